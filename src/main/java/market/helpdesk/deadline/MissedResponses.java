package market.helpdesk.deadline;

import java.time.Clock;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends a deadline whose time was up before any sweep came by: lateness is decided by when
 * something happened.
 */
@Component
class MissedResponses {

	private final ResponseDeadlines deadlines;

	private final Tallies tallies;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MissedResponses(ResponseDeadlines deadlines, Tallies tallies, ApplicationEventPublisher events, Clock clock) {
		this.deadlines = deadlines;
		this.tallies = tallies;
		this.events = events;
		this.clock = clock;
	}

	/** Nothing is owed for it any more: it was answered, or the shop was released. */
	void record(ResponseDeadline deadline) {
		deadlines.recordMissed(deadline, clock.instant());
		tallies.add(deadline.shop(), Tally.MISSED_AND_SETTLED);
		tallies.addDays(List.of(deadline));
		events.publishEvent(new ResponseDeadlinesMissed(List.of(deadline.missed()), clock.instant()));
	}

}
