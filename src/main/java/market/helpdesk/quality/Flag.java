package market.helpdesk.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.ticket.MessageId;

/**
 * What a buyer said against an answer, and what was decided.
 *
 * @param points the numbers of the points that were not answered
 * @param waiting whether it asks for nothing until it is upheld
 * @param by the buyer's name
 */
public record Flag(FlagId id, MessageId answer, FlagKind kind, String words, List<Integer> points, boolean waiting,
		String by, Instant at, Optional<Decision> decision) {

	/**
	 * What an administrator decided.
	 *
	 * @param by the administrator's name, which is for administrators only
	 */
	public record Decision(boolean upheld, String reason, String by, Instant at) {
	}

	public FlagState state() {
		return decision.map((one) -> one.upheld() ? FlagState.UPHELD : FlagState.DISMISSED)
			.orElse(waiting ? FlagState.WAITING : FlagState.OPEN);
	}

}
