package market.helpdesk.web.ticket;

import market.helpdesk.ticket.Points;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was asked point by point, and what of it is open (R16). */
@Component
class PointsPart implements TicketPart {

	private final Points points;

	PointsPart(Points points) {
		this.points = points;
	}

	@Override
	public void add(Sight sight, Model model) {
		var ticket = sight.ticket();
		model.addAttribute("points",
				new PointsView(points.of(ticket, sight.messages()), ticket.pointCount(), ticket.openPoints()));
	}

}
