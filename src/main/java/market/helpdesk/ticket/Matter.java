package market.helpdesk.ticket;

import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.order.Order;
import market.helpdesk.order.OrderId;

/** What a ticket is opened about: an order, or what a shop offers. */
public record Matter(ShopId shop, AccountId buyer, Optional<OrderId> order, Optional<Offer> offer) {

	/** About something that was bought. */
	public static Matter of(Order order) {
		return new Matter(order.shop(), order.buyer(), Optional.of(order.id()), Optional.empty());
	}

	/** About something that is for sale. */
	public static Matter of(ShopId shop, AccountId buyer, Offer offer) {
		return new Matter(shop, buyer, Optional.empty(), Optional.of(offer));
	}

}
