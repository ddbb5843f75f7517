package market.helpdesk.deadline;

import java.time.Instant;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/**
 * The time within which a shop owes an answer to an unanswered run of buyer messages.
 *
 * @param market whose working days count (R14)
 * @param message the run's first message, which later ones join
 */
record ResponseDeadline(ShopId shop, MarketCode market, DeadlineId id, TicketId ticket, MessageId message,
		ResponseTime time) {

	ResponseDeadlineSet set(Instant at) {
		return new ResponseDeadlineSet(shop, ticket, message, time, at);
	}

	/** The same with an id of its own: the ledger keeps what became of the first. */
	ResponseDeadline again() {
		return new ResponseDeadline(shop, market, DeadlineId.next(), ticket, message, time);
	}

	ResponseDeadlineMissed missed() {
		return new ResponseDeadlineMissed(shop, ticket, id, time);
	}

}
