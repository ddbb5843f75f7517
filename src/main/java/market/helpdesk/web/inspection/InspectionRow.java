package market.helpdesk.web.inspection;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.archive.Disclosed;
import org.jspecify.annotations.Nullable;

/**
 * What somebody got to see, in a list.
 *
 * @param what what it was; its kind is worded by {@code disclosure.*}
 * @param ticketId null for a search
 * @param reference the ticket's, null for a search
 * @param reason the name of the reason, worded by {@code inspection.reason.*}; null for a
 * search
 * @param note may be empty
 */
public record InspectionRow(ZonedDateTime at, String by, Disclosed what, @Nullable UUID ticketId,
		@Nullable String reference, @Nullable String reason, String note) {
}
