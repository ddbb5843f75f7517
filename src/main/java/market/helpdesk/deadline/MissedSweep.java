package market.helpdesk.deadline;

import java.time.Instant;
import java.util.List;

import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.sweep.SweepTransactions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the deadlines whose time is up, in batches, each in a transaction with all that
 * follows from it.
 */
@Component
class MissedSweep {

	private static final Logger log = LoggerFactory.getLogger(MissedSweep.class);

	private final ResponseDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final Tallies tallies;

	private final ApplicationEventPublisher events;

	private final SweepTransactions transaction;

	private final ResponseClockSettings settings;

	MissedSweep(ResponseDeadlines deadlines, WorkingCalendars calendars, Tallies tallies,
			ApplicationEventPublisher events, TransactionTemplate transaction, ResponseClockSettings settings) {
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.tallies = tallies;
		this.events = events;
		this.transaction = new SweepTransactions(transaction);
		this.settings = settings;
	}

	/**
	 * An answer is on time when it was received on time, even if it is still being
	 * written to the database: so the sweep only looks at what must have been written by
	 * now.
	 */
	void run(Instant now) {
		var settled = now.minus(settings.settle());
		var history = calendars.newest();
		while (transaction.execute(() -> next(history, settled, now))) {
			log.debug("Ended another batch of missed deadlines");
		}
	}

	/** Ends one deadline, if its time is up, in the transaction of its caller. */
	void end(ResponseDeadline deadline, Instant now) {
		if (deadline.time().onTimeUntil().isBefore(now.minus(settings.settle()))) {
			ended(deadlines.miss(deadline, now), now);
		}
	}

	private boolean next(ClockHistory history, Instant settled, Instant now) {
		var missed = deadlines.miss(history, settled, settings.batch(), now);
		ended(missed, now);
		return !missed.isEmpty();
	}

	private void ended(List<ResponseDeadline> missed, Instant now) {
		if (!missed.isEmpty()) {
			tallies.missed(missed);
			events
				.publishEvent(new ResponseDeadlinesMissed(missed.stream().map(ResponseDeadline::missed).toList(), now));
			log.info("{} response deadlines were missed", missed.size());
		}
	}

}
