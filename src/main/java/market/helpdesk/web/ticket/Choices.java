package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Person;
import market.helpdesk.account.Shop;
import market.helpdesk.account.Shops;
import market.helpdesk.order.Orders;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.web.order.OrderRows;
import org.jspecify.annotations.Nullable;

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
		var found = shopName.isBlank() ? List.<Shop>of() : shops.namedLike(shopName, SHOWN);
		return choice(person, shopName, found, "", null);
	}

	/**
	 * Asks for the offer of a shop that was chosen already, or once more where what was
	 * typed is none.
	 */
	Choice ofOffer(Person person, String shop, @Nullable String offer) {
		var chosen = shops.find(shop).stream().toList();
		return choice(person, "", chosen, (offer != null) ? offer : "", error(offer));
	}

	private Choice choice(Person person, String shopName, List<Shop> found, String offer, @Nullable String offerError) {
		var latest = orders.pageVisibleTo(person.viewer(), "", Optional.empty(), SHOWN).items();
		var options = found.stream()
			.map((shop) -> new ShopOption(shop.marketplaceId(), shop.name(), shop.market().code()))
			.toList();
		return new Choice(rows.of(person.viewer(), latest), shopName, options, offer, offerError);
	}

	private static @Nullable String error(@Nullable String offer) {
		if (offer == null) {
			return null;
		}
		return MessageBody.isBlank(offer) ? "error.offer.blank" : "error.offer.tooLong";
	}

}
