package market.helpdesk.web.admin;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.violation.ViolationKind;
import market.helpdesk.violation.ViolationState;
import market.helpdesk.web.page.DueTime;
import org.jspecify.annotations.Nullable;

/**
 * A violation in a list.
 *
 * @param rule the rule of the policy that was broken, {@code R13}
 * @param country the ISO code of the market
 * @param occurredAt when the deadline turned to missed, in the zone of the market
 * @param dueAt when the answer was due, in the zone of the market
 * @param receivedAt since when it was owed
 * @param revision what that was computed by
 * @param waivedFor why it counts for nothing, null if it counts
 */
public record ViolationRow(UUID id, ViolationKind kind, String rule, ViolationState state, String shopName,
		String country, UUID ticketId, String reference, ZonedDateTime occurredAt, DueTime dueAt, Instant receivedAt,
		int revision, @Nullable String waivedFor) {
}
