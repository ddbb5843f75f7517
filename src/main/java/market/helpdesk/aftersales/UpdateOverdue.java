package market.helpdesk.aftersales;

import java.time.Instant;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

/**
 * A shop let the time for the next update of a case run out. That happened when it ran
 * out, whoever noticed it and when: it is a mark for the standing of the shop, and no
 * violation (R17).
 */
public record UpdateOverdue(ShopId shop, TicketId ticket, CaseId caseId, UpdateDeadlineId deadline,
		UpdateTime time) implements UpdateEvent {

	static UpdateOverdue of(UpdateDeadline deadline) {
		return new UpdateOverdue(deadline.shop(), deadline.ticket(), deadline.caseId(), deadline.id(), deadline.time());
	}

	@Override
	public Instant occurredAt() {
		return time.onTimeUntil();
	}

}
