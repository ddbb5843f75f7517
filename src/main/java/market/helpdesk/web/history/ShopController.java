package market.helpdesk.web.history;

import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.history.Histories;
import market.helpdesk.history.HistoryNotFound;
import market.helpdesk.history.HistoryScope;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A shop, as a buyer knows it who ever dealt with it: by all that happened between them.
 * To its own people and to those who look after the marketplace, all that happened there.
 */
@Controller
class ShopController {

	private final Histories histories;

	private final HistoryPages pages;

	ShopController(Histories histories, HistoryPages pages) {
		this.histories = histories;
		this.pages = pages;
	}

	@GetMapping("/shops/{id}")
	String show(@CurrentViewer Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String after,
			Model model) {
		var scope = scope(viewer, new ShopId(id));
		var name = histories.shopName(scope).orElseThrow(() -> new HistoryNotFound(id));
		model.addAttribute("head", head(viewer, id, name));
		model.addAttribute("history", pages.page(viewer, scope, "/shops/" + id, after));
		return "history/show";
	}

	/** Its own people search in nothing else anyway. */
	private static HistoryHead head(Viewer viewer, UUID shop, String name) {
		return switch (viewer) {
			case Buyer buyer -> new HistoryHead(name, null, "SHOP", "/search?shop=" + shop);
			case Inspector inspector -> new HistoryHead(name, null, "INSPECTOR", "/admin/search?shop=" + shop);
			case Member member -> new HistoryHead(name, null, "OWN_SHOP", null);
		};
	}

	private static HistoryScope scope(Viewer viewer, ShopId shop) {
		return switch (viewer) {
			case Buyer buyer -> HistoryScope.of(buyer, shop);
			case Inspector inspector -> HistoryScope.of(shop);
			case Member member when member.shops().contains(shop) -> HistoryScope.of(shop);
			case Member stranger -> throw new HistoryNotFound(shop.id());
		};
	}

}
