package market.helpdesk.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.Destination.InNewTicket;
import market.helpdesk.ticket.Enclosure;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.MadeFrom;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;

/**
 * What a shop wanted to say and an administrator decides about.
 *
 * @param to where it was to go
 * @param answers the numbers of the points it answers
 * @param key of the form it was sent with
 * @param afterPosition how many messages the ticket had when it was sent
 * @param decision nothing as long as it waits
 */
record HeldMessage(ShopId shop, HeldMessageId id, ScreeningId screening, AccountId author, Target to, MessageBody body,
		List<Integer> answers, Optional<MadeFrom> madeFrom, SubmissionKey key, int afterPosition, Instant sentAt,
		Optional<HeldDecision> decision) {

	HeldMessage {
		answers = List.copyOf(answers);
	}

	/** Where a held message was to go. */
	sealed interface Target {

		record Existing(TicketId ticket) implements Target {
		}

		record Opening(InNewTicket ticket) implements Target {
		}

		/** Returns the ticket that is there, if one is. */
		default Optional<TicketId> existing() {
			return (this instanceof Existing(var ticket)) ? Optional.of(ticket) : Optional.empty();
		}

		/** Returns the ticket that is to be opened, if one is. */
		default Optional<InNewTicket> opened() {
			return (this instanceof Opening(var ticket)) ? Optional.of(ticket) : Optional.empty();
		}

	}

	HeldState state() {
		return decision.map(HeldDecision::state).orElse(HeldState.WAITING);
	}

	boolean isDecided() {
		return decision.isPresent();
	}

	/** Returns it as a message, with what was kept with it. */
	NewMessage message(List<Enclosure> kept) {
		var message = NewMessage.of(body).answering(answers).with(kept);
		return madeFrom.map(message::madeFrom).orElse(message);
	}

	/**
	 * Returns it as it stands once it is decided.
	 * @throws IllegalStateException if it was decided before
	 */
	HeldMessage decided(HeldDecision made) {
		if (isDecided()) {
			throw new IllegalStateException("It was decided before: " + id);
		}
		return new HeldMessage(shop, id, screening, author, to, body, answers, madeFrom, key, afterPosition, sentAt,
				Optional.of(made));
	}

}
