package market.helpdesk.web.admin;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shops, how each of them answers and how it stands. */
@Controller
class AdminShopController {

	private final ShopPages pages;

	AdminShopController(ShopPages pages) {
		this.pages = pages;
	}

	@GetMapping("/admin/shops")
	String index(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String after, Model model) {
		model.addAttribute("shops", pages.page(inspector, ShopSort.of(sort), name, after));
		return "admin/shops";
	}

}
