package market.helpdesk.aftersales;

import java.time.Instant;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

/** From an instant on a shop owes the next update of a case, within a time (R17). */
public record UpdateExpected(ShopId shop, TicketId ticket, CaseId caseId, UpdateTime time,
		Instant occurredAt) implements UpdateEvent {

	static UpdateExpected of(UpdateDeadline deadline, Instant at) {
		return new UpdateExpected(deadline.shop(), deadline.ticket(), deadline.caseId(), deadline.time(), at);
	}

}
