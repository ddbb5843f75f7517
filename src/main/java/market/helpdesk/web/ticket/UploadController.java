package market.helpdesk.web.ticket;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Person;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.order.OrderNotFound;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.attachment.FilesForm;
import market.helpdesk.web.attachment.Intake;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Files that are sent while their message is still being written. The answer is what the
 * form shows of them.
 */
@Controller
class UploadController {

	private final Intake intake;

	private final Threads threads;

	private final Matters matters;

	UploadController(Intake intake, Threads threads, Matters matters) {
		this.intake = intake;
		this.threads = threads;
		this.matters = matters;
	}

	@PostMapping("/uploads")
	String create(@CurrentViewer Person person, @RequestParam Optional<TicketId> ticket, TicketForm matter,
			FilesForm form, HttpServletResponse response, Model model) {
		var shop = ticket.map((id) -> shopOf(person, id)).orElseGet(() -> shopOf(person, matter));
		var taken = intake.take(person.viewer(), shop, new FilesForm(null, form.files()));
		response.setStatus(taken.areComplete() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
		model.addAttribute("files", intake.view(taken));
		return "components/file-field :: answer";
	}

	/** Of a ticket in which they may write. */
	private ShopId shopOf(Person person, TicketId id) {
		return threads.findVisibleTo(person.viewer(), id)
			.filter((one) -> TicketActions.of(person.viewer(), one).write())
			.orElseThrow(() -> new TicketNotFound(id))
			.shop();
	}

	/** Of what a new ticket is to be about. */
	private ShopId shopOf(Person person, TicketForm form) {
		return matters.find(person, form)
			.filter((found) -> person.viewer() instanceof Participant)
			.orElseThrow(() -> new OrderNotFound(form.order()))
			.matter()
			.shop();
	}

}
