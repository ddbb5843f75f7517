package market.helpdesk.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import market.helpdesk.calendar.DayChange.Put;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to their drafts of a market's calendar. */
@Service
@Transactional
public class Drafting {

	private final CalendarDrafts drafts;

	private final WorkingCalendars calendars;

	private final Markets markets;

	private final HolidayProposals proposals;

	private final Clock clock;

	Drafting(CalendarDrafts drafts, WorkingCalendars calendars, Markets markets, HolidayProposals proposals,
			Clock clock) {
		this.drafts = drafts;
		this.calendars = calendars;
		this.markets = markets;
		this.proposals = proposals;
		this.clock = clock;
	}

	/** Begins a draft of the present version; one that there is goes on. */
	public void start(UUID author, MarketCode market) {
		var newest = calendars.newest().versions(market).getFirst();
		drafts.start(CalendarDraft.of(markets.get(market), author, newest), clock.instant());
	}

	/**
	 * Makes a day a holiday, or gives it another name.
	 * @throws DraftRefused if the day's year is not covered
	 */
	public void put(UUID author, MarketCode market, LocalDate date, Put holiday) {
		change(author, market, (draft) -> draft.put(date, holiday));
	}

	/**
	 * Makes a holiday a day like any other.
	 * @throws DraftRefused if it is none, or has begun
	 */
	public void remove(UUID author, MarketCode market, LocalDate date) {
		change(author, market,
				(draft) -> draft.remove(date, LocalDate.ofInstant(clock.instant(), draft.market().zone())));
	}

	/** Leaves a day as it was published. */
	public void undo(UUID author, MarketCode market, LocalDate date) {
		change(author, market, (draft) -> draft.undo(date));
	}

	/**
	 * Covers one more year, with the holidays proposed for it.
	 * @throws DraftRefused if it is not the year after the last one
	 */
	public void takeOver(UUID author, MarketCode market, Year year) {
		change(author, market, (draft) -> draft.takeOver(proposals.of(market, year)));
	}

	/**
	 * Lets a draft change the newest version instead of the one it was begun on.
	 * @return the days that were changed in that version too, in another way
	 */
	public List<LocalDate> carryOver(UUID author, MarketCode market) {
		var carried = take(author, market).onto(calendars.newest().versions(market).getFirst());
		drafts.save(carried.draft());
		return carried.conflicts();
	}

	/** Gives a draft up, if there is one. */
	public void discard(UUID author, MarketCode market) {
		drafts.take(market, author).ifPresent(drafts::discard);
	}

	private void change(UUID author, MarketCode market, UnaryOperator<CalendarDraft> verb) {
		drafts.save(verb.apply(take(author, market)));
	}

	private CalendarDraft take(UUID author, MarketCode market) {
		return drafts.take(market, author).orElseThrow(() -> new DraftNotFound(market));
	}

}
