package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.attachment.UploadsGone;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Sending;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.ticket.WritingRefused;
import market.helpdesk.web.attachment.FilesForm;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.writing.Answering;

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

	private final Answering answering;

	private final Reviews reviews;

	private final TicketPages pages;

	private final InspectionPages inspections;

	private final UnsentPages unsent;

	private final TicketFiles ticketFiles;

	private final Hindrances hindrances;

	MessageController(Messaging messaging, Threads threads, Answering answering, Reviews reviews, TicketPages pages,
			InspectionPages inspections, UnsentPages unsent, TicketFiles ticketFiles, Hindrances hindrances) {
		this.messaging = messaging;
		this.threads = threads;
		this.answering = answering;
		this.reviews = reviews;
		this.pages = pages;
		this.inspections = inspections;
		this.unsent = unsent;
		this.ticketFiles = ticketFiles;
		this.hindrances = hindrances;
	}

	@PostMapping("/tickets/{id}/messages")
	String create(@CurrentViewer Writer writer, @PathVariable TicketId id, @ModelAttribute("message") MessageForm form,
			BindingResult errors, FilesForm files, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		var ticket = find(writer, id);
		var taken = ticketFiles.take(writer, ticket, files);
		var message = form.read(writer, errors)
			.map((one) -> marked(writer, ticket, one, form).with(taken.enclosures()));
		var review = message.filter((one) -> Review.isWanted(form.review(), one))
			.flatMap((one) -> reviews.of(composition(writer, ticket, one), form.review()));
		if (message.isEmpty() || !taken.areComplete() || review.isPresent()) {
			ticketFiles.show(taken, model);
			model.addAttribute("review", review.orElse(null));
			return showAgain(writer, id, request, response, model);
		}
		try {
			var sending = messaging.post(writer, id, Instead.of(writer, message.get(), form.as()), form.submissionKey(),
					form.intent(message.get()));
			if (sending instanceof Sending.Sent<Integer>(var position)) {
				return sent(position, form);
			}
			if (sending instanceof Sending.KeptBack<Integer>(var why) && !hindrances.add(why, message.get(), model)) {
				return TicketNotice.HELD.redirect(Look.THE_END);
			}
			ticketFiles.show(taken, model);
			return showAgain(writer, id, request, response, model);
		}
		catch (UploadsGone gone) {
			ticketFiles.showWithoutGone(writer, ticket, taken, model);
			return showAgain(writer, id, request, response, model);
		}
		catch (WritingRefused refused) {
			var why = (writer instanceof Administrator) ? Unsent.Why.NOT_TAKEN_OVER : Unsent.Why.TAKEN_OVER;
			return unsent.page(writer, id, why, form.body(), response, model);
		}
	}

	/** Says where a text comes from that its author did not type. */
	private NewMessage marked(Writer writer, TicketDetails ticket, NewMessage message, MessageForm form) {
		return form.savedAnswer().map((version) -> answering.marked(writer, ticket, message, version)).orElse(message);
	}

	private static Composition composition(Writer writer, TicketDetails ticket, NewMessage message) {
		return new Composition(writer, ticket.shop(), Optional.of(ticket), message);
	}

	/** Whoever wrote while the other side did sees at once what that was. */
	private static String sent(int position, MessageForm form) {
		var missed = position - 1 > form.seenUpTo();
		return "redirect:/tickets/{id}" + (missed
				? "?since=%d#message-%d".formatted(form.seenUpTo(), form.seenUpTo() + 1) : "#message-" + position);
	}

	private String showAgain(Writer writer, TicketId id, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		response.setStatus(422);
		var ticket = find(writer, id);
		return (writer instanceof Administrator administrator)
				? inspections.show(administrator, ticket, Look.NEWEST, request, model)
				: pages.show(writer, ticket, Look.NEWEST, List.of(), model);
	}

	private TicketDetails find(Writer viewer, TicketId id) {
		return threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
	}

}
