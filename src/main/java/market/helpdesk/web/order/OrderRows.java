package market.helpdesk.web.order;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.account.People;
import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.AgreementSummary;
import market.helpdesk.order.Order;
import market.helpdesk.order.OrderId;
import market.helpdesk.ticket.TicketLists;
import market.helpdesk.ticket.TicketSummary;
import market.helpdesk.web.agreement.AgreementItems;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Tells orders as lists show them, each with the tickets about it (R1). */
@Component
public class OrderRows {

	private final TicketLists tickets;

	private final Shops shops;

	private final People people;

	private final MarketTimes times;

	private final AgreementLists agreements;

	private final AgreementItems agreementItems;

	OrderRows(TicketLists tickets, Shops shops, People people, MarketTimes times, AgreementLists agreements,
			AgreementItems agreementItems) {
		this.agreements = agreements;
		this.agreementItems = agreementItems;
		this.tickets = tickets;
		this.shops = shops;
		this.people = people;
		this.times = times;
	}

	/** Without what was agreed on. */
	public List<OrderRow> of(Viewer viewer, List<Order> orders) {
		return of(viewer, orders, Map.of());
	}

	List<OrderRow> withAgreements(Viewer viewer, List<Order> orders) {
		return of(viewer, orders, agreements.inForceAbout(viewer, orders.stream().map(Order::id).toList()));
	}

	private List<OrderRow> of(Viewer viewer, List<Order> orders, Map<OrderId, List<AgreementSummary>> inForce) {
		var about = tickets.about(viewer, orders.stream().map(Order::id).toList());
		var sellers = shops.all(orders.stream().map(Order::shop).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Shop::id, Function.identity()));
		var buyers = people.names(orders.stream().map((order) -> order.buyer().id()).distinct().toList());
		return orders.stream()
			.map((order) -> row(order, sellers, buyers, about.getOrDefault(order.id(), List.of()),
					inForce.getOrDefault(order.id(), List.of())
						.stream()
						.map((agreement) -> agreed(viewer, agreement))
						.toList()))
			.toList();
	}

	private OrderAgreement agreed(Viewer viewer, AgreementSummary agreement) {
		return new OrderAgreement(agreement.about().ticket().id(), agreementItems.item(viewer, agreement));
	}

	private OrderRow row(Order order, Map<ShopId, Shop> sellers, Map<UUID, String> buyers, List<TicketSummary> about,
			List<OrderAgreement> agreed) {
		var shop = Objects.requireNonNull(sellers.get(order.shop()));
		var lines = about.stream()
			.map((ticket) -> new OrderTicket(ticket.id().id(), ticket.reference().text(), ticket.subject(),
					ticket.status()))
			.toList();
		return new OrderRow(order.id().id(), order.number(), order.item(), order.total(),
				times.dateOf(shop.market(), order.placedAt()),
				order.deliveredAt().map((at) -> times.dateOf(shop.market(), at)).orElse(null),
				buyers.getOrDefault(order.buyer().id(), ""), shop.name(), lines, agreed);
	}

}
