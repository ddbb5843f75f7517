package market.helpdesk.web.ticket;

import market.helpdesk.web.page.DueTime;
import org.jspecify.annotations.Nullable;

/**
 * That no answer is needed to what the buyer wrote last.
 *
 * @param due when the answer was due, null if none was owed yet
 * @param wasOverdue whether it was late already
 * @param restorable whether it can be owed again as it was
 */
public record WaiverCard(@Nullable DueTime due, boolean wasOverdue, boolean restorable) {
}
