package market.helpdesk.web.violation;

import java.util.UUID;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.violation.ViolationDeciding;
import market.helpdesk.violation.ViolationReason;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The decision of a suspected violation, once and with a reason (R9). */
@Controller("violationDecisionController")
class DecisionController {

	private final ViolationDeciding deciding;

	private final ViolationPages pages;

	DecisionController(ViolationDeciding deciding, ViolationPages pages) {
		this.deciding = deciding;
		this.pages = pages;
	}

	@PostMapping("/admin/violations/{id}/confirmation")
	String confirm(@CurrentViewer Administrator administrator, @PathVariable UUID id,
			@ModelAttribute("decision") DecisionForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		return decide(administrator, id, form, errors, (reason) -> deciding.confirm(administrator, id, reason),
				response, model);
	}

	@PostMapping("/admin/violations/{id}/dismissal")
	String dismiss(@CurrentViewer Administrator administrator, @PathVariable UUID id,
			@ModelAttribute("decision") DecisionForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		return decide(administrator, id, form, errors, (reason) -> deciding.dismiss(administrator, id, reason),
				response, model);
	}

	/**
	 * Whoever comes too late, or gives no reason, sees the violation with what they
	 * wrote.
	 * @param decision returns whether nobody was first
	 */
	private String decide(Administrator administrator, UUID id, DecisionForm form, BindingResult errors,
			Predicate<ViolationReason> decision, HttpServletResponse response, Model model) {
		var reason = form.read(errors);
		if (reason.isPresent() && decision.test(reason.get())) {
			return form.redirect();
		}
		model.addAttribute("page", pages.get(administrator, id, reason.isPresent()));
		response.setStatus(reason.isPresent() ? HttpServletResponse.SC_CONFLICT : 422);
		return "violation/show";
	}

}
