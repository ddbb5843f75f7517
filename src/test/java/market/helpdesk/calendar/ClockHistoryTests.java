package market.helpdesk.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static java.util.Map.entry;
import static market.helpdesk.Stage.ROME;
import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** How what counts came to be as it is. */
class ClockHistoryTests {

	static final MarketCode ITALY = new MarketCode("IT");

	static final MarketCode POLAND = new MarketCode("PL");

	static final LocalDate WEDNESDAY = LocalDate.parse("2026-01-14");

	final List<Market> markets = List.of(SeededCalendars.of("IT").market(), SeededCalendars.of("PL").market());

	final ClockHistory history;

	ClockHistoryTests() {
		// 1 publishes both, 2 Italy's again, 3 records a downtime, 4 publishes Poland's
		// again.
		var versions = List.of(version(ITALY, 1, 1), version(POLAND, 1, 1),
				version(ITALY, 2, 2, new Holiday(WEDNESDAY, "Festa", "law")), version(POLAND, 2, 4));
		var downtimes = List
			.of(new RecordedDowntime(revision(3), new Downtime(at("2026-01-15T10:00"), at("2026-01-15T11:00"))));
		this.history = new ClockHistory(markets, 4, versions, downtimes);
	}

	@Test
	void theLatestOfEachMarketCounts() {
		assertThat(history.clock(ITALY).calendarVersion()).isEqualTo(2);
		assertThat(history.clock(ITALY).calendar().isWorkingDay(WEDNESDAY)).isFalse();
		assertThat(history.clock(POLAND).calendarVersion()).isEqualTo(2);
		assertThat(history.clock(POLAND).downtimes()).hasSize(1);
	}

	/** A calendar changes its own market's clock, a downtime everyone's. */
	@Test
	void theRevisionOfAClockIsTheLastThatChangedIt() {
		assertThat(history.clock(ITALY).revision()).isEqualTo(3);
		assertThat(history.clock(POLAND).revision()).isEqualTo(4);
		assertThat(history.clock(POLAND, 2).revision()).isEqualTo(1);
		assertThat(history.clock(ITALY, 2).revision()).isEqualTo(2);
	}

	@Test
	void whatCountedOnceIsKnownForEver() {
		assertThat(history.clock(ITALY, 1).calendar().isWorkingDay(WEDNESDAY)).isTrue();
		assertThat(history.clock(ITALY, 1).downtimes()).isEmpty();
		assertThat(history.clock(ITALY, 2).calendar().isWorkingDay(WEDNESDAY)).isFalse();
		assertThat(history.clock(ITALY, 2).downtimes()).isEmpty();
		assertThat(history.clock(ITALY, 3).downtimes()).hasSize(1);
		assertThat(history.clock(ITALY, 4)).isEqualTo(history.clock(ITALY, 3)).isEqualTo(history.clock(ITALY));
	}

	@Test
	void whatComesNextIsFound() {
		assertThat(history.next(ITALY, 1).map(ClockRevision::number)).contains(2);
		assertThat(history.next(POLAND, 1).map(ClockRevision::number)).contains(3);
		assertThat(history.next(POLAND, 3).map(ClockRevision::number)).contains(4);
		assertThat(history.next(ITALY, 3)).isEmpty();
	}

	@Test
	void theVersionsOfAMarketComeLatestFirst() {
		assertThat(history.versions(ITALY)).extracting(CalendarVersion::number).containsExactly(2, 1);
	}

	@Test
	void everyMarketHasItsRevision() {
		assertThat(history.revisions()).containsOnly(entry(ITALY, 3), entry(POLAND, 4));
	}

	@Test
	void beforeItsFirstCalendarNothingCountsInAMarket() {
		assertThatIllegalArgumentException().isThrownBy(() -> history.clock(ITALY, 0));
	}

	@Test
	void whereNobodyTradesNothingCounts() {
		assertThatExceptionOfType(UnknownMarket.class).isThrownBy(() -> history.clock(new MarketCode("XX")));
	}

	private static CalendarVersion version(MarketCode market, int number, int revision, Holiday... holidays) {
		return new CalendarVersion(market, number, revision(revision), ROME,
				EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Year.of(2026), Year.of(2027), List.of(holidays));
	}

	private static ClockRevision revision(int number) {
		return new ClockRevision(number, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty(), "Why not");
	}

}
