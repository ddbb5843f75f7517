package market.helpdesk.web.privacy;

import market.helpdesk.account.Viewer;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody's own data: to take along, and for buyers to have erased. */
@Controller
class AccountController {

	private final AccountPages pages;

	AccountController(AccountPages pages) {
		this.pages = pages;
	}

	@GetMapping("/account")
	String show(@CurrentViewer Viewer viewer, Model model) {
		return pages.show(viewer, new ErasureForm(false), model);
	}

}
