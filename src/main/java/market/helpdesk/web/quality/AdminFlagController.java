package market.helpdesk.web.quality;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.quality.FlagId;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.Drafts;
import market.helpdesk.web.quality.FlagsPage.View;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The flags of all shops, for those who decide them (R16). */
@Controller
class AdminFlagController {

	private final FlagListing listing;

	private final Drafts drafts;

	AdminFlagController(FlagListing listing, Drafts drafts) {
		this.listing = listing;
		this.drafts = drafts;
	}

	@GetMapping("/admin/flags")
	String index(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String view,
			@RequestParam(defaultValue = "") String after, Model model) {
		model.addAttribute("flags", listing.page(inspector, View.parse(view), Cursor.parse(after)));
		return "admin/flags";
	}

	@GetMapping("/admin/flags/{id}")
	String show(@CurrentViewer Inspector inspector, @PathVariable UUID id, HttpServletRequest request, Model model) {
		var reason = drafts.take(request).map((Draft draft) -> draft.field("reason")).orElse("");
		model.addAttribute("decision", new DecisionForm("", reason));
		model.addAttribute("row", listing.get(inspector, new FlagId(id)));
		return "flag/show";
	}

}
