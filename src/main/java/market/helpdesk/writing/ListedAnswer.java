package market.helpdesk.writing;

import java.time.Instant;
import java.util.UUID;

import market.helpdesk.account.Shop;

/**
 * A saved answer as it is read.
 *
 * @param version which of its versions this is
 * @param writtenBy the name of whoever wrote that
 */
public record ListedAnswer(SavedAnswerId id, Shop shop, UUID version, SavedText text, String writtenBy,
		Instant writtenAt) {
}
