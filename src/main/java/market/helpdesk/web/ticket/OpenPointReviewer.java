package market.helpdesk.web.ticket;

import java.util.List;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.Points;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.ticket.Caution.Numbered;

import org.springframework.stereotype.Component;

/** Names the points that an answer leaves open, before it goes out (R16). */
@Component
class OpenPointReviewer implements Reviewer {

	private final Points points;

	OpenPointReviewer(Points points) {
		this.points = points;
	}

	@Override
	public List<Caution> review(Composition composition) {
		if (composition.writer() instanceof Buyer) {
			return List.of();
		}
		return composition.ticket().filter((ticket) -> ticket.openPoints() > 0).map((ticket) -> {
			var left = left(ticket, composition);
			return left.isEmpty() ? List.<Caution>of()
					: List.of(Caution.of("POINTS_LEFT_OPEN", left.size()).naming(left));
		}).orElseGet(List::of);
	}

	private List<Numbered> left(TicketDetails ticket, Composition composition) {
		return points.of(ticket, List.of())
			.open()
			.stream()
			.filter((point) -> !composition.message().answers().contains(point.number()))
			.map((point) -> new Numbered(point.number(), point.text()))
			.toList();
	}

}
