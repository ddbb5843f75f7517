package market.helpdesk.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import market.helpdesk.calendar.DayChange.Put;
import market.helpdesk.calendar.DayChange.Removed;
import market.helpdesk.calendar.DraftRefusal.DayHasBegun;
import market.helpdesk.calendar.DraftRefusal.NoHoliday;
import market.helpdesk.calendar.DraftRefusal.NotCovered;
import market.helpdesk.calendar.DraftRefusal.NotTheNextYear;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to publish as the next version of a market's calendar: changes
 * to single days of a version. A day on which it comes to the same as that version is no
 * change.
 * <p>
 * Values are immutable: each verb returns the draft it leads to, or is
 * {@linkplain DraftRefused refused}.
 *
 * @param author whose draft it is; everyone has their own
 * @param base the version it changes
 * @param last the last year whose holidays are known
 */
public record CalendarDraft(Market market, UUID author, CalendarVersion base, Year last,
		SortedMap<LocalDate, DayChange> changes) {

	public CalendarDraft {
		changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
	}

	static CalendarDraft of(Market market, UUID author, CalendarVersion base) {
		return new CalendarDraft(market, author, base, base.last(), Collections.emptySortedMap());
	}

	/**
	 * Makes a day a holiday, or gives it another name if it is one. That is also possible
	 * with a day that is over: it only gives time.
	 * @throws DraftRefused if the day's year is not covered
	 */
	public CalendarDraft put(LocalDate date, Put holiday) {
		requireCovered(date);
		return with(date, holiday);
	}

	/**
	 * Makes a holiday a day like any other.
	 * @param today the day it is in the market
	 * @throws DraftRefused if it is no holiday, or is one and has begun
	 */
	public CalendarDraft remove(LocalDate date, LocalDate today) {
		requireCovered(date);
		if (after(date) == null) {
			throw new DraftRefused(new NoHoliday(date));
		}
		if (before(date) != null && !date.isAfter(today)) {
			throw new DraftRefused(new DayHasBegun(date));
		}
		return with(date, new Removed());
	}

	/** Leaves a day as it is in the version this is based on. */
	public CalendarDraft undo(LocalDate date) {
		return with(date, null);
	}

	/**
	 * Covers one more year, with the holidays that were proposed for it.
	 * @throws DraftRefused if it is not the year after the last one
	 */
	public CalendarDraft takeOver(HolidayProposal proposal) {
		if (!proposal.year().equals(nextYear())) {
			throw new DraftRefused(new NotTheNextYear(nextYear()));
		}
		var draft = new CalendarDraft(market, author, base, proposal.year(), changes);
		for (var holiday : proposal.holidays()) {
			draft = draft.put(holiday.date(), new Put(holiday.name(), holiday.source()));
		}
		return draft;
	}

	/**
	 * Does the same to a version that somebody else has published since.
	 */
	public CarriedOver onto(CalendarVersion newest) {
		var furthest = last.isBefore(newest.last()) ? newest.last() : last;
		var draft = new CalendarDraft(market, author, newest, furthest, Collections.emptySortedMap());
		for (var change : changes.entrySet()) {
			draft = draft.with(change.getKey(), change.getValue());
		}
		var carried = draft;
		var conflicts = changes.keySet()
			.stream()
			.filter((date) -> carried.changes().containsKey(date))
			.filter((date) -> !Objects.equals(before(date), carried.before(date)))
			.toList();
		return new CarriedOver(carried, conflicts);
	}

	/** Returns the holidays there would be, in the order of their dates. */
	public List<Holiday> holidays() {
		var holidays = byDate(base);
		changes.forEach((date, change) -> {
			switch (change) {
				case Put(var name, var source) -> holidays.put(date, new Holiday(date, name, source));
				case Removed() -> holidays.remove(date);
			}
		});
		return List.copyOf(holidays.values());
	}

	/** Returns what differs from the version this is based on, in order. */
	public List<DayDifference> differences() {
		return changes.keySet().stream().map((date) -> DayDifference.of(date, before(date), after(date))).toList();
	}

	/** Returns the first holiday that was to be removed and whose day has begun since. */
	Optional<LocalDate> begun(LocalDate today) {
		return changes.headMap(today.plusDays(1))
			.entrySet()
			.stream()
			.filter((change) -> change.getValue() instanceof Removed)
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/** Returns the version it would be. */
	CalendarVersion version(int number, ClockRevision revision) {
		return new CalendarVersion(market.code(), number, revision, base.zone(), base.weekdays(), base.first(), last,
				holidays());
	}

	/** Returns the calendar it would be. */
	public WorkingCalendar calendar() {
		return version(base.number() + 1, base.revision()).calendar(market);
	}

	public Year nextYear() {
		return last.plusYears(1);
	}

	/** Tells whether it would be the same as the version it is based on. */
	public boolean isEmpty() {
		return changes.isEmpty() && last.equals(base.last());
	}

	private CalendarDraft with(LocalDate date, @Nullable DayChange change) {
		var changed = new TreeMap<>(changes);
		changed.remove(date);
		if (change != null && !isSame(before(date), change)) {
			changed.put(date, change);
		}
		return new CalendarDraft(market, author, base, last, changed);
	}

	private static boolean isSame(@Nullable Holiday holiday, DayChange change) {
		return switch (change) {
			case Put(var name, var source) ->
				holiday != null && holiday.name().equals(name) && holiday.source().equals(source);
			case Removed() -> holiday == null;
		};
	}

	private @Nullable Holiday before(LocalDate date) {
		return byDate(base).get(date);
	}

	private @Nullable Holiday after(LocalDate date) {
		return switch (changes.get(date)) {
			case null -> before(date);
			case Put(var name, var source) -> new Holiday(date, name, source);
			case Removed() -> null;
		};
	}

	private static SortedMap<LocalDate, Holiday> byDate(CalendarVersion version) {
		var holidays = new TreeMap<LocalDate, Holiday>();
		version.holidays().forEach((holiday) -> holidays.put(holiday.date(), holiday));
		return holidays;
	}

	private void requireCovered(LocalDate date) {
		if (date.getYear() < base.first().getValue() || date.getYear() > last.getValue()) {
			throw new DraftRefused(new NotCovered(date, nextYear()));
		}
	}

}
