package market.helpdesk.web.ticket;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.order.OrderNotFound;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.Opening;
import market.helpdesk.ticket.TicketId;
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

	NewTicketController(Matters matters, Opening opening, Reviews reviews, Choices choices, NewTicketPages pages,
			Drafts drafts) {
		this.matters = matters;
		this.opening = opening;
		this.reviews = reviews;
		this.choices = choices;
		this.pages = pages;
		this.drafts = drafts;
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
		var form = drafts.take(request).map(preset::resumed).orElse(preset).withNewKey();
		model.addAttribute("ticket", form);
		return pages.show(found.get(), person, model);
	}

	@PostMapping("/tickets")
	String create(@CurrentViewer Person person, @ModelAttribute("ticket") TicketForm form, BindingResult errors,
			HttpServletResponse response, Model model) {
		var opener = participant(person);
		var found = matters.find(person, form).orElseThrow(() -> new OrderNotFound(form.order()));
		var writing = form.read(opener, errors);
		var review = writing.flatMap((one) -> reviews.of(composition(opener, found, one), form.review()));
		if (writing.isEmpty() || review.isPresent()) {
			response.setStatus(422);
			model.addAttribute("review", review.orElse(null));
			return pages.show(found, person, model);
		}
		return "redirect:/tickets/" + open(opener, found.matter(), writing.get().as(form.as()));
	}

	private static Composition composition(Participant opener, Matters.Found found, TicketForm.Writing writing) {
		return new Composition(opener, found.matter().shop(), Optional.empty(), writing.message());
	}

	private TicketId open(Participant opener, Matter matter, TicketForm.Writing writing) {
		return opening.open(opener, matter, writing.topic(), writing.subject(), writing.message(), writing.key());
	}

	private static Participant participant(Person person) {
		if (person.viewer() instanceof Participant participant) {
			return participant;
		}
		throw new AccessDeniedException("Administrators open no tickets");
	}

}
