package market.helpdesk.web.history;

import java.util.UUID;

/** Who bought from whom. */
public record OrderParties(UUID buyerId, String buyerName, UUID shopId, String shopName) {
}
