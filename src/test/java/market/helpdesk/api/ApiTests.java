package market.helpdesk.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.Programs;
import market.helpdesk.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The API as programs meet it, on the real port: who gets in, and that everything that
 * goes wrong is told as a problem document.
 */
@HelpdeskTest
@ExtendWith(OutputCaptureExtension.class)
class ApiTests {

	static final String PREVIEW = "/api/v1/deadlines/preview?market=IT&receivedAt=2026-04-03T18:00:00%2B02:00";

	final Programs programs;

	final JdbcClient jdbc;

	final int port;

	final HttpClient client = HttpClient.newHttpClient();

	ApiTests(Programs programs, JdbcClient jdbc, @LocalServerPort int port) {
		this.programs = programs;
		this.jdbc = jdbc;
		this.port = port;
	}

	@BeforeEach
	void theProgramIsLetIn() {
		Token.admit(programs);
	}

	@Test
	void aProgramWithATokenIsAnswered() throws Exception {
		var answer = send(request(PREVIEW, Token.HEADER));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(json(answer).path("dueAt").stringValue()).isEqualTo("2026-04-07T16:00:00Z");
		assertThat(json(answer).path("steps").path(3).path("reason").stringValue()).isEqualTo("Lunedì dell'Angelo");
	}

	@Test
	void aBatchIsAnswered() throws Exception {
		var body = "{\"requests\":[{\"market\":\"IT\",\"receivedAt\":\"2026-04-03T18:00:00+02:00\"}]}";
		var answer = send(request("/api/v1/deadlines/preview", Token.HEADER).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body())
			.isEqualTo("{\"results\":[{\"dueAt\":\"2026-04-07T16:00:00Z\",\"onTimeUntil\":\"2026-04-07T16:00:00Z\"}]}");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "Bearer", "Bearer ", "Bearer wrong", "Bearer the-token-of-the-testz", "Basic YTpi",
			"Bearer a b", "Bearer ü" })
	void whoeverShowsNoTokenIsTurnedAway(@Nullable String header) throws Exception {
		var answer = send(request(PREVIEW, header));
		isProblem(answer, 401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).get().asString().startsWith("Bearer");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(json(answer).path("type").stringValue()).isEqualTo("urn:helpdesk:problem:not-admitted");
	}

	@Test
	void aTokenInTheAddressIsNone() throws Exception {
		isProblem(send(request(PREVIEW + "&access_token=" + Token.TEXT, null)), 401);
	}

	/** A token that is nearly right must not stand where others can read it. */
	@Test
	void nobodyIsToldWhichTokenWasTried(CapturedOutput output) throws Exception {
		var before = jdbc.sql("select count(*) from audit_entries").query(Long.class).single();
		send(request(PREVIEW, "Bearer nearly-right"));
		assertThat(jdbc.sql("select count(*) from audit_entries").query(Long.class).single()).isEqualTo(before);
		assertThat(output.getAll()).doesNotContain("nearly-right");
		assertThat(jdbc.sql("select count(*) from api_tokens t where t::text like '%' || :token || '%'")
			.param("token", Token.TEXT)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void aSessionOpensNothingHere() throws Exception {
		var carla = new Browser(port).signIn(Cast.CARLA);
		assertThat(carla.get("/admin").statusCode()).isEqualTo(200);
		isProblem(carla.get(PREVIEW), 401);
		assertThat(carla.get("/admin").statusCode()).isEqualTo(200);
	}

	@Test
	void aTokenOpensNoPage() throws Exception {
		assertThat(send(request("/admin", Token.HEADER)).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api, 404", "GET, /api/, 404", "GET, /api/nowhere, 404", "GET, /api/v1/deadlines, 404",
			"DELETE, /api/v1/deadlines/preview, 405", "PUT, /api/v1/deadlines/preview, 405",
			"POST, /api/v1/deadlines/preview, 415", "POST, /api/openapi, 405",
			"GET, /api/openapi/swagger-config, 404" })
	void whatCantBeDoneIsAProblem(String method, String path, int status) throws Exception {
		var answer = send(request(path, Token.HEADER).header("Accept", "text/html,*/*")
			.header("Content-Type", "text/plain")
			.method(method, BodyPublishers.ofString("x")));
		isProblem(answer, status);
	}

	@Test
	void otherAnswersThanJsonThereAreNone() throws Exception {
		isProblem(send(request(PREVIEW, Token.HEADER).header("Accept", "text/html")), 406);
	}

	@ParameterizedTest
	@ValueSource(strings = { "&market=%00", "&market=%FF" })
	void whatCantBeReadIsAProblem(String more) throws Exception {
		isProblem(send(request("/api/v1/deadlines/preview?receivedAt=2026-04-03T16:00:00Z" + more, Token.HEADER)), 400);
	}

	@Test
	void ofWhatBreaksOnlyTheLogIsTold(CapturedOutput output) throws Exception {
		Stage.asOwner("alter table clock_revisions rename to gone");
		try {
			var answer = send(request(PREVIEW, Token.HEADER).header("Accept", "text/html,application/json"));
			isProblem(answer, 500);
			assertThat(answer.body()).doesNotContain("Exception", "SQL", "select ");
			var reference = json(answer).path("reference").stringValue();
			assertThat(reference).matches("[0-9A-Z]{8}");
			assertThat(output.getAll().lines().filter((line) -> line.contains(" ERROR "))).singleElement()
				.asString()
				.contains(reference);
		}
		finally {
			Stage.asOwner("alter table gone rename to clock_revisions");
		}
	}

	@Test
	void pagesKeepTheirErrors() throws Exception {
		var carla = new Browser(port).signIn(Cast.CARLA);
		var answer = carla.get("/apis");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
	}

	@Test
	void everyoneMayReadWhatThereIs() throws Exception {
		var answer = send(request("/api/openapi", null));
		assertThat(answer.statusCode()).isEqualTo(200);
		var description = json(answer);
		assertThat(description.path("paths").propertyNames()).contains("/api/v1/deadlines/preview",
				"/api/v1/screenings/preview");
		var preview = description.path("paths").path("/api/v1/deadlines/preview");
		assertThat(preview.propertyNames()).containsExactlyInAnyOrder("get", "post");
		assertThat(preview.path("get").path("responses").propertyNames()).contains("200", "400", "401", "422");
		assertThat(preview.path("post").path("responses").propertyNames()).contains("200", "400", "401", "413", "422");
		assertThat(description.path("components").path("securitySchemes").path("token").path("scheme").stringValue())
			.isEqualTo("bearer");
		var schemas = description.path("components").path("schemas");
		assertThat(schemas.path("Preview").path("properties").propertyNames()).containsExactlyInAnyOrder("market",
				"receivedAt", "dueAt", "onTimeUntil", "calendarVersion", "steps");
		assertThat(schemas.path("PreviewStep").path("properties").path("counted").path("format").stringValue())
			.isEqualTo("duration");
		var screening = description.path("paths").path("/api/v1/screenings/preview").path("post");
		assertThat(screening.path("responses").propertyNames()).contains("200", "400", "401", "413", "422");
		assertThat(schemas.propertyNames()).contains("ScreeningRequest", "ScreeningRequests", "ScreeningPreview",
				"ScreeningPreviews", "Finding");
		assertThat(schemas.path("Complaint").path("properties").propertyNames()).contains("field", "code");
		referencesLeadSomewhere(description);
		assertThat(answer.body()).doesNotContain("/admin", "/tickets", "localhost");
	}

	private static void referencesLeadSomewhere(JsonNode description) {
		assertThat(description.findValuesAsString("$ref")).isNotEmpty()
			.allMatch((reference) -> description.at(reference.substring(1)).isObject());
	}

	private static void isProblem(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().allValues("Content-Type")).as(answer.body())
			.isEqualTo(List.of("application/problem+json"));
		var problem = json(answer);
		assertThat(problem.path("status").intValue()).isEqualTo(status);
		assertThat(problem.path("type").stringValue()).isNotBlank();
		assertThat(problem.path("title").stringValue()).isNotBlank();
		assertThat(problem.path("detail").stringValue()).isNotBlank();
	}

	private HttpRequest.Builder request(String path, @Nullable String authorization) {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.timeout(Duration.ofSeconds(30));
		return (authorization != null) ? request.header("Authorization", authorization) : request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return client.send(request.build(), BodyHandlers.ofString());
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
