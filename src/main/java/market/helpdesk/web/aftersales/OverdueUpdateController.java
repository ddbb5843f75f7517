package market.helpdesk.web.aftersales;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.aftersales.OverdueUpdate;
import market.helpdesk.aftersales.OwedUpdates;
import market.helpdesk.paging.Cursor;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who keeps buyers waiting for an update. */
@Controller
class OverdueUpdateController {

	private final OwedUpdates updates;

	private final MarketTimes times;

	private final ListSettings settings;

	OverdueUpdateController(OwedUpdates updates, MarketTimes times, ListSettings settings) {
		this.updates = updates;
		this.times = times;
		this.settings = settings;
	}

	@GetMapping("/admin/updates")
	String index(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var page = updates.overdue(inspector, cursor, settings.pageSize()).map(this::row);
		model.addAttribute("updates", new OverdueUpdatesPage(page.items(), page.nextOrNull(), cursor.isEmpty()));
		return "admin/updates";
	}

	private OverdueUpdateRow row(OverdueUpdate one) {
		var owed = one.owed();
		var time = owed.time();
		return new OverdueUpdateRow(owed.ticket().id(), one.reference().text(), one.kind(), one.shopName(),
				owed.market().code(), times.at(owed.market(), time.since()), times.due(owed.market(), time.dueAt()),
				times.at(owed.market(), time.onTimeUntil()));
	}

}
