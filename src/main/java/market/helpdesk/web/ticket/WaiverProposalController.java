package market.helpdesk.web.ticket;

import market.helpdesk.account.Viewer.Member;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Waiving;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A shop's question whether an answer is still needed; the clock runs on (R13). */
@Controller
class WaiverProposalController {

	private final Waiving waiving;

	WaiverProposalController(Waiving waiving) {
		this.waiving = waiving;
	}

	@PostMapping("/tickets/{id}/waiver-proposal")
	String create(@CurrentViewer Member member, @PathVariable TicketId id, SeenForm form) {
		return waiving.propose(member, id, form.position()) ? "redirect:/tickets/{id}"
				: TicketNotice.CHANGED.redirect(form.position());
	}

}
