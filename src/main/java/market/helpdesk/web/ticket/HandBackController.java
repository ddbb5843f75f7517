package market.helpdesk.web.ticket;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.TakingOver;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The handing back of a ticket that was taken over. */
@Controller
class HandBackController {

	private final TakingOver takingOver;

	HandBackController(TakingOver takingOver) {
		this.takingOver = takingOver;
	}

	@PostMapping("/tickets/{id}/hand-back")
	String create(@CurrentViewer Administrator administrator, @PathVariable TicketId id) {
		takingOver.handBack(administrator, id);
		return "redirect:/tickets/{id}";
	}

}
