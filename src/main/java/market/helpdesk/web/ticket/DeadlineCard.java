package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;
import java.util.List;

import market.helpdesk.web.explanation.ExplanationView;
import market.helpdesk.web.page.DeadlineView;

/**
 * A running deadline, explained.
 *
 * @param again whether another answer is asked for, and no message was received
 * @param receivedAt when the oldest unanswered message was received, or when it was asked
 * again, in the zone of the market
 * @param marketCountry the ISO code of the country
 * @param closedDays the days until it is due that don't count (R14), in their order
 * @param explanation why it is due then, by what it was computed with
 */
public record DeadlineCard(DeadlineView deadline, boolean again, ZonedDateTime receivedAt, String marketCountry,
		List<ClosedDayView> closedDays, ExplanationView explanation) {
}
