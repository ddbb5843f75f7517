package market.helpdesk.web.sanction;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.sanction.AppealDeciding;
import market.helpdesk.sanction.AppealId;
import market.helpdesk.sanction.AppealLists;
import market.helpdesk.sanction.DecisionReason;
import market.helpdesk.sanction.SanctionNotFound;
import market.helpdesk.sanction.SanctionRefused;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The decision of an appeal, once, by somebody who had no part in it (R9). */
@Controller
class AppealDecisionController {

	private final AppealDeciding deciding;

	private final AppealLists appeals;

	private final SanctionPages pages;

	AppealDecisionController(AppealDeciding deciding, AppealLists appeals, SanctionPages pages) {
		this.deciding = deciding;
		this.appeals = appeals;
		this.pages = pages;
	}

	@PostMapping("/admin/appeals/{id}/decision")
	String create(@CurrentViewer Administrator administrator, @PathVariable AppealId id,
			@ModelAttribute("decision") ReasonForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var sanction = appeals.sanctionOf(administrator, id).orElseThrow(() -> new SanctionNotFound(id));
		var reason = form.readDecision(errors);
		if (reason.isEmpty()) {
			response.setStatus(422);
			return pages.show(administrator, sanction, model);
		}
		try {
			decide(administrator, id, form.upholds(), reason.get());
			return "redirect:/admin/sanctions/" + sanction + "?decided";
		}
		catch (SanctionRefused refused) {
			return pages.refuse(administrator, sanction, refused, response, model);
		}
	}

	private void decide(Administrator administrator, AppealId id, boolean upholds, DecisionReason reason) {
		if (upholds) {
			deciding.uphold(administrator, id, reason);
		}
		else {
			deciding.reject(administrator, id, reason);
		}
	}

}
