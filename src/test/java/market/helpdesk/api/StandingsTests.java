package market.helpdesk.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.Programs;
import market.helpdesk.standing.StandingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** How visible shops are, as the marketplace's search is told (R21). */
@HelpdeskTest
class StandingsTests {

	static final String STANDINGS = "/api/v1/standings";

	final Stage stage;

	final StandingJob job;

	final MockMvcTester api;

	final Programs programs;

	final JdbcClient jdbc;

	final Clock clock;

	StandingsTests(Stage stage, StandingJob job, MockMvcTester api, Programs programs, JdbcClient jdbc, Clock clock) {
		this.stage = stage;
		this.job = job;
		this.api = api;
		this.programs = programs;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@BeforeEach
	void theProgramIsLetIn() {
		Token.admit(programs);
	}

	@Test
	void everyShopIsToldWithItsVisibility() {
		sweep();
		var riva = json(get("")).path("standings")
			.valueStream()
			.filter((one) -> one.path("marketplaceId").stringValue().equals("riva"))
			.findFirst()
			.orElseThrow();
		assertThat(riva.toString()).isEqualTo("""
				{"shop":"%s","marketplaceId":"riva","market":"IT","score":90,"visibility":0.95,\
				"computedAt":"2026-01-14T09:00:00Z"}""".formatted(House.RIVA.id()));
	}

	@Test
	void beforeAnythingIsComputedThereIsNothing() {
		assertThat(get("")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"standings\":[],\"next\":\"s0\",\"more\":false}");
	}

	@Test
	void whoeverGoesOnIsToldWhatHasChangedAndNothingElse() {
		sweep();
		var next = json(get("")).path("next").stringValue();
		assertThat(json(get("?since=" + next)).path("standings").size()).isZero();
		assertThat(json(get("?since=" + next)).path("next").stringValue()).isEqualTo(next);
		missADeadline();
		var changed = json(get("?since=" + next));
		assertThat(changed.path("standings").size()).isOne();
		assertThat(changed.path("standings").path(0).path("shop").stringValue()).isEqualTo(House.RIVA.id().toString());
		assertThat(changed.path("standings").path(0).path("score").intValue()).isLessThan(90);
		assertThat(changed.path("more").booleanValue()).isFalse();
	}

	@Test
	void pagesLeadFromOneToTheNextAndSayWhetherThereIsMore() {
		for (var shop = 0; shop < 23; shop++) {
			jdbc.sql(
					"insert into shops (id, marketplace_id, name, market, joined_at) values (?, ?, ?, 'DE', '2024-01-01Z')")
				.params(UUID.randomUUID(), "m-" + shop, "Laden " + shop)
				.update();
		}
		sweep();
		var seen = new ArrayList<String>();
		var page = json(get("?size=10"));
		for (; page.path("more")
			.booleanValue(); page = json(get("?size=10&since=" + page.path("next").stringValue()))) {
			assertThat(page.path("standings").size()).isEqualTo(10);
			page.path("standings").forEach((one) -> seen.add(one.path("shop").stringValue()));
		}
		page.path("standings").forEach((one) -> seen.add(one.path("shop").stringValue()));
		assertThat(seen).hasSize(25).doesNotHaveDuplicates();
	}

	/** The score is the same, the search need not be told. */
	@Test
	void whatChangesNothingIsNotToldAgain() {
		stage.write(Cast.GIULIA, stage.annaAsks("Uno", "Quando?"), "Domani");
		sweep();
		var next = json(get("")).path("next").stringValue();
		stage.waitUntil("2026-01-15T10:00");
		sweep();
		assertThat(json(get("?since=" + next)).path("standings").size()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "s", "s-1", "s01", "S1", "s1 ", "s1x", "s9999999999999999999", "s999999", "null",
			"2026-01-14T09:00:00Z" })
	void aCursorWeNeverGaveIsAProblem(String since) {
		sweep();
		assertThat(api.get().uri(STANDINGS + "?since={since}", since).with(Token.shown())).hasStatus(400)
			.hasContentType("application/problem+json")
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("urn:helpdesk:problem:not-a-cursor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "1001", "ten", "", "1.5", "99999999999" })
	void aPageOfNoSuchSizeIsAProblem(String size) {
		assertThat(get("?size=" + size)).hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[0].code")
			.isEqualTo("not-a-size");
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		assertThat(json(get("?size=0&since=x")).path("errorCount").intValue()).isEqualTo(2);
	}

	@Test
	void whoeverShowsNoTokenIsTurnedAway() {
		assertThat(api.get().uri(STANDINGS)).hasStatus(401);
		assertThat(api.get().uri(STANDINGS).with(Cast.CARLA.signedIn())).hasStatus(403);
	}

	private void missADeadline() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-01-16T10:00");
		stage.sweep();
		sweep();
	}

	private void sweep() {
		job.sweep(clock.instant());
	}

	private MvcTestResult get(String query) {
		return api.get().uri(STANDINGS + query).with(Token.shown()).exchange();
	}

	private static JsonNode json(MvcTestResult answer) {
		return JsonMapper.shared()
			.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
