package market.helpdesk.web.history;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.history.Histories;
import market.helpdesk.history.HistoryNotFound;
import market.helpdesk.history.HistoryScope;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.WrittenText;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A buyer, as a shop knows him that ever dealt with him: by all that happened between
 * them. To those who look after the marketplace, all that happened with any shop, or with
 * one they name.
 */
@Controller
class BuyerController {

	private final Histories histories;

	private final HistoryPages pages;

	BuyerController(Histories histories, HistoryPages pages) {
		this.histories = histories;
		this.pages = pages;
	}

	@GetMapping("/buyers/{id}")
	String show(@CurrentViewer Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String shop,
			@RequestParam(defaultValue = "") String after, Model model) {
		var buyer = new AccountId(id);
		var one = named(viewer, shop);
		var scope = scope(viewer, buyer, one);
		var name = histories.buyerName(scope).orElseThrow(() -> new HistoryNotFound(id));
		model.addAttribute("head", head(viewer, buyer, name, one));
		model.addAttribute("history",
				pages.page(viewer, scope, "/buyers/" + id + one.map((it) -> "?shop=" + it).orElse(""), after));
		return "history/show";
	}

	/** To a shop's people there is none but their own. */
	private static Optional<ShopId> named(Viewer viewer, String shop) {
		return (viewer instanceof Inspector) ? WrittenText.readId(shop).map(ShopId::new) : Optional.empty();
	}

	private static HistoryScope scope(Viewer viewer, AccountId buyer, Optional<ShopId> shop) {
		return switch (viewer) {
			case Member member -> HistoryScope.of(member, buyer);
			case Inspector inspector ->
				shop.map((one) -> HistoryScope.between(buyer, one)).orElseGet(() -> HistoryScope.of(buyer));
			case Buyer someone -> throw new HistoryNotFound(buyer.id());
		};
	}

	private HistoryHead head(Viewer viewer, AccountId buyer, String name, Optional<ShopId> shop) {
		if (!(viewer instanceof Inspector)) {
			return new HistoryHead(name, null, "BUYER", "/search?buyer=" + buyer);
		}
		return new HistoryHead(name, shop.flatMap((one) -> histories.shopName(HistoryScope.of(one))).orElse(null),
				"INSPECTOR", "/admin/search?buyer=" + buyer + shop.map((one) -> "&shop=" + one).orElse(""));
	}

}
