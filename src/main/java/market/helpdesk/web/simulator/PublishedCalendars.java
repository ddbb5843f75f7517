package market.helpdesk.web.simulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.calendar.WorkingClock;
import market.helpdesk.web.simulator.CalendarOption.Kind;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What counts now, and every calendar that was published, each by its revision. */
@Component
@Order(1)
class PublishedCalendars implements CalendarSource {

	private static final String PRESENT = "";

	private final WorkingCalendars calendars;

	PublishedCalendars(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	@Override
	public List<CalendarOption> options(Inspector inspector, MarketCode market) {
		var versions = calendars.history().versions(market).stream();
		return Stream
			.concat(Stream.of(new CalendarOption(PRESENT, Kind.PRESENT, 0)),
					versions.map((version) -> new CalendarOption(String.valueOf(version.revision().number()),
							Kind.VERSION, version.number())))
			.toList();
	}

	@Override
	public Optional<WorkingClock> clock(Inspector inspector, MarketCode market, String key) {
		var history = calendars.newest();
		if (key.equals(PRESENT)) {
			return Optional.of(history.clock(market));
		}
		// A revision from which on the market had a calendar.
		var first = history.versions(market).getLast().revision().number();
		return number(key).filter((revision) -> revision >= first).map((revision) -> history.clock(market, revision));
	}

	private static Optional<Integer> number(String key) {
		return key.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(key)) : Optional.empty();
	}

}
