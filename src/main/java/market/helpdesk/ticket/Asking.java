package market.helpdesk.ticket;

import java.time.Instant;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;

/**
 * A buyer wants another answer than the one that was given (R16).
 *
 * @param answer the one that was given
 * @param afterPosition how many messages there were when it was asked again
 * @param joined whether the buyer waited for an answer anyway
 * @param by the buyer, or the administrator who found that there was a need to ask
 */
record Asking(ShopId shop, AskingId id, TicketId ticket, MessageId answer, int afterPosition, boolean joined,
		AccountId by, Instant at) {
}
