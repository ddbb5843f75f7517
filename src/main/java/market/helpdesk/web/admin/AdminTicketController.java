package market.helpdesk.web.admin;

import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.archive.Disclosing;
import market.helpdesk.archive.Sought;
import market.helpdesk.paging.Cursor;
import market.helpdesk.ticket.TicketSearch;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.ticket.TicketRows;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tickets of everyone, to be found by what people know of them. */
@Controller
class AdminTicketController {

	/** More than anyone looks through: they had better say more. */
	private static final int AGREEMENTS = 200;

	private final TicketSearch tickets;

	private final AgreementLists agreements;

	private final Disclosing disclosing;

	private final TicketRows rows;

	private final ListSettings settings;

	AdminTicketController(TicketSearch tickets, AgreementLists agreements, Disclosing disclosing, TicketRows rows,
			ListSettings settings) {
		this.tickets = tickets;
		this.agreements = agreements;
		this.disclosing = disclosing;
		this.rows = rows;
		this.settings = settings;
	}

	@GetMapping("/admin/tickets")
	String index(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var takenOver = view.equals(AdminTicketsPage.TAKEN_OVER);
		var found = takenOver ? tickets.takenOver(inspector, cursor, settings.pageSize()) : tickets.find(inspector, q,
				agreements.ticketsWith(inspector, q, AGREEMENTS), cursor, settings.pageSize());
		if (!takenOver) {
			disclosing.searched(inspector, new Sought(q, cursor.map(Cursor::toString).orElse("")), found.items().size(),
					found.next().isPresent());
		}
		var page = found.map((ticket) -> rows.row(ticket, Optional.empty()));
		model.addAttribute("tickets",
				new AdminTicketsPage(takenOver ? "" : q, takenOver, page.items(), page.nextOrNull(), cursor.isEmpty()));
		return "admin/tickets";
	}

}
