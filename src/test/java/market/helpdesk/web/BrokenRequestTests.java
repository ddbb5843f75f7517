package market.helpdesk.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can't be read or kept is refused in one line of the log, and the server goes on.
 */
@HelpdeskTest
@ExtendWith(OutputCaptureExtension.class)
class BrokenRequestTests {

	static final int MEBIBYTE = 1 << 20;

	static final Pattern REFERENCE = Pattern.compile("<code>([0-9A-Z]{8})</code>");

	final Stage stage;

	final JdbcClient jdbc;

	final Browser browser;

	final int port;

	BrokenRequestTests(Stage stage, JdbcClient jdbc, @LocalServerPort int port) {
		this.stage = stage;
		this.jdbc = jdbc;
		this.port = port;
		this.browser = new Browser(port);
	}

	/** NUL, halves of a surrogate pair, what is no UTF-8, and what is no escape. */
	@ParameterizedTest
	@ValueSource(strings = { "body=a%00b", "body=%ED%A0%80", "body=%ED%B0%80", "body=%FF", "body=%C0%80",
			"body=%F5%80%80%80", "body=%", "body=%zz", "body=ok&%00=1", "body=ok&key=%00", "body=ok&%FF=1",
			"body=a\u0000b" })
	void whatCantBeKeptIsRefused(String fields, CapturedOutput output) throws Exception {
		var messages = messagesPath();
		var before = output.getAll().length();
		var answer = browser.post(messages, fields + "&" + token());
		assertThat(answer.statusCode()).isEqualTo(400);
		isRefusedQuietly(answer, output.getAll().substring(before));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orders?number=%00", "/orders?number=%FF", "/orders?number=%ED%A0%80",
			"/tickets?after=%00", "/tickets/new?shop=riva&offer=%00", "/tickets/new?order=%00" })
	void addressesThatCantBeReadAreRefused(String path, CapturedOutput output) throws Exception {
		browser.signIn(Cast.ANNA);
		var before = output.getAll().length();
		var answer = browser.get(path);
		assertThat(answer.statusCode()).isEqualTo(400);
		isRefusedQuietly(answer, output.getAll().substring(before));
	}

	@Test
	void aNameThatCantBeReadSignsNobodyIn(CapturedOutput output) throws Exception {
		browser.get("/login");
		var before = output.getAll().length();
		var answer = browser.post("/login", "username=%00&password=%FF&" + token());
		assertThat(answer.statusCode()).isEqualTo(400);
		isRefusedQuietly(answer, output.getAll().substring(before));
	}

	@Test
	void tenMegabytesAreTooLarge(CapturedOutput output) throws Exception {
		var messages = messagesPath();
		var before = output.getAll().length();
		var answer = browser.post(messages, token() + "&body=" + "a".repeat(10 * MEBIBYTE));
		assertThat(answer.statusCode()).isEqualTo(413);
		isRefusedQuietly(answer, output.getAll().substring(before));
	}

	@Test
	void tenMegabytesInPiecesAreTooLarge(CapturedOutput output) throws Exception {
		var messages = messagesPath();
		var before = output.getAll().length();
		var body = (token() + "&body=" + "a".repeat(10 * MEBIBYTE)).getBytes(StandardCharsets.ISO_8859_1);
		var answer = browser.post(messages, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
				(request) -> {
				});
		assertThat(answer.statusCode()).isEqualTo(413);
		isRefusedQuietly(answer, output.getAll().substring(before));
	}

	@ParameterizedTest
	@ValueSource(ints = { 600, 20_000, 1_000_000 })
	void fieldsWithoutEndAreRefused(int fields, CapturedOutput output) throws Exception {
		var messages = messagesPath();
		var before = output.getAll().length();
		var answer = browser.post(messages, token() + "&body=ok" + "&a=1".repeat(fields));
		assertThat(answer.statusCode()).isIn(400, 413);
		isRefusedQuietly(answer, output.getAll().substring(before));
	}

	@Test
	void strangersAreRefusedAlike(CapturedOutput output) throws Exception {
		stage.annaAsks("Rimborso", "Quando arriva?");
		var before = output.getAll().length();
		assertThat(browser.post("/tickets", "a".repeat(10 * MEBIBYTE)).statusCode()).isIn(400, 413);
		assertThat(browser.post("/login", "&a=1".repeat(MEBIBYTE)).statusCode()).isIn(400, 413);
		assertThat(complaints(output.getAll().substring(before))).isLessThanOrEqualTo(2);
	}

	/**
	 * The server itself refuses them before we hear of them, and tells nothing of itself.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/tickets/%00", "/%2e%2e/", "/tickets/%2F", "/tickets/%zz" })
	void pathsThatAreNoneAreRefused(String path) throws Exception {
		var answer = send("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path));
		assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception", "\tat ", "Tomcat/");
	}

	/** What is hardly HTTP: a client of ours would not send it. */
	@ParameterizedTest
	@ValueSource(strings = { "GET /\u0000 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
			"\u0000\u0000\u0000\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
			"GET /tickets\\..\\x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
			"POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: -1\r\n\r\n",
			"GET //tickets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
			"GET /tickets;x=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
			"GET /tickets/%2e%2e/admin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
			"BREW /tickets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" })
	void whatIsHardlyARequestIsRefused(String request, CapturedOutput output) throws Exception {
		var before = output.getAll().length();
		var answer = send(request);
		assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "\tat ");
		assertThat(output.getAll().substring(before)).doesNotContain("\tat ");
		assertThat(browser.get("/login").statusCode()).isEqualTo(200);
	}

	@Test
	void headersWithoutEndAreRefused(CapturedOutput output) throws Exception {
		var before = output.getAll().length();
		var answer = send("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: %s\r\n\r\n"
			.formatted("a".repeat(100_000)));
		assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "\tat ");
		assertThat(output.getAll().substring(before)).doesNotContain("\tat ");
		assertThat(browser.get("/login").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/tickets/1", "/admin" })
	void theErrorPageTellsAReferenceThatStandsInTheLog(String path, CapturedOutput output) throws Exception {
		browser.signIn(Cast.ANNA);
		var answer = browser.get(path);
		assertThat(answer.statusCode()).isIn(403, 404);
		var reference = REFERENCE.matcher(answer.body());
		assertThat(reference.find()).as(answer.body()).isTrue();
		assertThat(output.getAll().lines()).anyMatch((line) -> line.contains(reference.group(1)));
		assertThat(answer.body()).contains(Cast.ANNA.fullName());
	}

	@Test
	void ofWhatGoesWrongInsideNobodyIsToldButTheLog(CapturedOutput output) throws Exception {
		browser.signIn(Cast.ANNA);
		var answer = whileOrdersAreGone(() -> browser.get("/orders"));
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).doesNotContain("Exception", "SQL", "select ", "\tat ");
		var reference = REFERENCE.matcher(answer.body());
		assertThat(reference.find()).as(answer.body()).isTrue();
		assertThat(output.getAll().lines().filter((line) -> line.contains(" ERROR "))).singleElement()
			.asString()
			.contains(reference.group(1));
	}

	/** Every page answers whatever stands behind its question mark. */
	@ParameterizedTest
	@ValueSource(strings = { "x", "0", "-1", "99999999999999999999", "2026-01-14T10:00:00Z_x",
			"+1000000000-12-31T23:59:59.999999999Z_00000000-0000-0000-0000-000000000000",
			"-1000000000-01-01T00:00:00Z_00000000-0000-0000-0000-000000000000", "+999999999-12-31", "-999999999-01-01",
			"%", "_", "'", "\\", "<script>", "🦊", "😀😀😀😀", "\u202e", " " })
	void everyPageAnswersToAnything(String value) throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var encoded = java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
		browser.signIn(Cast.ANNA);
		for (var path : new String[] { "/tickets?after=", "/orders?after=", "/orders?number=", "/tickets/new?shopName=",
				"/tickets/new?shop=riva&offer=", "/cases?after=", "/cases?view=", "/agreements?after=",
				"/agreements?view=", "/agreements?q=", "/agreements/export?q=" }) {
			assertThat(browser.get(path + encoded).statusCode()).as(path + value).isIn(200, 404);
		}
		for (var path : new String[] { "?before=", "?since=" }) {
			assertThat(browser.get("/tickets/" + ticket + path + encoded).statusCode()).as(path + value)
				.isIn(200, 400, 404);
		}
		browser.forgetCookies();
		browser.signIn(Cast.GIULIA);
		for (var path : new String[] { "/tickets?after=", "/tickets?view=all&after=", "/tickets?view=", "/cases?after=",
				"/cases?view=", "/violations?after=" }) {
			assertThat(browser.get(path + encoded).statusCode()).as(path + value).isEqualTo(200);
		}
		browser.forgetCookies();
		browser.signIn(Cast.CARLA);
		for (var path : new String[] { "/admin/audit?after=", "/admin/audit?from=", "/admin/audit?to=",
				"/admin/audit?actor=", "/admin/audit?action=", "/admin/audit?ticket=", "/admin/violations?after=",
				"/admin/violations?shop=", "/admin/violations?view=", "/admin/violations?kind=",
				"/admin/tickets?after=", "/admin/tickets?q=", "/admin/flags?after=", "/admin/flags?view=",
				"/admin/updates?after=", "/cases?after=", "/admin/simulator?market=",
				"/admin/simulator?market=IT&receivedAt=",
				"/admin/simulator?market=IT&receivedAt=2026-01-14T10:00&calendar=" }) {
			assertThat(browser.get(path + encoded).statusCode()).as(path + value).isEqualTo(200);
		}
	}

	/** Signs Anna in and returns where the form of her ticket goes. */
	private String messagesPath() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		browser.signIn(Cast.ANNA);
		browser.get("/tickets/" + ticket);
		return "/tickets/" + ticket + "/messages";
	}

	private String token() {
		return "_csrf=" + browser.token();
	}

	private void isRefusedQuietly(HttpResponse<String> answer, String log) throws IOException, InterruptedException {
		assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.springframework", "org.apache");
		assertThat(REFERENCE.matcher(answer.body()).find()).as("tells a reference: %s", answer.body()).isTrue();
		assertThat(log).doesNotContain("\tat ");
		assertThat(complaints(log)).as(log).isLessThanOrEqualTo(1);
		assertThat(jdbc.sql("select count(*) from messages where position > 1").query(Long.class).single()).isZero();
		assertThat(browser.get("/login").statusCode()).isIn(200, 302);
	}

	private static long complaints(String log) {
		return log.lines().filter((line) -> line.matches(".*\\s(WARN|ERROR)\\s.*")).count();
	}

	private String send(String request) throws IOException {
		try (var socket = new Socket("localhost", port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readNBytes(2_000), StandardCharsets.ISO_8859_1);
		}
	}

	private interface Request {

		HttpResponse<String> send() throws Exception;

	}

	private HttpResponse<String> whileOrdersAreGone(Request request) throws Exception {
		Stage.asOwner("alter table orders rename to gone");
		try {
			return request.send();
		}
		finally {
			Stage.asOwner("alter table gone rename to orders");
		}
	}

}
