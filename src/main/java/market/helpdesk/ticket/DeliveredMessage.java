package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Collection;

import market.helpdesk.account.AccountId;

/**
 * A message of a shop that was held and is to go out.
 *
 * @param key of the form it was sent with
 * @param sentAt when it was sent: it counts from then (R13)
 */
public record DeliveredMessage(AccountId author, NewMessage message, SubmissionKey key, Instant sentAt,
		Passage passage) {

	Author by() {
		return new Author(author, Side.SELLER);
	}

	DeliveredMessage answering(Collection<Integer> numbers) {
		return new DeliveredMessage(author, message.answering(numbers), key, sentAt, passage);
	}

	NewMessage passed() {
		return message.passing(passage);
	}

}
