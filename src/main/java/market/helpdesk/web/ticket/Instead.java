package market.helpdesk.web.ticket;

import java.util.stream.Stream;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Questions;

/**
 * What is offered instead of sending a message as it was written.
 *
 * @param as what a form says that wants it, worded by {@code review.as.<as>}
 * @param rest what stays of the text
 */
public record Instead(String as, String rest) {

	private static final String POINTS = "points";

	static Instead points(Questions questions) {
		return new Instead(POINTS, questions.rest());
	}

	/** Returns a message as a form wants it. Whoever is no buyer asks no points. */
	static NewMessage of(Viewer writer, NewMessage message, String as) {
		var questions = Questions.in(message.body());
		if (!(writer instanceof Buyer) || !as.equals(POINTS) || !fits(questions, message)) {
			return message;
		}
		return NewMessage
			.of(questions.body(),
					Stream.of(questions.points(), message.points()).flatMap((points) -> points.stream()).toList())
			.with(message.enclosures());
	}

	/** Returns whether there is something to offer, and not too much. */
	static boolean fits(Questions questions, NewMessage message) {
		return !questions.points().isEmpty()
				&& questions.points().size() + message.points().size() <= NewMessage.MAX_POINTS;
	}

}
