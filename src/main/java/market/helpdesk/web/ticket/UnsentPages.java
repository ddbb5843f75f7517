package market.helpdesk.web.ticket;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives back what came too late, so that no text is lost. */
@Component
class UnsentPages {

	private final Threads threads;

	UnsentPages(Threads threads) {
		this.threads = threads;
	}

	String page(Viewer writer, TicketId id, Unsent.Why why, String text, HttpServletResponse response, Model model) {
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		var ticket = threads.findVisibleTo(writer, id).orElseThrow(() -> new TicketNotFound(id));
		model.addAttribute("unsent", new Unsent(id.id(), ticket.reference().text(), why, text));
		return "ticket/unsent";
	}

}
