package market.helpdesk.web.admin;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.paging.Cursor;
import market.helpdesk.violation.Violations;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of violations. */
@Controller
class ViolationController {

	private final Violations violations;

	private final ViolationRows rows;

	private final ListSettings settings;

	ViolationController(Violations violations, ViolationRows rows, ListSettings settings) {
		this.violations = violations;
		this.rows = rows;
		this.settings = settings;
	}

	@GetMapping("/admin/violations")
	String index(@CurrentViewer Administrator administrator, @RequestParam(defaultValue = "") String shop,
			@RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var page = violations.find(administrator, shop, cursor, settings.pageSize()).map(rows::row);
		model.addAttribute("violations", new ViolationsPage(page.items(), shop, page.nextOrNull(), cursor.isEmpty()));
		return "admin/violations";
	}

}
