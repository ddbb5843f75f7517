package market.helpdesk.web.ticket;

import java.time.Clock;
import java.util.List;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.deadline.ReleasedResponses;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.WaiverId;
import market.helpdesk.web.page.MarketTimes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells why nobody owes an answer, or the marketplace does. */
@Component
class Turns {

	private final ReleasedResponses released;

	private final MarketTimes times;

	private final Clock clock;

	Turns(ReleasedResponses released, MarketTimes times, Clock clock) {
		this.released = released;
		this.times = times;
		this.clock = clock;
	}

	@Nullable WaiverCard waiver(TicketDetails ticket) {
		return ticket.waiver().map((waiver) -> card(ticket, waiver)).orElse(null);
	}

	private WaiverCard card(TicketDetails ticket, WaiverId waiver) {
		var response = released.of(ticket.shop(), List.of(waiver.id())).get(waiver.id());
		return (response == null) ? new WaiverCard(null, false, true)
				: new WaiverCard(times.due(ticket.market(), response.time().dueAt()), response.wasOverdue(),
						response.isRestorable(clock.instant()));
	}

	@Nullable TakeOverCard takeOver(Viewer viewer, TicketDetails ticket) {
		var told = viewer instanceof Inspector;
		return ticket.takeOver()
			.map((takeOver) -> new TakeOverCard(times.at(ticket.market(), takeOver.at()), told ? takeOver.name() : null,
					told ? takeOver.reason() : null))
			.orElse(null);
	}

}
