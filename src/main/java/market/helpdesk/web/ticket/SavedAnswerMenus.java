package market.helpdesk.web.ticket;

import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.writing.Answering;
import market.helpdesk.writing.SavedAnswerLists;

import org.springframework.stereotype.Component;

/** Looks up what there is to answer with in a ticket. */
@Component
class SavedAnswerMenus {

	private final SavedAnswerLists answers;

	private final Answering answering;

	SavedAnswerMenus(SavedAnswerLists answers, Answering answering) {
		this.answers = answers;
		this.answering = answering;
	}

	SavedAnswerMenu of(TicketDetails ticket) {
		var filling = answering.filling(ticket);
		return new SavedAnswerMenu(ticket.id().id(),
				answers.of(ticket.shop())
					.stream()
					.map((answer) -> new SavedAnswerMenu.Choice(answer.version(), answer.text().name(),
							filling.apply(answer.text())))
					.toList());
	}

}
