package market.helpdesk.aftersales;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

/**
 * No update is expected any more, in time: the case was closed, or the marketplace took
 * over.
 */
public record UpdateNotNeeded(ShopId shop, TicketId ticket, CaseId caseId, UpdateDeadlineId deadline, UpdateTime time,
		CaseMoment moment) implements UpdateEnding {

	static UpdateNotNeeded of(UpdateDeadline deadline, CaseMoment moment) {
		return new UpdateNotNeeded(deadline.shop(), deadline.ticket(), deadline.caseId(), deadline.id(),
				deadline.time(), moment);
	}

}
