package market.helpdesk.web.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import market.helpdesk.account.People;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.CalendarDrafts;
import market.helpdesk.calendar.CalendarVersion;
import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.Holiday;
import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.stereotype.Component;

/** What the pages of calendars show: of everything, the newest there is. */
@Component
class CalendarPages {

	private static final int NEXT = 3;

	/** Before this many years are left, the next has to be thought of. */
	private static final int SOON = 2;

	private final WorkingCalendars calendars;

	private final CalendarDrafts drafts;

	private final Markets markets;

	private final People people;

	private final PlatformSettings platform;

	private final Clock clock;

	CalendarPages(WorkingCalendars calendars, CalendarDrafts drafts, Markets markets, People people,
			PlatformSettings platform, Clock clock) {
		this.calendars = calendars;
		this.drafts = drafts;
		this.markets = markets;
		this.people = people;
		this.platform = platform;
		this.clock = clock;
	}

	List<CalendarRow> all(Inspector inspector) {
		var history = calendars.newest();
		var authors = drafts.authors();
		var newest = markets.all().stream().map((market) -> history.versions(market.code()).getFirst()).toList();
		var names = names(newest, authors.values().stream().flatMap(List::stream).toList());
		return newest.stream()
			.map((version) -> row(version, authors.getOrDefault(version.market(), List.of()), names,
					inspector.account().id()))
			.toList();
	}

	private CalendarRow row(CalendarVersion version, List<UUID> authors, Map<UUID, String> names, UUID reader) {
		var today = today(markets.get(version.market()));
		var next = version.holidays()
			.stream()
			.filter((holiday) -> !holiday.date().isBefore(today))
			.limit(NEXT)
			.map((holiday) -> day(holiday, version))
			.toList();
		var others = authors.stream()
			.filter((author) -> !author.equals(reader))
			.map((author) -> names.getOrDefault(author, ""))
			.toList();
		return new CalendarRow(version.market().code(), view(version, names), next, others, authors.contains(reader),
				version.last().getValue() - today.getYear() < SOON);
	}

	/**
	 * @param number of a version; one that there isn't stands for the newest
	 * @param year one that isn't covered stands for the nearest that is
	 */
	CalendarPage page(Inspector inspector, MarketCode code, int number, int year) {
		var market = markets.get(code);
		var history = calendars.newest();
		var versions = history.versions(code);
		var version = history.version(code, number).orElse(versions.getFirst());
		var calendar = history.clock(code, version.number(), 0).calendar();
		var shown = year(market, version.first(), version.last(), year);
		var names = names(versions, List.of());
		return new CalendarPage(code.code(), view(version, names), version.equals(versions.getFirst()),
				YearViews.of(shown, calendar, today(market), Map.of()), days(version, shown),
				years(version.first(), version.last()), versions.stream().map((one) -> view(one, names)).toList(),
				drafts.find(code, inspector.account().id()).isPresent());
	}

	/**
	 * Returns the year that is asked for, this year if none is, within what is covered.
	 */
	Year year(Market market, Year first, Year last, int asked) {
		var year = (asked != 0) ? asked : today(market).getYear();
		return Year.of(Math.clamp(year, first.getValue(), last.getValue()));
	}

	static List<Year> years(Year first, Year last) {
		return IntStream.rangeClosed(first.getValue(), last.getValue()).mapToObj(Year::of).toList();
	}

	LocalDate today(Market market) {
		return LocalDate.ofInstant(clock.instant(), market.zone());
	}

	/** Tells a version that was published last. */
	VersionView newest(ClockHistory history, MarketCode market) {
		var version = history.versions(market).getFirst();
		return view(version, names(List.of(version), List.of()));
	}

	private Map<UUID, String> names(Collection<CalendarVersion> versions, Collection<UUID> others) {
		return people
			.names(Stream.concat(versions.stream().flatMap((one) -> one.revision().by().stream()), others.stream())
				.distinct()
				.toList());
	}

	private VersionView view(CalendarVersion version, Map<UUID, String> names) {
		var revision = version.revision();
		return new VersionView(version.number(), version.first(), version.last(), revision.at().atZone(platform.zone()),
				revision.by().map((by) -> names.getOrDefault(by, "")).orElse(null), revision.reason());
	}

	private static List<DayRow> days(CalendarVersion version, Year year) {
		return version.holidays()
			.stream()
			.filter((holiday) -> holiday.date().getYear() == year.getValue())
			.map((holiday) -> day(holiday, version))
			.toList();
	}

	private static DayRow day(Holiday holiday, CalendarVersion version) {
		return new DayRow(holiday.date(), holiday.name(), holiday.source(),
				!version.weekdays().contains(holiday.date().getDayOfWeek()), null, false);
	}

}
