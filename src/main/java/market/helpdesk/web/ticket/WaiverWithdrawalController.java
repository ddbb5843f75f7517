package market.helpdesk.web.ticket;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.deadline.WaiverLapsed;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Waiving;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** That an answer is needed after all. */
@Controller
class WaiverWithdrawalController {

	private final Waiving waiving;

	WaiverWithdrawalController(Waiving waiving) {
		this.waiving = waiving;
	}

	@PostMapping("/tickets/{id}/waiver-withdrawal")
	String create(@CurrentViewer Buyer buyer, @PathVariable TicketId id, SeenForm form) {
		try {
			return waiving.withdraw(buyer, id, form.position()) ? "redirect:/tickets/{id}"
					: TicketNotice.CHANGED.redirect(form.position());
		}
		catch (WaiverLapsed lapsed) {
			return TicketNotice.LAPSED.redirect(form.position());
		}
	}

}
