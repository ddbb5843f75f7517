package market.helpdesk.web.ticket;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Waiving;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** That no answer is needed, which is the buyer's to say (R13). */
@Controller
class WaiverController {

	private final Waiving waiving;

	private final Drafts drafts;

	WaiverController(Waiving waiving, Drafts drafts) {
		this.waiving = waiving;
		this.drafts = drafts;
	}

	/** The button stands in the form of the message: what was begun there waits. */
	@PostMapping("/tickets/{id}/waiver")
	String create(@CurrentViewer Buyer buyer, @PathVariable TicketId id, MessageForm form, HttpServletRequest request) {
		form.draft("/tickets/" + id).ifPresent((draft) -> drafts.keep(draft, request));
		return waiving.waive(buyer, id, form.seenUpTo()) ? "redirect:/tickets/{id}"
				: TicketNotice.CHANGED.redirect(form.seenUpTo());
	}

}
