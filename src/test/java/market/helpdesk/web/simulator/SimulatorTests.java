package market.helpdesk.web.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.DayChange.Put;
import market.helpdesk.calendar.Drafting;
import market.helpdesk.calendar.MarketCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What administrators try out (R14). */
@HelpdeskTest
class SimulatorTests {

	static final Pattern DUE = Pattern.compile("class=\"explanation__due\" datetime=\"([^\"]+)\"");

	final MockMvcTester pages;

	final Drafting drafting;

	SimulatorTests(MockMvcTester pages, Drafting drafting) {
		this.pages = pages;
		this.drafting = drafting;
	}

	@Test
	void triesOutWhatAnAdministratorDraftsAndNobodyElse() {
		var italy = new MarketCode("IT");
		var carla = Cast.CARLA.id().id();
		var received = "?market=IT&receivedAt=2026-01-16T15:00&calendar=";
		assertThat(page(received + "draft")).contains("field__error");
		drafting.start(carla, italy);
		drafting.put(carla, italy, LocalDate.of(2026, 1, 19), new Put("Festa nuova", "Legge 1/2026"));
		assertThat(due(page(received))).isEqualTo("2026-01-19T14:00:00Z");
		assertThat(page(received + "draft")).contains("Festa nuova");
		assertThat(due(page(received + "draft"))).isEqualTo("2026-01-20T14:00:00Z");
	}

	@Test
	void offersThePolicysExamplesBeforeAnythingIsAsked() {
		assertThat(page(""))
			.contains("Italy (Europe/Rome)", "Nothing tried out yet",
					"/admin/simulator?market=IT&amp;receivedAt=2026-04-03T18:00")
			.doesNotContain("field__error");
	}

	@MethodSource("examples")
	@ParameterizedTest
	void everyExampleIsDueWhenThePolicySays(Example example) {
		assertThat(due(page("?market=IT&receivedAt=" + example.receivedAt())))
			.isEqualTo(example.due().at().toInstant().toString());
	}

	static Iterable<Example> examples() {
		return Example.ALL;
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-04-03T18:00", "2026-04-03%2018:00", "2026-04-03%2018:00:00", "2026-04-03T16:00:00Z",
			"2026-04-03T18:00:00%2B02:00", "%202026-04-03T18:00%20" })
	void understandsLocalTimesAndInstants(String receivedAt) {
		assertThat(due(page("?market=IT&receivedAt=" + receivedAt))).isEqualTo("2026-04-07T16:00:00Z");
	}

	@Test
	void localTimesAreThoseOfTheMarket() {
		assertThat(page("?market=PL&receivedAt=2026-06-04%2009:00")).contains("Poland (Europe/Warsaw)", "Boże Ciało",
				"Thu 4 Jun 09:00");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "market=XX&receivedAt=2026-04-03T18:00 | Please choose one of the markets.",
					"market=&receivedAt=2026-04-03T18:00 | Please choose one of the markets.",
					"market=IT&receivedAt= | Please give a date and a time.",
					"market=IT&receivedAt=tomorrow | Please write a date and a time",
					"market=IT&receivedAt=2026-02-30T10:00 | Please write a date and a time",
					"market=IT&receivedAt=2036-04-03T18:00 | The calendar covers the years 2024 to 2035.",
					"market=IT&receivedAt=2035-12-31T18:00 | The calendar covers the years 2024 to 2035.",
					"market=IT&receivedAt=%2B999999999-12-31T23:59:59Z | The calendar covers the years 2024 to 2035.",
					"market=IT&receivedAt=2026-03-29T02:30 | the clocks go from 02:00 straight to 03:00 (Europe/Rome)",
					"market=IT&receivedAt=2026-04-03T18:00&calendar=0 | There is no such calendar",
					"market=IT&receivedAt=2026-04-03T18:00&calendar=x | There is no such calendar" })
	void saysWhatIsWrong(String query, String error) {
		assertThat(page("?" + query)).contains("aria-invalid=\"true\"", error).doesNotContain("explanation__due");
	}

	@Test
	void aTimeThatComesTwiceIsTakenForTheFirstAndSaysSo() {
		var page = page("?market=IT&receivedAt=2026-10-25T02:30");
		assertThat(page).contains("this time comes twice", "receivedAt=2026-10-25T01:30:00Z");
		assertThat(page).contains("datetime=\"2026-10-25T00:30:00Z\"");
		assertThat(page("?market=IT&receivedAt=2026-10-25T01:30:00Z")).doesNotContain("comes twice");
	}

	@Test
	void anEarlierRevisionIsExplainedAsItCounted() {
		Stage.asOwner(
				"""
						insert into clock_revisions (number, made_at, reason) values (2, '2026-01-14 12:00Z', 'The database was moved');
						insert into downtimes (revision, started_at, ended_at) values (2, '2026-01-14 10:00Z', '2026-01-14 11:30Z')""");
		var query = "?market=IT&receivedAt=2026-01-14T10:00";
		assertThat(page(query)).contains("Platform downtime", "Thu 15 Jan 11:30");
		assertThat(page(query + "&calendar=1")).contains("Thu 15 Jan 10:00").doesNotContain("Platform downtime");
		assertThat(page(query + "&calendar=2")).contains("As of revision 2 of the clock", "Platform downtime");
	}

	@Test
	void speaksItalian() {
		var page = pages.get()
			.uri(URI.create("/admin/simulator?market=IT&receivedAt=2026-04-03T18:00"))
			.locale(Locale.ITALIAN)
			.header("Accept-Language", "it")
			.with(Cast.CARLA.signedIn())
			.exchange();
		assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.contains("Simulatore", "ven 3 apr 18:00", "Fine settimana", "Lunedì dell&#39;Angelo")
			.doesNotContain("Weekend", "Working time");
	}

	private static String due(String page) {
		var due = DUE.matcher(page);
		assertThat(due.find()).as(page).isTrue();
		return due.group(1);
	}

	private String page(String query) {
		var page = pages.get().uri(URI.create("/admin/simulator" + query)).with(Cast.CARLA.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
