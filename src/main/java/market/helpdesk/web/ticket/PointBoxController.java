package market.helpdesk.web.ticket;

import java.util.List;

import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.order.OrderNotFound;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.attachment.FilesForm;
import market.helpdesk.web.attachment.Intake;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.PointBoxes;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The boxes for points, of which a form gets one more: it is shown again as it was and
 * nothing is sent. With JavaScript nobody comes here.
 */
@Controller
class PointBoxController {

	private final Threads threads;

	private final TicketPages tickets;

	private final Matters matters;

	private final NewTicketPages newTickets;

	private final TicketFiles ticketFiles;

	private final Intake intake;

	PointBoxController(Threads threads, TicketPages tickets, Matters matters, NewTicketPages newTickets,
			TicketFiles ticketFiles, Intake intake) {
		this.threads = threads;
		this.tickets = tickets;
		this.matters = matters;
		this.newTickets = newTickets;
		this.ticketFiles = ticketFiles;
		this.intake = intake;
	}

	@PostMapping("/tickets/{id}/point-boxes")
	String create(@CurrentViewer Buyer buyer, @PathVariable TicketId id, @ModelAttribute("message") MessageForm form,
			BindingResult errors, FilesForm files, Model model) {
		var ticket = threads.findVisibleTo(buyer, id).orElseThrow(() -> new TicketNotFound(id));
		ticketFiles.show(ticketFiles.take(buyer, ticket, files), model);
		addTo(form.points(), model);
		return tickets.show(buyer, ticket, Look.NEWEST, List.of(), model);
	}

	@PostMapping("/tickets/new/point-boxes")
	String createInNewTicket(@CurrentViewer Person person, @ModelAttribute("ticket") TicketForm form,
			BindingResult errors, FilesForm files, Model model) {
		var found = matters.find(person, form)
			.filter((one) -> person.viewer() instanceof Participant)
			.orElseThrow(() -> new OrderNotFound(form.order()));
		model.addAttribute("files", intake.view(intake.take(person.viewer(), found.matter().shop(), files)));
		addTo(form.points(), model);
		return newTickets.show(found, person, model);
	}

	private static void addTo(PointBoxes points, Model model) {
		model.addAttribute("boxes", points.texts().size() + 1);
	}

}
