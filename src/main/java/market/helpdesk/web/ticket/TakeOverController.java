package market.helpdesk.web.ticket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.TakeOverReason;
import market.helpdesk.ticket.TakingOver;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The take-over of a ticket that its shop leaves unanswered. */
@Controller
class TakeOverController {

	private final TakingOver takingOver;

	private final InspectionPages pages;

	private final UnsentPages unsent;

	private final Threads threads;

	TakeOverController(TakingOver takingOver, InspectionPages pages, UnsentPages unsent, Threads threads) {
		this.takingOver = takingOver;
		this.pages = pages;
		this.unsent = unsent;
		this.threads = threads;
	}

	@PostMapping("/tickets/{id}/take-over")
	String create(@CurrentViewer Administrator administrator, @PathVariable TicketId id,
			@ModelAttribute("takeOver") TakeOverForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		var reason = form.read(errors);
		if (reason.isPresent()) {
			return takeOver(administrator, id, reason.get(), response, model);
		}
		response.setStatus(422);
		var ticket = threads.findVisibleTo(administrator, id).orElseThrow(() -> new TicketNotFound(id));
		return pages.show(administrator, ticket, Look.NEWEST, request, model);
	}

	private String takeOver(Administrator administrator, TicketId id, TakeOverReason reason,
			HttpServletResponse response, Model model) {
		return switch (takingOver.takeOver(administrator, id, reason)) {
			case TAKEN_OVER -> "redirect:/tickets/{id}";
			case TAKEN_OVER_BEFORE -> TicketNotice.TAKEN_OVER.redirect(Look.THE_END);
			case NOTHING_OWED ->
				unsent.page(administrator, id, Unsent.Why.NOTHING_OWED, reason.text(), response, model);
		};
	}

}
