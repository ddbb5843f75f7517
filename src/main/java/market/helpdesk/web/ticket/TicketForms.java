package market.helpdesk.web.ticket;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Viewer;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.attachment.Intake;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The forms of a ticket's page, with what was begun in them. */
@Component
class TicketForms {

	private final Drafts drafts;

	private final Intake intake;

	TicketForms(Drafts drafts, Intake intake) {
		this.drafts = drafts;
		this.intake = intake;
	}

	/** Adds those that are not there already with what is wrong in them. */
	void add(Viewer viewer, TicketDetails ticket, HttpServletRequest request, Model model) {
		var draft = drafts.take(request).orElse(new Draft("", Map.of()));
		if (!model.containsAttribute("message")) {
			model.addAttribute("message", MessageForm.resumed(draft, ticket.messageCount()));
		}
		if (!model.containsAttribute("takeOver")) {
			model.addAttribute("takeOver", new TakeOverForm(draft.field("reason")));
		}
		if (!model.containsAttribute("files")) {
			model.addAttribute("files", intake.resumed(viewer, ticket.shop(), draft.fields("uploads")));
		}
	}

}
