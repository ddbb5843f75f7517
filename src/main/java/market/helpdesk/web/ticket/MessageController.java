package market.helpdesk.web.ticket;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
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

	private final AbsenceNotices absences;

	MessageController(Messaging messaging, Threads threads, TicketPages pages, AbsenceNotices absences) {
		this.messaging = messaging;
		this.threads = threads;
		this.pages = pages;
		this.absences = absences;
	}

	@PostMapping("/tickets/{id}/messages")
	String create(@CurrentViewer Participant author, @PathVariable TicketId id,
			@ModelAttribute("message") MessageForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		return form.read(errors)
			.map((body) -> post(author, id, body, form))
			.orElseGet(() -> showAgain(author, id, response, model));
	}

	/** Whoever wrote while the other side did sees at once what that was. */
	private String post(Participant author, TicketId id, MessageBody body, MessageForm form) {
		var position = messaging.post(author, id, body, form.submissionKey());
		var missed = position - 1 > form.seenUpTo();
		return "redirect:/tickets/{id}" + (missed
				? "?since=%d#message-%d".formatted(form.seenUpTo(), form.seenUpTo() + 1) : "#message-" + position);
	}

	private String showAgain(Participant author, TicketId id, HttpServletResponse response, Model model) {
		response.setStatus(422);
		var ticket = threads.findVisibleTo(author, id).orElseThrow(() -> new TicketNotFound(id));
		model.addAttribute("absences", absences.of(ticket.shop(), author));
		model.addAttribute("ticket", pages.page(author, ticket, Integer.MAX_VALUE, Integer.MAX_VALUE, List.of()));
		return "ticket/show";
	}

}
