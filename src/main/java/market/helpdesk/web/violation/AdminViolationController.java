package market.helpdesk.web.violation;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of all shops, for those who decide what is suspected (R9). */
@Controller
class AdminViolationController {

	private final ViolationPages pages;

	private final Drafts drafts;

	AdminViolationController(ViolationPages pages, Drafts drafts) {
		this.pages = pages;
		this.drafts = drafts;
	}

	@GetMapping("/admin/violations")
	String index(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String view,
			@RequestParam(defaultValue = "") String shop, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String after, Model model) {
		var page = pages.page(inspector, view, shop, kind, after);
		model.addAttribute("violations", page);
		model.addAttribute("undecided", page.toDecide());
		return "admin/violations";
	}

	@GetMapping("/admin/violations/{id}")
	String show(@CurrentViewer Inspector inspector, @PathVariable UUID id, HttpServletRequest request, Model model) {
		model.addAttribute("decision", drafts.take(request).map(DecisionForm::resumed).orElse(DecisionForm.BLANK));
		model.addAttribute("page", pages.get(inspector, id, false));
		return "violation/show";
	}

}
