package market.helpdesk.web.search;

import java.util.ArrayList;
import java.util.List;

import market.helpdesk.search.DocumentKind;
import market.helpdesk.search.Hit;
import market.helpdesk.search.HitPage;
import market.helpdesk.search.OrderHit;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.page.ThreadLinks;
import market.helpdesk.web.search.SearchPage.FoundRows;

import org.springframework.stereotype.Component;

/** Tells what was found, ticket by ticket. */
@Component
class HitRows {

	private final MarketTimes times;

	private final ThreadLinks links;

	HitRows(MarketTimes times, ThreadLinks links) {
		this.times = times;
		this.links = links;
	}

	FoundRows of(HitPage found) {
		return new FoundRows(found.orders().stream().map(this::order).toList(), tickets(found.exact()),
				tickets(found.hits()));
	}

	private OrderRow order(OrderHit order) {
		return new OrderRow(order.id(), order.number(), order.item(), order.buyerName(), order.shopName(),
				times.dateOf(order.market(), order.placedAt()));
	}

	/** Hits of one ticket that follow each other stand together. */
	private List<TicketHits> tickets(List<Hit> hits) {
		var tickets = new ArrayList<TicketHits>();
		for (var hit : hits) {
			if (tickets.isEmpty() || !tickets.getLast().ticketId().equals(hit.ticket().id())) {
				tickets.add(ticket(hit));
			}
			tickets.getLast().hits().add(row(hit));
		}
		return tickets;
	}

	private static TicketHits ticket(Hit hit) {
		return new TicketHits(hit.ticket().id(), hit.reference().text(), hit.erased(), hit.subject(), hit.topic(),
				hit.status(), hit.buyerName(), hit.shopName(), hit.orderNumber().orElse(null), new ArrayList<>());
	}

	private HitRow row(Hit hit) {
		return new HitRow(hit.kind(), link(hit), hit.facts().map(FactRow::of).orElse(null), hit.excerpt(),
				times.at(hit.market(), hit.at()));
	}

	private String link(Hit hit) {
		return hit.position()
			.map((position) -> links.to(hit.ticket(), position,
					(hit.kind() == DocumentKind.AGREEMENT) ? "agreement-" + hit.id() : "message-" + position))
			.orElseGet(() -> links.to(hit.ticket()));
	}

}
