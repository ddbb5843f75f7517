package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.People;
import market.helpdesk.account.Person;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.order.Order;
import market.helpdesk.order.OrderNotFound;
import market.helpdesk.order.Orders;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Offer;

import org.springframework.stereotype.Component;

/** Finds what a new ticket is to be about, among what is the opener's own. */
@Component
class Matters {

	private final Orders orders;

	private final Shops shops;

	private final People people;

	private final OrderCards cards;

	Matters(Orders orders, Shops shops, People people, OrderCards cards) {
		this.orders = orders;
		this.shops = shops;
		this.people = people;
		this.cards = cards;
	}

	/** A matter, and how its form tells it. */
	record Found(Matter matter, About about) {
	}

	/**
	 * Returns what a form is about; nothing where it says neither an order nor an offer,
	 * or an offer that nobody who is not a buyer may ask about (R10).
	 * @throws OrderNotFound if it names an order that isn't the opener's
	 */
	Optional<Found> find(Person opener, TicketForm form) {
		if (!form.order().isBlank()) {
			return Optional.of(about(opener, orders.findVisibleTo(opener.viewer(), form.order().strip())
				.orElseThrow(() -> new OrderNotFound(form.order()))));
		}
		if (opener.viewer() instanceof Buyer buyer && isOffer(form.offer())) {
			return aboutOffer(opener, buyer, form.shop(), new Offer(form.offer()));
		}
		return Optional.empty();
	}

	private Found about(Person opener, Order order) {
		var shop = shops.get(order.shop());
		var buyer = people.names(List.of(order.buyer().id())).getOrDefault(order.buyer().id(), "");
		var bySeller = !(opener.viewer() instanceof Buyer);
		return new Found(Matter.of(order), new About(cards.card(shop.market(), order), null, shop.name(), null, buyer,
				bySeller, shop.market().code()));
	}

	private Optional<Found> aboutOffer(Person opener, Buyer buyer, String shopId, Offer offer) {
		return shops.find(shopId)
			.map((shop) -> new Found(Matter.of(shop.id(), buyer.account(), offer), new About(null, shop.marketplaceId(),
					shop.name(), offer.text(), opener.name(), false, shop.market().code())));
	}

	private static boolean isOffer(String offer) {
		return !MessageBody.isBlank(offer) && MessageBody.length(offer.strip()) <= Offer.MAX_LENGTH;
	}

}
