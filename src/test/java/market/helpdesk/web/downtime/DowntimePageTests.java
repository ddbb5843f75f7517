package market.helpdesk.web.downtime;

import java.net.URI;
import java.time.Duration;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.violation.DowntimeReview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Administrators record when the platform was down. */
@HelpdeskTest
class DowntimePageTests {

	final Stage stage;

	final MockMvcTester pages;

	final DowntimeReview review;

	final AdjustableClock clock;

	final JdbcClient jdbc;

	DowntimePageTests(Stage stage, MockMvcTester pages, DowntimeReview review, AdjustableClock clock, JdbcClient jdbc) {
		this.review = review;
		this.clock = clock;
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void annaWaits() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-01-14T18:00");
	}

	@Test
	void whatItWouldChangeIsSeenBeforeItIsRecorded() {
		assertThat(preview("2026-01-14T12:00", "2026-01-14T15:00", "Europe/Rome")).hasStatusOk()
			.bodyText()
			.contains("3 h 00 m: Disco pieno", "Wed 14 Jan 11:00", "UTC", "tomorrow 10:00", "tomorrow 13:00", "HD-",
					"value=\"2026-01-14T12:00\"");
		assertThat(downtimes()).isZero();
	}

	@Test
	void itIsRecordedAndListed() {
		assertThat(record("2026-01-14T11:00", "2026-01-14T14:00", "UTC", "Disco pieno")).hasStatus(302)
			.hasRedirectedUrl("/admin/downtimes?recorded");
		assertThat(get("/admin/downtimes")).hasStatusOk()
			.bodyText()
			.contains("Wed 14 Jan 12:00", "Wed 14 Jan 15:00", "3 h 00 m", "Disco pieno", "Carla Moretti");
		assertThat(get("/admin/audit?action=DowntimeRecorded")).bodyText().contains("Disco pieno", "Carla Moretti");
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-01-14T15:00, UTC, from, moment", "noon, 2026-01-14T15:00, UTC, from, moment",
			"2026-01-14T12:00, '', UTC, to, moment", "2026-01-14T12:00, 2026-01-14T12:00, UTC, to, later than",
			"2026-01-14T12:00, 2026-01-14T11:59, UTC, to, later than",
			"2026-01-14T12:00, 2026-01-14T17:01, UTC, to, when it is over",
			"2025-12-31T16:59, 2026-01-14T17:00, UTC, to, more than 14 days",
			"2023-12-31T22:59, 2023-12-31T23:30, UTC, from, outside the years",
			"2025-03-30T02:30, 2025-03-30T04:00, Europe/Rome, from, put forward",
			"2025-10-26T01:00, 2025-10-26T02:30, Europe/Rome, to, put back",
			"2026-01-14T12:00, 2026-01-14T15:00, Mars, zone, choose a time zone" })
	void whatIsWrongIsSaidBesideItsField(String from, String to, String zone, String wrong, String words) {
		var said = words.equals("moment") ? "date and a time" : words;
		assertThat(preview(from, to, zone)).hasStatus(422)
			.bodyText()
			.contains("id=\"%s-error\"".formatted(wrong), said);
		assertThat(record(from, to, zone, "Disco pieno")).hasStatus(422).bodyText().contains(said);
		assertThat(downtimes()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-14T11:59, 2026-01-14T12:01", "2026-01-14T14:59, 2026-01-14T16:00",
			"2026-01-14T11:00, 2026-01-14T16:00", "2026-01-14T13:00, 2026-01-14T14:00" })
	void whatIsOnRecordIsNotRecordedTwice(String from, String to) {
		record("2026-01-14T12:00", "2026-01-14T15:00", "Europe/Rome", "Disco pieno");
		assertThat(record(from, to, "Europe/Rome", "Ancora")).hasStatus(422)
			.bodyText()
			.contains("On record already: Wed 14 Jan 12:00 to Wed 14 Jan 15:00, Disco pieno");
		assertThat(downtimes()).isOne();
	}

	@Test
	void whatOnlyTouchesIsAnother() {
		record("2026-01-14T12:00", "2026-01-14T15:00", "Europe/Rome", "Disco pieno");
		assertThat(record("2026-01-14T15:00", "2026-01-14T16:00", "Europe/Rome", "Ancora")).hasStatus(302);
		assertThat(downtimes()).isEqualTo(2);
	}

	@Test
	void aReasonIsGiven() {
		assertThat(record("2026-01-14T12:00", "2026-01-14T15:00", "Europe/Rome", " ")).hasStatus(422)
			.bodyText()
			.contains("id=\"reason-error\"");
	}

	@Test
	void aViolationItExcusesIsShownAsWaivedWithTheReason() {
		var ticket = stage.annaAsks("Fattura", "Dov'è la fattura?");
		stage.waitUntil("2026-01-15T19:00");
		stage.write(Cast.GIULIA, ticket, "Eccola.");
		assertThat(get("/admin/violations")).bodyText().contains("data-state=\"CONFIRMED\"").doesNotContain("WAIVED");
		record("2026-01-15T12:00", "2026-01-15T14:00", "Europe/Rome", "Disco pieno");
		review.run(clock.instant().plus(Duration.ofMinutes(3)));

		assertThat(get("/admin/violations")).bodyText()
			.contains("data-state=\"WAIVED\"", "Downtime: Disco pieno")
			.doesNotContain("CONFIRMED");
	}

	private MvcTestResult preview(String from, String to, String zone) {
		return pages.get()
			.uri("/admin/downtimes/preview")
			.param("from", from)
			.param("to", to)
			.param("zone", zone)
			.param("reason", "Disco pieno")
			.with(Cast.CARLA.signedIn())
			.exchange();
	}

	private MvcTestResult record(String from, String to, String zone, String reason) {
		return pages.post()
			.uri("/admin/downtimes")
			.param("from", from)
			.param("to", to)
			.param("zone", zone)
			.param("reason", reason)
			.with(Cast.CARLA.signedIn())
			.with(csrf())
			.exchange();
	}

	private MvcTestResult get(String path) {
		return pages.get().uri(URI.create(path)).with(Cast.CARLA.signedIn()).exchange();
	}

	private int downtimes() {
		return jdbc.sql("select count(*) from downtimes").query(Integer.class).single();
	}

}
