package market.helpdesk.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.Clocked;
import market.helpdesk.calendar.MarketCode;

/**
 * Lets what runs follow the calendars that were published and the downtimes that were
 * recorded, in batches. What was over by then stays as it was (R14).
 *
 * @param <T> what runs
 */
public final class FollowingSweep<T extends Clocked<T>> {

	private final Running<T> running;

	private final SweepTransactions transaction;

	private final int batch;

	public FollowingSweep(Running<T> running, SweepTransactions transaction, int batch) {
		this.running = running;
		this.transaction = transaction;
		this.batch = batch;
	}

	/** Everything of a kind that runs. */
	public interface Running<T extends Clocked<T>> {

		/**
		 * Takes, and locks, what was computed before a revision of a market's clock,
		 * passing over what somebody else has taken.
		 * @param after the last one that was looked at
		 */
		List<T> takeComputedBefore(int revision, MarketCode market, Optional<T> after, int atMost);

		/** Keeps what was computed anew, also where it is due when it was. */
		void move(List<Move<T>> moves, Instant now);

		/** Looks at what was over when a change was made. */
		void leave(List<T> behind, Instant now);

	}

	/** Something before and after it followed the changes. */
	public record Move<T extends Clocked<T>>(T before, T after) {
	}

	public void run(ClockHistory history, Instant now) {
		history.revisions().forEach((market, revision) -> run(history, market, revision, now));
	}

	/**
	 * Each is looked at once in a run, so that one which must wait keeps none waiting.
	 */
	private void run(ClockHistory history, MarketCode market, int revision, Instant now) {
		var last = Optional.<T>empty();
		do {
			var after = last;
			last = transaction.execute(() -> next(history, market, revision, after, now));
		}
		while (last.isPresent());
	}

	private Optional<T> next(ClockHistory history, MarketCode market, int revision, Optional<T> after, Instant now) {
		var taken = running.takeComputedBefore(revision, market, after, batch);
		var followed = taken.stream().map((one) -> new Move<>(one, history.followAsFarAsCovered(one, now))).toList();
		running.move(followed.stream().filter((one) -> one.after().revision() > one.before().revision()).toList(), now);
		running.leave(followed.stream().map(Move::after).filter((one) -> one.revision() < revision).toList(), now);
		return taken.isEmpty() ? Optional.empty() : Optional.of(taken.getLast());
	}

}
