package market.helpdesk.web.archive;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.archive.Verifying;
import market.helpdesk.audit.Actor;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.TicketSearch;
import market.helpdesk.web.archive.ArchivePage.Refusal;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Verifying a ticket, by its reference. */
@Controller
class TicketVerificationController {

	private final Verifying verifying;

	private final TicketSearch tickets;

	private final ArchivePages pages;

	TicketVerificationController(Verifying verifying, TicketSearch tickets, ArchivePages pages) {
		this.verifying = verifying;
		this.tickets = tickets;
		this.pages = pages;
	}

	@PostMapping("/admin/archive/ticket-verifications")
	String create(@CurrentViewer Administrator administrator, @RequestParam(defaultValue = "") String reference,
			HttpServletResponse response, Model model) {
		var verified = TicketReference.parse(reference)
			.flatMap(tickets::find)
			.flatMap((ticket) -> verifying.verify(new Actor.Person(administrator.account().id()), ticket.id()));
		if (verified.isPresent()) {
			return "redirect:/admin/archive/verifications/" + verified.get();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("archive", pages.page(Refusal.UNKNOWN_TICKET));
		model.addAttribute("reference", reference);
		return "admin/archive";
	}

}
