package market.helpdesk.web.quality;

import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * A flag as administrators see it.
 *
 * @param country the ISO code of the market
 * @param position of the answer in its ticket
 * @param answeredAt when the answer was given, in the zone of the market
 */
public record FlagRow(FlagView flag, String shopName, String country, UUID ticketId, String reference, int position,
		ZonedDateTime answeredAt) {
}
