package market.helpdesk.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import market.helpdesk.attachment.Attachments;
import market.helpdesk.deadline.AnswerRecords;
import market.helpdesk.deadline.ReleasedResponses;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.Points;
import market.helpdesk.ticket.ThreadEntry;
import market.helpdesk.ticket.ThreadEntry.TakenOver;
import market.helpdesk.ticket.ThreadEntry.Waived;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.stereotype.Component;

/** Reads a thread from its beginning, never more than a few messages at a time. */
@Component
class ThreadParts {

	/** How many messages are held at once, whatever the length of the thread. */
	static final int LENGTH = 50;

	private final Threads threads;

	private final Points points;

	private final Attachments attachments;

	private final AnswerRecords answers;

	private final ReleasedResponses releases;

	ThreadParts(Threads threads, Points points, Attachments attachments, AnswerRecords answers,
			ReleasedResponses releases) {
		this.threads = threads;
		this.points = points;
		this.attachments = attachments;
		this.answers = answers;
		this.releases = releases;
	}

	/** Hands on part after part, up to the last message the ticket has. */
	void forEach(TicketDetails ticket, Consumer<ThreadPart> taker) {
		for (var first = 1; first <= ticket.messageCount(); first += LENGTH) {
			taker.accept(read(ticket, first + LENGTH));
		}
	}

	private ThreadPart read(TicketDetails ticket, int before) {
		var entries = threads.read(ticket, before, LENGTH);
		var messages = messages(entries);
		var shop = ticket.shop();
		return new ThreadPart(entries, points.of(ticket, messages), attachments.of(shop, messages),
				answers.of(shop, ticket.id(), messages), releases.of(shop, released(entries)));
	}

	private static List<MessageId> messages(List<ThreadEntry> entries) {
		return entries.stream().filter(Written.class::isInstance).map((entry) -> ((Written) entry).message()).toList();
	}

	private static List<UUID> released(List<ThreadEntry> entries) {
		return entries.stream().map(ThreadParts::release).flatMap(Optional::stream).toList();
	}

	private static Optional<UUID> release(ThreadEntry entry) {
		return switch (entry) {
			case Waived waived -> Optional.of(waived.waiver().id());
			case TakenOver takenOver -> Optional.of(takenOver.takeOver().id());
			default -> Optional.empty();
		};
	}

}
