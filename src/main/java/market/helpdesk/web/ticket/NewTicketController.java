package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.attachment.UploadsGone;
import market.helpdesk.order.OrderNotFound;
import market.helpdesk.ticket.Destination.InNewTicket;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.Opening;
import market.helpdesk.ticket.Sending;
import market.helpdesk.ticket.OpeningRefused;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.web.attachment.FilesForm;
import market.helpdesk.web.attachment.FilesView;
import market.helpdesk.web.attachment.Intake;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a ticket: what it is about comes first, then what to say. */
@Controller
class NewTicketController {

	private final Matters matters;

	private final Opening opening;

	private final Reviews reviews;

	private final Choices choices;

	private final NewTicketPages pages;

	private final Drafts drafts;

	private final Intake intake;

	private final Hindrances hindrances;

	NewTicketController(Matters matters, Opening opening, Reviews reviews, Choices choices, NewTicketPages pages,
			Drafts drafts, Intake intake, Hindrances hindrances) {
		this.matters = matters;
		this.opening = opening;
		this.reviews = reviews;
		this.choices = choices;
		this.pages = pages;
		this.drafts = drafts;
		this.intake = intake;
		this.hindrances = hindrances;
	}

	@GetMapping("/tickets/new")
	String show(@CurrentViewer Person person, TicketForm preset, @RequestParam(defaultValue = "") String shopName,
			HttpServletRequest request, Model model) {
		participant(person);
		var found = matters.find(person, preset);
		if (found.isEmpty()) {
			model.addAttribute("choice", preset.shop().isBlank() ? choices.of(person, shopName)
					: choices.ofOffer(person, preset.shop(), request.getParameter("offer")));
			return "ticket/choose";
		}
		var draft = drafts.take(request);
		var form = draft.map(preset::resumed).orElse(preset).withNewKey();
		model.addAttribute("files", intake.resumed(person.viewer(), found.get().matter().shop(),
				draft.map((kept) -> kept.fields("uploads")).orElse(List.of())));
		model.addAttribute("ticket", form);
		return pages.show(found.get(), person, model);
	}

	@PostMapping("/tickets")
	String create(@CurrentViewer Person person, @ModelAttribute("ticket") TicketForm form, BindingResult errors,
			FilesForm files, HttpServletResponse response, Model model) {
		var opener = participant(person);
		var found = matters.find(person, form).orElseThrow(() -> new OrderNotFound(form.order()));
		var taken = intake.take(opener, found.matter().shop(), files);
		var writing = form.read(opener, errors).map((written) -> written.with(taken.enclosures()));
		var review = writing.flatMap((one) -> reviews.of(composition(opener, found, one), form.review()));
		if (writing.isEmpty() || !taken.areComplete() || review.isPresent()) {
			model.addAttribute("review", review.orElse(null));
			return showAgain(found, person, intake.view(taken), response, model);
		}
		try {
			var sending = open(opener, found.matter(), writing.get(), form);
			if (sending instanceof Sending.Sent<TicketId>(var ticket)) {
				return "redirect:/tickets/" + ticket;
			}
			if (sending instanceof Sending.KeptBack<TicketId>(var why)
					&& !hindrances.add(why, writing.get().message(), model)) {
				return "redirect:/held-messages?held";
			}
			return showAgain(found, person, intake.view(taken), response, model);
		}
		catch (UploadsGone gone) {
			return showAgain(found, person, intake.viewWithoutGone(opener, found.matter().shop(), taken), response,
					model);
		}
		catch (OpeningRefused suspended) {
			var page = showAgain(found, person, intake.view(taken), response, model);
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return page;
		}
	}

	private static Composition composition(Participant opener, Matters.Found found, TicketForm.Writing writing) {
		return new Composition(opener, found.matter().shop(), Optional.empty(), writing.message());
	}

	private String showAgain(Matters.Found found, Person person, FilesView files, HttpServletResponse response,
			Model model) {
		response.setStatus(422);
		model.addAttribute("files", files);
		return pages.show(found, person, model);
	}

	private Sending<TicketId> open(Participant opener, Matter matter, TicketForm.Writing writing, TicketForm form) {
		return opening.open(opener, new InNewTicket(matter, writing.topic(), writing.subject()),
				writing.as(opener, form.as()).message(), writing.key(),
				Hindrance.intent(form.review(), form.as(), writing.message()));
	}

	private static Participant participant(Person person) {
		if (person.viewer() instanceof Participant participant) {
			return participant;
		}
		throw new AccessDeniedException("Administrators open no tickets");
	}

}
