package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Person;
import market.helpdesk.account.Shops;
import market.helpdesk.order.Orders;
import market.helpdesk.web.order.OrderRows;

import org.springframework.stereotype.Component;

/** What a new ticket may be about: the latest orders, and shops by their names. */
@Component
class Choices {

	private static final int SHOWN = 10;

	private final Orders orders;

	private final OrderRows rows;

	private final Shops shops;

	Choices(Orders orders, OrderRows rows, Shops shops) {
		this.orders = orders;
		this.rows = rows;
		this.shops = shops;
	}

	Choice of(Person person, String shopName) {
		var latest = orders.pageVisibleTo(person.viewer(), "", Optional.empty(), SHOWN).items();
		var found = shopName.isBlank() ? List.<ShopOption>of()
				: shops.namedLike(shopName, SHOWN)
					.stream()
					.map((shop) -> new ShopOption(shop.marketplaceId(), shop.name(), shop.market().code()))
					.toList();
		return new Choice(rows.of(person.viewer(), latest), shopName, found);
	}

}
