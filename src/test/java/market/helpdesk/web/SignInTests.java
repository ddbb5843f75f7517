package market.helpdesk.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Coming in and leaving, on the real port (R2, R3). */
@HelpdeskTest
class SignInTests {

	final Stage stage;

	final JdbcClient jdbc;

	final Browser browser;

	final int port;

	SignInTests(Stage stage, JdbcClient jdbc, @LocalServerPort int port) {
		this.stage = stage;
		this.jdbc = jdbc;
		this.port = port;
		this.browser = new Browser(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna", "ANNA", " Anna " })
	void letsInWhoKnowsTheirPassword(String username) throws Exception {
		browser.get("/login");
		assertThat(Browser.target(browser.signIn(username, Cast.PASSWORD))).isEqualTo("/");
		assertThat(browser.get("/tickets").body()).contains(Cast.ANNA.fullName());
	}

	@Test
	void goesOnToThePageThatWasAskedFor() throws Exception {
		browser.follow(browser.get("/orders?number=IT"));
		assertThat(Browser.target(browser.signIn("anna", Cast.PASSWORD))).startsWith("/orders?number=IT");
	}

	@Test
	void answersToAWrongPasswordAsToAnUnknownName() throws Exception {
		browser.get("/login");
		var wrong = browser.follow(browser.signIn("anna", "wrong"));
		var unknown = browser.follow(browser.signIn("nobody", "wrong"));
		assertThat(wrong.body()).contains("match");
		assertThat(withoutToken(unknown.body())).isEqualTo(withoutToken(wrong.body()));
		assertThat(browser.get("/tickets").statusCode()).isEqualTo(302);
	}

	/** A name that is known would show by the time its password takes to be computed. */
	@Test
	void takesAsLongForAWrongPasswordAsForAnUnknownName() throws Exception {
		jdbc.sql("update accounts set password_hash = null where username = 'zofia'").update();
		browser.get("/login");
		fastestNanos("anna");
		var wrong = fastestNanos("anna");
		assertThat(fastestNanos("nobody") / wrong).isBetween(0.5, 2.0);
		assertThat(fastestNanos("zofia") / wrong).isBetween(0.5, 2.0);
	}

	@Test
	void startsANewSession() throws Exception {
		browser.get("/login");
		var before = browser.session();
		browser.signIn("anna", Cast.PASSWORD);
		assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
		assertThat(status(before)).isEqualTo(302);
		assertThat(status(browser.session())).isEqualTo(200);
	}

	@Test
	void endsWithSigningOut() throws Exception {
		browser.signIn(Cast.ANNA);
		var session = browser.session();
		assertThat(Browser.target(browser.submit("/logout", Map.of()))).isEqualTo("/login?signedout");
		assertThat(status(session)).isEqualTo(302);
	}

	@Test
	void isOnRecord() throws Exception {
		browser.get("/login");
		browser.signIn("nobody", "secret-typed-into-the-wrong-field");
		browser.signIn("anna", "wrong");
		browser.signIn("anna", Cast.PASSWORD);
		browser.get("/tickets");
		browser.submit("/logout", Map.of());
		assertThat(jdbc.sql("select action from audit_entries order by id").query(String.class).list())
			.containsExactly("SignInRefused", "SignInRefused", "SignedIn", "SignedOut");
		assertThat(jdbc.sql("select audit_entries::text from audit_entries").query(String.class).list())
			.noneMatch((entry) -> entry.contains("secret"));
	}

	@Test
	void theCookieIsForTheServerAlone() throws Exception {
		browser.get("/login");
		var cookies = browser.signIn("anna", Cast.PASSWORD).headers().allValues("Set-Cookie");
		assertThat(cookies).anyMatch((cookie) -> cookie.startsWith("helpdesk="));
		assertThat(cookies).allMatch((cookie) -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/tickets", "/orders", "/tickets/1", "/css/app.css", "/admin" })
	void pagesRunNothingButOurOwn(String path) throws Exception {
		browser.signIn(Cast.ANNA);
		var headers = browser.get(path).headers();
		assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying((policy) -> assertThat(policy)
			.contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
			.doesNotContain("unsafe", "*", "http"));
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
	}

	@Test
	void pagesAreKeptByNobody() throws Exception {
		browser.signIn(Cast.ANNA);
		assertThat(browser.get("/tickets").headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
	}

	@Test
	void whatTheSessionCantTellMeansSignedOut() throws Exception {
		browser.signIn(Cast.ANNA);
		jdbc.sql("update spring_session_attributes set attribute_bytes = '\\xdeadbeef'").update();
		var answer = browser.get("/tickets");
		assertThat(Browser.target(answer)).isEqualTo("/login");
		assertThat(browser.follow(answer).statusCode()).isEqualTo(200);
		assertThat(Browser.target(browser.signIn("anna", Cast.PASSWORD))).startsWith("/");
		assertThat(browser.get("/tickets").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "00000000-0000-0000-0000-000000000000", "%00", "\"" })
	void aCookieThatIsNoneIsNoError(String session) throws Exception {
		assertThat(status(session)).isEqualTo(302);
	}

	@Test
	void strangersSeeHealthAndNothingOfTheInside() throws Exception {
		var health = browser.get("/actuator/health");
		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(health.body()).contains("UP").doesNotContain("PostgreSQL");
		assertThat(browser.get("/actuator/metrics").statusCode()).isEqualTo(302);
	}

	/**
	 * The fastest of some: what else the machine does makes times longer, never shorter.
	 */
	private double fastestNanos(String username) {
		return IntStream.range(0, 7).mapToLong((attempt) -> nanos(username)).min().orElseThrow();
	}

	private long nanos(String username) {
		try {
			var start = System.nanoTime();
			browser.signIn(username, "wrong");
			return System.nanoTime() - start;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a page answers to a session from somewhere else. */
	private int status(String session) throws Exception {
		try (var client = HttpClient.newHttpClient()) {
			var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/tickets".formatted(port)))
				.header("Cookie", "helpdesk=" + session);
			return client.send(request.build(), BodyHandlers.discarding()).statusCode();
		}
	}

	private static List<String> withoutToken(String page) {
		return page.lines().map((line) -> line.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")).toList();
	}

}
