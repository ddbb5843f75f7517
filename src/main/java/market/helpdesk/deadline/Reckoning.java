package market.helpdesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.Shop;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.ResponseDeadline.Basis;
import market.helpdesk.ticket.Clearance;
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

	private final Ending ending;

	private final MissedResponses missedResponses;

	private final Releasing releasing;

	private final Tallies tallies;

	private final WorkingCalendars calendars;

	private final Thresholds thresholds;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reckoning(ResponseDeadlines deadlines, Ending ending, MissedResponses missedResponses, Releasing releasing,
			Tallies tallies, WorkingCalendars calendars, Thresholds thresholds, ApplicationEventPublisher events,
			Clock clock) {
		this.deadlines = deadlines;
		this.ending = ending;
		this.missedResponses = missedResponses;
		this.releasing = releasing;
		this.tallies = tallies;
		this.calendars = calendars;
		this.thresholds = thresholds;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A buyer wrote: from then on an answer is owed, unless one is already.
	 * @throws market.helpdesk.calendar.CalendarNotCovered if the market's calendar does
	 * not reach that far
	 */
	void ask(Shop shop, TicketId ticket, MessageId message, Instant from) {
		var deadline = deadline(shop, ticket, message, from);
		if (deadlines.start(deadline, firstWarning(deadline))) {
			started(deadline, from);
		}
	}

	/**
	 * A buyer wants another answer than the one that was given (R16): a new deadline
	 * follows the one that it ended, unless one is running. That one stays as it is.
	 * @throws market.helpdesk.calendar.CalendarNotCovered as above
	 */
	void follow(Shop shop, TicketId ticket, MessageId answer, Instant from) {
		var deadline = following(deadline(shop, ticket, answer, from));
		if (deadlines.start(deadline, firstWarning(deadline))) {
			started(deadline, from);
		}
	}

	/**
	 * A buyer still waits for an answer to a message that the shop was released from, or
	 * instead of one: it is owed again, from an instant on.
	 * @throws market.helpdesk.calendar.CalendarNotCovered as above
	 */
	void askAgain(Shop shop, TicketId ticket, Unanswered unanswered, Instant from) {
		var deadline = deadline(shop, ticket, unanswered.message(), from);
		startAgain(unanswered.again() ? following(deadline) : deadline, from);
	}

	private ResponseDeadline following(ResponseDeadline deadline) {
		return deadline.linkedTo(deadlines.answeredBy(deadline.shop(), deadline.ticket(), deadline.message()));
	}

	/** The same with the times of a deadline that ran before. */
	void startAgain(ResponseDeadline deadline, Instant at) {
		if (deadlines.startAgain(deadline, nextWarning(deadline, at))) {
			started(deadline, at);
		}
	}

	/**
	 * The same for a run of messages of long ago, with the answer it got.
	 * @throws market.helpdesk.calendar.CalendarNotCovered as above
	 */
	void assess(Shop shop, TicketId ticket, UnansweredRun run, Instant from) {
		var first = deadline(shop, ticket, run.first().id(), from);
		var deadline = run.first().again() ? following(first) : first;
		if (deadlines.startFromBacklog(deadline, firstWarning(deadline))) {
			started(deadline, clock.instant());
			run.answer().ifPresent((message) -> answer(Answer.by(message, shop.id(), ticket)));
			run.release().ifPresent(releasing::release);
		}
	}

	/** A shop wrote: whatever it owed in the ticket is answered, in time or late. */
	void answer(Answer answer) {
		ending.end(answer).ifPresentOrElse((deadline) -> end(deadline, answer), () -> endOverdue(answer));
	}

	private void endOverdue(Answer answer) {
		deadlines.endOverdue(answer.shop(), answer.ticket(), answer.endsWhatBeganUntil()).ifPresent((overdue) -> {
			tallies.add(answer.shop(), Tally.SETTLED);
			answerLate(overdue.id(), overdue.time(), answer);
		});
	}

	/**
	 * An answer that had been held was posted, as of when it was sent. What was missed
	 * meanwhile stays missed, but whoever counts it against the shop is told.
	 */
	void answerHeld(Answer answer, Clearance clearance) {
		ending.end(answer)
			.ifPresentOrElse((deadline) -> end(deadline, answer.notBefore(deadline.time().receivedAt())),
					() -> endOverdue(answer));
		deadlines.missedAlthoughSent(answer.shop(), answer.ticket(), answer.at())
			.forEach((deadline) -> events.publishEvent(new AnswerSentInTime(answer.shop(), answer.ticket(), deadline,
					answer.message(), answer.at(), clearance)));
	}

	private ResponseDeadline deadline(Shop shop, TicketId ticket, MessageId message, Instant from) {
		var workingClock = calendars.newest().clock(shop.market());
		return new ResponseDeadline(shop.id(), shop.market(), DeadlineId.next(), ticket, message,
				ResponseTime.from(from, workingClock), Basis.of(workingClock), Optional.empty());
	}

	/**
	 * Also where it is past already, as in imported history: the next sweep tells how far
	 * it is, once.
	 */
	private Optional<Instant> firstWarning(ResponseDeadline deadline) {
		return nextWarning(deadline, deadline.time().receivedAt());
	}

	private Optional<Instant> nextWarning(ResponseDeadline deadline, Instant after) {
		return thresholds.next(deadline.time().receivedAt(),
				calendars.clock(deadline.market(), deadline.basis().revision()), after);
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
		if (time.isLate(answer.at())) {
			events.publishEvent(new LateAnswerGiven(answer.shop(), answer.ticket(), deadline, answer.message(),
					answer.author(), time, answer.at()));
		}
	}

}
