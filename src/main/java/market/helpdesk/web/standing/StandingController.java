package market.helpdesk.web.standing;

import java.util.List;

import market.helpdesk.account.Viewer.Member;
import market.helpdesk.paging.Cursor;
import market.helpdesk.standing.ShopStanding;
import market.helpdesk.standing.StandingLists;
import market.helpdesk.standing.StandingNotFound;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.standing.StandingPage.Choice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a shop stands, for those who belong to it (R21). */
@Controller
class StandingController {

	private final StandingLists standings;

	private final StandingSheets sheets;

	StandingController(StandingLists standings, StandingSheets sheets) {
		this.standings = standings;
		this.sheets = sheets;
	}

	@GetMapping("/standing")
	String show(@CurrentViewer Member member, @RequestParam(defaultValue = "") String shop,
			@RequestParam(defaultValue = "") String after, Model model) {
		model.addAttribute("standing", page(standings.of(member), shop, after));
		return "standing/show";
	}

	/** Somebody else's shop is none of theirs. */
	private StandingPage page(List<ShopStanding> own, String shop, String after) {
		if (own.isEmpty() && shop.isEmpty()) {
			return new StandingPage(List.of(), null);
		}
		var chosen = own.stream()
			.filter((one) -> shop.isEmpty() || one.shop().marketplaceId().equals(shop))
			.findFirst()
			.orElseThrow(() -> new StandingNotFound(shop));
		var choices = own.stream()
			.map((one) -> new Choice(one.shop().marketplaceId(), one.shop().name(), one == chosen))
			.toList();
		return new StandingPage(choices, sheets.of(chosen, Cursor.parse(after)));
	}

}
