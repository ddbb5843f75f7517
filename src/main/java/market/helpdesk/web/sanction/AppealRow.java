package market.helpdesk.web.sanction;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.sanction.Measure;

/** An appeal that is to be decided. */
public record AppealRow(UUID sanctionId, String shopName, String shopSlug, String country, Measure measure, String by,
		ZonedDateTime at) {
}
