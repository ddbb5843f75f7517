package market.helpdesk.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

class HolidayLibraryTests {

	static final List<String> MARKETS = HolidaySeed.MARKETS;

	final HolidayLibrary library = new HolidayLibrary();

	@ParameterizedTest
	@FieldSource("MARKETS")
	void proposesHolidaysForEveryYearAnyoneWillAskFor(String market) {
		assertThat(IntStream.rangeClosed(2036, 2060)).allSatisfy(
				(year) -> assertThat(library.holidays(new MarketCode(market), Year.of(year))).hasSizeBetween(8, 16)
					.isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()))
					.allSatisfy((holiday) -> assertThat(holiday.date().getYear()).isEqualTo(year))
					.allSatisfy((holiday) -> new DayChange.Put(holiday.name(), holiday.source())));
	}

	@ParameterizedTest
	@CsvSource({ "IT, 2036-04-14, Lunedì dell'Angelo", "SK, 2036-05-08, Deň víťazstva nad fašizmom",
			"DE, 2036-10-03, Tag der Deutschen Einheit" })
	void namesThemAsPeopleThereDo(String market, LocalDate date, String name) {
		assertThat(library.holidays(new MarketCode(market), Year.from(date)))
			.contains(new Holiday(date, name, HolidayLibrary.SOURCE));
	}

	@Test
	void givesADayOfTwoHolidaysBothNames() {
		assertThat(library.holidays(new MarketCode("IT"), Year.of(2038)))
			.filteredOn((holiday) -> holiday.date().equals(LocalDate.of(2038, 4, 25)))
			.extracting(Holiday::name)
			.containsExactly("Festa della Liberazione / Pasqua");
	}

	@Test
	void namesTheVersionOfTheLibraryThatIsThere() throws IOException {
		assertThat(Files.readString(Path.of("pom.xml")))
			.contains("<jollyday.version>" + HolidayLibrary.SOURCE.substring("Jollyday ".length()) + ".");
	}

}
