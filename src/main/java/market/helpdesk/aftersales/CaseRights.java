package market.helpdesk.aftersales;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Auditor;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.ticket.TicketDetails;

/**
 * What somebody may do about the cases of a ticket they see. Whoever answers in a ticket
 * moves its cases: the shop, or the marketplace while it has taken the ticket over. A
 * closed ticket takes no new case, and keeps the one it has: that goes on until it has an
 * outcome (R11). An erased ticket takes nothing more.
 *
 * @param open a case, where none is open
 * @param move a case on, and close it
 */
public record CaseRights(boolean open, boolean move) {

	private static final CaseRights NONE = new CaseRights(false, false);

	public static CaseRights of(Viewer viewer, TicketDetails ticket) {
		return ticket.isErased() ? NONE : ofWhatIsThere(viewer, ticket);
	}

	private static CaseRights ofWhatIsThere(Viewer viewer, TicketDetails ticket) {
		var answers = switch (viewer) {
			case Buyer buyer -> false;
			case Member member -> ticket.takeOver().isEmpty();
			case Administrator administrator -> ticket.takeOver().isPresent();
			case Auditor auditor -> false;
		};
		var takesCases = ticket.order().isPresent() && !ticket.closed();
		return new CaseRights(takesCases && (answers || viewer instanceof Buyer), answers);
	}

}
