package market.helpdesk.web.ticket;

import java.util.Map;

import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.web.attachment.AttachmentItems;
import market.helpdesk.web.attachment.Intake;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What went with the messages, and the field in which files are chosen for the next one.
 */
@Component
class AttachmentPart implements TicketPart {

	private final AttachmentItems attachments;

	private final Intake intake;

	AttachmentPart(AttachmentItems attachments, Intake intake) {
		this.attachments = attachments;
		this.intake = intake;
	}

	@Override
	public void add(Sight sight, Model model) {
		var messages = sight.entries()
			.stream()
			.filter((entry) -> entry instanceof Written message && message.attachments() > 0)
			.map((entry) -> ((Written) entry).message())
			.toList();
		model.addAttribute("attachments",
				messages.isEmpty() ? Map.of() : attachments.of(sight.ticket().shop(), messages));
		if (!model.containsAttribute("files")) {
			model.addAttribute("files", intake.empty());
		}
	}

}
