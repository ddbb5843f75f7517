package market.helpdesk.deadline;

import java.time.Clock;
import java.util.Optional;

import market.helpdesk.ticket.AnswerWaived;
import market.helpdesk.ticket.AskingDropped;
import market.helpdesk.ticket.TicketTakenOver;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases shops from what they owe, in the transaction in which the buyer needs no
 * answer any more, the marketplace takes over or finds that there was no need to ask
 * again. What was late until then was late: its violation stands.
 */
@Component
class Releasing {

	private final ResponseDeadlines deadlines;

	private final Ending ending;

	private final MissedResponses missedResponses;

	private final ReleasedResponses released;

	private final Tallies tallies;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Releasing(ResponseDeadlines deadlines, Ending ending, MissedResponses missedResponses, ReleasedResponses released,
			Tallies tallies, ApplicationEventPublisher events, Clock clock) {
		this.deadlines = deadlines;
		this.ending = ending;
		this.missedResponses = missedResponses;
		this.released = released;
		this.tallies = tallies;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(AnswerWaived event) {
		release(Release.of(event));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(TicketTakenOver event) {
		release(Release.of(event));
	}

	/** There was no need to ask again. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(AskingDropped event) {
		release(Release.of(event));
	}

	/** Where the job has not come to the ticket yet it will find the release there. */
	void release(Release release) {
		ending.end(release.shop(), release.ticket(), release.at())
			.ifPresentOrElse((deadline) -> end(deadline, release),
					() -> deadlines.endOverdue(release.shop(), release.ticket(), Optional.empty())
						.ifPresent((overdue) -> {
							tallies.add(release.shop(), Tally.SETTLED);
							record(overdue.id(), overdue.time(), release);
						}));
	}

	private void end(ResponseDeadline deadline, Release release) {
		if (deadline.time().isLate(release.at())) {
			missedResponses.record(deadline);
		}
		else {
			deadlines.recordReleased(deadline, release, clock.instant());
			tallies.add(release.shop(), release.tally());
		}
		record(deadline.id(), deadline.time(), release);
	}

	private void record(DeadlineId deadline, ResponseTime time, Release release) {
		released.record(release, deadline);
		events.publishEvent(new ResponseReleased(release.shop(), release.ticket(), deadline, release.cause().name(),
				time, release.by(), release.at()));
	}

}
