package market.helpdesk.quality;

import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

/** What flags are held to (R16), so that flagging is no weapon. */
@Component
public class FlagRules {

	private final FlagSettings settings;

	FlagRules(FlagSettings settings) {
		this.settings = settings;
	}

	/** How many days an answer can be flagged. */
	public int days() {
		return settings.days();
	}

	/** From how many dismissed flags on the further ones wait. */
	public int dismissedLimit() {
		return settings.dismissedLimit();
	}

	/** Of how many days the dismissed ones are counted. */
	public int dismissedDays() {
		return settings.dismissedDays();
	}

	/** Returns the last instant at which an answer can be flagged. */
	public Instant until(Instant receivedAt) {
		return receivedAt.plus(Duration.ofDays(settings.days()));
	}

	/** Returns whether an answer can still be flagged, which includes that instant. */
	public boolean isInTime(Instant receivedAt, Instant now) {
		return !now.isAfter(until(receivedAt));
	}

	/**
	 * Returns whether a flag waits for an administrator, by how many of the buyer's were
	 * dismissed lately.
	 */
	boolean waits(int dismissed) {
		return dismissed >= settings.dismissedLimit();
	}

	/** Returns since when flags count as dismissed lately. */
	Instant lately(Instant now) {
		return now.minus(Duration.ofDays(settings.dismissedDays()));
	}

}
