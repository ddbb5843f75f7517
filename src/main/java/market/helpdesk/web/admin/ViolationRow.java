package market.helpdesk.web.admin;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.violation.ViolationKind;
import market.helpdesk.violation.ViolationState;
import market.helpdesk.violation.WaiverCause;
import market.helpdesk.web.page.DueTime;
import org.jspecify.annotations.Nullable;

/**
 * A violation in a list.
 *
 * @param rule the rule of the policy that was broken, {@code R13}
 * @param country the ISO code of the market
 * @param ticketId the ticket, null where one was to be opened
 * @param occurredAt when it was broken, in the zone of the market
 * @param missed the deadline that shows it, null if something else does
 * @param flag the flag that shows it, null if something else does
 * @param waivedCause what makes it count for nothing, null if it counts
 * @param waivedFor why it counts for nothing, null if it counts
 */
public record ViolationRow(UUID id, ViolationKind kind, String rule, ViolationState state, String shopName,
		String country, @Nullable UUID ticketId, @Nullable String reference, ZonedDateTime occurredAt,
		@Nullable Missed missed, @Nullable Flagged flag, WaiverCause.@Nullable Kind waivedCause,
		@Nullable String waivedFor) {

	/**
	 * A deadline that was missed.
	 *
	 * @param dueAt when the answer was due, in the zone of the market
	 * @param receivedAt since when it was owed
	 * @param revision what that was computed by
	 */
	public record Missed(DueTime dueAt, Instant receivedAt, int revision) {
	}

	/**
	 * A flag that was upheld.
	 *
	 * @param words what the buyer said against the answer
	 * @param position of the answer in its ticket
	 */
	public record Flagged(UUID id, String words, int position) {
	}

}
