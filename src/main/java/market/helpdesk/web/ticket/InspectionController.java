package market.helpdesk.web.ticket;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Inspecting;
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

/** An administrator's looks into a ticket, each for a reason (R12). */
@Controller
class InspectionController {

	private final Inspecting inspecting;

	private final InspectionPages pages;

	private final Threads threads;

	InspectionController(Inspecting inspecting, InspectionPages pages, Threads threads) {
		this.inspecting = inspecting;
		this.pages = pages;
		this.threads = threads;
	}

	@PostMapping("/tickets/{id}/inspections")
	String create(@CurrentViewer Inspector inspector, @PathVariable TicketId id,
			@ModelAttribute("inspection") InspectionForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var reason = form.read(errors);
		if (reason.isEmpty()) {
			response.setStatus(422);
			return pages.ask(threads.findVisibleTo(inspector, id).orElseThrow(() -> new TicketNotFound(id)), model);
		}
		inspecting.inspect(inspector, id, reason.get(), form.note());
		return "redirect:/tickets/{id}";
	}

}
