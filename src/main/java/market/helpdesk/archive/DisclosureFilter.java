package market.helpdesk.archive;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;

/**
 * Which disclosures are wanted; each part narrows them down.
 *
 * @param from the first instant
 * @param until the instant behind the last
 */
public record DisclosureFilter(Optional<AccountId> inspector, Optional<InspectionReason> reason, Optional<Instant> from,
		Optional<Instant> until) {

	public static final DisclosureFilter ALL = new DisclosureFilter(Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty());

}
