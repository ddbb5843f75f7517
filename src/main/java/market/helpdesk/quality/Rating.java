package market.helpdesk.quality;

import java.time.Clock;
import java.util.Map;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.AnswerNotFound;
import market.helpdesk.ticket.GivenAnswer;
import market.helpdesk.ticket.GivenAnswers;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saying whether answers are complete and clear, which is the buyer's to do (R15), and to
 * change until the ticket is closed. Everything that was said stays on record.
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class Rating {

	private final Threads threads;

	private final GivenAnswers answers;

	private final Ratings ratings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Rating(Threads threads, GivenAnswers answers, Ratings ratings, ApplicationEventPublisher events, Clock clock) {
		this.threads = threads;
		this.answers = answers;
		this.ratings = ratings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Rates an answer; saying the same again changes nothing.
	 * @param place the answer's id or its position in the ticket
	 * @param said what it is and what it is not
	 * @return whether it can be rated: not once the ticket is closed
	 * @throws TicketNotFound if the ticket isn't the buyer's
	 * @throws AnswerNotFound if it has no such answer of its shop
	 */
	public boolean rate(Buyer buyer, TicketId id, String place, Map<Aspect, Boolean> said) {
		var ticket = threads.findVisibleTo(buyer, id).orElseThrow(() -> new TicketNotFound(id));
		var answer = answers.find(ticket, place).orElseThrow(() -> new AnswerNotFound(id, place));
		if (!answers.markRated(answer)) {
			return false;
		}
		said.forEach((aspect, yes) -> rate(buyer, answer, aspect, yes));
		return true;
	}

	private void rate(Buyer buyer, GivenAnswer answer, Aspect aspect, boolean yes) {
		var now = clock.instant();
		if (ratings.add(answer, aspect, yes, buyer.account(), now)) {
			events.publishEvent(new AnswerRated(answer.shop(), answer.ticket(), answer.message(), aspect, yes,
					buyer.account(), now));
		}
	}

}
