package market.helpdesk.aftersales;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

/**
 * What was overdue came to an end: by an update that came late, by closing the case, or
 * because the marketplace took over.
 */
public record OverdueUpdateEnded(ShopId shop, TicketId ticket, CaseId caseId, UpdateDeadlineId deadline,
		UpdateTime time, CaseMoment moment) implements UpdateEnding {

	static OverdueUpdateEnded of(UpdateDeadline deadline, CaseMoment moment) {
		return new OverdueUpdateEnded(deadline.shop(), deadline.ticket(), deadline.caseId(), deadline.id(),
				deadline.time(), moment);
	}

}
