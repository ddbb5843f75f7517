package market.helpdesk.web.ticket;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.ticket.Waiving;
import market.helpdesk.web.attachment.FilesForm;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** That no answer is needed, which is the buyer's to say (R13). */
@Controller
class WaiverController {

	private final Waiving waiving;

	private final Drafts drafts;

	private final Threads threads;

	private final TicketFiles ticketFiles;

	WaiverController(Waiving waiving, Drafts drafts, Threads threads, TicketFiles ticketFiles) {
		this.waiving = waiving;
		this.drafts = drafts;
		this.threads = threads;
		this.ticketFiles = ticketFiles;
	}

	/**
	 * The button stands in the form of the message: what was begun there waits on the
	 * page that comes next, with the files that were chosen.
	 */
	@PostMapping("/tickets/{id}/waiver")
	String create(@CurrentViewer Buyer buyer, @PathVariable TicketId id, MessageForm form, FilesForm files,
			HttpServletRequest request) {
		var uploads = received(buyer, id, files);
		var next = waiving.waive(buyer, id, form.seenUpTo()) ? "redirect:/tickets/{id}"
				: TicketNotice.CHANGED.redirect(form.seenUpTo());
		var page = next.replace("redirect:", "").replace("{id}", id.toString());
		form.draft(page, uploads).ifPresent((draft) -> drafts.keep(draft, request));
		return next;
	}

	private List<String> received(Buyer buyer, TicketId id, FilesForm files) {
		var ticket = threads.findVisibleTo(buyer, id).orElseThrow(() -> new TicketNotFound(id));
		return ticketFiles.take(buyer, ticket, files).received().stream().map((one) -> one.id().toString()).toList();
	}

}
