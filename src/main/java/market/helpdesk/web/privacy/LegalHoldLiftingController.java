package market.helpdesk.web.privacy;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.privacy.HoldId;
import market.helpdesk.privacy.HoldingForLaw;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** That something is held no more: once, and with a reason. */
@Controller
class LegalHoldLiftingController {

	private final HoldingForLaw holding;

	private final HoldPages pages;

	LegalHoldLiftingController(HoldingForLaw holding, HoldPages pages) {
		this.holding = holding;
		this.pages = pages;
	}

	@PostMapping("/admin/legal-holds/{id}/lifting")
	String create(@CurrentViewer Administrator administrator, @PathVariable UUID id,
			@ModelAttribute("lifting") LiftingForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var hold = new HoldId(id);
		var view = pages.show(administrator, hold, model);
		var reason = form.read(errors);
		if (reason.isPresent() && holding.lift(administrator, hold, reason.get())) {
			return "redirect:/admin/legal-holds?lifted";
		}
		response.setStatus(reason.isPresent() ? HttpServletResponse.SC_CONFLICT : 422);
		return reason.isPresent() ? pages.show(administrator, hold, model) : view;
	}

}
