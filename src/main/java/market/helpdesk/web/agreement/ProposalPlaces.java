package market.helpdesk.web.agreement;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.agreement.Party;
import market.helpdesk.archive.Disclosing;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.archive.Stretch;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;

import org.springframework.stereotype.Component;

/** The tickets in which somebody can propose something. */
@Component
class ProposalPlaces {

	private final Threads threads;

	private final Inspecting inspecting;

	private final Disclosing disclosing;

	ProposalPlaces(Threads threads, Inspecting inspecting, Disclosing disclosing) {
		this.threads = threads;
		this.inspecting = inspecting;
		this.disclosing = disclosing;
	}

	TicketDetails find(Viewer viewer, TicketId id) {
		return threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
	}

	/**
	 * Opens a message to somebody who wants to propose something on it, and puts that on
	 * record where they are no party (R12).
	 * @return whether it is open to them: they act for a side, and have given a reason
	 * where one is asked for
	 */
	boolean open(Viewer viewer, TicketDetails ticket, int position) {
		if (Party.actedForBy(viewer, ticket).isEmpty()) {
			return false;
		}
		if (!(viewer instanceof Inspector inspector)) {
			return true;
		}
		var grounds = inspecting.grounds(inspector, ticket);
		grounds.ifPresent((given) -> disclosing.read(inspector, ticket, given, new Stretch(position, position)));
		return grounds.isPresent();
	}

	/**
	 * Opens it again to somebody whose proposal was refused. Who takes part sees what
	 * they wrote, also where they may propose nothing any more.
	 */
	boolean openAgain(Viewer viewer, TicketDetails ticket, int position) {
		return !(viewer instanceof Inspector) || open(viewer, ticket, position);
	}

}
