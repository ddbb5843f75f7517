package market.helpdesk.web.ticket;

import market.helpdesk.account.Viewer;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.attachment.FilesForm;
import market.helpdesk.web.attachment.Intake;
import market.helpdesk.web.attachment.TakenFiles;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The files that the form of a ticket's message brings along. */
@Component
class TicketFiles {

	private final Intake intake;

	TicketFiles(Intake intake) {
		this.intake = intake;
	}

	/** Takes them in; whoever may not write brings nothing along either. */
	TakenFiles take(Viewer writer, TicketDetails ticket, FilesForm files) {
		return files.isEmpty() || !TicketActions.of(writer, ticket).write() ? TakenFiles.NONE
				: intake.take(writer, ticket.shop(), files);
	}

	/** Shows again what was taken in, and what was refused. */
	void show(TakenFiles taken, Model model) {
		model.addAttribute("files", intake.view(taken));
	}

	/** Shows again what is still there to be taken along. */
	void showWithoutGone(Viewer writer, TicketDetails ticket, TakenFiles taken, Model model) {
		model.addAttribute("files", intake.viewWithoutGone(writer, ticket.shop(), taken));
	}

}
