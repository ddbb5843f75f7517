package market.helpdesk.web.inspection;

import java.util.Optional;

import market.helpdesk.archive.Inspecting;
import market.helpdesk.paging.Cursor;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Tells the parties of a ticket who else read it: when and why, but not who (R12). */
@Component
class ShownPages {

	private final Inspecting inspecting;

	private final MarketTimes times;

	ShownPages(Inspecting inspecting, MarketTimes times) {
		this.inspecting = inspecting;
		this.times = times;
	}

	ShownPage page(TicketDetails ticket, Optional<Cursor> after, int size) {
		var page = inspecting.shownToParties(ticket, after, size)
			.map((one) -> new ShownItem(times.at(ticket.market(), one.at()), one.reason()));
		return new ShownPage(ticket.id().id(), ticket.reference().text(), page.items(), page.nextOrNull(),
				after.isEmpty());
	}

}
