package market.helpdesk.web.inspection;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.paging.Cursor;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked into one ticket (R12). */
@Controller
class TicketInspectionsController {

	private final Threads threads;

	private final ShownPages pages;

	private final ListSettings settings;

	TicketInspectionsController(Threads threads, ShownPages pages, ListSettings settings) {
		this.threads = threads;
		this.pages = pages;
		this.settings = settings;
	}

	/** Those who are no party have a list that says more. */
	@GetMapping("/tickets/{id}/inspections")
	String index(@CurrentViewer Viewer viewer, @PathVariable TicketId id, @RequestParam(defaultValue = "") String after,
			Model model) {
		var ticket = threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
		return switch (viewer) {
			case Inspector inspector -> "redirect:/admin/inspections?ticket={id}";
			case Participant party -> {
				model.addAttribute("shownInspections", pages.page(ticket, Cursor.parse(after), settings.pageSize()));
				yield "inspection/index";
			}
		};
	}

}
