package market.helpdesk.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.standing.Standings.UpToDate;

import org.springframework.stereotype.Component;

/** The days of markets, as standings go by them. */
@Component
class StandingDays {

	private final Markets markets;

	private final WorkingCalendars calendars;

	private final StandingWeights weights;

	private final StandingJobSettings settings;

	StandingDays(Markets markets, WorkingCalendars calendars, StandingWeights weights, StandingJobSettings settings) {
		this.markets = markets;
		this.calendars = calendars;
		this.weights = weights;
		this.settings = settings;
	}

	/** Up to which day a market's standings are computed now, and after which change. */
	UpToDate upToDate(MarketCode market, Instant now) {
		return new UpToDate(date(market, now.minus(settings.settle())), calendars.history().clock(market).revision());
	}

	StandingWindow window(MarketCode market, LocalDate day) {
		return StandingWindow.endingWith(day, zone(market), weights);
	}

	/** Returns the earliest day of a course that ends with a day. */
	LocalDate earliest(LocalDate day) {
		return day.minusDays(weights.days() - 1);
	}

	LocalDate date(MarketCode market, Instant at) {
		return LocalDate.ofInstant(at, zone(market));
	}

	private ZoneId zone(MarketCode market) {
		return markets.get(market).zone();
	}

}
