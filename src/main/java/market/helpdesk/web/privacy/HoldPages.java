package market.helpdesk.web.privacy;

import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.privacy.HoldId;
import market.helpdesk.privacy.HoldKind;
import market.helpdesk.privacy.HoldNotFound;
import market.helpdesk.privacy.LegalHoldLists;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what administrators see of legal holds. */
@Component
class HoldPages {

	private final LegalHoldLists holds;

	private final PlatformSettings platform;

	private final ListSettings settings;

	HoldPages(LegalHoldLists holds, PlatformSettings platform, ListSettings settings) {
		this.holds = holds;
		this.platform = platform;
		this.settings = settings;
	}

	HoldsPage list(Inspector inspector, boolean standing, Optional<Cursor> after) {
		var size = settings.pageSize();
		var page = (standing ? holds.standing(inspector, after, size) : holds.lifted(inspector, after, size))
			.map((hold) -> HoldView.of(hold, platform.zone()));
		return new HoldsPage(standing, page.items(), page.nextOrNull(), after.isEmpty());
	}

	String form(Model model) {
		model.addAttribute("kinds", HoldKind.values());
		return "legal-hold/new";
	}

	/**
	 * @throws HoldNotFound if there is none
	 */
	String show(Inspector inspector, HoldId id, Model model) {
		var hold = holds.find(inspector, id).orElseThrow(() -> new HoldNotFound(id));
		model.addAttribute("row", HoldView.of(hold, platform.zone()));
		return "legal-hold/show";
	}

}
