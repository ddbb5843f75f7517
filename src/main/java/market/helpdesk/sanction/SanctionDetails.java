package market.helpdesk.sanction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.account.AccountId;

/**
 * A sanction with its statement of reasons and what became of it.
 *
 * @param reasons in the words of whoever imposed it
 * @param imposed who did, and when
 * @param signed who signed second, and when
 * @param dropped who did not want it, why, and when
 * @param involved the administrators who had a part in it or in a violation behind it
 */
public record SanctionDetails(SanctionSummary summary, String reasons, By imposed, Optional<By> signed,
		Optional<Dropped> dropped, List<BackingViolation> violations, Optional<AppealDetails> appeal,
		Set<AccountId> involved) {

	public SanctionDetails {
		violations = List.copyOf(violations);
		involved = Set.copyOf(involved);
	}

	/**
	 * Who did something, and when.
	 *
	 * @param name of an administrator, which is for administrators only
	 */
	public record By(AccountId account, String name, Instant at) {
	}

	/** A removal that got no second signature. */
	public record Dropped(By by, String reason) {
	}

	/** What the shop said against it. */
	public record AppealDetails(AppealId id, String words, By by, Optional<Decision> decision) {
	}

	/** How that was decided. */
	public record Decision(AppealOutcome outcome, String reason, By by) {
	}

	SanctionDetails with(List<BackingViolation> behind) {
		return new SanctionDetails(summary, reasons, imposed, signed, dropped, behind, appeal, involved);
	}

	/** Whether an administrator had a part in it, and so can't decide of it. */
	public boolean involves(AccountId administrator) {
		return involved.contains(administrator);
	}

}
