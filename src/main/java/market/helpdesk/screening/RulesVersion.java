package market.helpdesk.screening;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;

/**
 * The rules as they were published once, for ever: what comes later is another version.
 *
 * @param by the administrator, nobody where it was shipped with the software
 */
public record RulesVersion(RuleSet rules, Instant publishedAt, Optional<AccountId> by, String reason) {

	/** The most characters a reason may have. */
	public static final int MAX_REASON_LENGTH = 500;

	public int number() {
		return rules.version();
	}

}
