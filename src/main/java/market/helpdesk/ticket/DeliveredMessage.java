package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;

/**
 * A message of a shop that was held and is to go out.
 *
 * @param key of the form it was sent with
 * @param sentAfter how many messages the ticket had when it was sent
 * @param sentAt when it was sent: it counts from then (R13)
 * @param screening what was found in it
 * @param hidden whether it goes out without that
 */
public record DeliveredMessage(AccountId author, NewMessage message, SubmissionKey key, int sentAfter, Instant sentAt,
		UUID screening, boolean hidden, Clearance clearance) {

	Author by() {
		return new Author(author, Side.SELLER);
	}

	DeliveredMessage answering(Collection<Integer> numbers) {
		return new DeliveredMessage(author, message.answering(numbers), key, sentAfter, sentAt, screening, hidden,
				clearance);
	}

	NewMessage passed() {
		return message
			.passing(new Passage(screening, hidden, Optional.of(new Passage.Delay(sentAfter, clearance.at()))));
	}

}
