package market.helpdesk.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A seller with a browser, signed in. */
record Visitor(HttpClient client, String origin, List<String> tickets) {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	static Visitor signIn(int port, String username, List<String> tickets) throws IOException, InterruptedException {
		var client = HttpClient.newBuilder()
			.cookieHandler(new CookieManager())
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(10))
			.build();
		var visitor = new Visitor(client, "http://localhost:" + port, tickets);
		var token = TOKEN.matcher(visitor.get("/login", 200));
		if (!token.find()) {
			throw new IOException("No form to sign in with");
		}
		visitor.send(
				visitor.request("/login")
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(
							"username=%s&password=%s&_csrf=%s".formatted(username, Herd.PASSWORD, token.group(1)))),
				302);
		return visitor;
	}

	/** The inbox and a ticket by turns. */
	void look(int turn) throws IOException, InterruptedException {
		get((turn % 2 == 0) ? "/tickets" : "/tickets/" + tickets.get(turn / 2 % tickets.size()), 200);
	}

	/** How long a page takes, in nanoseconds. */
	long time(String path) throws IOException, InterruptedException {
		var began = System.nanoTime();
		get(path, 200);
		return System.nanoTime() - began;
	}

	private String get(String path, int expected) throws IOException, InterruptedException {
		return send(request(path).GET(), expected).body();
	}

	private HttpResponse<String> send(HttpRequest.Builder request, int expected)
			throws IOException, InterruptedException {
		var response = client.send(request.build(), BodyHandlers.ofString());
		if (response.statusCode() != expected) {
			throw new IOException("%s answered %d".formatted(response.uri(), response.statusCode()));
		}
		return response;
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(origin + path))
			.timeout(Duration.ofSeconds(60))
			.header("Accept", "text/html,*/*;q=0.8");
	}

}
