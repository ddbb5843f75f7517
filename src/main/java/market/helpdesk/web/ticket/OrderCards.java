package market.helpdesk.web.ticket;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.Order;
import market.helpdesk.ticket.TicketDetails.OrderedItem;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Tells what was bought as it stands beside a conversation. */
@Component
public class OrderCards {

	private final MarketTimes times;

	OrderCards(MarketTimes times) {
		this.times = times;
	}

	public OrderCard card(MarketCode market, OrderedItem order) {
		return new OrderCard(order.id().id(), order.number(), order.item(), order.total(),
				times.dateOf(market, order.placedAt()),
				order.deliveredAt().map((at) -> times.dateOf(market, at)).orElse(null));
	}

	public OrderCard card(MarketCode market, Order order) {
		return card(market, new OrderedItem(order.id(), order.number(), order.item(), order.total(), order.placedAt(),
				order.deliveredAt()));
	}

}
