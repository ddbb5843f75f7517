package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.attachment.UploadsGone;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.ticket.WritingRefused;
import market.helpdesk.web.attachment.FilesForm;
import market.helpdesk.web.attachment.Intake;
import market.helpdesk.web.attachment.TakenFiles;
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

	private final Reviews reviews;

	private final TicketPages pages;

	private final InspectionPages inspections;

	private final UnsentPages unsent;

	private final Intake intake;

	MessageController(Messaging messaging, Threads threads, Reviews reviews, TicketPages pages,
			InspectionPages inspections, UnsentPages unsent, Intake intake) {
		this.messaging = messaging;
		this.threads = threads;
		this.reviews = reviews;
		this.pages = pages;
		this.inspections = inspections;
		this.unsent = unsent;
		this.intake = intake;
	}

	@PostMapping("/tickets/{id}/messages")
	String create(@CurrentViewer Viewer writer, @PathVariable TicketId id, @ModelAttribute("message") MessageForm form,
			BindingResult errors, FilesForm files, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		var taken = take(writer, id, files);
		var message = form.read(errors).map((text) -> text.with(taken.enclosures()));
		var review = message.filter((one) -> Review.isWanted(form.review(), one))
			.flatMap((one) -> reviews.of(composition(writer, id, one), form.review()));
		if (message.isEmpty() || !taken.areComplete() || review.isPresent()) {
			model.addAttribute("files", intake.view(taken));
			model.addAttribute("review", review.orElse(null));
			return showAgain(writer, id, request, response, model);
		}
		try {
			return post(writer, id, message.get(), form);
		}
		catch (UploadsGone gone) {
			model.addAttribute("files", intake.viewWithoutGone(writer, find(writer, id).shop(), taken));
			return showAgain(writer, id, request, response, model);
		}
		catch (WritingRefused refused) {
			var why = (writer instanceof Administrator) ? Unsent.Why.NOT_TAKEN_OVER : Unsent.Why.TAKEN_OVER;
			return unsent.page(writer, id, why, form.body(), response, model);
		}
	}

	/** Whoever may not write brings nothing along either. */
	private TakenFiles take(Viewer writer, TicketId id, FilesForm files) {
		if (files.isEmpty()) {
			return TakenFiles.NONE;
		}
		var ticket = find(writer, id);
		return TicketActions.of(writer, ticket).write() ? intake.take(writer, ticket.shop(), files) : TakenFiles.NONE;
	}

	private Composition composition(Viewer writer, TicketId id, NewMessage message) {
		var ticket = find(writer, id);
		return new Composition(writer, ticket.shop(), Optional.of(ticket), message);
	}

	/** Whoever wrote while the other side did sees at once what that was. */
	private String post(Viewer writer, TicketId id, NewMessage message, MessageForm form) {
		var position = messaging.post(writer, id, message, form.submissionKey());
		var missed = position - 1 > form.seenUpTo();
		return "redirect:/tickets/{id}" + (missed
				? "?since=%d#message-%d".formatted(form.seenUpTo(), form.seenUpTo() + 1) : "#message-" + position);
	}

	private String showAgain(Viewer writer, TicketId id, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		response.setStatus(422);
		var ticket = find(writer, id);
		return (writer instanceof Administrator administrator)
				? inspections.show(administrator, ticket, Look.NEWEST, request, model)
				: pages.show(writer, ticket, Look.NEWEST, List.of(), model);
	}

	private TicketDetails find(Viewer viewer, TicketId id) {
		return threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
	}

}
