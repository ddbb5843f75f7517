package market.helpdesk.web.history;

import java.util.UUID;

import market.helpdesk.account.People;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer;
import market.helpdesk.history.HistoryScope;
import market.helpdesk.order.OrderId;
import market.helpdesk.order.OrderNotFound;
import market.helpdesk.order.Orders;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.ticket.OrderCards;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** An order, with all that happened about it. */
@Controller
class OrderHistoryController {

	private final Orders orders;

	private final Shops shops;

	private final People people;

	private final OrderCards cards;

	private final HistoryPages pages;

	OrderHistoryController(Orders orders, Shops shops, People people, OrderCards cards, HistoryPages pages) {
		this.orders = orders;
		this.shops = shops;
		this.people = people;
		this.cards = cards;
		this.pages = pages;
	}

	@GetMapping("/orders/{id}")
	String show(@CurrentViewer Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String after,
			Model model) {
		var order = orders.findVisibleTo(viewer, new OrderId(id)).orElseThrow(() -> new OrderNotFound(id.toString()));
		var shop = shops.get(order.shop());
		var buyer = order.buyer().id();
		model.addAttribute("order", cards.card(shop.market(), order));
		model.addAttribute("parties", new OrderParties(buyer, people.names(List.of(buyer)).getOrDefault(buyer, ""),
				shop.id().id(), shop.name()));
		model.addAttribute("history", pages.page(viewer, HistoryScope.of(order), "/orders/" + id, after));
		return "order/show";
	}

}
