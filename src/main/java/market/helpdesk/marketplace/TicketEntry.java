package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.order.OrderId;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.PastTickets;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketHistory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings tickets in, each once and for good: from then on it is the helpdesk that people
 * write in, and nothing the marketplace says later changes what stands there (R12).
 */
@Component
class TicketEntry {

	private final PastTickets pastTickets;

	private final WorkingCalendars calendars;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	TicketEntry(PastTickets pastTickets, WorkingCalendars calendars, EntityManager entities, JdbcClient jdbc) {
		this.pastTickets = pastTickets;
		this.calendars = calendars;
		this.entities = entities;
		this.jdbc = jdbc;
	}

	Written write(TicketLine line, Directory directory, Instant now) {
		var shop = directory.shop(line.shop());
		var buyer = directory.buyer(line.buyer());
		var order = line.order().map((number) -> order(number, shop, buyer));
		var thread = new PastThread(shop, buyer, directory, calendars.of(shop.market()), now);
		var messages = line.messages().stream().map(thread::message).toList();
		requireRightToOpen(messages.getFirst().author(), order);
		var history = new TicketHistory(PastThread.key("ticket", line.id()),
				new Matter(shop.id(), buyer, order, line.offer()), line.topic(), line.subject(), messages,
				line.closed().map(thread::closing));
		return add(history) ? Written.toldElsewhere() : Written.nothing();
	}

	/**
	 * What was written is written and needs no more looking after: otherwise every ticket
	 * of a batch would be compared with what it was each time another one is saved.
	 */
	private boolean add(TicketHistory history) {
		var isNew = pastTickets.add(history);
		entities.flush();
		entities.clear();
		return isNew;
	}

	private OrderId order(MarketplaceId number, Shop shop, AccountId buyer) {
		return jdbc.sql("select id from orders where shop_id = :shop and number = :number and buyer_id = :buyer")
			.param("shop", shop.id().id())
			.param("number", number.text())
			.param("buyer", buyer.id())
			.query(UUID.class)
			.optional()
			.map(OrderId::new)
			.orElseThrow(() -> new LineRefused("order: there is no %s of this buyer and shop".formatted(number)));
	}

	/** A shop writes first only about what was bought (R10). */
	private static void requireRightToOpen(Author opener, Optional<OrderId> order) {
		if (opener.side() == Side.SELLER && order.isEmpty()) {
			throw new LineRefused("messages: a shop opens a ticket only about an order");
		}
	}

}
