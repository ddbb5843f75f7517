package market.helpdesk.web.aftersales;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.aftersales.CaseSummary;
import market.helpdesk.aftersales.Cases;
import market.helpdesk.paging.Cursor;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The cases of whoever looks: a buyer's own, those of a seller's shops, and everyone's
 * for administrators, who read of them no more than in their list of tickets. A seller
 * sees the open ones first whose next update is the most urgent.
 */
@Controller
class CaseListController {

	private final Cases cases;

	private final MarketTimes times;

	private final UpdateViews updates;

	private final ListSettings settings;

	CaseListController(Cases cases, MarketTimes times, UpdateViews updates, ListSettings settings) {
		this.cases = cases;
		this.times = times;
		this.updates = updates;
		this.settings = settings;
	}

	@GetMapping("/cases")
	String index(@CurrentViewer Viewer viewer, @RequestParam(defaultValue = "") String view,
			@RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var open = !view.equals(CasesPage.CLOSED);
		var page = ((open && viewer instanceof Member member) ? cases.mostUrgentOf(member, cursor, settings.pageSize())
				: cases.pageVisibleTo(viewer, open, cursor, settings.pageSize()))
			.map(this::line);
		model.addAttribute("cases", new CasesPage(open, page.items(), page.nextOrNull(), cursor.isEmpty()));
		return "case/index";
	}

	private CaseLine line(CaseSummary one) {
		var standing = one.outcome()
			.map((outcome) -> "outcome." + outcome)
			.or(() -> one.stage().map((stage) -> "stage." + stage))
			.orElse("step.OPENED");
		return new CaseLine(one.ticket().id(), one.reference().text(), one.subject(), one.kind(), standing,
				one.buyerName(), one.shopName(), one.orderNumber(), one.item(), times.at(one.market(), one.openedAt()),
				one.closedAt().map((at) -> times.at(one.market(), at)).orElse(null), one.periodOver(),
				one.update().map((time) -> updates.view(one.market(), time)).orElse(null));
	}

}
