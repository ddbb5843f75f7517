package market.helpdesk.privacy;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;

/**
 * A person's request that what is kept of them be erased.
 *
 * @param name whose it is, as they are called now
 * @param decision nothing until there is one
 * @param completedAt when nothing was left any more
 */
public record ErasureRequest(ErasureRequestId id, AccountId person, String name, ErasureState state, Instant askedAt,
		Optional<Decision> decision, Optional<Instant> completedAt) {

	/**
	 * What was decided.
	 *
	 * @param by the name of whoever decided
	 * @param reason empty where it was taken back
	 */
	public record Decision(String by, String reason, Instant at) {
	}

}
