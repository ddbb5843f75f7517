package market.helpdesk.web.inspection;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.DisclosureLists;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked into what people wrote, for all who may look themselves (R12). */
@Controller
class InspectionListController {

	private final DisclosureLists disclosures;

	private final InspectionQueries queries;

	private final InspectionRows rows;

	private final ListSettings settings;

	InspectionListController(DisclosureLists disclosures, InspectionQueries queries, InspectionRows rows,
			ListSettings settings) {
		this.disclosures = disclosures;
		this.queries = queries;
		this.rows = rows;
		this.settings = settings;
	}

	@GetMapping("/admin/inspections")
	String index(@CurrentViewer Inspector inspector, InspectionFilter filter,
			@RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var page = queries.read(inspector, filter)
			.map((wanted) -> disclosures.page(inspector, wanted, cursor, settings.pageSize()))
			.orElseGet(() -> new Page<>(List.of(), Optional.empty()));
		model.addAttribute("inspections",
				new InspectionsPage(filter, rows.of(page.items()), page.nextOrNull(), cursor.isEmpty()));
		return "admin/inspections";
	}

}
