package market.helpdesk.web.archive;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the archive stands (R12). */
@Controller
class ArchiveController {

	private final ArchivePages pages;

	ArchiveController(ArchivePages pages) {
		this.pages = pages;
	}

	@GetMapping("/admin/archive")
	String show(@CurrentViewer Inspector inspector, Model model) {
		model.addAttribute("archive", pages.page(null));
		return "admin/archive";
	}

}
