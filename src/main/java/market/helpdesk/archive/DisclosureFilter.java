package market.helpdesk.archive;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.ticket.TicketDetails;

/**
 * Which disclosures are wanted; each part narrows them down.
 *
 * @param from the first instant
 * @param until the instant behind the last
 */
public record DisclosureFilter(Optional<AccountId> inspector, Optional<InspectionReason> reason,
		Optional<DisclosureKind> kind, Optional<TicketDetails> ticket, Optional<Instant> from,
		Optional<Instant> until) {

	public static final DisclosureFilter ALL = new DisclosureFilter(Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

	/** Returns those of an inspector, as far as this lets them through. */
	public DisclosureFilter by(AccountId one) {
		return new DisclosureFilter(Optional.of(one), reason, kind, ticket, from, until);
	}

	/** Returns those of a ticket, as far as this lets them through. */
	public DisclosureFilter of(TicketDetails one) {
		return new DisclosureFilter(inspector, reason, kind, Optional.of(one), from, until);
	}

	/** Returns those of one kind, as far as this lets them through. */
	public DisclosureFilter of(DisclosureKind one) {
		return new DisclosureFilter(inspector, reason, Optional.of(one), ticket, from, until);
	}

}
