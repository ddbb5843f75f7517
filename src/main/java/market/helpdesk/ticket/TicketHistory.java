package market.helpdesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.AccountId;

/**
 * A ticket as it was kept elsewhere, with all that was written in it.
 *
 * @param key made of the id it has there: the same ticket twice comes in once
 * @param messages at least one, in the order in which they were written
 * @param closing who closed it and when, if it is closed; not before the last message
 */
public record TicketHistory(SubmissionKey key, Matter matter, Topic topic, Subject subject, List<PastMessage> messages,
		Optional<Closing> closing) {

	/**
	 * @throws IllegalArgumentException if there is no message or time runs backwards
	 */
	public TicketHistory {
		messages = List.copyOf(messages);
		if (messages.isEmpty()) {
			throw new IllegalArgumentException("A ticket has at least one message");
		}
		var latest = messages.getFirst().at();
		for (var message : messages) {
			latest = requireOrder(latest, message.at());
		}
		if (closing.isPresent()) {
			requireOrder(latest, closing.get().at());
		}
	}

	/** A message as it was written elsewhere. */
	public record PastMessage(SubmissionKey key, Author author, NewMessage message, Instant at) {
	}

	/** The buyer closed the ticket. */
	public record Closing(AccountId by, Instant at) {
	}

	private static Instant requireOrder(Instant earlier, Instant later) {
		if (later.isBefore(earlier)) {
			throw new IllegalArgumentException(
					"What happened at %s stands behind what happened at %s".formatted(later, earlier));
		}
		return later;
	}

	PastMessage first() {
		return messages.getFirst();
	}

}
