package market.helpdesk.web.standing;

import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.standing.StandingLists;
import market.helpdesk.standing.StandingNotFound;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a shop stands, for administrators: what the shop sees itself. */
@Controller
class AdminStandingController {

	private final StandingLists standings;

	private final StandingSheets sheets;

	AdminStandingController(StandingLists standings, StandingSheets sheets) {
		this.standings = standings;
		this.sheets = sheets;
	}

	@GetMapping("/admin/shops/{id}/standing")
	String show(@CurrentViewer Inspector inspector, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String after, Model model) {
		var standing = standings.find(inspector, new ShopId(id)).orElseThrow(() -> new StandingNotFound(id.toString()));
		model.addAttribute("sheet", sheets.of(standing, Cursor.parse(after)));
		return "admin/standing";
	}

}
