package market.helpdesk.web.explanation;

import java.util.List;

import market.helpdesk.web.page.Amount;
import market.helpdesk.web.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Why a deadline is when it is.
 *
 * @param country the ISO code of the market
 * @param zone in which its times are told
 * @param language in which its holidays are named, as a tag
 * @param receivedAt since when working time is counted
 * @param rows everything from then to the deadline, day by day
 * @param sum what they count
 * @param dueAt when it was counted
 * @param onTimeUntil until when an answer is on time, null if that is when it is due
 * @param calendarVersion the version of the market's calendar it was counted by
 * @param drawing the same as a line of days
 */
public record ExplanationView(String country, String zone, String language, Moment receivedAt,
		List<ExplanationRow> rows, Amount sum, Moment dueAt, @Nullable Moment onTimeUntil, int calendarVersion,
		Drawing drawing) {
}
