package market.helpdesk.web.writing;

import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * A saved answer in the list of those who answer with it.
 *
 * @param mayChange whether whoever looks belongs to the shop
 */
public record SavedAnswerRow(UUID id, String shopName, String name, String body, String writtenBy,
		ZonedDateTime writtenAt, boolean mayChange) {
}
