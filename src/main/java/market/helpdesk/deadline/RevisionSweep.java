package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the deadlines that run follow the calendars that were published and the downtimes
 * that were recorded, in batches. What had been met or missed by then stays as it was
 * (R14).
 */
@Component
class RevisionSweep {

	private static final Logger log = LoggerFactory.getLogger(RevisionSweep.class);

	private final ResponseDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final MissedSweep missedSweep;

	private final ApplicationEventPublisher events;

	private final SweepTransactions transaction;

	private final ResponseClockSettings settings;

	RevisionSweep(ResponseDeadlines deadlines, WorkingCalendars calendars, MissedSweep missedSweep,
			ApplicationEventPublisher events, TransactionTemplate transaction, ResponseClockSettings settings) {
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.missedSweep = missedSweep;
		this.events = events;
		this.transaction = new SweepTransactions(transaction);
		this.settings = settings;
	}

	void run(Instant now) {
		var history = calendars.newest();
		history.revisions().forEach((market, revision) -> run(history, market, revision, now));
	}

	/**
	 * Each is looked at once in a run, so that one which must wait keeps none waiting.
	 */
	private void run(ClockHistory history, MarketCode market, int revision, Instant now) {
		var last = Optional.<ResponseDeadline>empty();
		do {
			var after = last;
			last = transaction.execute(() -> next(history, market, revision, after, now));
		}
		while (last.isPresent());
	}

	private Optional<ResponseDeadline> next(ClockHistory history, MarketCode market, int revision,
			Optional<ResponseDeadline> after, Instant now) {
		var batch = deadlines.takeComputedBefore(revision, market, after, settings.batch());
		var followed = batch.stream()
			.map((deadline) -> new Followed(deadline, Ending.following(deadline, history, now)))
			.toList();
		deadlines.move(followed.stream().filter(Followed::isComputedAnew).map(Followed::after).toList(), now);
		var moved = followed.stream().filter(Followed::isMoved).map((one) -> one.moved(now)).toList();
		if (!moved.isEmpty()) {
			events.publishEvent(new ResponseDeadlinesMoved(moved));
			log.info("{} response deadlines in {} were moved by revision {}", moved.size(), market, revision);
		}
		// What was over when a change was made stays behind; in the order of the Tallies.
		followed.stream()
			.map(Followed::after)
			.filter((one) -> one.basis().revision() < revision)
			.sorted(Comparator.comparing((one) -> one.shop().id()))
			.forEachOrdered((one) -> missedSweep.end(one, now));
		return batch.isEmpty() ? Optional.empty() : Optional.of(batch.getLast());
	}

	/** A deadline before and after it followed the changes. */
	private record Followed(ResponseDeadline before, ResponseDeadline after) {

		boolean isComputedAnew() {
			return !after.basis().equals(before.basis());
		}

		boolean isMoved() {
			return !after.time().equals(before.time());
		}

		ResponseDeadlineMoved moved(Instant at) {
			return ResponseDeadlineMoved.of(before, after, at);
		}

	}

}
