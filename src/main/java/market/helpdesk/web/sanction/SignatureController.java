package market.helpdesk.web.sanction;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.sanction.SanctionId;
import market.helpdesk.sanction.SanctionRefused;
import market.helpdesk.sanction.Signing;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The second signature of a removal, and its refusal (R9). */
@Controller
class SignatureController {

	private final Signing signing;

	private final SanctionPages pages;

	SignatureController(Signing signing, SanctionPages pages) {
		this.signing = signing;
		this.pages = pages;
	}

	@PostMapping("/admin/sanctions/{id}/signature")
	String create(@CurrentViewer Administrator administrator, @PathVariable SanctionId id,
			@ModelAttribute("decision") ReasonForm form, HttpServletResponse response, Model model) {
		try {
			signing.sign(administrator, id);
			return "redirect:/admin/sanctions/{id}?signed";
		}
		catch (SanctionRefused refused) {
			return pages.refuse(administrator, id, refused, response, model);
		}
	}

	@PostMapping("/admin/sanctions/{id}/withdrawal")
	String withdraw(@CurrentViewer Administrator administrator, @PathVariable SanctionId id,
			@ModelAttribute("decision") ReasonForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var reason = form.read(errors);
		if (reason.isEmpty()) {
			response.setStatus(422);
			return pages.show(administrator, id, model);
		}
		try {
			signing.drop(administrator, id, reason.get());
			return "redirect:/admin/sanctions/{id}?dropped";
		}
		catch (SanctionRefused refused) {
			return pages.refuse(administrator, id, refused, response, model);
		}
	}

}
