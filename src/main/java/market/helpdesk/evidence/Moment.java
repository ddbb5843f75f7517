package market.helpdesk.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import market.helpdesk.audit.ChainedEntry;

/**
 * An instant as a pack tells it.
 *
 * @param at in UTC with microseconds, as the chain writes it
 * @param local by the clocks of the market, with the offset to UTC
 */
record Moment(String at, String local) {

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

	static Moment of(Instant instant, ZoneId zone) {
		return new Moment(ChainedEntry.canonical(instant),
				LOCAL.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
	}

	/** Returns it for people, alike in every language. */
	@JsonIgnore
	String text() {
		return local.substring(0, 10) + " " + local.substring(11, 19) + " " + local.substring(19);
	}

}
