package market.helpdesk.web.absence;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Where owners announce that their shop is away, and others of it see that. */
@HelpdeskTest
class AbsencePageTests {

	private final Stage stage;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	AbsencePageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@Test
	void anOwnerFindsTheFormAndWhatALongAbsenceNeeds() {
		assertThat(see(Cast.GIULIA)).hasStatusOk()
			.bodyText()
			.contains("name=\"firstDay\"", "name=\"shop\" value=\"riva\"", "The clock runs on while a shop is away",
					"More than 5 working days in a row need 14 days&#39; notice and a substitute.", "Nobody is away");
	}

	@Test
	void anAgentReadsOnly() {
		announce(Cast.GIULIA, "riva", "2026-02-02", "2026-02-13", "ewa");
		assertThat(see(Cast.LUCA)).hasStatusOk()
			.bodyText()
			.contains("2 Feb – 13 Feb", "Ewa Nowak", "Giulia Riva", "Coming")
			.doesNotContain("name=\"firstDay\"", "/withdrawal");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "CARLA" })
	void isForSellers(Cast person) {
		assertThat(see(person)).hasStatus(403);
		assertThat(announce(person, "riva", "2026-02-02", "2026-02-03", "")).hasStatus(403);
		assertThat(withdraw(person, UUID.randomUUID())).hasStatus(403);
		assertThat(count("absences")).isZero();
	}

	@Test
	void anAnnouncedAbsenceIsListed() {
		assertThat(announce(Cast.GIULIA, "riva", "2026-02-02", "2026-02-13", "ewa")).hasStatus(302)
			.hasRedirectedUrl("/absences?announced");
		assertThat(see(Cast.GIULIA)).bodyText()
			.contains("2 Feb – 13 Feb", "Ewa Nowak", "Coming", "/absences/" + only() + "/withdrawal");
	}

	@Test
	void theSubstituteSeesItComing() {
		announce(Cast.GIULIA, "riva", "2026-02-02", "2026-02-13", "ewa");
		assertThat(see(Cast.EWA)).bodyText()
			.contains("2 Feb – 13 Feb", "Riva Ricondizionati", ">You<")
			.doesNotContain("/withdrawal");
	}

	@Test
	void whatIsMissingStandsBesideItsFieldAllAtOnce() {
		assertThat(announce(Cast.GIULIA, "riva", "2026-01-15", "2026-01-22", "")).hasStatus(422)
			.bodyText()
			.contains("id=\"firstDay-error\"",
					"You would be away for 6 working days in a row, which needs 14 days&#39; notice: "
							+ "the earliest first day is Wednesday 28 Jan.",
					"id=\"substitute-error\"", "which needs a substitute. Please name one.", "value=\"2026-01-15\"",
					"value=\"2026-01-22\"");
		assertThat(count("absences")).isZero();
	}

	@Test
	void whatIsMissingIsSaidInItalianToo() {
		assertThat(pages.post()
			.uri("/absences")
			.param("shop", "riva")
			.param("firstDay", "2026-01-15")
			.param("lastDay", "2026-01-22")
			.param("substitute", "nessuno")
			.header("Accept-Language", "it")
			.with(Cast.GIULIA.signedIn())
			.with(csrf())).hasStatus(422)
			.bodyText()
			.contains("il primo giorno possibile è mercoledì 28 gen.", "Nessun venditore ha il nome utente «nessuno».");
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-02-02, firstDay", "2026-02-02, '', lastDay", "tomorrow, 2026-02-02, firstDay",
			"2026-02-30, 2026-03-02, firstDay", "2026-02-02, +99999-01-01, lastDay", "0000-01-01, 2026-02-02, firstDay",
			"2026-02-03, 2026-02-02, lastDay", "2026-01-13, 2026-01-14, firstDay", "2035-12-31, 2036-01-01, lastDay",
			"2026-02-02, 2029-02-02, lastDay" })
	void whatIsNoAbsenceIsSaidBesideItsField(String first, String last, String wrong) {
		assertThat(announce(Cast.GIULIA, "riva", first, last, "")).hasStatus(422)
			.bodyText()
			.contains("id=\"%s-error\"".formatted(wrong));
		assertThat(count("absences")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "GIULIA, nowa-komorka", "GIULIA, nowhere", "GIULIA, ''", "LUCA, riva", "EWA, riva" })
	void nobodyAnnouncesForAShopThatIsntTheirOwn(Cast seller, String shop) {
		assertThat(announce(seller, shop, "2026-02-02", "2026-02-03", "")).hasStatus(404);
		assertThat(count("absences")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-20T09:00", "2026-02-04T09:00" })
	void anOwnerWithdrawsItAndNobodyElseDoes(String when) {
		announce(Cast.GIULIA, "riva", "2026-02-02", "2026-02-13", "ewa");
		var absence = only();
		stage.waitUntil(when);
		assertThat(withdraw(Cast.LUCA, absence)).hasStatus(404);
		assertThat(withdraw(Cast.EWA, absence)).hasStatus(404);
		assertThat(count("absence_withdrawals")).isZero();

		assertThat(withdraw(Cast.GIULIA, absence)).hasStatus(302).hasRedirectedUrl("/absences?withdrawn");
		assertThat(see(Cast.GIULIA)).bodyText()
			.contains(when.startsWith("2026-01") ? "Called off" : "Ended early")
			.doesNotContain("/withdrawal");
	}

	@Test
	void whatIsNoAbsenceIsNotThere() {
		assertThat(withdraw(Cast.GIULIA, UUID.randomUUID())).hasStatus(404);
		assertThat(pages.post().uri("/absences/x/withdrawal").with(Cast.GIULIA.signedIn()).with(csrf())).hasStatus(404);
	}

	@Test
	void anOwnerOfTwoShopsSaysWhich() {
		jdbc.sql("insert into shop_members (shop_id, account_id, role) values (?, ?, 'OWNER')")
			.params(Cast.House.NOWA_KOMORKA.id().id(), Cast.GIULIA.id().id())
			.update();
		assertThat(see(Cast.GIULIA)).bodyText()
			.contains("<select class=\"form-select\" id=\"shop\"", "value=\"riva\"", "value=\"nowa-komorka\"");
		assertThat(announce(Cast.GIULIA, "nowa-komorka", "2026-02-02", "2026-02-03", "")).hasStatus(302);
		assertThat(see(Cast.EWA)).bodyText().contains("2 Feb – 3 Feb");
		assertThat(see(Cast.LUCA)).bodyText().doesNotContain("2 Feb – 3 Feb");
	}

	@Test
	void moreThanAPageIsPaged() {
		for (var day = 1; day <= 51; day++) {
			var date = LocalDate.parse("2026-02-01").plusDays(day * 3L).toString();
			assertThat(announce(Cast.GIULIA, "riva", date, date, "")).hasStatus(302);
		}
		var first = see(Cast.GIULIA);
		assertThat(first).bodyText().contains("4 Jul", "7 Feb", "after=").doesNotContain(">4 Feb<");
		var next = Pattern.compile("/absences\\?after=([^\"]+)").matcher(text(first));
		assertThat(next.find()).isTrue();
		assertThat(pages.get().uri(URI.create("/absences?after=" + next.group(1))).with(Cast.GIULIA.signedIn()))
			.bodyText()
			.contains(">4 Feb<")
			.doesNotContain("7 Feb");
	}

	private static String text(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult see(Cast person) {
		return pages.get().uri("/absences").with(person.signedIn()).exchange();
	}

	private MvcTestResult announce(Cast person, String shop, String first, String last, String substitute) {
		return pages.post()
			.uri("/absences")
			.param("shop", shop)
			.param("firstDay", first)
			.param("lastDay", last)
			.param("substitute", substitute)
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

	private MvcTestResult withdraw(Cast person, UUID absence) {
		return pages.post().uri("/absences/{id}/withdrawal", absence).with(person.signedIn()).with(csrf()).exchange();
	}

	private UUID only() {
		return jdbc.sql("select id from absences").query(UUID.class).single();
	}

	private long count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
