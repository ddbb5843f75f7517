package market.helpdesk.web.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.calendar.CalendarDraft;
import market.helpdesk.calendar.CalendarDrafts;
import market.helpdesk.calendar.DayDifference;
import market.helpdesk.calendar.DraftNotFound;
import market.helpdesk.calendar.DraftRefusal;
import market.helpdesk.calendar.DraftRefusal.DayHasBegun;
import market.helpdesk.calendar.DraftRefusal.NoHoliday;
import market.helpdesk.calendar.DraftRefusal.NotCovered;
import market.helpdesk.calendar.DraftRefusal.NotTheNextYear;
import market.helpdesk.calendar.DraftRefusal.NothingChanged;
import market.helpdesk.calendar.DraftRefusal.Outdated;
import market.helpdesk.calendar.Holiday;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.web.calendar.DraftPage.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the page of a draft shows. */
@Component
class DraftPages {

	private final CalendarDrafts drafts;

	private final WorkingCalendars calendars;

	private final CalendarPages pages;

	DraftPages(CalendarDrafts drafts, WorkingCalendars calendars, CalendarPages pages) {
		this.drafts = drafts;
		this.calendars = calendars;
		this.pages = pages;
	}

	/**
	 * @throws DraftNotFound if there is none
	 */
	DraftPage page(Administrator administrator, MarketCode market, int year, List<LocalDate> conflicts) {
		return page(draft(administrator, market), year, conflicts, null);
	}

	/**
	 * Shows a draft to which something could not be done. Where that is because of what
	 * somebody else published, the page tells about that anyway.
	 */
	DraftPage refused(Administrator administrator, MarketCode market, int year, DraftRefusal refusal) {
		var draft = draft(administrator, market);
		var isTold = refusal instanceof Outdated && newer(draft).isPresent();
		return page(draft, year, List.of(), isTold ? null : words(refusal, draft.nextYear()));
	}

	CalendarDraft draft(Administrator administrator, MarketCode market) {
		return drafts.find(market, administrator.account().id()).orElseThrow(() -> new DraftNotFound(market));
	}

	/** Tells what was published since a draft was begun. */
	Optional<VersionView> newer(CalendarDraft draft) {
		var market = draft.market().code();
		var newest = pages.newest(calendars.newest(), market);
		return Optional.of(newest).filter((version) -> version.number() != draft.base().number());
	}

	private DraftPage page(CalendarDraft draft, int asked, List<LocalDate> conflicts, @Nullable Refusal refusal) {
		var market = draft.market();
		var year = pages.year(market, draft.base().first(), draft.last(), asked);
		var changes = draft.differences().stream().map(DraftPages::row).toList();
		var byDate = changes.stream().collect(Collectors.toMap(ChangeRow::date, Function.identity()));
		var newer = newer(draft).orElse(null);
		return new DraftPage(market.code().code(), draft.base().number(),
				YearViews.of(year, draft.calendar(), pages.today(market), byDate), days(draft, year, byDate),
				CalendarPages.years(draft.base().first(), draft.last()), changes, draft.last(), draft.nextYear(), newer,
				conflicts, refusal, newer == null && !draft.isEmpty());
	}

	static ChangeRow row(DayDifference difference) {
		return new ChangeRow(difference.date(), difference.kind().name(),
				difference.before().map(Holiday::name).orElse(null), difference.after().map(Holiday::name).orElse(null),
				difference.after().map(Holiday::source).orElse(null));
	}

	/** Those that were removed too: they can be brought back. */
	private List<DayRow> days(CalendarDraft draft, Year year, Map<LocalDate, ChangeRow> changes) {
		var today = pages.today(draft.market());
		var days = new TreeMap<LocalDate, DayRow>();
		Stream.of(draft.base().holidays(), draft.holidays())
			.flatMap(List::stream)
			.filter((holiday) -> holiday.date().getYear() == year.getValue())
			.forEach((holiday) -> days.put(holiday.date(), day(holiday, draft, changes.get(holiday.date()), today)));
		return List.copyOf(days.values());
	}

	private static DayRow day(Holiday holiday, CalendarDraft draft, @Nullable ChangeRow change, LocalDate today) {
		var isNew = change != null && change.before() == null;
		return new DayRow(holiday.date(), holiday.name(), holiday.source(),
				!draft.base().weekdays().contains(holiday.date().getDayOfWeek()),
				(change != null) ? change.kind() : null, isNew || holiday.date().isAfter(today));
	}

	private static Refusal words(DraftRefusal refusal, Year next) {
		return switch (refusal) {
			case DayHasBegun(var date) -> new Refusal("draft.refused.begun", date, next);
			case NotCovered(var date, var year) -> new Refusal("draft.refused.notCovered", date, year);
			case NoHoliday(var date) -> new Refusal("draft.refused.noHoliday", date, next);
			case NotTheNextYear(var year) -> new Refusal("draft.refused.notTheNextYear", null, year);
			case NothingChanged() -> new Refusal("draft.refused.nothingChanged", null, next);
			case Outdated() -> new Refusal("draft.refused.outdated", null, next);
		};
	}

}
