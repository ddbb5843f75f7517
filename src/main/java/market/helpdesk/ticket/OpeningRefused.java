package market.helpdesk.ticket;

import market.helpdesk.account.ShopId;

/** A shop may open no tickets now. */
public class OpeningRefused extends RuntimeException {

	OpeningRefused(ShopId shop) {
		super("Shop %s opens no tickets now".formatted(shop.id()));
	}

}
