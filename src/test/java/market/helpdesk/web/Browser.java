package market.helpdesk.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import market.helpdesk.Cast;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser without a screen, on the real port: it keeps cookies, sends forms with the
 * token of the last page that had one, and goes where it is sent only when told to.
 */
public final class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(cookies)
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private final String origin;

	private String token = "";

	public Browser(int port) {
		this.origin = "http://localhost:" + port;
	}

	public HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return read(client.send(request(path).GET().build(), BodyHandlers.ofString()));
	}

	/** Sends a form as a page of ours would. */
	public HttpResponse<String> submit(String path, Map<String, String> fields)
			throws IOException, InterruptedException {
		var all = new HashMap<>(fields);
		all.put("_csrf", token);
		return post(path, encode(all));
	}

	/** Sends a form as it is. */
	public HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
		return post(path, BodyPublishers.ofString(form, StandardCharsets.ISO_8859_1), (request) -> {
		});
	}

	public HttpResponse<String> post(String path, BodyPublisher body, Consumer<HttpRequest.Builder> headers)
			throws IOException, InterruptedException {
		var request = request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(body);
		headers.accept(request);
		return read(client.send(request.build(), BodyHandlers.ofString()));
	}

	/** Asks in another way, with further headers. */
	public HttpResponse<String> request(String method, String path, Map<String, String> headers)
			throws IOException, InterruptedException {
		var request = request(path).method(method, BodyPublishers.noBody());
		headers.forEach(request::header);
		return read(client.send(request.build(), BodyHandlers.ofString()));
	}

	/** Goes where a response sends it. */
	public HttpResponse<String> follow(HttpResponse<String> redirect) throws IOException, InterruptedException {
		return get(target(redirect));
	}

	/** Returns where a response leads to, as a path of ours. */
	public static String target(HttpResponse<String> redirect) {
		assertThat(redirect.statusCode()).as(redirect.body()).isIn(302, 303);
		var location = URI.create(redirect.headers().firstValue("Location").orElseThrow());
		return location.getPath() + ((location.getQuery() != null) ? "?" + location.getRawQuery() : "");
	}

	/** Signs somebody in through the form. */
	public Browser signIn(Cast person) throws IOException, InterruptedException {
		get("/login");
		var answer = signIn(person.username(), Cast.PASSWORD);
		while (answer.statusCode() == 302) {
			assertThat(target(answer)).doesNotContain("error");
			answer = follow(answer);
		}
		return this;
	}

	public HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
		return submit("/login", Map.of("username", username, "password", password));
	}

	/** Returns what the session's cookie holds, nothing where there is none. */
	public String session() {
		return cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("helpdesk"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	/** Forgets everything, as on closing the browser. */
	public void forgetCookies() {
		cookies.getCookieStore().removeAll();
	}

	public String origin() {
		return origin;
	}

	public String token() {
		return token;
	}

	public static String encode(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(origin + path))
			.timeout(Duration.ofSeconds(60))
			.header("Accept", "text/html,*/*;q=0.8");
	}

	private HttpResponse<String> read(HttpResponse<String> response) {
		var found = TOKEN.matcher(response.body());
		if (found.find()) {
			token = found.group(1);
		}
		return response;
	}

}
