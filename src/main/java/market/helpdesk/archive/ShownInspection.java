package market.helpdesk.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody who is no party looked into a ticket, as its parties may know it: when
 * and why, but not who.
 */
public record ShownInspection(UUID id, InspectionReason reason, Instant at) {
}
