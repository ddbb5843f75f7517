package market.helpdesk.ticket;

import java.time.Instant;

import market.helpdesk.account.ShopId;

/**
 * Whether a shop may open tickets, which another module knows. It answers those there are
 * whatever this says.
 */
public interface OpeningPermit {

	boolean mayOpen(ShopId shop, Instant at);

}
