package market.helpdesk.web.simulator;

/**
 * A calendar to choose.
 *
 * @param key what an address says for it; empty for the present one
 * @param kind how it is called, worded by {@code simulator.calendar.*}
 * @param number of its version or revision, 0 where it has none
 */
public record CalendarOption(String key, Kind kind, int number) {

	public enum Kind {

		/** What counts now. */
		PRESENT,

		/** What was published once, without the downtimes that were recorded later. */
		VERSION,

		/** What a deadline was computed by. */
		REVISION,

		/** What the administrator is about to publish. */
		DRAFT

	}

}
