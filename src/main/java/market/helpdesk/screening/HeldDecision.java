package market.helpdesk.screening;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.MessageId;

/**
 * What an administrator decided of a held message: once, for ever.
 *
 * @param state never {@link HeldState#WAITING}
 * @param reason why, as its author reads it
 * @param message what it is since it was released
 */
public record HeldDecision(HeldState state, HeldReason reason, Optional<MessageId> message, AccountId by, Instant at) {

	/**
	 * @throws IllegalArgumentException unless what is released is a message, and nothing
	 * else is
	 */
	public HeldDecision {
		if (state == HeldState.WAITING || state.isReleased() != message.isPresent()) {
			throw new IllegalArgumentException("No decision: " + state);
		}
	}

	static HeldDecision released(boolean masked, HeldReason reason, MessageId message, AccountId by, Instant at) {
		return new HeldDecision(masked ? HeldState.RELEASED_MASKED : HeldState.RELEASED, reason, Optional.of(message),
				by, at);
	}

	static HeldDecision refused(HeldReason reason, AccountId by, Instant at) {
		return new HeldDecision(HeldState.REFUSED, reason, Optional.empty(), by, at);
	}

}
