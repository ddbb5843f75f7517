package market.helpdesk.web.sanction;

import java.time.Clock;
import java.util.List;

import market.helpdesk.account.Person;
import market.helpdesk.account.Shop;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.paging.Cursor;
import market.helpdesk.sanction.SanctionId;
import market.helpdesk.sanction.SanctionLists;
import market.helpdesk.sanction.SanctionRules;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands against a shop, and what it can do about it, for those who act for it. */
@Controller
class SanctionController {

	private final SanctionLists sanctions;

	private final SanctionViews views;

	private final SanctionRows rows;

	private final SanctionRules rules;

	private final ListSettings settings;

	private final Clock clock;

	SanctionController(SanctionLists sanctions, SanctionViews views, SanctionRows rows, SanctionRules rules,
			ListSettings settings, Clock clock) {
		this.sanctions = sanctions;
		this.views = views;
		this.rows = rows;
		this.rules = rules;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping("/sanctions")
	String index(@CurrentViewer Person person, @RequestParam(defaultValue = "") String after, Model model) {
		if (!(person.viewer() instanceof Member member)) {
			throw new AccessDeniedException("A page for sellers");
		}
		var cursor = Cursor.parse(after);
		var history = sanctions.of(member, cursor, settings.pageSize()).map(rows::row);
		model.addAttribute("sanctions",
				new SellerSanctionsPage(sanctions.standing(member, clock.instant()).stream().map(rows::row).toList(),
						history.items(), rules(person), rules.memoryDays(), rules.appealDays(), history.nextOrNull(),
						cursor.isEmpty()));
		return "sanction/index";
	}

	private List<RuleTable> rules(Person person) {
		return person.shops().stream().map(Shop::market).distinct().map(rows::rules).toList();
	}

	@GetMapping("/sanctions/{id}")
	String show(@CurrentViewer Member member, @PathVariable SanctionId id, Model model) {
		model.addAttribute("sanction", views.view(member, views.get(member, id)));
		return "sanction/show";
	}

}
