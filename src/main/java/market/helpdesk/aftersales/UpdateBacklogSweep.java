package market.helpdesk.aftersales;

import java.time.Duration;
import java.time.Instant;

import market.helpdesk.aftersales.CaseMoment.Kind;
import market.helpdesk.aftersales.UpdateBacklog.Entry;
import market.helpdesk.sweep.SweepTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through cases that wait, each in a transaction of its own: they are few, and one
 * that can't be gone through must not keep the others waiting.
 */
@Component
class UpdateBacklogSweep {

	private static final Logger log = LoggerFactory.getLogger(UpdateBacklogSweep.class);

	private static final int AT_ONCE = 1_000;

	private static final Duration UNTIL_TRIED_AGAIN = Duration.ofHours(1);

	private static final Duration UNTIL_THE_CALENDAR_GROWS = Duration.ofDays(1);

	private final UpdateBacklog backlog;

	private final UpdateDeadlines deadlines;

	private final UpdateReckoning reckoning;

	private final SweepTransactions transaction;

	UpdateBacklogSweep(UpdateBacklog backlog, UpdateDeadlines deadlines, UpdateReckoning reckoning,
			TransactionTemplate transaction) {
		this.backlog = backlog;
		this.deadlines = deadlines;
		this.reckoning = reckoning;
		this.transaction = new SweepTransactions(transaction);
	}

	void run(Instant now) {
		for (var entry : backlog.waiting(now, AT_ONCE)) {
			try {
				transaction.run(() -> {
					if (backlog.take(entry, now)) {
						goThrough(entry, now);
					}
				});
			}
			catch (RuntimeException broken) {
				log.error("The updates of case {} could not be gone through", entry.open().caseId(), broken);
				transaction.run(() -> backlog.postpone(entry, now.plus(UNTIL_TRIED_AGAIN)));
			}
		}
	}

	/** As far as the calendar reaches; the rest waits on. */
	private void goThrough(Entry entry, Instant now) {
		backlog.remove(entry);
		reckoning.expect(entry.open(), entry.since());
		for (var moment : backlog.moments(entry)) {
			reckon(entry, moment);
			if (moment.kind() == Kind.CLOSED || backlog.holds(entry.open().shop(), entry.open().caseId())) {
				break;
			}
		}
		backlog.postpone(entry, now.plus(UNTIL_THE_CALENDAR_GROWS));
	}

	private void reckon(Entry entry, CaseMoment moment) {
		var standing = deadlines.of(entry.open().shop(), entry.open().caseId());
		if (moment.kind() == Kind.HANDED_BACK && standing.isEmpty()) {
			reckoning.expect(entry.open(), moment.at());
		}
		standing.filter((one) -> moment.kind() != Kind.HANDED_BACK).ifPresent((one) -> reckoning.reckon(one, moment));
	}

}
