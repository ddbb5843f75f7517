package market.helpdesk.web.ticket;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.ticket.WritingRefused;
import market.helpdesk.web.absence.AbsenceNotices;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The messages of a ticket. */
@Controller
class MessageController {

	private final Messaging messaging;

	private final Threads threads;

	private final TicketPages pages;

	private final InspectionPages inspections;

	private final UnsentPages unsent;

	private final AbsenceNotices absences;

	MessageController(Messaging messaging, Threads threads, TicketPages pages, InspectionPages inspections,
			UnsentPages unsent, AbsenceNotices absences) {
		this.messaging = messaging;
		this.threads = threads;
		this.pages = pages;
		this.inspections = inspections;
		this.unsent = unsent;
		this.absences = absences;
	}

	@PostMapping("/tickets/{id}/messages")
	String create(@CurrentViewer Viewer writer, @PathVariable TicketId id, @ModelAttribute("message") MessageForm form,
			BindingResult errors, HttpServletRequest request, HttpServletResponse response, Model model) {
		try {
			return form.read(errors)
				.map((body) -> post(writer, id, body, form))
				.orElseGet(() -> showAgain(writer, id, request, response, model));
		}
		catch (WritingRefused refused) {
			var why = (writer instanceof Administrator) ? Unsent.Why.NOT_TAKEN_OVER : Unsent.Why.TAKEN_OVER;
			return unsent.page(writer, id, why, form.body(), response, model);
		}
	}

	/** Whoever wrote while the other side did sees at once what that was. */
	private String post(Viewer writer, TicketId id, MessageBody body, MessageForm form) {
		var position = messaging.post(writer, id, body, form.submissionKey());
		var missed = position - 1 > form.seenUpTo();
		return "redirect:/tickets/{id}" + (missed
				? "?since=%d#message-%d".formatted(form.seenUpTo(), form.seenUpTo() + 1) : "#message-" + position);
	}

	private String showAgain(Viewer writer, TicketId id, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		response.setStatus(422);
		var ticket = threads.findVisibleTo(writer, id).orElseThrow(() -> new TicketNotFound(id));
		if (writer instanceof Administrator administrator) {
			return inspections.show(administrator, ticket, Look.NEWEST, request, model);
		}
		model.addAttribute("absences", absences.of(ticket.shop(), writer));
		model.addAttribute("ticket", pages.page(writer, ticket, Look.NEWEST, List.of()));
		return "ticket/show";
	}

}
