package market.helpdesk.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/** When an answer would be due, as programs are told (R13, R14). */
@HelpdeskTest
class PreviewTests {

	static final String PREVIEW = "/api/v1/deadlines/preview";

	static final JsonMapper JSON = JsonMapper.shared();

	final MockMvcTester api;

	final Programs programs;

	PreviewTests(MockMvcTester api, Programs programs) {
		this.api = api;
		this.programs = programs;
	}

	@BeforeEach
	void theProgramIsLetIn() {
		Token.admit(programs);
	}

	@Test
	void easterMondayDoesNotCount() {
		assertThat(get("IT", "2026-04-03T18:00:00%2B02:00")).hasStatusOk()
			.hasContentType(MediaType.APPLICATION_JSON)
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{"market":"IT","receivedAt":"2026-04-03T16:00:00Z","dueAt":"2026-04-07T16:00:00Z",
							 "onTimeUntil":"2026-04-07T16:00:00Z","calendarVersion":1,"steps":[
							 {"from":"2026-04-03T16:00:00Z","to":"2026-04-03T22:00:00Z","counted":"PT6H","reason":"working time"},
							 {"from":"2026-04-03T22:00:00Z","to":"2026-04-04T22:00:00Z","counted":"PT0S","reason":"weekend"},
							 {"from":"2026-04-04T22:00:00Z","to":"2026-04-05T22:00:00Z","counted":"PT0S","reason":"weekend"},
							 {"from":"2026-04-05T22:00:00Z","to":"2026-04-06T22:00:00Z","counted":"PT0S","reason":"Lunedì dell'Angelo"},
							 {"from":"2026-04-06T22:00:00Z","to":"2026-04-07T16:00:00Z","counted":"PT18H","reason":"working time"}]}""");
	}

	@ParameterizedTest(name = "received {0}, due {1}")
	@CsvSource({ "2026-01-14T10:00, 2026-01-15T10:00", "2026-01-16T15:00, 2026-01-19T15:00",
			"2026-01-16T23:59:59, 2026-01-19T23:59:59", "2026-01-17T10:00, 2026-01-20T00:00",
			"2026-01-18T23:59, 2026-01-20T00:00", "2026-01-19T00:00, 2026-01-20T00:00",
			"2026-03-27T15:00, 2026-03-30T15:00", "2026-10-23T15:00, 2026-10-26T15:00",
			"2026-04-03T18:00, 2026-04-07T18:00", "2026-04-06T09:00, 2026-04-08T00:00",
			"2026-05-01T08:00, 2026-05-05T00:00", "2026-12-24T12:00, 2026-12-28T12:00",
			"2027-01-06T11:00, 2027-01-08T00:00" })
	void isDueAsThePolicySays(String receivedAt, String dueAt) throws Exception {
		var preview = json(get("IT", at(receivedAt).toString()));
		assertThat(preview.path("dueAt").stringValue()).isEqualTo(at(dueAt).toString());
		stepsGoFromReceiptToDueAndCountADay(preview);
		var batch = json(post("{\"requests\":[{\"market\":\"IT\",\"receivedAt\":\"%s\"}]}".formatted(at(receivedAt))));
		assertThat(batch.path("results").path(0).path("dueAt").stringValue()).isEqualTo(at(dueAt).toString());
	}

	private static void stepsGoFromReceiptToDueAndCountADay(JsonNode preview) {
		var last = preview.path("receivedAt").stringValue();
		var counted = Duration.ZERO;
		for (var step : preview.path("steps")) {
			assertThat(step.path("from").stringValue()).isEqualTo(last);
			last = step.path("to").stringValue();
			counted = counted.plus(Duration.parse(step.path("counted").stringValue()));
		}
		assertThat(last).isEqualTo(preview.path("dueAt").stringValue());
		assertThat(counted).isEqualTo(Duration.ofHours(24));
	}

	@Test
	void anAnswerIsOnTimeWhileTheClockStandsStill() throws Exception {
		var preview = json(get("IT", at("2026-04-03T00:00").toString()));
		assertThat(preview.path("dueAt").stringValue()).isEqualTo(at("2026-04-04T00:00").toString());
		assertThat(preview.path("onTimeUntil").stringValue()).isEqualTo(at("2026-04-07T00:00").toString());
	}

	@Test
	void aPlusThatWasNotEscapedIsUnderstood() throws Exception {
		assertThat(json(get("IT", "2026-04-03T18:00:00+02:00"))).isEqualTo(json(get("IT", "2026-04-03T16:00:00Z")));
	}

	@Test
	void namesTheVersionAndTheDowntime() throws Exception {
		Stage.asOwner(
				"""
						insert into clock_revisions (number, made_at, reason) values (2, '2026-01-14 12:00Z', 'The database was moved');
						insert into downtimes (revision, started_at, ended_at) values (2, '2026-01-14 10:00Z', '2026-01-14 11:30Z')""");
		var preview = json(get("IT", "2026-01-14T09:00:00Z"));
		assertThat(preview.path("steps").path(1)).isEqualTo(JSON.readTree(
				"""
						{"from":"2026-01-14T10:00:00Z","to":"2026-01-14T11:30:00Z","counted":"PT0S","reason":"platform downtime"}"""));
		assertThat(preview.path("dueAt").stringValue()).isEqualTo("2026-01-15T10:30:00Z");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
	// @formatter:off
			"market=XX&receivedAt=2026-04-03T16:00:00Z            | 422 | unknown-market   | market     | XX",
			"market=it&receivedAt=2026-04-03T16:00:00Z            | 422 | unknown-market   | market     | it",
			"market=IT&receivedAt=2026-04-03T18:00:00             | 400 | no-offset        | receivedAt | 2026-04-03T18:00:00",
			"market=IT&receivedAt=yesterday                       | 400 | not-an-instant   | receivedAt | yesterday",
			"market=IT&receivedAt=2026-02-30T16:00:00Z            | 400 | not-an-instant   | receivedAt | 2026-02-30T16:00:00Z",
			"market=IT&receivedAt=2036-04-03T16:00:00Z            | 422 | year-not-covered | receivedAt | 2036-04-03T16:00:00Z",
			"market=IT&receivedAt=2035-12-31T16:00:00Z            | 422 | year-not-covered | receivedAt | 2035-12-31T16:00:00Z",
			"market=IT&receivedAt=2023-12-31T16:00:00Z            | 422 | year-not-covered | receivedAt | 2023-12-31T16:00:00Z",
			"market=IT&receivedAt=%2B999999999-12-31T23:59:59Z    | 422 | year-not-covered | receivedAt | +999999999-12-31T23:59:59Z",
			"market=IT&receivedAt=-999999999-01-01T00:00:00Z      | 422 | year-not-covered | receivedAt | -999999999-01-01T00:00:00Z",
			"receivedAt=2026-04-03T16:00:00Z                      | 400 | missing-value    | market     |",
			"market=IT                                            | 400 | missing-value    | receivedAt |" })
	// @formatter:on
	void saysWhatIsWrongAndWhy(String query, int status, String code, String field, String value) throws Exception {
		var answer = api.get().uri(URI.create(PREVIEW + "?" + query)).with(Token.shown()).exchange();
		assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		var problem = json(answer);
		assertThat(problem.path("type").stringValue()).isEqualTo("urn:helpdesk:problem:" + code);
		assertThat(problem.path("status").intValue()).isEqualTo(status);
		assertThat(problem.path("detail").stringValue()).isNotBlank();
		var error = problem.path("errors").path(0);
		assertThat(error.path("field").stringValue()).isEqualTo(field);
		assertThat(error.path("code").stringValue()).isEqualTo(code);
		assertThat(error.path("value").stringValue(null)).isEqualTo(value);
		assertThat(problem.path("errorCount").intValue()).isEqualTo(1);
	}

	@Test
	void saysWhichYearsAreCovered() throws Exception {
		assertThat(json(get("IT", "2036-04-03T16:00:00Z")).path("detail").stringValue())
			.isEqualTo("The calendar of IT covers the years 2024 to 2035.");
		assertThat(json(get("IT", "2035-12-31T16:00:00Z")).path("detail").stringValue())
			.isEqualTo("The calendar of IT covers the years 2024 to 2035; the answer would be due in 2036.");
	}

	@Test
	void saysEverythingThatIsWrongAtOnce() throws Exception {
		var problem = json(get("XX", "yesterday"));
		assertThat(problem.path("errors")).extracting((error) -> error.path("field").stringValue())
			.containsExactly("market", "receivedAt");
	}

	@Test
	void aBatchIsAnsweredInItsOrder() throws Exception {
		var hours = IntStream.range(0, 10_000).mapToObj((hour) -> at("2026-01-05T00:00").plus(Duration.ofHours(hour)));
		var batch = json(post(hours.map((at) -> "{\"market\":\"PL\",\"receivedAt\":\"%s\"}".formatted(at))
			.collect(Collectors.joining(",", "{\"requests\":[", "]}"))));
		assertThat(batch.propertyNames()).containsExactly("results");
		assertThat(batch.path("results")).hasSize(10_000);
		// Monday 24:00, and Tuesday is Epiphany.
		assertThat(batch.path("results").path(0))
			.isEqualTo(JSON.readTree("{\"dueAt\":\"2026-01-05T23:00:00Z\",\"onTimeUntil\":\"2026-01-06T23:00:00Z\"}"));
		var due = batch.path("results").valueStream().map((one) -> Instant.parse(one.path("dueAt").stringValue()));
		assertThat(due.toList()).isSorted();
	}

	@Test
	void anEmptyBatchHasNoResults() {
		assertThat(post("{\"requests\":[]}")).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"results\":[]}");
	}

	@Test
	void moreThanTenThousandAreTooMany() throws Exception {
		var one = "{\"market\":\"IT\",\"receivedAt\":\"2026-04-03T16:00:00Z\"}";
		var body = IntStream.rangeClosed(0, 10_000)
			.mapToObj((each) -> one)
			.collect(Collectors.joining(",", "{\"requests\":[", "]}"));
		assertThat(post(body)).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(json(post(body)).path("detail").stringValue()).contains("10,000", "10,001");
	}

	@Test
	void ofABatchWithErrorsNothingIsAnsweredAndAllOfThemAreTold() throws Exception {
		var good = "{\"market\":\"IT\",\"receivedAt\":\"2026-04-03T16:00:00Z\"},".repeat(17);
		var answer = post("{\"requests\":[" + good
				+ "{\"market\":\"XX\",\"receivedAt\":\"2026-04-03T16:00:00Z\"},null,{\"receivedAt\":\"2040-01-01T00:00:00Z\"},"
				+ "{\"market\":5,\"receivedAt\":null},[],{\"market\":\"IT\",\"receivedAt\":\"2040-01-01T00:00:00Z\"}]}");
		assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		var problem = json(answer);
		assertThat(problem.path("type").stringValue()).isEqualTo("urn:helpdesk:problem:invalid-batch");
		assertThat(problem.path("results").isMissingNode()).isTrue();
		assertThat(problem.path("errors"))
			.extracting((error) -> error.path("field").stringValue() + " " + error.path("code").stringValue())
			.containsExactly("requests[17].market unknown-market", "requests[18] missing-value",
					"requests[19].market missing-value", "requests[20].market wrong-type",
					"requests[20].receivedAt missing-value", "requests[21] wrong-type",
					"requests[22].receivedAt year-not-covered");
	}

	@Test
	void aBatchThatCanBeReadButNotAnsweredIsUnprocessable() {
		assertThat(post("{\"requests\":[{\"market\":\"XX\",\"receivedAt\":\"2026-04-03T16:00:00Z\"}]}")).hasStatus(422);
	}

	@Test
	void ofManyErrorsTheFirstHundredAreToldAndAllAreCounted() throws Exception {
		var problem = json(post("{\"requests\":[" + "null,".repeat(9_999) + "null]}"));
		assertThat(problem.path("errors")).hasSize(100);
		assertThat(problem.path("errorCount").intValue()).isEqualTo(10_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "5", "{}", "{\"requests\":null}", "{\"requests\":{}}",
			"{\"requests\":[]} x", "{\"requests\":[{\"market\":\"IT\"", "<requests/>" })
	void whatIsNoBatchIsRefused(String body) throws Exception {
		assertThat(post(body)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		var problem = json(post(body));
		assertThat(problem.path("type").stringValue()).isEqualTo("urn:helpdesk:problem:malformed-body");
		assertThat(problem.path("detail").stringValue()).doesNotContain("Exception", "tools.jackson");
	}

	@Test
	void aBodyWithoutEndIsNotReadToIt() throws Exception {
		var answer = post("{\"requests\":[" + " ".repeat(5 << 20) + "]}");
		assertThat(answer).hasStatus(413).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	/** The values are told as they came; they are nobody's markup. */
	@Test
	void longValuesAreTruncated() throws Exception {
		var value = json(get("x".repeat(1_000), "2026-04-03T16:00:00Z")).path("errors").path(0).path("value");
		assertThat(value.stringValue()).hasSize(101);
	}

	private MvcTestResult get(String market, String receivedAt) {
		return api.get()
			.uri(URI.create(PREVIEW + "?market=" + market + "&receivedAt=" + receivedAt))
			.with(Token.shown())
			.exchange();
	}

	private MvcTestResult post(String body) {
		return api.post()
			.uri(PREVIEW)
			.with(Token.shown())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static JsonNode json(MvcTestResult answer) throws Exception {
		return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

}
