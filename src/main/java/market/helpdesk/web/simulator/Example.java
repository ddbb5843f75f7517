package market.helpdesk.web.simulator;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import market.helpdesk.web.page.Moment;

/**
 * A line of the policy's table: when an answer to a message in Italy is due, and what
 * that is an example of.
 *
 * @param receivedAt what to type, in local time
 * @param name worded by {@code simulator.example.*}
 */
public record Example(String receivedAt, Moment received, Moment due, String name) {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	static final String MARKET = "IT";

	/** The policy's table, in its order. */
	static final List<Example> ALL = List.of(of("2026-01-14T10:00", "2026-01-15T10:00", "PLAIN"),
			of("2026-01-16T15:00", "2026-01-19T15:00", "WEEKEND"),
			of("2026-01-16T23:59:59", "2026-01-19T23:59:59", "LAST_SECOND"),
			of("2026-01-17T10:00", "2026-01-20T00:00", "SATURDAY"),
			of("2026-01-18T23:59", "2026-01-20T00:00", "SUNDAY"), of("2026-01-19T00:00", "2026-01-20T00:00", "MONDAY"),
			of("2026-03-27T15:00", "2026-03-30T15:00", "SUMMER_TIME_BEGINS"),
			of("2026-10-23T15:00", "2026-10-26T15:00", "SUMMER_TIME_ENDS"),
			of("2026-04-03T18:00", "2026-04-07T18:00", "EASTER_MONDAY"),
			of("2026-04-06T09:00", "2026-04-08T00:00", "ON_A_HOLIDAY"),
			of("2026-05-01T08:00", "2026-05-05T00:00", "HOLIDAY_AND_WEEKEND"),
			of("2026-12-24T12:00", "2026-12-28T12:00", "CHRISTMAS"),
			of("2027-01-06T11:00", "2027-01-08T00:00", "EPIPHANY"));

	private static Example of(String receivedAt, String dueAt, String name) {
		return new Example(receivedAt, new Moment(LocalDateTime.parse(receivedAt).atZone(ROME), false),
				new Moment(LocalDateTime.parse(dueAt).atZone(ROME), true), name);
	}

}
