package market.helpdesk.web.screening;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.screening.PublishingRefused;
import market.helpdesk.screening.RulePublishing;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What follows from what is found in messages (R7, R8, R10). */
@Controller
class RulesController {

	private final RulePublishing publishing;

	private final RulesPages pages;

	private final Drafts drafts;

	RulesController(RulePublishing publishing, RulesPages pages, Drafts drafts) {
		this.publishing = publishing;
		this.pages = pages;
		this.drafts = drafts;
	}

	/**
	 * @param before the version below which the list of versions begins; nothing, or what
	 * is no number, begins with the newest
	 */
	@GetMapping("/admin/screening")
	String show(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String before,
			HttpServletRequest request, Model model) {
		var draft = drafts.take(request);
		var form = RulesForm.of(pages.newest(), draft);
		model.addAttribute("publication", form);
		model.addAttribute("rules",
				pages.page(before.matches("\\d{1,9}") ? Integer.parseInt(before) : Integer.MAX_VALUE, form.base(),
						draft.map(RulesForm::modes).orElse(Map.of()), null));
		return "admin/screening";
	}

	@PostMapping("/admin/screening/versions")
	String create(@CurrentViewer Administrator administrator, @ModelAttribute("publication") RulesForm form,
			BindingResult errors, @RequestParam Map<String, String> fields, HttpServletResponse response, Model model) {
		var modes = RulesForm.modes(fields);
		var reason = form.read(errors);
		try {
			if (reason.isPresent()) {
				publishing.publish(administrator, form.base(), modes, reason.get());
				return "redirect:/admin/screening?published";
			}
			response.setStatus(422);
			model.addAttribute("rules", pages.page(Integer.MAX_VALUE, form.base(), modes, null));
		}
		catch (PublishingRefused refused) {
			response.setStatus((refused.why() == PublishingRefused.Why.OUTDATED) ? 409 : 422);
			model.addAttribute("rules", pages.page(Integer.MAX_VALUE, form.base(), modes, refused.why()));
		}
		return "admin/screening";
	}

}
