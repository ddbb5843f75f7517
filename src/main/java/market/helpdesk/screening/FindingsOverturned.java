package market.helpdesk.screening;

import java.time.Instant;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;

/** An administrator let go out what had been held: it was no way around the platform. */
public record FindingsOverturned(ShopId shop, ScreeningId screening, AccountId by, String reason, Instant occurredAt) {
}
