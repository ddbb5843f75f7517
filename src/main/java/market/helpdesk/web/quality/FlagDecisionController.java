package market.helpdesk.web.quality;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.quality.Deciding;
import market.helpdesk.quality.FlagId;
import market.helpdesk.quality.FlagReason;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The decision of a flag, once and with a reason (R16). */
@Controller
class FlagDecisionController {

	private final Deciding deciding;

	private final FlagListing listing;

	FlagDecisionController(Deciding deciding, FlagListing listing) {
		this.deciding = deciding;
		this.listing = listing;
	}

	@PostMapping("/admin/flags/{id}/decision")
	String create(@CurrentViewer Administrator administrator, @PathVariable UUID id,
			@ModelAttribute("decision") DecisionForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var flag = new FlagId(id);
		var reason = form.read(errors);
		if (reason.isPresent() && decide(administrator, flag, form.upholds(), reason.get())) {
			return "redirect:/admin/flags?decided";
		}
		response.setStatus(reason.isPresent() ? HttpServletResponse.SC_CONFLICT : 422);
		model.addAttribute("row", listing.get(administrator, flag));
		return "flag/show";
	}

	/** Returns whether nobody was first. */
	private boolean decide(Administrator administrator, FlagId flag, boolean upholds, FlagReason reason) {
		return upholds ? deciding.uphold(administrator, flag, reason) : deciding.dismiss(administrator, flag, reason);
	}

}
