package market.helpdesk.aftersales;

import java.time.Instant;
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
 * Lets the updates that are expected follow the changes of the clock. What had been met
 * or overdue by then stays as it was.
 */
@Component
class UpdateRevisionSweep implements FollowingSweep.Running<UpdateDeadline> {

	private static final Logger log = LoggerFactory.getLogger(UpdateRevisionSweep.class);

	private final UpdateDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final OverdueUpdateSweep overdueSweep;

	private final ApplicationEventPublisher events;

	private final FollowingSweep<UpdateDeadline> sweep;

	UpdateRevisionSweep(UpdateDeadlines deadlines, WorkingCalendars calendars, OverdueUpdateSweep overdueSweep,
			ApplicationEventPublisher events, TransactionTemplate transaction, UpdateSettings settings) {
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.overdueSweep = overdueSweep;
		this.events = events;
		this.sweep = new FollowingSweep<>(this, new SweepTransactions(transaction), settings.batch());
	}

	void run(Instant now) {
		sweep.run(calendars.newest(), now);
	}

	@Override
	public List<UpdateDeadline> takeComputedBefore(int revision, MarketCode market, Optional<UpdateDeadline> after,
			int atMost) {
		return deadlines.takeComputedBefore(revision, market, after, atMost);
	}

	@Override
	public void move(List<Move<UpdateDeadline>> moves, Instant now) {
		deadlines.move(moves.stream().map(Move::after).toList());
		var moved = moves.stream()
			.filter((one) -> !one.after().time().equals(one.before().time()))
			.map((one) -> UpdateDeadlineMoved.of(one.before(), one.after(), now))
			.toList();
		if (!moved.isEmpty()) {
			events.publishEvent(new UpdateDeadlinesMoved(moved));
			log.info("{} expected updates were moved", moved.size());
		}
	}

	@Override
	public void leave(List<UpdateDeadline> behind, Instant now) {
		behind.forEach((one) -> overdueSweep.end(one, now));
	}

}
