package market.helpdesk.web.ticket;

import java.util.List;
import java.util.stream.IntStream;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.Questions;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.ticket.Caution.Numbered;

import org.springframework.stereotype.Component;

/**
 * Offers a buyer whose text asks several things to send them as points, so that none is
 * overlooked (R16).
 */
@Component
class QuestionReviewer implements Reviewer {

	@Override
	public List<Caution> review(Composition composition) {
		var questions = Questions.in(composition.message().body());
		if (!(composition.writer() instanceof Buyer) || !Instead.fits(questions, composition.message())) {
			return List.of();
		}
		var before = composition.ticket().map(TicketDetails::pointCount).orElse(0);
		var points = IntStream.range(0, questions.points().size())
			.mapToObj((index) -> new Numbered(before + index + 1, questions.points().get(index).text()))
			.toList();
		return List.of(Caution.of("QUESTIONS", points.size()).naming(points).offering(Instead.points(questions)));
	}

}
