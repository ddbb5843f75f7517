package market.helpdesk.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.calendar.DowntimeRefusal.NotCovered;
import market.helpdesk.calendar.DowntimeRefusal.NotOver;
import market.helpdesk.calendar.DowntimeRefusal.Overlaps;
import market.helpdesk.calendar.DowntimeRefusal.TooLong;
import market.helpdesk.calendar.DowntimeRefusal.TryAgain;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records when the platform was down: the working time of it is credited to every
 * deadline that ran meanwhile.
 */
@Service
public class Downtimes {

	/** Whoever means more has probably mistyped a date. */
	public static final Duration LONGEST = Duration.ofDays(14);

	private final ClockRevisions revisions;

	private final WorkingCalendars calendars;

	private final Markets markets;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Downtimes(ClockRevisions revisions, WorkingCalendars calendars, Markets markets, ApplicationEventPublisher events,
			Clock clock) {
		this.revisions = revisions;
		this.calendars = calendars;
		this.markets = markets;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Records a downtime; what runs is moved by the job.
	 * @throws DowntimeRefused if it cannot be
	 */
	@Transactional(timeout = 30)
	public RecordedDowntime record(UUID administrator, Downtime downtime, String reason) {
		revisions.lock();
		var history = calendars.newest();
		var at = history.next(clock.instant());
		check(downtime, history, at);
		var recorded = new RecordedDowntime(
				new ClockRevision(history.latest() + 1, at, Optional.of(administrator), reason), downtime);
		append(recorded);
		events.publishEvent(new DowntimeRecorded(recorded));
		return recorded;
	}

	/**
	 * Returns what would come of recording a downtime now, without doing it.
	 * @throws DowntimeRefused if it cannot be
	 */
	public ClockHistory tryOut(UUID administrator, Downtime downtime) {
		var history = calendars.newest();
		var at = history.next(clock.instant());
		check(downtime, history, at);
		return history.with(downtime, administrator, at);
	}

	private void check(Downtime downtime, ClockHistory history, Instant now) {
		if (downtime.to().isAfter(now)) {
			throw new DowntimeRefused(new NotOver());
		}
		if (Duration.between(downtime.from(), downtime.to()).compareTo(LONGEST) > 0) {
			throw new DowntimeRefused(new TooLong());
		}
		markets.all().stream().map(Market::code).forEach((market) -> checkCovered(downtime, history, market));
		history.downtimes()
			.stream()
			.filter((other) -> other.downtime().overlaps(downtime.from(), downtime.to()))
			.findFirst()
			.ifPresent((other) -> {
				throw new DowntimeRefused(new Overlaps(other));
			});
	}

	private static void checkCovered(Downtime downtime, ClockHistory history, MarketCode market) {
		var calendar = history.clock(market).calendar();
		if (!calendar.covers(downtime.from()) || !calendar.covers(downtime.to())) {
			throw new DowntimeRefused(new NotCovered(market));
		}
	}

	/** The keys have the last word, whatever locks there were. */
	private void append(RecordedDowntime downtime) {
		try {
			revisions.append(downtime);
		}
		catch (DuplicateKeyException other) {
			throw new DowntimeRefused(new TryAgain());
		}
	}

}
