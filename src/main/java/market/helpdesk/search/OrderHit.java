package market.helpdesk.search;

import java.time.Instant;
import java.util.UUID;

import market.helpdesk.calendar.MarketCode;

/** An order whose number was typed. */
public record OrderHit(UUID id, String number, String item, String buyerName, String shopName, MarketCode market,
		Instant placedAt) {
}
