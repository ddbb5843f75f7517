package market.helpdesk.web.inspection;

import java.util.List;

import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.ticket.Sight;
import market.helpdesk.web.ticket.TicketPart;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells the parties of a ticket, after a while, that somebody else read it (R12). */
@Component
class InspectionPart implements TicketPart {

	private final Inspecting inspecting;

	private final MarketTimes times;

	InspectionPart(Inspecting inspecting, MarketTimes times) {
		this.inspecting = inspecting;
		this.times = times;
	}

	@Override
	public void add(Sight sight, Model model) {
		model.addAttribute("shownInspections", (sight.viewer() instanceof Participant) ? shown(sight) : List.of());
	}

	private List<ShownItem> shown(Sight sight) {
		var market = sight.ticket().market();
		return inspecting.shownToParties(sight.ticket())
			.stream()
			.map((one) -> new ShownItem(times.at(market, one.at()), one.reason()))
			.toList();
	}

}
