package market.helpdesk.web.violation;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.violation.ReportKind;
import market.helpdesk.violation.Reporting;
import market.helpdesk.web.page.Anchors;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a message, which is the buyer's to make with one click (R7, R8, R10). */
@Controller
class ReportController {

	private final Reporting reporting;

	ReportController(Reporting reporting) {
		this.reporting = reporting;
	}

	/** A second click finds it reported, which it is. */
	@PostMapping("/tickets/{id}/messages/{message}/reports")
	String create(@CurrentViewer Buyer buyer, @PathVariable TicketId id, @PathVariable String message,
			@RequestParam ReportKind kind) {
		reporting.report(buyer, id, message, kind);
		return "redirect:/tickets/{id}" + Anchors.of(message);
	}

}
