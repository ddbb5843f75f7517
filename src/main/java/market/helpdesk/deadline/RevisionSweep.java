package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.sweep.FollowingSweep;
import market.helpdesk.sweep.FollowingSweep.Move;
import market.helpdesk.sweep.SweepTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the deadlines that run follow the changes of the clock. What had been met or
 * missed by then stays as it was (R14).
 */
@Component
class RevisionSweep implements FollowingSweep.Running<ResponseDeadline> {

	private static final Logger log = LoggerFactory.getLogger(RevisionSweep.class);

	private final ResponseDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final MissedSweep missedSweep;

	private final ApplicationEventPublisher events;

	private final FollowingSweep<ResponseDeadline> sweep;

	RevisionSweep(ResponseDeadlines deadlines, WorkingCalendars calendars, MissedSweep missedSweep,
			ApplicationEventPublisher events, TransactionTemplate transaction, ResponseClockSettings settings) {
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.missedSweep = missedSweep;
		this.events = events;
		this.sweep = new FollowingSweep<>(this, new SweepTransactions(transaction), settings.batch());
	}

	void run(Instant now) {
		sweep.run(calendars.newest(), now);
	}

	@Override
	public List<ResponseDeadline> takeComputedBefore(int revision, MarketCode market, Optional<ResponseDeadline> after,
			int atMost) {
		return deadlines.takeComputedBefore(revision, market, after, atMost);
	}

	@Override
	public void move(List<Move<ResponseDeadline>> moves, Instant now) {
		deadlines.move(moves.stream().map(Move::after).toList(), now);
		var moved = moves.stream()
			.filter((one) -> !one.after().time().equals(one.before().time()))
			.map((one) -> ResponseDeadlineMoved.of(one.before(), one.after(), now))
			.toList();
		if (!moved.isEmpty()) {
			events.publishEvent(new ResponseDeadlinesMoved(moved));
			log.info("{} response deadlines were moved", moved.size());
		}
	}

	/** In the order of the {@link Tallies}. */
	@Override
	public void leave(List<ResponseDeadline> behind, Instant now) {
		behind.stream()
			.sorted(Comparator.comparing((one) -> one.shop().id()))
			.forEachOrdered((one) -> missedSweep.end(one, now));
	}

}
