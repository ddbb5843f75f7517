package market.helpdesk.web.standing;

import java.time.LocalDate;
import java.util.List;

import market.helpdesk.standing.Standing;

/**
 * How a standing went from day to day, drawn and as a table.
 *
 * @param line the way along the days, as SVG draws it
 * @param area what lies below it
 * @param present where it is now
 * @param marks the numbers beside it, from the top down
 * @param middle the day in the middle of it
 * @param first its first day; {@code last} is its last, {@code lowest} its lowest
 * @param days the latest first
 */
public record Course(String line, String area, String present, List<Integer> marks, LocalDate middle, Day first,
		Day last, Day lowest, List<Day> days) {

	/** The standing at the end of a day. */
	public record Day(LocalDate date, Standing standing) {
	}

}
