package market.helpdesk.web.history;

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
		var scope = scope(viewer, new AccountId(id), shop);
		model.addAttribute("name", histories.buyerName(scope).orElseThrow(() -> new HistoryNotFound(id)));
		model.addAttribute("with", (viewer instanceof Inspector) ? "INSPECTOR" : "BUYER");
		model.addAttribute("history", pages.page(viewer, scope, "/buyers/" + id, after));
		return "history/show";
	}

	private static HistoryScope scope(Viewer viewer, AccountId buyer, String shop) {
		return switch (viewer) {
			case Member member -> HistoryScope.of(member, buyer);
			case Inspector inspector -> WrittenText.readId(shop)
				.map((one) -> HistoryScope.between(buyer, new ShopId(one)))
				.orElseGet(() -> HistoryScope.of(buyer));
			case Buyer someone -> throw new HistoryNotFound(buyer.id());
		};
	}

}
