package market.helpdesk.web.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import market.helpdesk.account.People;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.archive.Disclosed.Traced;
import market.helpdesk.archive.Disclosure;
import market.helpdesk.archive.History;
import market.helpdesk.order.Orders;
import market.helpdesk.ticket.TicketSearch;
import market.helpdesk.web.inspection.InspectionRow.About;

import org.springframework.stereotype.Component;

/** Names what was looked at: one statement for each kind of it that a list has. */
@Component
class InspectedThings {

	private final TicketSearch tickets;

	private final People people;

	private final Shops shops;

	private final Orders orders;

	InspectedThings(TicketSearch tickets, People people, Shops shops, Orders orders) {
		this.tickets = tickets;
		this.people = people;
		this.shops = shops;
		this.orders = orders;
	}

	/** Returns what each was about, by its id; a search is about nothing. */
	Map<UUID, About> of(List<Disclosure> disclosures) {
		var about = new HashMap<UUID, About>();
		var references = tickets.references(
				disclosures.stream().flatMap((one) -> one.ticket().stream()).map((ticket) -> ticket.id()).toList());
		disclosures.forEach((one) -> one.ticket().ifPresent((ticket) -> {
			var reference = references.get(ticket.id());
			about.put(one.id(), new About("/tickets/" + ticket, (reference != null) ? reference.text() : ""));
		}));
		for (var history : History.values()) {
			var traced = disclosures.stream().filter((one) -> isOf(one, history)).toList();
			if (!traced.isEmpty()) {
				var names = names(history, traced.stream().map(InspectedThings::of).distinct().toList());
				traced.forEach((one) -> about.put(one.id(),
						new About(folder(history) + of(one), names.getOrDefault(of(one), ""))));
			}
		}
		return about;
	}

	private static boolean isOf(Disclosure one, History history) {
		return one.what() instanceof Traced traced && traced.history() == history;
	}

	private static UUID of(Disclosure one) {
		return ((Traced) one.what()).of();
	}

	private Map<UUID, String> names(History history, List<UUID> ids) {
		return switch (history) {
			case BUYER -> people.names(ids);
			case SHOP -> shopNames(ids);
			case ORDER -> orders.numbersOf(ids);
		};
	}

	private Map<UUID, String> shopNames(List<UUID> ids) {
		var names = new HashMap<UUID, String>();
		shops.all(ids.stream().map(ShopId::new).toList()).forEach((shop) -> names.put(shop.id().id(), shop.name()));
		return names;
	}

	private static String folder(History history) {
		return switch (history) {
			case BUYER -> "/buyers/";
			case SHOP -> "/shops/";
			case ORDER -> "/orders/";
		};
	}

}
