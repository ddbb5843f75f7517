package market.helpdesk.aftersales;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

/** A shop gave an update of a case in time. */
public record UpdateGiven(ShopId shop, TicketId ticket, CaseId caseId, UpdateDeadlineId deadline, UpdateTime time,
		CaseMoment moment) implements UpdateEnding {

	static UpdateGiven of(UpdateDeadline deadline, CaseMoment moment) {
		return new UpdateGiven(deadline.shop(), deadline.ticket(), deadline.caseId(), deadline.id(), deadline.time(),
				moment);
	}

}
