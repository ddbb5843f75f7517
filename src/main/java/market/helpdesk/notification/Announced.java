package market.helpdesk.notification;

import java.time.Instant;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * Something is to be told that no thread tells.
 *
 * @param reader who alone is told; null for everyone who acts for the shop
 * @param toShop whether only those are told who act for the shop
 */
record Announced(ShopId shop, UUID announcement, @Nullable AccountId reader, boolean toShop, Instant occurredAt) {
}
