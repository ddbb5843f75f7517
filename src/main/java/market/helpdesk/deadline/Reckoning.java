package market.helpdesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Shop;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.ResponseDeadline.Basis;
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

	private final Tallies tallies;

	private final WorkingCalendars calendars;

	private final Thresholds thresholds;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reckoning(ResponseDeadlines deadlines, Tallies tallies, WorkingCalendars calendars, Thresholds thresholds,
			ApplicationEventPublisher events, Clock clock) {
		this.deadlines = deadlines;
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
	void ask(Shop shop, TicketId ticket, ThreadMessage message, Instant from) {
		var deadline = deadline(shop, ticket, message, from);
		if (deadlines.start(deadline, firstWarning(deadline))) {
			started(deadline, from);
		}
	}

	/**
	 * The same for a run of messages of long ago, with the answer it got.
	 * @throws market.helpdesk.calendar.CalendarNotCovered as above
	 */
	void assess(Shop shop, TicketId ticket, UnansweredRun run, Instant from) {
		var deadline = deadline(shop, ticket, run.first(), from);
		if (deadlines.startFromBacklog(deadline, firstWarning(deadline))) {
			started(deadline, clock.instant());
			run.answer().ifPresent((message) -> answer(Answer.by(message, shop.id(), ticket)));
		}
	}

	/** A shop wrote: whatever it owed in the ticket is answered, in time or late. */
	void answer(Answer answer) {
		deadlines.end(answer.shop(), answer.ticket())
			.ifPresentOrElse((deadline) -> end(upToDate(deadline, answer.at()), answer),
					() -> deadlines.endOverdue(answer.shop(), answer.ticket()).ifPresent((overdue) -> {
						tallies.add(answer.shop(), 0, -1);
						answerLate(overdue.id(), overdue.time(), answer);
					}));
	}

	/** A change of the clock may not have got to the deadline yet. */
	private ResponseDeadline upToDate(ResponseDeadline deadline, Instant at) {
		var later = deadline.following(calendars.newest(), at);
		if (!later.time().equals(deadline.time())) {
			events.publishEvent(ResponseDeadlineMoved.of(deadline, later, clock.instant()));
		}
		return later;
	}

	private ResponseDeadline deadline(Shop shop, TicketId ticket, ThreadMessage message, Instant from) {
		var workingClock = calendars.newest().clock(shop.market());
		return new ResponseDeadline(shop.id(), shop.market(), DeadlineId.next(), ticket, message.id(),
				ResponseTime.from(from, workingClock), Basis.of(workingClock));
	}

	/**
	 * Also where it is past already, as in imported history: the next sweep tells how far
	 * it is, once.
	 */
	private Optional<Instant> firstWarning(ResponseDeadline deadline) {
		var receivedAt = deadline.time().receivedAt();
		return thresholds.next(receivedAt, calendars.clock(deadline.market(), deadline.basis().revision()), receivedAt);
	}

	private void started(ResponseDeadline deadline, Instant at) {
		tallies.add(deadline.shop(), 1, 0);
		events.publishEvent(deadline.set(at));
	}

	/**
	 * Lateness is decided here by when the answer came, even if no sweep has come by yet.
	 */
	private void end(ResponseDeadline deadline, Answer answer) {
		tallies.add(answer.shop(), -1, 0);
		if (deadline.time().isLate(answer.at())) {
			deadlines.recordMissed(deadline, clock.instant());
			tallies.addDays(List.of(deadline));
			events.publishEvent(new ResponseDeadlinesMissed(List.of(deadline.missed()), clock.instant()));
			answerLate(deadline.id(), deadline.time(), answer);
		}
		else {
			deadlines.recordMet(deadline, answer, clock.instant());
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
