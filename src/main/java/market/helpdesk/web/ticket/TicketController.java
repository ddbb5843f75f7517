package market.helpdesk.web.ticket;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A ticket, to those who take part in it; to administrators once they gave a reason
 * (R12).
 */
@Controller
class TicketController {

	private final Threads threads;

	private final TicketPages pages;

	private final InspectionPages inspections;

	private final TicketForms forms;

	TicketController(Threads threads, TicketPages pages, InspectionPages inspections, TicketForms forms) {
		this.threads = threads;
		this.pages = pages;
		this.inspections = inspections;
		this.forms = forms;
	}

	@GetMapping("/tickets/{id}")
	String show(@CurrentViewer Viewer viewer, @PathVariable TicketId id,
			@RequestParam(defaultValue = "" + Look.THE_END) int before,
			@RequestParam(defaultValue = "" + Look.THE_END) int since, @RequestParam(defaultValue = "") String notice,
			HttpServletRequest request, Model model) {
		var ticket = threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
		var look = new Look(before, since, TicketNotice.parse(notice));
		if (viewer instanceof Inspector inspector) {
			return inspections.show(inspector, ticket, look, request, model);
		}
		if (before > ticket.messageCount() && ticket.readUpTo() < ticket.messageCount()) {
			threads.markRead(viewer, ticket);
		}
		forms.add(viewer, ticket, request, model);
		return pages.show(viewer, ticket, look, List.of(), model);
	}

}
