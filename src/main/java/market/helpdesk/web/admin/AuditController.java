package market.helpdesk.web.admin;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.audit.AuditTrail;
import market.helpdesk.paging.Cursor;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail (R12). */
@Controller
class AuditController {

	private final AuditTrail trail;

	private final AuditQueries queries;

	private final AuditRows rows;

	private final AuditActions actions;

	private final ListSettings settings;

	AuditController(AuditTrail trail, AuditQueries queries, AuditRows rows, AuditActions actions,
			ListSettings settings) {
		this.trail = trail;
		this.queries = queries;
		this.rows = rows;
		this.actions = actions;
		this.settings = settings;
	}

	@GetMapping("/admin/audit")
	String index(@CurrentViewer Inspector inspector, AuditFilter filter, @RequestParam(defaultValue = "") String after,
			Model model) {
		var cursor = Cursor.parse(after);
		var page = trail.find(queries.read(filter), cursor, settings.pageSize());
		model.addAttribute("audit",
				new AuditPage(filter, actions.names(), rows.of(page.items()), page.nextOrNull(), cursor.isEmpty()));
		return "admin/audit";
	}

}
