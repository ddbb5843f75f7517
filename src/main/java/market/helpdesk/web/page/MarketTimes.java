package market.helpdesk.web.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.OwedAnswer;
import market.helpdesk.deadline.ResponseTime;
import market.helpdesk.web.page.DeadlineView.State;

import org.springframework.stereotype.Component;

/** Tells instants as the people of a market do. Every time on a page comes from here. */
@Component
public class MarketTimes {

	private final Markets markets;

	private final WorkingCalendars calendars;

	private final ListSettings settings;

	private final Clock clock;

	MarketTimes(Markets markets, WorkingCalendars calendars, ListSettings settings, Clock clock) {
		this.markets = markets;
		this.calendars = calendars;
		this.settings = settings;
		this.clock = clock;
	}

	public ZonedDateTime at(MarketCode market, Instant instant) {
		return instant.atZone(markets.get(market).zone());
	}

	public LocalDate dateOf(MarketCode market, Instant instant) {
		return at(market, instant).toLocalDate();
	}

	public DueTime due(MarketCode market, Instant instant) {
		return new DueTime(at(market, instant), dateOf(market, clock.instant()));
	}

	/** Returns how a deadline stands now, by what it was computed with (R13). */
	public DeadlineView deadline(MarketCode market, OwedAnswer owed) {
		var now = clock.instant();
		var time = owed.time();
		var counting = calendars.clock(market, owed.revision());
		var left = time.dueAt().isAfter(now) ? counting.between(now, time.dueAt()) : Duration.ZERO;
		var late = time.isLate(now) ? counting.between(time.dueAt(), now) : Duration.ZERO;
		return new DeadlineView(state(time.isLate(now), left), left, late, due(market, time.dueAt()),
				!counting.isRunning(now), used(left));
	}

	private State state(boolean late, Duration left) {
		if (late) {
			return State.OVERDUE;
		}
		return (left.compareTo(settings.soon()) < 0) ? State.SOON : State.RUNNING;
	}

	private static int used(Duration left) {
		return (int) (100 - left.toSeconds() * 100 / ResponseTime.ALLOWED.toSeconds());
	}

}
