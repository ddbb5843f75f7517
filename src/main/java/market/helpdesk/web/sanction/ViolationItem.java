package market.helpdesk.web.sanction;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.violation.ViolationKind;
import market.helpdesk.violation.ViolationState;
import org.jspecify.annotations.Nullable;

/**
 * A violation behind a sanction.
 *
 * @param ticketId null where a ticket was to be opened
 */
public record ViolationItem(UUID id, ViolationKind kind, ViolationState state, @Nullable UUID ticketId,
		@Nullable String reference, ZonedDateTime occurredAt) {

	/** The rule of the policy that was broken. */
	public String rule() {
		return kind.rule();
	}

}
