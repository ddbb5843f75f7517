package market.helpdesk.web.violation;

import java.util.UUID;

import market.helpdesk.violation.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message was reported, and whether the viewer can.
 *
 * @param reportedAs null where it was not
 * @param decided whether an administrator has looked at it
 * @param violation what it is evidence of, null where the viewer does not look there
 */
public record ReportView(UUID ticketId, int position, @Nullable ReportKind reportedAs, boolean decided,
		@Nullable UUID violation) {
}
