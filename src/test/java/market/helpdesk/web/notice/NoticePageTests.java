package market.helpdesk.web.notice;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What sellers are told, and how they notice. */
@HelpdeskTest
class NoticePageTests {

	private static final String UNREAD = "class=\"bell__count\"";

	final Stage stage;

	final MockMvcTester pages;

	final JdbcClient jdbc;

	NoticePageTests(Stage stage, MockMvcTester pages, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@Test
	void saysOfOneAnswerHowMuchOfItsTimeIsUsed() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		sweepAt("2026-01-15T05:12");
		assertThat(page(Cast.GIULIA, "/notices")).contains("80 % of the time to answer HD-", "Answer due today 10:00",
				"href=\"/tickets/%s\"".formatted(ticket), "Thu 15 Jan 05:12");
	}

	@Test
	void saysOfManyWhenTheFirstIsDue() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-01-14T10:05");
		IntStream.range(0, 2).forEach((number) -> stage.annaAsks("Pacco " + number, "Dov'è?"));
		sweepAt("2026-01-14T22:30");
		assertThat(page(Cast.LUCA, "/notices")).contains("3 answers are due soon", "The first is due tomorrow 10:00",
				"notice-row__link\" href=\"/tickets\"");
	}

	@Test
	void ringsUntilItWasLookedAt() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(page(Cast.GIULIA, "/tickets")).contains("class=\"bell\"").doesNotContain(UNREAD);
		sweepAt("2026-01-14T22:00");
		assertThat(page(Cast.GIULIA, "/tickets")).containsPattern("bell__count\"><span>1</span>");
		assertThat(page(Cast.GIULIA, "/notices")).contains("data-unread=\"true\"").doesNotContain(UNREAD);
		assertThat(page(Cast.GIULIA, "/notices")).contains("data-unread=\"false\"").doesNotContain(UNREAD);
		assertThat(page(Cast.LUCA, "/orders")).contains(UNREAD);

		sweepAt("2026-01-15T05:12");
		assertThat(page(Cast.GIULIA, "/tickets")).containsPattern("bell__count\"><span>1</span>");
		assertThat(page(Cast.GIULIA, "/notices")).containsSubsequence("data-unread=\"true\"", "80 %",
				"data-unread=\"false\"", "50 %");
	}

	@Test
	void countsNoFurtherThanAHundred() {
		give(Cast.GIULIA, 120);
		assertThat(page(Cast.GIULIA, "/tickets")).containsPattern("bell__count\"><span>99\\+</span>");
	}

	@Test
	void isReadPageByPage() {
		give(Cast.GIULIA, 51);
		var first = page(Cast.GIULIA, "/notices");
		var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
		assertThat(next.find()).isTrue();
		var second = page(Cast.GIULIA, next.group(1).replace("&amp;", "&"));
		assertThat(first.split("class=\"notice-row\"")).hasSize(51);
		assertThat(second.split("class=\"notice-row\"")).hasSize(2);
		assertThat(second).contains("rel=\"first\"").doesNotContain("rel=\"next\"");
	}

	@Test
	void isEmptyAtFirst() {
		assertThat(page(Cast.EWA, "/notices")).contains("No notices yet", "class=\"bell\"");
	}

	@Test
	void tellsNobodyOfAnotherShop() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		sweepAt("2026-01-14T22:00");
		assertThat(page(Cast.EWA, "/notices")).contains("No notices yet");
		jdbc.sql("update shop_members set shop_id = ? where account_id = ?")
			.params(Cast.House.NOWA_KOMORKA.id().id(), Cast.LUCA.id().id())
			.update();
		assertThat(page(Cast.LUCA, "/notices")).contains("No notices yet").doesNotContain(UNREAD);
	}

	@ParameterizedTest
	@EnumSource(names = { "DARIO", "CARLA" })
	void isNotForAdministrators(Cast person) {
		assertThat(pages.get().uri("/notices").with(person.signedIn())).hasStatus(403);
		assertThat(page(person, "/")).doesNotContain("class=\"bell\"");
	}

	@Test
	void speaksItalian() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		sweepAt("2026-01-15T05:12");
		assertThat(pages.get().uri("/notices").with(Cast.GIULIA.signedIn()).header("Accept-Language", "it")).bodyText()
			.contains("È trascorso il 80 % del tempo", "Risposta entro: oggi 10:00");
	}

	/** Notices that come one after the other. */
	private void give(Cast person, int many) {
		stage.annaAsks("Rimborso", "Quando arriva?");
		sweepAt("2026-01-14T22:00");
		jdbc.sql("""
				insert into notices (shop_id, id, account_id, kind, digest_id, answers, ticket_id, threshold_percent,
				  due_at, given_at)
				select shop_id, md5('notice' || number)::uuid, account_id, kind, md5('digest' || number)::uuid, answers,
				  ticket_id, threshold_percent, due_at, given_at + make_interval(secs => number)
				from notices, generate_series(2, :many) number where account_id = :account""")
			.param("many", many)
			.param("account", person.id().id())
			.update();
		jdbc.sql("update unread_notices set unread = ? where account_id = ?").params(many, person.id().id()).update();
		stage.waitFor(Duration.ofHours(1));
	}

	private void sweepAt(String time) {
		stage.waitUntil(time);
		stage.sweep();
	}

	private String page(Cast person, String path) {
		var page = pages.get().uri(URI.create(path)).with(person.signedIn()).exchange();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
