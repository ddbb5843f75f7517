package market.helpdesk.deadline;

import java.time.Instant;

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

	private final Tallies tallies;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final ResponseClockSettings settings;

	MissedSweep(ResponseDeadlines deadlines, Tallies tallies, ApplicationEventPublisher events,
			TransactionTemplate transaction, ResponseClockSettings settings) {
		this.deadlines = deadlines;
		this.tallies = tallies;
		this.events = events;
		this.transaction = transaction;
		this.settings = settings;
	}

	/**
	 * An answer is on time when it was received on time, even if it is still being
	 * written to the database: so the sweep only looks at what must have been written by
	 * now.
	 */
	void run(Instant now) {
		var settled = now.minus(settings.settle());
		while (Boolean.TRUE.equals(transaction.execute((status) -> next(settled, now)))) {
			log.debug("Ended another batch of missed deadlines");
		}
	}

	private boolean next(Instant settled, Instant now) {
		var missed = deadlines.miss(settled, settings.batch(), now);
		if (!missed.isEmpty()) {
			tallies.missed(missed);
			events
				.publishEvent(new ResponseDeadlinesMissed(missed.stream().map(ResponseDeadline::missed).toList(), now));
			log.info("{} response deadlines were missed", missed.size());
		}
		return !missed.isEmpty();
	}

}
