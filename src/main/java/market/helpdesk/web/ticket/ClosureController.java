package market.helpdesk.web.ticket;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Waiving;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The closing of a ticket, which is its buyer's to do. */
@Controller
class ClosureController {

	private final Messaging messaging;

	private final Waiving waiving;

	ClosureController(Messaging messaging, Waiving waiving) {
		this.messaging = messaging;
		this.waiving = waiving;
	}

	@PostMapping("/tickets/{id}/closure")
	String create(@CurrentViewer Buyer buyer, @PathVariable TicketId id,
			@RequestParam(defaultValue = "false") boolean waive, SeenForm form) {
		if (waive && !waiving.waiveAndClose(buyer, id, form.position())) {
			return TicketNotice.CHANGED.redirect(form.position());
		}
		messaging.close(buyer, id);
		return "redirect:/tickets/{id}";
	}

}
