package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.attachment.FilesForm;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.WrittenText;
import market.helpdesk.writing.Answering;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The menu of saved answers beside the composer of a ticket. It sends nothing: the text
 * comes back in the composer, behind what was typed already, for a person to send (R13).
 */
@Controller
class SavedAnswerMenuController {

	private final Threads threads;

	private final SavedAnswerMenus menus;

	private final Answering answering;

	private final TicketPages pages;

	private final UnsentPages unsent;

	private final TicketFiles ticketFiles;

	SavedAnswerMenuController(Threads threads, SavedAnswerMenus menus, Answering answering, TicketPages pages,
			UnsentPages unsent, TicketFiles ticketFiles) {
		this.threads = threads;
		this.menus = menus;
		this.answering = answering;
		this.pages = pages;
		this.unsent = unsent;
		this.ticketFiles = ticketFiles;
	}

	/** The menu alone, for a page that is open. */
	@GetMapping("/tickets/{id}/saved-answers")
	String index(@CurrentViewer Member member, @PathVariable TicketId id, Model model) {
		model.addAttribute("menu", menus.of(find(member, id)));
		return "ticket/_saved-answers";
	}

	/**
	 * The page again, with the menu or with what was chosen from it.
	 * @param insert which version of an answer; nothing opens the menu
	 */
	@PostMapping("/tickets/{id}/saved-answers")
	String create(@CurrentViewer Member member, @PathVariable TicketId id, @ModelAttribute("message") MessageForm form,
			@RequestParam(defaultValue = "") String insert, FilesForm files, HttpServletResponse response,
			Model model) {
		var ticket = find(member, id);
		if (ticket.takeOver().isPresent()) {
			return unsent.page(member, id, Unsent.Why.TAKEN_OVER, form.body(), response, model);
		}
		ticketFiles.show(ticketFiles.take(member, ticket, files), model);
		var chosen = WrittenText.readId(insert);
		chosen.flatMap((version) -> inserted(member, ticket, form, version))
			.ifPresentOrElse((filled) -> model.addAttribute("message", filled),
					() -> model.addAttribute("menu", menus.of(ticket)));
		return pages.show(member, ticket, Look.NEWEST, List.of(), model);
	}

	private Optional<MessageForm> inserted(Member member, TicketDetails ticket, MessageForm form, UUID version) {
		return answering.find(member, ticket, version).map((text) -> form.with(text, version));
	}

	private TicketDetails find(Member member, TicketId id) {
		return threads.findVisibleTo(member, id).orElseThrow(() -> new TicketNotFound(id));
	}

}
