package market.helpdesk.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A draft on top of a newer version than it was begun on.
 *
 * @param conflicts the days that somebody else changed too, in another way: there the
 * draft has its own will, and its author had better look
 */
public record CarriedOver(CalendarDraft draft, List<LocalDate> conflicts) {

	public CarriedOver {
		conflicts = List.copyOf(conflicts);
	}

}
