package market.helpdesk.web.ticket;

import java.util.List;
import java.util.UUID;

/**
 * What an administrator is told of a ticket before giving the reason to read it.
 *
 * @param reasons the names of the reasons there are, worded by
 * {@code inspection.reason.*}
 */
public record InspectedTicket(UUID id, String reference, String buyerName, String shopName, List<String> reasons) {
}
