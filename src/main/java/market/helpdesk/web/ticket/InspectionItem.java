package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;

/**
 * An administrator's look into a ticket (R12).
 *
 * @param reason the name of the reason, worded by {@code inspection.reason.*}
 * @param note may be empty
 */
public record InspectionItem(String by, ZonedDateTime at, String reason, String note) {
}
