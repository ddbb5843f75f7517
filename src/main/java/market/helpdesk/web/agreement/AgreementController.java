package market.helpdesk.web.agreement;

import java.util.Arrays;
import java.util.Locale;

import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.agreement.AgreementFilter;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.AgreementSummary;
import market.helpdesk.paging.Cursor;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was agreed on in all tickets of whoever looks (R5). */
@Controller
class AgreementController {

	private final AgreementLists agreements;

	private final AgreementItems items;

	private final ListSettings settings;

	AgreementController(AgreementLists agreements, AgreementItems items, ListSettings settings) {
		this.agreements = agreements;
		this.items = items;
		this.settings = settings;
	}

	@GetMapping("/agreements")
	String index(@CurrentViewer Participant viewer, @RequestParam(defaultValue = "") String view,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
		var filter = filter(view);
		var cursor = Cursor.parse(after);
		var page = agreements.page(viewer, filter, q, cursor, settings.pageSize());
		model.addAttribute("agreements",
				new AgreementsPage(filter, q, page.items().stream().map((agreement) -> row(viewer, agreement)).toList(),
						page.nextOrNull(), cursor.isEmpty()));
		return "agreement/index";
	}

	private AgreementRow row(Participant viewer, AgreementSummary agreement) {
		var about = agreement.about();
		return new AgreementRow(items.item(viewer, agreement), about.ticket().id(), about.reference().text(),
				about.orderNumber().orElse(null), (viewer instanceof Buyer) ? about.shopName() : about.buyerName());
	}

	static AgreementFilter filter(String slug) {
		return Arrays.stream(AgreementFilter.values())
			.filter((filter) -> slug(filter).equals(slug))
			.findFirst()
			.orElse(AgreementFilter.ALL);
	}

	static String slug(AgreementFilter filter) {
		return filter.name().toLowerCase(Locale.ROOT);
	}

}
