package market.helpdesk.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class HolidaySeedTests {

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("marketsAndYears")
	void isTheLibrarysLessWhatItGetsWrong(String market, Year year) {
		var seeded = SeededCalendars.of(market).holidays().subMap(year.atDay(1), year.plusYears(1).atDay(1));

		assertThat(seeded).isEqualTo(HolidaySeed.of(market, year));
	}

	@Test
	void holdsNothingElse() {
		assertThat(SeededCalendars.text("V003__seed_holidays.sql")).isEqualTo(HolidaySeed.sql());
	}

	@ParameterizedTest(name = "{0} has {3} holidays in each year from {1} to {2}")
	@CsvSource({ "IT, 2024, 2025, 12", "IT, 2026, 2035, 13", "PL, 2024, 2024, 13", "PL, 2025, 2035, 14",
			"DE, 2024, 2035, 9", "FR, 2024, 2035, 11", "ES, 2024, 2035, 10", "CZ, 2024, 2035, 13", "SK, 2024, 2024, 15",
			"SK, 2025, 2025, 14", "SK, 2026, 2026, 12", "SK, 2027, 2035, 14" })
	void hasAsManyAsTheLaw(String market, int first, int last, int holidays) {
		assertThat(IntStream.rangeClosed(first, last))
			.allSatisfy((year) -> assertThat(SeededCalendars.of(market).holidays().keySet())
				.filteredOn((date) -> date.getYear() == year)
				.hasSize(holidays));
	}

	@ParameterizedTest(name = "{0}: {1} is {2}")
	@CsvSource({ "IT, 2026-10-04, San Francesco d'Assisi", "IT, 2027-10-04, San Francesco d'Assisi",
			"IT, 2026-04-06, Lunedì dell'Angelo", "PL, 2025-12-24, Wigilia Bożego Narodzenia",
			"PL, 2026-06-04, Boże Ciało", "PL, 2026-05-24, Zielone Świątki", "DE, 2026-05-14, Christi Himmelfahrt",
			"FR, 2026-05-25, Lundi de Pentecôte", "ES, 2026-10-12, Fiesta Nacional de España",
			"CZ, 2026-04-03, Velký pátek", "SK, 2026-04-03, Veľký piatok", "SK, 2027-09-15, Sedembolestná Panna Mária",
			"SK, 2027-05-08, Deň víťazstva nad fašizmom" })
	void knowsDaysOff(String market, LocalDate date, String name) {
		assertThat(SeededCalendars.of(market).holidayOn(date)).contains(name);
	}

	@ParameterizedTest(name = "{0}: {1} is worked")
	@CsvSource({ "IT, 2025-10-04", "IT, 2026-04-03", "PL, 2024-12-24", "PL, 2026-04-03", "DE, 2026-10-31",
			"FR, 2026-04-03", "ES, 2026-04-02", "ES, 2026-04-06", "SK, 2024-09-01", "SK, 2025-09-01", "SK, 2025-11-17",
			"SK, 2026-05-08", "SK, 2026-09-15", "SK, 2026-11-17", "SK, 2027-11-17" })
	void knowsWhatIsNoDayOff(String market, LocalDate date) {
		assertThat(SeededCalendars.of(market).holidayOn(date)).isEmpty();
	}

	@ParameterizedTest(name = "Easter Monday in {0}")
	@CsvSource({ "IT", "PL", "DE", "FR", "CZ", "SK" })
	void knowsEveryEasterMonday(String market) {
		assertThat(SeededCalendars.of(market).holidays().keySet()).containsAll(Stream
			.of("2024-04-01", "2025-04-21", "2026-04-06", "2027-03-29", "2028-04-17", "2029-04-02", "2030-04-22",
					"2031-04-14", "2032-03-29", "2033-04-18", "2034-04-10", "2035-03-26")
			.map(LocalDate::parse)
			.toList());
	}

	static List<Arguments> marketsAndYears() {
		return HolidaySeed.MARKETS.stream()
			.flatMap((market) -> IntStream.rangeClosed(HolidaySeed.FIRST.getValue(), HolidaySeed.LAST.getValue())
				.mapToObj((year) -> Arguments.of(market, Year.of(year))))
			.toList();
	}

}
