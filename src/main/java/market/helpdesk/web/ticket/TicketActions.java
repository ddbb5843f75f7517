package market.helpdesk.web.ticket;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Auditor;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.ticket.Proposal;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.TicketDetails;

/**
 * What a viewer can do in a ticket besides reading.
 *
 * @param waive say that no answer is needed
 * @param agree say so because the shop asks
 * @param propose ask whether an answer is needed
 */
public record TicketActions(boolean write, boolean close, boolean waive, boolean agree, boolean propose,
		boolean takeOver, boolean handBack) {

	private static final TicketActions NONE = new TicketActions(false, false, false, false, false, false, false);

	static TicketActions of(Viewer viewer, TicketDetails ticket) {
		return ticket.isErased() ? NONE : ofWhatIsThere(viewer, ticket);
	}

	private static TicketActions ofWhatIsThere(Viewer viewer, TicketDetails ticket) {
		var owed = ticket.status() == Status.NEEDS_ANSWER;
		var taken = ticket.takeOver().isPresent();
		return switch (viewer) {
			case Buyer buyer -> new TicketActions(true, !ticket.closed(), owed,
					owed && ticket.proposal() == Proposal.OPEN, false, false, false);
			case Member member -> new TicketActions(!taken, false, false, false,
					owed && ticket.proposal() == Proposal.NONE, false, false);
			case Administrator administrator -> new TicketActions(taken, false, false, false, false, owed, taken);
			case Auditor auditor -> new TicketActions(false, false, false, false, false, false, false);
		};
	}

}
