package market.helpdesk.web.ticket;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.absence.AbsenceNotices;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

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

	private static final int THE_END = Integer.MAX_VALUE;

	private final Threads threads;

	private final TicketPages pages;

	private final InspectionPages inspections;

	private final AbsenceNotices absences;

	private final Drafts drafts;

	TicketController(Threads threads, TicketPages pages, InspectionPages inspections, AbsenceNotices absences,
			Drafts drafts) {
		this.threads = threads;
		this.pages = pages;
		this.inspections = inspections;
		this.absences = absences;
		this.drafts = drafts;
	}

	@GetMapping("/tickets/{id}")
	String show(@CurrentViewer Viewer viewer, @PathVariable TicketId id,
			@RequestParam(defaultValue = "" + THE_END) int before, @RequestParam(defaultValue = "" + THE_END) int since,
			HttpServletRequest request, Model model) {
		var ticket = threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
		if (viewer instanceof Administrator administrator) {
			return inspections.show(administrator, ticket, before, model);
		}
		if (before > ticket.messageCount() && ticket.readUpTo() < ticket.messageCount()) {
			threads.markRead(viewer, ticket);
		}
		var draft = drafts.take(request).map((kept) -> kept.field("body")).orElse("");
		model.addAttribute("message", MessageForm.blank(draft, ticket.messageCount()));
		model.addAttribute("absences", absences.of(ticket.shop(), viewer));
		model.addAttribute("ticket", pages.page(viewer, ticket, before, since, List.of()));
		return "ticket/show";
	}

}
