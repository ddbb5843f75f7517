package market.helpdesk.web.agreement;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.agreement.Party;
import market.helpdesk.archive.Inspecting;
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

	ProposalPlaces(Threads threads, Inspecting inspecting) {
		this.threads = threads;
		this.inspecting = inspecting;
	}

	TicketDetails find(Viewer viewer, TicketId id) {
		return threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
	}

	boolean isOpenTo(Viewer viewer, TicketDetails ticket) {
		return Party.actedForBy(viewer, ticket).isPresent() && mayRead(viewer, ticket);
	}

	/** Administrators read what they gave a reason for (R12). */
	boolean mayRead(Viewer viewer, TicketDetails ticket) {
		return !(viewer instanceof Inspector inspector) || inspecting.mayRead(inspector, ticket);
	}

}
