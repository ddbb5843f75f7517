package market.helpdesk.web.agreement;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.agreement.AgreementRefused;
import market.helpdesk.agreement.AgreementTerms;
import market.helpdesk.agreement.NewAgreement;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.agreement.TermsRefused;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WordsRefused;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.Drafts;
import market.helpdesk.web.screening.RefusedWords;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agreements that one side of a ticket proposes, each on a message of it (R8). */
@Controller
class TicketAgreementController {

	private final Proposing proposing;

	private final ProposalPlaces places;

	private final NewAgreementPages pages;

	private final ProposalErrors problems;

	private final RefusedWords words;

	private final Drafts drafts;

	TicketAgreementController(Proposing proposing, ProposalPlaces places, NewAgreementPages pages,
			ProposalErrors problems, RefusedWords words, Drafts drafts) {
		this.proposing = proposing;
		this.places = places;
		this.pages = pages;
		this.problems = problems;
		this.words = words;
		this.drafts = drafts;
	}

	/** Whoever can propose nothing there is shown the ticket, which says why. */
	@GetMapping("/tickets/{id}/agreements/new")
	String create(@CurrentViewer Writer viewer, @PathVariable TicketId id,
			@RequestParam(defaultValue = "0") String message, @RequestParam(defaultValue = "") String replaces,
			HttpServletRequest request, Model model) {
		var ticket = places.find(viewer, id);
		var position = position(message, ticket);
		if (!places.open(viewer, ticket, position)) {
			return "redirect:/tickets/{id}";
		}
		var draft = drafts.take(request);
		var replaced = pages.replaced(viewer, ticket, AgreementForm.replaced(replaces));
		model.addAttribute("agreement",
				replaced.filter((agreement) -> draft.isEmpty())
					.map((agreement) -> AgreementForm.changing(agreement.terms(), position, agreement.id()))
					.orElseGet(() -> AgreementForm.blank(position, replaced.isPresent() ? replaces : "",
							draft.orElse(new Draft("", Map.of())))));
		return pages.show(viewer, ticket, position, replaced, model);
	}

	/** The newest message where none is named. */
	private static int position(String message, TicketDetails ticket) {
		var named = message.matches("\\d{1,9}") ? Integer.parseInt(message) : 0;
		return (named >= 1 && named <= ticket.messageCount()) ? named : ticket.messageCount();
	}

	@PostMapping("/tickets/{id}/agreements")
	String create(@CurrentViewer Writer viewer, @PathVariable TicketId id,
			@ModelAttribute("agreement") AgreementForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var ticket = places.find(viewer, id);
		var terms = form.read(ticket.order().map((order) -> order.total().currency()), errors);
		try {
			if (terms.isPresent()) {
				propose(viewer, id, form, terms.get());
				return "redirect:/tickets/{id}#agreements-title";
			}
			response.setStatus(422);
		}
		catch (TermsRefused refused) {
			response.setStatus(422);
			problems.tell(refused, terms.orElseThrow().kind(), errors);
		}
		catch (WordsRefused refused) {
			words.tell(refused, response, model);
		}
		catch (AgreementRefused refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("refused", refused.why());
		}
		return showAgain(viewer, ticket, form, model);
	}

	private void propose(Writer viewer, TicketId id, AgreementForm form, AgreementTerms terms) {
		proposing.propose(viewer, id, new NewAgreement(terms, form.position(), form.replaced(), form.submissionKey()));
	}

	/**
	 * What was written is there still; of the conversation only what the viewer may read.
	 */
	private String showAgain(Writer viewer, TicketDetails ticket, AgreementForm form, Model model) {
		var position = position(form.message(), ticket);
		if (!places.openAgain(viewer, ticket, position)) {
			return "redirect:/tickets/{id}";
		}
		return pages.show(viewer, ticket, position, pages.replaced(viewer, ticket, form.replaced()), model);
	}

}
