package market.helpdesk.screening;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.MessageId;

/**
 * What an administrator decided of a held message: once, for ever.
 *
 * @param state never {@link HeldState#WAITING}
 * @param reason why it was refused
 * @param message what it is since it was released
 */
public record HeldDecision(HeldState state, Optional<HeldReason> reason, Optional<MessageId> message, AccountId by,
		Instant at) {

	/**
	 * @throws IllegalArgumentException unless what is refused has a reason and nothing
	 * else, and what is released is a message
	 */
	public HeldDecision {
		if (state == HeldState.WAITING || (state == HeldState.REFUSED) != reason.isPresent()
				|| state.isReleased() != message.isPresent()) {
			throw new IllegalArgumentException("No decision: " + state);
		}
	}

	static HeldDecision released(boolean masked, MessageId message, AccountId by, Instant at) {
		return new HeldDecision(masked ? HeldState.RELEASED_MASKED : HeldState.RELEASED, Optional.empty(),
				Optional.of(message), by, at);
	}

	static HeldDecision refused(HeldReason reason, AccountId by, Instant at) {
		return new HeldDecision(HeldState.REFUSED, Optional.of(reason), Optional.empty(), by, at);
	}

}
