package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Viewer;
import market.helpdesk.deadline.AnswerRecord;
import market.helpdesk.deadline.AnswerRecords;
import market.helpdesk.deadline.OwedAnswers;
import market.helpdesk.deadline.ReleasedResponses;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.Proposal;
import market.helpdesk.ticket.ThreadEntry;
import market.helpdesk.ticket.ThreadEntry.TakenOver;
import market.helpdesk.ticket.ThreadEntry.Waived;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.ticket.ThreadItems.Endings;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts together the page of a ticket: the ticket, a stretch of its thread and what is
 * owed.
 */
@Component
class TicketPages {

	private final Threads threads;

	private final OwedAnswers owedAnswers;

	private final AnswerRecords answers;

	private final ReleasedResponses releases;

	private final ThreadItems items;

	private final Turns turns;

	private final DeadlineCards cards;

	private final OrderCards orders;

	private final List<TicketPart> parts;

	private final ListSettings settings;

	TicketPages(Threads threads, OwedAnswers owedAnswers, AnswerRecords answers, ReleasedResponses releases,
			ThreadItems items, Turns turns, DeadlineCards cards, OrderCards orders, List<TicketPart> parts,
			ListSettings settings) {
		this.threads = threads;
		this.owedAnswers = owedAnswers;
		this.answers = answers;
		this.releases = releases;
		this.items = items;
		this.turns = turns;
		this.cards = cards;
		this.orders = orders;
		this.parts = parts;
		this.settings = settings;
	}

	/** Shows a ticket as its viewer may see it. */
	String show(Viewer viewer, TicketDetails ticket, Look look, List<InspectionItem> inspections, Model model) {
		var end = look.end(ticket);
		var entries = threads.read(ticket, end, settings.threadSize());
		var first = end - settings.threadSize();
		parts.forEach((part) -> part.add(new Sight(viewer, ticket, entries), model));
		var thread = items.of(viewer, ticket, entries, endings(ticket, entries), look.since());
		var deadline = owedAnswers.in(ticket.shop(), ticket.id()).map((owed) -> cards.card(ticket.market(), owed));
		model.addAttribute("ticket",
				new TicketPage(ticket.id().id(), ticket.reference().text(), ticket.subject(), ticket.topic(),
						ticket.status(), ticket.closed(), ticket.buyer().id(), ticket.buyerName(), ticket.shop().id(),
						ticket.shopName(), ticket.market().code(),
						ticket.order().map((order) -> orders.card(ticket.market(), order)).orElse(null),
						ticket.offer().orElse(null), thread, (first > 1) ? first : null, end > ticket.messageCount(),
						deadline.orElse(null), turns.waiver(ticket), turns.takeOver(viewer, ticket),
						ticket.proposal() == Proposal.OPEN, ticket.messageCount(), TicketActions.of(viewer, ticket),
						look.notice().orElse(null), inspections));
		return "ticket/show";
	}

	private Endings endings(TicketDetails ticket, List<ThreadEntry> entries) {
		return new Endings(records(ticket, entries), releases.of(ticket.shop(),
				entries.stream().flatMap((entry) -> TicketPages.release(entry).stream()).toList()));
	}

	private static Optional<UUID> release(ThreadEntry entry) {
		return switch (entry) {
			case Waived waived -> Optional.of(waived.waiver().id());
			case TakenOver takenOver -> Optional.of(takenOver.takeOver().id());
			default -> Optional.empty();
		};
	}

	private Map<MessageId, AnswerRecord> records(TicketDetails ticket, List<ThreadEntry> entries) {
		return answers.of(ticket.shop(), ticket.id(),
				entries.stream()
					.filter(ThreadEntry.Written.class::isInstance)
					.map((entry) -> ((ThreadEntry.Written) entry).message())
					.toList());
	}

}
