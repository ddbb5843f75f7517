package market.helpdesk.web.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import market.helpdesk.account.Person;
import market.helpdesk.account.Shop;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;

import org.springframework.stereotype.Component;

/** Says for each market somebody sells in whether the clock runs today (R14). */
@Component
class ClockNotices {

	private final Markets markets;

	private final WorkingCalendars calendars;

	private final Clock clock;

	ClockNotices(Markets markets, WorkingCalendars calendars, Clock clock) {
		this.markets = markets;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Past the end of a market's calendar nobody knows whether its clock runs. */
	List<ClockNotice> of(Person person) {
		var now = clock.instant();
		return person.shops()
			.stream()
			.map(Shop::market)
			.distinct()
			.filter((market) -> calendars.of(market).covers(now))
			.map((market) -> notice(market, now))
			.toList();
	}

	private ClockNotice notice(MarketCode market, Instant now) {
		var today = LocalDate.ofInstant(now, markets.get(market).zone());
		var calendar = calendars.of(market);
		return new ClockNotice(calendar.isWorkingDay(today), today, market.code(),
				calendar.holidayOn(today).orElse(null));
	}

}
