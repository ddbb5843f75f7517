package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Map;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.deadline.AnswerRecord;
import market.helpdesk.deadline.AnswerRecords;
import market.helpdesk.deadline.OwedAnswers;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.ThreadEntry;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Component;

/**
 * Puts together the page of a ticket: the ticket, a stretch of its thread and what is
 * owed.
 */
@Component
class TicketPages {

	private final Threads threads;

	private final OwedAnswers owedAnswers;

	private final AnswerRecords answers;

	private final ThreadItems items;

	private final DeadlineCards cards;

	private final OrderCards orders;

	private final ListSettings settings;

	TicketPages(Threads threads, OwedAnswers owedAnswers, AnswerRecords answers, ThreadItems items, DeadlineCards cards,
			OrderCards orders, ListSettings settings) {
		this.threads = threads;
		this.owedAnswers = owedAnswers;
		this.answers = answers;
		this.items = items;
		this.cards = cards;
		this.orders = orders;
		this.settings = settings;
	}

	/**
	 * @param before the position before which the thread is shown, the end where it is
	 * too far
	 * @param since the position behind which messages of the other side are new to the
	 * viewer
	 */
	TicketPage page(Viewer viewer, TicketDetails ticket, int before, int since, List<InspectionItem> inspections) {
		var end = Math.clamp(before, 1, ticket.messageCount() + 1);
		var entries = threads.read(ticket, end, settings.threadSize());
		var first = end - settings.threadSize();
		var thread = items.of(viewer, ticket, entries, records(ticket, entries), since);
		var deadline = owedAnswers.in(ticket.shop(), ticket.id()).map((owed) -> cards.card(ticket.market(), owed));
		var participant = !(viewer instanceof Administrator);
		return new TicketPage(ticket.id().id(), ticket.reference().text(), ticket.subject(), ticket.topic(),
				ticket.status(), ticket.closed(), ticket.buyerName(), ticket.shopName(), ticket.market().code(),
				ticket.order().map((order) -> orders.card(ticket.market(), order)).orElse(null),
				ticket.offer().orElse(null), thread, (first > 1) ? first : null, end > ticket.messageCount(),
				deadline.orElse(null), participant, viewer instanceof Buyer && !ticket.closed(), inspections);
	}

	private Map<MessageId, AnswerRecord> records(TicketDetails ticket, List<ThreadEntry> entries) {
		return answers.of(ticket.shop(), ticket.id(),
				entries.stream()
					.filter(ThreadEntry.Written.class::isInstance)
					.map((entry) -> ((ThreadEntry.Written) entry).message())
					.toList());
	}

}
