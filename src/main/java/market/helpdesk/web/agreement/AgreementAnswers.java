package market.helpdesk.web.agreement;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer;
import market.helpdesk.agreement.AgreementId;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.AgreementNotFound;
import market.helpdesk.agreement.AgreementRefused;
import market.helpdesk.agreement.AgreementSummary;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WordsRefused;
import market.helpdesk.web.screening.RefusedWords;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What people see who answer what is proposed to them: the ticket, or where somebody else
 * was first, what that was.
 */
@Component
class AgreementAnswers {

	private final AgreementLists agreements;

	private final AgreementItems items;

	private final RefusedWords words;

	AgreementAnswers(AgreementLists agreements, AgreementItems items, RefusedWords words) {
		this.agreements = agreements;
		this.items = items;
		this.words = words;
	}

	/** What somebody said, and where they said it. */
	record Said(Viewer viewer, AgreementId id, String word) {
	}

	/** Says it, or tells why that is not possible. */
	String say(Said said, Supplier<TicketId> saying, HttpServletResponse response, Model model) {
		try {
			return "redirect:/tickets/%s#agreement-%s".formatted(saying.get(), said.id());
		}
		catch (WordsRefused refused) {
			words.tell(refused, response, model);
			return askAgain(said, response, model);
		}
		catch (AgreementRefused refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("settled", page(said, Optional.of(refused.why())));
			return "agreement/settled";
		}
	}

	/** Asks for another word. */
	String askAgain(Said said, HttpServletResponse response, Model model) {
		response.setStatus(422);
		model.addAttribute("settled", page(said, Optional.empty()));
		return "agreement/refusal";
	}

	private SettledAgreement page(Said said, Optional<AgreementRefused.Why> why) {
		AgreementSummary agreement = agreements.findVisibleTo(said.viewer(), said.id())
			.orElseThrow(() -> new AgreementNotFound(said.id()));
		return new SettledAgreement(agreement.about().ticket().id(), agreement.about().reference().text(),
				items.item(said.viewer(), agreement), why.orElse(null), said.word());
	}

}
