package market.helpdesk.web.violation;

import market.helpdesk.account.Viewer.Member;
import market.helpdesk.paging.Cursor;
import market.helpdesk.violation.Violations;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What shops are said to have broken, for everyone who acts for them. */
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

	@GetMapping("/violations")
	String index(@CurrentViewer Member member, @RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var page = violations.of(member, cursor, settings.pageSize()).map((violation) -> rows.row(member, violation));
		model.addAttribute("violations",
				new OwnViolationsPage(page.items(), member.shops().size() > 1, page.nextOrNull(), cursor.isEmpty()));
		return "violation/index";
	}

}
