package market.helpdesk.deadline;

import java.time.Clock;
import java.time.Instant;

import market.helpdesk.account.Shop;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a message does to what is owed, the same for one that was just posted and for one
 * of long ago.
 */
@Component
class Reckoning {

	private final ResponseDeadlines deadlines;

	private final MissedResponses missedResponses;

	private final Releasing releasing;

	private final Tallies tallies;

	private final WorkingCalendars calendars;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reckoning(ResponseDeadlines deadlines, MissedResponses missedResponses, Releasing releasing, Tallies tallies,
			WorkingCalendars calendars, ApplicationEventPublisher events, Clock clock) {
		this.deadlines = deadlines;
		this.missedResponses = missedResponses;
		this.releasing = releasing;
		this.tallies = tallies;
		this.calendars = calendars;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A buyer wrote: from then on an answer is owed, unless one is already.
	 * @throws market.helpdesk.calendar.CalendarNotCovered if the market's calendar does
	 * not reach that far
	 */
	void ask(Shop shop, TicketId ticket, ThreadMessage message, Instant from) {
		var deadline = deadline(shop, ticket, message.id(), from);
		if (deadlines.start(deadline)) {
			started(deadline, from);
		}
	}

	/**
	 * A buyer still waits for an answer to a message that the shop was released from: it
	 * is owed again, from an instant on.
	 * @throws market.helpdesk.calendar.CalendarNotCovered as above
	 */
	void askAgain(Shop shop, TicketId ticket, MessageId message, Instant from) {
		startAgain(deadline(shop, ticket, message, from), from);
	}

	/** The same with the times of a deadline that ran before. */
	void startAgain(ResponseDeadline deadline, Instant at) {
		if (deadlines.startAgain(deadline)) {
			started(deadline, at);
		}
	}

	/**
	 * The same for a run of messages of long ago, with the answer it got.
	 * @throws market.helpdesk.calendar.CalendarNotCovered as above
	 */
	void assess(Shop shop, TicketId ticket, UnansweredRun run, Instant from) {
		var deadline = deadline(shop, ticket, run.first().id(), from);
		if (deadlines.startFromBacklog(deadline)) {
			started(deadline, clock.instant());
			run.answer().ifPresent((message) -> answer(Answer.by(message, shop.id(), ticket)));
			run.release().ifPresent(releasing::release);
		}
	}

	/** A shop wrote: whatever it owed in the ticket is answered, in time or late. */
	void answer(Answer answer) {
		deadlines.end(answer.shop(), answer.ticket())
			.ifPresentOrElse((deadline) -> end(deadline, answer),
					() -> deadlines.endOverdue(answer.shop(), answer.ticket()).ifPresent((overdue) -> {
						tallies.add(answer.shop(), Tally.SETTLED);
						answerLate(overdue.id(), overdue.time(), answer);
					}));
	}

	private ResponseDeadline deadline(Shop shop, TicketId ticket, MessageId message, Instant from) {
		return new ResponseDeadline(shop.id(), shop.market(), DeadlineId.next(), ticket, message,
				ResponseTime.from(from, calendars.of(shop.market())));
	}

	private void started(ResponseDeadline deadline, Instant at) {
		tallies.add(deadline.shop(), Tally.STARTED);
		events.publishEvent(deadline.set(at));
	}

	/**
	 * Lateness is decided here by when the answer came, even if no sweep has come by yet.
	 */
	private void end(ResponseDeadline deadline, Answer answer) {
		if (deadline.time().isLate(answer.at())) {
			missedResponses.record(deadline);
			answerLate(deadline.id(), deadline.time(), answer);
		}
		else {
			deadlines.recordMet(deadline, answer, clock.instant());
			tallies.add(answer.shop(), Tally.MET);
			events.publishEvent(new ResponseDeadlineMet(answer.shop(), answer.ticket(), deadline.id(), answer.message(),
					answer.author(), deadline.time(), answer.at()));
		}
	}

	private void answerLate(DeadlineId deadline, ResponseTime time, Answer answer) {
		deadlines.recordLateAnswer(deadline, answer);
		events.publishEvent(new LateAnswerGiven(answer.shop(), answer.ticket(), deadline, answer.message(),
				answer.author(), time, answer.at()));
	}

}
