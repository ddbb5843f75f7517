package market.helpdesk.web.inspection;

import java.time.ZonedDateTime;

import market.helpdesk.archive.InspectionReason;

/**
 * That somebody who is no party read a ticket, as its parties are told.
 *
 * @param reason worded by {@code inspection.shown.*}
 */
public record ShownItem(ZonedDateTime at, InspectionReason reason) {
}
