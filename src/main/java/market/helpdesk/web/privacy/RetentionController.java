package market.helpdesk.web.privacy;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the next run of the job erases, and what comes after it. */
@Controller
class RetentionController {

	private final RetentionPages pages;

	RetentionController(RetentionPages pages) {
		this.pages = pages;
	}

	@GetMapping("/admin/retention")
	String show(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String after, Model model) {
		model.addAttribute("retention", pages.page(inspector, Cursor.parse(after)));
		return "retention/show";
	}

}
