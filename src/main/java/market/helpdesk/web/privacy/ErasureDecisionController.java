package market.helpdesk.web.privacy;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.privacy.ErasureRequestId;
import market.helpdesk.privacy.GrantingErasure;
import market.helpdesk.privacy.ReasonText;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The decision of a request, once and with a reason. */
@Controller
class ErasureDecisionController {

	private final GrantingErasure granting;

	private final ErasurePages pages;

	ErasureDecisionController(GrantingErasure granting, ErasurePages pages) {
		this.granting = granting;
		this.pages = pages;
	}

	@PostMapping("/admin/erasures/{id}/decision")
	String create(@CurrentViewer Administrator administrator, @PathVariable UUID id,
			@ModelAttribute("decision") GrantForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var request = new ErasureRequestId(id);
		var view = pages.show(administrator, request, form, model);
		var reason = form.read(errors);
		if (reason.isPresent() && decide(administrator, request, form.grants(), reason.get())) {
			return "redirect:/admin/erasures?decided";
		}
		response.setStatus(reason.isPresent() ? HttpServletResponse.SC_CONFLICT : 422);
		return reason.isPresent() ? pages.show(administrator, request, form, model) : view;
	}

	/** Returns whether nobody was first. */
	private boolean decide(Administrator administrator, ErasureRequestId request, boolean grants, ReasonText reason) {
		return grants ? granting.grant(administrator, request, reason)
				: granting.decline(administrator, request, reason);
	}

}
