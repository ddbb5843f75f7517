package market.helpdesk.web.held;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The refusal of a held message, with a reason that its author reads. */
@Controller
class HeldRefusalController {

	private final DecidingHeld deciding;

	private final HeldDecisions decisions;

	HeldRefusalController(DecidingHeld deciding, HeldDecisions decisions) {
		this.deciding = deciding;
		this.decisions = decisions;
	}

	@PostMapping("/admin/held-messages/{id}/refusal")
	String create(@CurrentViewer Administrator administrator, @PathVariable UUID id,
			@ModelAttribute("decision") HeldDecisionForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var held = new HeldMessageId(id);
		return form.require(errors)
			.map((reason) -> decisions.show(administrator, held, deciding.refuse(administrator, held, reason), response,
					model))
			.orElseGet(() -> decisions.showAgain(administrator, held, response, model));
	}

}
