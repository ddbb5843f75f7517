package market.helpdesk.web.ticket;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The closing of a ticket, which is its buyer's to do. */
@Controller
class ClosureController {

	private final Messaging messaging;

	ClosureController(Messaging messaging) {
		this.messaging = messaging;
	}

	@PostMapping("/tickets/{id}/closure")
	String create(@CurrentViewer Buyer buyer, @PathVariable TicketId id) {
		messaging.close(buyer, id);
		return "redirect:/tickets/{id}";
	}

}
