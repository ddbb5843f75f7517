package market.helpdesk.web.admin;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.deadline.ResponseFigures;
import market.helpdesk.quality.FlagLists;
import market.helpdesk.sanction.SanctionLists;
import market.helpdesk.screening.HeldMessageLists;
import market.helpdesk.violation.ViolationFilter;
import market.helpdesk.violation.Violations;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.violation.ViolationRows;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the marketplace answers, at a glance. */
@Controller
class DashboardController {

	private static final int LATEST = 5;

	private final ResponseFigures figures;

	private final Violations violations;

	private final ViolationRows rows;

	private final FlagLists flags;

	private final HeldMessageLists held;

	private final SanctionLists sanctions;

	DashboardController(ResponseFigures figures, Violations violations, ViolationRows rows, FlagLists flags,
			HeldMessageLists held, SanctionLists sanctions) {
		this.figures = figures;
		this.violations = violations;
		this.rows = rows;
		this.flags = flags;
		this.held = held;
		this.sanctions = sanctions;
	}

	@GetMapping("/admin")
	String show(@CurrentViewer Inspector inspector, Model model) {
		var markets = figures.perMarket()
			.stream()
			.map((market) -> new MarketFigures(market.market().code(), market.shops(), market.running(),
					market.overdue(), market.missedThisWeek()))
			.toList();
		var latest = violations.find(inspector, ViolationFilter.ALL, Optional.empty(), LATEST)
			.map((violation) -> rows.row(inspector, violation))
			.items();
		model.addAttribute("dashboard", new DashboardPage(total(markets), markets, latest, flags.open(), held.waiting(),
				sanctions.waiting(inspector).altogether()));
		return "admin/dashboard";
	}

	private static Figures total(List<MarketFigures> markets) {
		return new Figures(markets.stream().mapToLong(MarketFigures::shops).sum(),
				markets.stream().mapToLong(MarketFigures::running).sum(),
				markets.stream().mapToLong(MarketFigures::overdue).sum(),
				markets.stream().mapToLong(MarketFigures::missedThisWeek).sum());
	}

}
