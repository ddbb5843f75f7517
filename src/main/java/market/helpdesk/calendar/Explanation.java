package market.helpdesk.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Why a time is up when it is (R14).
 *
 * @param start since when working time was counted
 * @param end when the amount was counted
 * @param lastOnTime until when no more than that was counted
 * @param calendarVersion the version of the market's calendar it was counted by
 * @param steps everything between start and end in its order, without a gap; what they
 * count is the amount
 */
public record Explanation(Instant start, Instant end, Instant lastOnTime, int calendarVersion, List<Step> steps) {

	public Explanation {
		steps = List.copyOf(steps);
	}

}
