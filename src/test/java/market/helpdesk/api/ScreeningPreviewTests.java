package market.helpdesk.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.StatementCounts;
import market.helpdesk.account.Programs;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.RulePublishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What would become of a text, as programs are told (R7, R8, R10). */
@HelpdeskTest
class ScreeningPreviewTests {

	static final JsonMapper JSON = JsonMapper.shared();

	static final String LINK = "Guarda https://altrove.example.it/offerte qui";

	final MockMvcTester api;

	final Programs programs;

	final RulePublishing publishing;

	final StatementCounts statements;

	final JdbcClient jdbc;

	ScreeningPreviewTests(MockMvcTester api, Programs programs, RulePublishing publishing, StatementCounts statements,
			JdbcClient jdbc) {
		this.api = api;
		this.programs = programs;
		this.publishing = publishing;
		this.statements = statements;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void theProgramIsLetIn() {
		Token.admit(programs);
	}

	@Test
	void aSellersAddressIsHeld() {
		assertThat(post(request("Scrivimi a mario.rossi@gmail.com grazie", "IT", "SELLER"))).hasStatusOk()
			.hasContentType(MediaType.APPLICATION_JSON)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"verdict":"HOLD","findings":[{"rule":"email-address","kind":"EMAIL","start":11,"end":32}]}""");
	}

	@Test
	void aBuyersAddressIsMasked() {
		assertThat(post(request("Scrivimi a mario.rossi@gmail.com grazie", "IT", "BUYER"))).hasStatusOk()
			.bodyJson()
			.extractingPath("verdict")
			.isEqualTo("MASK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Il rimborso parte oggi.", "Vedi https://www.marketplace.example/ordini",
			"Segua il pacco: https://vas.brt.it/vas/sped_det_show.hsm?Nspediz=123456789012" })
	void whatLeadsNowhereElseGoesOut(String text) {
		assertThat(post(request(text, "IT", "SELLER"))).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"verdict\":\"ALLOW\",\"findings\":[]}");
	}

	@Test
	void isJudgedByTheRulesAsTheyAreNow() {
		publish(1, Mode.WARN);
		assertThat(post(request(LINK, "IT", "SELLER"))).bodyJson().extractingPath("verdict").isEqualTo("WARN");
		publish(2, Mode.SHADOW);
		assertThat(post(request(LINK, "IT", "SELLER"))).bodyJson()
			.isStrictlyEqualTo(
					"{\"verdict\":\"ALLOW\",\"findings\":[{\"rule\":\"url-link\",\"kind\":\"URL\",\"start\":7,\"end\":41}]}");
		publish(3, Mode.OFF);
		assertThat(post(request(LINK, "IT", "SELLER"))).bodyJson()
			.isStrictlyEqualTo("{\"verdict\":\"ALLOW\",\"findings\":[]}");
	}

	private void publish(int base, Mode mode) {
		publishing.publish(Cast.CARLA.administrator(), base,
				Map.of(DetectionRule.URL_LINK, mode, DetectionRule.URL_DOMAIN, Mode.OFF), "To see");
	}

	/** JavaScript, Java and whoever counts in UTF-16 find the same place. */
	@Test
	void spansCountUtf16UnitsOfTheTextAsItWasSent() throws Exception {
		var text = "😀 anna@gmail.com";
		var finding = json(post(request(text, "IT", "SELLER"))).path("findings").path(0);
		assertThat(text.substring(finding.path("start").intValue(), finding.path("end").intValue()))
			.isEqualTo("anna@gmail.com");
	}

	@Test
	void nothingIsRecorded() {
		post(batch(request(LINK, "IT", "SELLER"), request(LINK, "IT", "BUYER")));
		assertThat(Stream.of("screenings", "screening_findings", "screening_tallies", "recent_texts", "audit_entries")
			.map((table) -> jdbc.sql("select count(*) from " + table).query(Long.class).single())).containsOnly(0L);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
	// @formatter:off
			"{'text':'x','market':'XX','author':'SELLER'}        | 422 | unknown-market | market | XX",
			"{'text':'x','market':'it','author':'SELLER'}        | 422 | unknown-market | market | it",
			"{'text':'x','market':'','author':'SELLER'}          | 422 | unknown-market | market | ''",
			"{'text':'x','market':'IT','author':'MARKETPLACE'}   | 422 | unknown-author | author | MARKETPLACE",
			"{'text':'x','market':'IT','author':'seller'}        | 422 | unknown-author | author | seller",
			"{'text':'x','market':'IT'}                          | 400 | missing-value  | author | -",
			"{'text':'x','market':null,'author':'BUYER'}         | 400 | missing-value  | market | -",
			"{'market':'IT','author':'BUYER'}                    | 400 | missing-value  | text   | -",
			"{'text':5,'market':'IT','author':'BUYER'}           | 400 | wrong-type     | text   | 5",
			"{'text':['x'],'market':'IT','author':'BUYER'}       | 400 | wrong-type     | text   | [\"x\"]",
			"{'text':'a\\u0000b','market':'IT','author':'BUYER'} | 400 | not-a-text     | text   | -",
			"{'text':'a\\ud83d b','market':'IT','author':'BUYER'}| 400 | not-a-text     | text   | -" })
	// @formatter:on
	void saysWhatIsWrongAndWhy(String body, int status, String code, String field, String value) throws Exception {
		var answer = post(body.replace('\'', '"'));
		assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		var problem = json(answer);
		assertThat(problem.path("type").stringValue()).isEqualTo("urn:helpdesk:problem:" + code);
		assertThat(problem.path("detail").stringValue()).isNotBlank();
		assertThat(problem.path("errorCount").intValue()).isEqualTo(1);
		var error = problem.path("errors").path(0);
		assertThat(error.path("field").stringValue()).isEqualTo(field);
		assertThat(error.path("code").stringValue()).isEqualTo(code);
		assertThat(error.path("value").stringValue(null)).isEqualTo((value != null) ? value.replace("''", "") : null);
	}

	@Test
	void saysEverythingThatIsWrongAtOnce() throws Exception {
		assertThat(json(post("{\"text\":5,\"market\":\"XX\"}")).path("errors"))
			.extracting((error) -> error.path("field").stringValue())
			.containsExactly("text", "market", "author");
	}

	@Test
	void aTextHasAtMostFiveThousandCharacters() throws Exception {
		assertThat(post(request("😀".repeat(5_000), "IT", "SELLER"))).hasStatusOk();
		var answer = post(request("x".repeat(5_001), "IT", "SELLER"));
		assertThat(answer).hasStatus(422);
		assertThat(json(answer).path("errors").path(0).path("code").stringValue()).isEqualTo("text-too-long");
		assertThat(json(answer).path("detail").stringValue()).contains("5,000", "5,001");
	}

	@Test
	void aBatchIsAnsweredInItsOrder() throws Exception {
		var texts = IntStream.range(0, 1_000)
			.mapToObj((each) -> request(
					(each % 2 == 0) ? "Numero %d".formatted(each) : "Mail a%d@gmail.com".formatted(each), "IT",
					(each % 3 == 0) ? "BUYER" : "SELLER"))
			.toArray(String[]::new);
		var results = json(post(batch(texts)));
		assertThat(results.propertyNames()).containsExactly("results");
		assertThat(results.path("results")).hasSize(1_000);
		for (var each = 0; each < 1_000; each++) {
			assertThat(results.path("results").path(each).path("verdict").stringValue()).as("%d", each)
				.isEqualTo((each % 2 == 0) ? "ALLOW" : (each % 3 == 0) ? "MASK" : "HOLD");
		}
	}

	/** With the token's, the markets' and the rules'. */
	@Test
	void aThousandAskTheDatabaseAsOftenAsOne() throws Exception {
		var one = request(LINK, "IT", "SELLER");
		var ofOne = statements.of(() -> post(batch(one))).size();
		var ofMany = statements.of(() -> post(batch(Stream.generate(() -> one).limit(1_000).toArray(String[]::new))));
		assertThat(ofMany).hasSize(ofOne);
	}

	@Test
	void anEmptyBatchHasNoResults() {
		assertThat(post("{\"requests\":[]}")).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"results\":[]}");
	}

	@Test
	void moreThanAThousandAreTooMany() throws Exception {
		var answer = post(
				batch(Stream.generate(() -> request("x", "IT", "SELLER")).limit(1_001).toArray(String[]::new)));
		assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(json(answer).path("type").stringValue()).isEqualTo("urn:helpdesk:problem:batch-too-large");
		assertThat(json(answer).path("detail").stringValue()).contains("1,000", "1,001");
	}

	@Test
	void aThousandOfTheLongestTextsAreRead() {
		var longest = request("😀".repeat(5_000), "IT", "SELLER");
		assertThat(post(batch(Stream.generate(() -> longest).limit(1_000).toArray(String[]::new)))).hasStatusOk();
	}

	@Test
	void aBodyWithoutEndIsNotReadToIt() {
		assertThat(post("{\"requests\":[" + " ".repeat(25 << 20) + "]}")).hasStatus(413)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void ofABatchWithErrorsNothingIsAnsweredAndAllOfThemAreTold() throws Exception {
		var answer = post(batch(request("x", "IT", "SELLER"), request("x", "XX", "SELLER"), "null", "[]",
				"{\"text\":\"x\",\"market\":\"IT\"}", request("x".repeat(5_001), "IT", "me")));
		assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		var problem = json(answer);
		assertThat(problem.path("type").stringValue()).isEqualTo("urn:helpdesk:problem:invalid-batch");
		assertThat(problem.path("results").isMissingNode()).isTrue();
		assertThat(problem.path("errors"))
			.extracting((error) -> error.path("field").stringValue() + " " + error.path("code").stringValue())
			.containsExactly("requests[1].market unknown-market", "requests[2] missing-value", "requests[3] wrong-type",
					"requests[4].author missing-value", "requests[5].text text-too-long",
					"requests[5].author unknown-author");
		assertThat(post(batch(request("x", "XX", "SELLER")))).hasStatus(422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "5", "{}", "{\"requests\":null}", "{\"requests\":{}}",
			"{\"requests\":[]} x", "{\"requests\":[{\"text\":\"x\"", "<requests/>" })
	void whatIsNoRequestIsRefused(String body) throws Exception {
		assertThat(post(body)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		var problem = json(post(body));
		assertThat(problem.path("type").stringValue()).isEqualTo("urn:helpdesk:problem:malformed-body");
		assertThat(problem.path("detail").stringValue()).doesNotContain("Exception", "tools.jackson");
	}

	@Test
	void whoeverShowsNoTokenIsTurnedAway() {
		assertThat(api.post()
			.uri("/api/v1/screenings/preview")
			.contentType(MediaType.APPLICATION_JSON)
			.content(request("x", "IT", "SELLER"))).hasStatus(401);
	}

	private static String request(String text, String market, String author) {
		return JSON.writeValueAsString(Map.of("text", text, "market", market, "author", author));
	}

	private static String batch(String... requests) {
		return Stream.of(requests).collect(Collectors.joining(",", "{\"requests\":[", "]}"));
	}

	private MvcTestResult post(String body) {
		return api.post()
			.uri("/api/v1/screenings/preview")
			.with(Token.shown())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static JsonNode json(MvcTestResult answer) throws Exception {
		return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

}
