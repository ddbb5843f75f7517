package market.helpdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

import market.helpdesk.account.Shop;
import market.helpdesk.account.Shops;
import market.helpdesk.calendar.CalendarNotCovered;
import market.helpdesk.sweep.SweepTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives deadlines to messages that have none: imported history, a shop that joined after
 * its buyers began to write, messages from beyond the end of a calendar.
 */
@Component
class BacklogSweep {

	private static final Logger log = LoggerFactory.getLogger(BacklogSweep.class);

	private static final Duration UNTIL_TRIED_AGAIN = Duration.ofHours(1);

	private static final Duration UNTIL_THE_CALENDAR_GROWS = Duration.ofDays(1);

	private final Backlog backlog;

	private final Reckoning reckoning;

	private final Shops shops;

	private final SweepTransactions transaction;

	private final ResponseClockSettings settings;

	BacklogSweep(Backlog backlog, Reckoning reckoning, Shops shops, TransactionTemplate transaction,
			ResponseClockSettings settings) {
		this.backlog = backlog;
		this.reckoning = reckoning;
		this.shops = shops;
		this.transaction = new SweepTransactions(transaction);
		this.settings = settings;
	}

	void run(Instant now) {
		try {
			while (transaction.execute(() -> next(now))) {
				log.debug("Gave deadlines to another batch of tickets");
			}
		}
		catch (RuntimeException broken) {
			log.error("A batch of tickets could not be given its deadlines; going through it one by one", broken);
			oneByOne(now);
		}
	}

	/** One ticket that can't be gone through must not keep all others waiting. */
	private void oneByOne(Instant now) {
		var entries = transaction.execute(() -> backlog.take(now, settings.backlogBatch()));
		for (var entry : entries) {
			try {
				transaction.run(() -> assess(entry, now));
			}
			catch (RuntimeException broken) {
				log.error("Ticket {} could not be given its deadlines", entry.ticket(), broken);
				transaction.run(() -> backlog.postpone(entry, now.plus(UNTIL_TRIED_AGAIN)));
			}
		}
	}

	/** In the order of the shops, as everyone who touches their {@link Tallies}. */
	private boolean next(Instant now) {
		var entries = backlog.take(now, settings.backlogBatch());
		entries.stream()
			.sorted(Comparator.comparing((entry) -> entry.shop().id()))
			.forEachOrdered((entry) -> assess(entry, now));
		return !entries.isEmpty();
	}

	private void assess(Backlog.Entry entry, Instant now) {
		var shop = shops.get(entry.shop());
		try {
			UnansweredRun.in(backlog.read(entry), backlog.releases(entry)).forEach((run) -> assess(shop, entry, run));
			backlog.remove(entry);
		}
		catch (CalendarNotCovered uncovered) {
			log.error("{}: ticket {} waits for its deadlines", uncovered.getMessage(), entry.ticket());
			backlog.postpone(entry, now.plus(UNTIL_THE_CALENDAR_GROWS));
		}
	}

	/**
	 * A shop owes nothing before it joins: what its buyers wrote earlier begins to count
	 * when it does, and what was answered by then is answered.
	 */
	private void assess(Shop shop, Backlog.Entry entry, UnansweredRun run) {
		var receivedAt = run.first().receivedAt();
		var from = receivedAt.isBefore(shop.joinedAt()) ? shop.joinedAt() : receivedAt;
		var endedAt = run.answer().map(ThreadMessage::receivedAt).or(() -> run.release().map(Release::at));
		if (endedAt.map((at) -> at.isAfter(from)).orElse(true)) {
			reckoning.assess(shop, entry.ticket(), run, from);
		}
	}

}
