package market.helpdesk.account;

import java.time.Instant;

import market.helpdesk.calendar.MarketCode;

/**
 * A seller's business.
 *
 * @param marketplaceId how the marketplace names it, also in addresses
 * @param joinedAt since when it owes answers
 */
public record Shop(ShopId id, String marketplaceId, String name, MarketCode market, Instant joinedAt) {
}
