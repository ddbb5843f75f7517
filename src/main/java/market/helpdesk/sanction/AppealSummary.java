package market.helpdesk.sanction;

import java.time.Instant;

import market.helpdesk.calendar.MarketCode;

/** An appeal that is to be decided. */
public record AppealSummary(AppealId id, SanctionId sanction, String shopName, String shopSlug, MarketCode market,
		Measure measure, String by, Instant at) {
}
