package market.helpdesk.web.ticket;

import java.util.Optional;

import market.helpdesk.deadline.OwedAnswer;
import market.helpdesk.ticket.TicketSummary;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Tells tickets as lists show them. */
@Component
public class TicketRows {

	private final MarketTimes times;

	TicketRows(MarketTimes times) {
		this.times = times;
	}

	public TicketRow row(TicketSummary ticket, Optional<OwedAnswer> owed) {
		return new TicketRow(ticket.id().id(), ticket.reference().text(), ticket.subject(), ticket.preview(),
				ticket.topic(), ticket.buyerName(), ticket.shopName(), ticket.orderNumber().orElse(null),
				ticket.pointCount(), ticket.openPoints(), ticket.unread(), ticket.status(), ticket.waived(),
				times.at(ticket.market(), ticket.lastMessageAt()),
				owed.map((answer) -> times.deadline(ticket.market(), answer)).orElse(null));
	}

}
