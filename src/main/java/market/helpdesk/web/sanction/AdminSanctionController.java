package market.helpdesk.web.sanction;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.sanction.SanctionId;
import market.helpdesk.sanction.SanctionNotFound;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;
import market.helpdesk.web.sanction.AdminSanctionsPage.View;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sanctions of all shops, or of one, for those who impose them (R9, R22). */
@Controller
class AdminSanctionController {

	private final SanctionListing listing;

	private final SanctionPages pages;

	private final Shops shops;

	private final Drafts drafts;

	AdminSanctionController(SanctionListing listing, SanctionPages pages, Shops shops, Drafts drafts) {
		this.listing = listing;
		this.pages = pages;
		this.shops = shops;
		this.drafts = drafts;
	}

	@GetMapping("/admin/sanctions")
	String index(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String shop,
			@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String after, Model model) {
		if (!shop.isBlank()) {
			return ofShop(inspector, shop, after, model);
		}
		model.addAttribute("sanctions", listing.page(inspector, View.parse(view), Cursor.parse(after)));
		return "admin/sanctions";
	}

	private String ofShop(Inspector inspector, String shop, String after, Model model) {
		var found = shops.find(shop).orElseThrow(() -> new SanctionNotFound(shop));
		model.addAttribute("sanctions", listing.page(inspector, found, Cursor.parse(after)));
		return "admin/shop-sanctions";
	}

	@GetMapping("/admin/sanctions/{id}")
	String show(@CurrentViewer Inspector inspector, @PathVariable SanctionId id, HttpServletRequest request,
			Model model) {
		model.addAttribute("decision", drafts.take(request).map(ReasonForm::resumed).orElse(ReasonForm.BLANK));
		return pages.show(inspector, id, model);
	}

}
