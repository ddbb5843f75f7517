package market.helpdesk.web.held;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.screening.DecidingHeld.Outcome;
import market.helpdesk.ticket.HeldMessageId;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what became of an administrator's decision. */
@Component
class HeldDecisions {

	private final HeldMessagePages pages;

	HeldDecisions(HeldMessagePages pages) {
		this.pages = pages;
	}

	/** Whoever came second sees what was decided, with what they wrote. */
	String show(Administrator administrator, HeldMessageId id, Outcome outcome, HttpServletResponse response,
			Model model) {
		return switch (outcome) {
			case DONE -> "redirect:/admin/held-messages?decided";
			case DECIDED_BEFORE, TAKEN_OVER, NOTHING_HIDDEN, SUSPENDED -> {
				response.setStatus(HttpServletResponse.SC_CONFLICT);
				yield pages.show(administrator, id, List.of(outcome.name()), model);
			}
		};
	}

	/** Shows again what was written, with what is wrong with it. */
	String showAgain(Administrator administrator, HeldMessageId id, HttpServletResponse response, Model model) {
		response.setStatus(422);
		return pages.show(administrator, id, List.of(), model);
	}

}
