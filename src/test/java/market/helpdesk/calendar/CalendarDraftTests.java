package market.helpdesk.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import market.helpdesk.calendar.DayChange.Put;
import market.helpdesk.calendar.DraftRefusal.DayHasBegun;
import market.helpdesk.calendar.DraftRefusal.NoHoliday;
import market.helpdesk.calendar.DraftRefusal.NotCovered;
import market.helpdesk.calendar.DraftRefusal.NotTheNextYear;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What an administrator can make of a calendar before it is published (R14). */
class CalendarDraftTests {

	static final Market ITALY = new Market(ItalianClock.IT, ZoneId.of("Europe/Rome"), Locale.ITALIAN);

	static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);

	static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);

	static final Put ANNIVERSARY = new Put("Anniversario", "DL 1/2026");

	final ItalianClock clock = new ItalianClock();

	final CalendarDraft draft = draft();

	@Test
	void changesNothingAtFirst() {
		assertThat(draft.isEmpty()).isTrue();
		assertThat(draft.differences()).isEmpty();
		assertThat(draft.calendar()).isEqualTo(clock.history().clock(ItalianClock.IT).calendar());
	}

	@Test
	void addsADay() {
		var changed = draft.put(TUESDAY, ANNIVERSARY);

		assertThat(changed.calendar().isWorkingDay(TUESDAY)).isFalse();
		assertThat(changed.calendar().holidayOn(TUESDAY)).contains("Anniversario");
		assertThat(changed.differences()).singleElement().satisfies((difference) -> {
			assertThat(difference.kind()).isEqualTo(DayDifference.Kind.ADDED);
			assertThat(difference.before()).isEmpty();
			assertThat(difference.after()).contains(new Holiday(TUESDAY, "Anniversario", "DL 1/2026"));
		});
		assertThat(draft.isEmpty()).as("the draft it was made from").isTrue();
	}

	@Test
	void addsADayThatIsOver() {
		assertThat(draft.put(LocalDate.of(2024, 3, 18), ANNIVERSARY).isEmpty()).isFalse();
	}

	@Test
	void renamesADayThatIsThereAlready() {
		var changed = draft.put(EASTER_MONDAY, new Put(" Pasquetta ", "Uso"));

		assertThat(changed.calendar().holidayOn(EASTER_MONDAY)).contains("Pasquetta");
		assertThat(changed.differences()).extracting(DayDifference::kind).containsExactly(DayDifference.Kind.RENAMED);
		assertThat(changed.holidays()).hasSameSizeAs(draft.holidays());
	}

	@Test
	void removesADayThatIsToCome() {
		var changed = draft.remove(EASTER_MONDAY, EASTER_MONDAY.minusDays(1));

		assertThat(changed.calendar().isWorkingDay(EASTER_MONDAY)).isTrue();
		assertThat(changed.differences()).extracting(DayDifference::kind).containsExactly(DayDifference.Kind.REMOVED);
	}

	/** Shops that counted on it would have less time than they had. */
	@Test
	void removesNoDayThatHasBegun() {
		refuses(new DayHasBegun(EASTER_MONDAY), () -> draft.remove(EASTER_MONDAY, EASTER_MONDAY));
		refuses(new DayHasBegun(EASTER_MONDAY), () -> draft.remove(EASTER_MONDAY, EASTER_MONDAY.plusDays(40)));
	}

	@Test
	void takesBackADayThatItAddedEvenIfThatIsOver() {
		assertThat(draft.put(TUESDAY, ANNIVERSARY).remove(TUESDAY, TUESDAY.plusDays(3)).isEmpty()).isTrue();
	}

	@Test
	void removesNoDayThatIsNoHoliday() {
		refuses(new NoHoliday(TUESDAY), () -> draft.remove(TUESDAY, EASTER_MONDAY));
		var removed = draft.remove(EASTER_MONDAY, TUESDAY);
		refuses(new NoHoliday(EASTER_MONDAY), () -> removed.remove(EASTER_MONDAY, TUESDAY));
	}

	@Test
	void coversNoMoreYearsThanItSays() {
		var newYear = LocalDate.of(2036, 1, 1);
		var longAgo = LocalDate.of(2023, 12, 31);

		refuses(new NotCovered(newYear, Year.of(2036)), () -> draft.put(newYear, ANNIVERSARY));
		refuses(new NotCovered(longAgo, Year.of(2036)), () -> draft.put(longAgo, ANNIVERSARY));
		refuses(new NotCovered(newYear, Year.of(2036)), () -> draft.remove(newYear, TUESDAY));
	}

	@Test
	void undoesWhatItChanged() {
		var changed = draft.put(TUESDAY, ANNIVERSARY).remove(EASTER_MONDAY, TUESDAY);

		assertThat(changed.undo(TUESDAY).undo(EASTER_MONDAY)).isEqualTo(draft);
		assertThat(changed.undo(LocalDate.of(2026, 5, 5))).isEqualTo(changed);
	}

	@Test
	void isNotChangedByWhatComesToTheSame() {
		var name = draft.calendar().holidayOn(EASTER_MONDAY).orElseThrow();

		assertThat(draft.put(EASTER_MONDAY, new Put(name, "Jollyday"))).isEqualTo(draft);
		assertThat(draft.remove(EASTER_MONDAY, TUESDAY).put(EASTER_MONDAY, new Put(name, "Jollyday"))).isEqualTo(draft);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n" })
	void givesEveryDayANameAndASource(String blank) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Put(blank, "Legge"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Put("Festa", blank));
	}

	@Test
	void givesNoDayANameThatIsTooLong() {
		assertThat(new Put("🎉".repeat(80), "Legge").name()).hasSize(160);
		assertThatIllegalArgumentException().isThrownBy(() -> new Put("🎉".repeat(81), "Legge"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Put("Festa", "x".repeat(201)));
	}

	@Test
	void takesOverTheProposalOfTheYearThatComesNext() {
		var newYear = new Holiday(LocalDate.of(2036, 1, 1), "Capodanno", "Jollyday");
		var changed = draft.takeOver(new HolidayProposal(ItalianClock.IT, Year.of(2036), List.of(newYear)));

		assertThat(changed.last()).isEqualTo(Year.of(2036));
		assertThat(changed.nextYear()).isEqualTo(Year.of(2037));
		assertThat(changed.calendar().covers(at("2036-12-31T12:00"))).isTrue();
		assertThat(changed.calendar().isWorkingDay(newYear.date())).isFalse();
		assertThat(changed.put(LocalDate.of(2036, 3, 17), ANNIVERSARY).differences()).hasSize(2);
	}

	@Test
	void takesOverNoOtherYear() {
		for (var year : List.of(2035, 2037)) {
			refuses(new NotTheNextYear(Year.of(2036)),
					() -> draft.takeOver(new HolidayProposal(ItalianClock.IT, Year.of(year), List.of())));
		}
	}

	@Test
	void aYearMoreIsAChangeEvenWithoutADay() {
		assertThat(draft.takeOver(new HolidayProposal(ItalianClock.IT, Year.of(2036), List.of())).isEmpty()).isFalse();
	}

	@Test
	void isCarriedOverToWhatSomebodyElsePublished() {
		var mine = draft.put(TUESDAY, ANNIVERSARY).remove(EASTER_MONDAY, TUESDAY);
		clock.addHoliday(at("2026-01-14T10:00"), LocalDate.of(2026, 5, 5), "Festa");

		var carried = mine.onto(newest());

		assertThat(carried.conflicts()).isEmpty();
		assertThat(carried.draft().base()).isEqualTo(newest());
		assertThat(carried.draft().changes()).isEqualTo(mine.changes());
		assertThat(carried.draft().calendar().isWorkingDay(LocalDate.of(2026, 5, 5))).isFalse();
	}

	@Test
	void whatBothDidIsDone() {
		clock.removeHoliday(at("2026-01-14T10:00"), EASTER_MONDAY);

		var carried = draft.remove(EASTER_MONDAY, TUESDAY).onto(newest());

		assertThat(carried.conflicts()).isEmpty();
		assertThat(carried.draft().isEmpty()).isTrue();
	}

	@Test
	void whereBothWantSomethingElseTheDraftHasItsWayAndSaysSo() {
		clock.addHoliday(at("2026-01-14T10:00"), TUESDAY, "Unità d'Italia");

		var carried = draft.put(TUESDAY, ANNIVERSARY).put(EASTER_MONDAY, new Put("Pasquetta", "Uso")).onto(newest());

		assertThat(carried.conflicts()).containsExactly(TUESDAY);
		assertThat(carried.draft().differences().getFirst()).satisfies((difference) -> {
			assertThat(difference.kind()).isEqualTo(DayDifference.Kind.RENAMED);
			assertThat(difference.before().map(Holiday::name)).contains("Unità d'Italia");
			assertThat(difference.after().map(Holiday::name)).contains("Anniversario");
		});
	}

	@Test
	void knowsWhatItMayNotRemoveAnyMore() {
		var removing = draft.remove(EASTER_MONDAY, TUESDAY);

		assertThat(removing.begun(EASTER_MONDAY.minusDays(1))).isEmpty();
		assertThat(removing.begun(EASTER_MONDAY)).contains(EASTER_MONDAY);
		assertThat(draft.put(TUESDAY, ANNIVERSARY).begun(EASTER_MONDAY)).isEmpty();
	}

	private CalendarDraft draft() {
		return CalendarDraft.of(ITALY, new UUID(0, 1), newest());
	}

	private CalendarVersion newest() {
		return clock.history().versions(ItalianClock.IT).getFirst();
	}

	private static void refuses(DraftRefusal refusal, ThrowingCallable verb) {
		assertThatExceptionOfType(DraftRefused.class).isThrownBy(verb)
			.extracting(DraftRefused::refusal)
			.isEqualTo(refusal);
	}

}
