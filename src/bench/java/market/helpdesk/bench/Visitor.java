package market.helpdesk.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A seller with a browser, signed in. */
record Visitor(HttpClient client, String origin, List<String> tickets) {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String BOUNDARY = "----HelpdeskBenchmarks";

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

	/** Writes a message, with a file where there is one. */
	void write(String ticket, String body, byte[] file) throws IOException, InterruptedException {
		var token = TOKEN.matcher(get(ticket, 200));
		if (!token.find()) {
			throw new IOException("No form to write in");
		}
		var form = new ByteArrayOutputStream();
		part(form, "name=\"_csrf\"", token.group(1).getBytes(StandardCharsets.UTF_8));
		part(form, "name=\"body\"", body.getBytes(StandardCharsets.UTF_8));
		if (file.length > 0) {
			part(form, "name=\"files\"; filename=\"manual.pdf\"", file);
		}
		form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		send(request(ticket + "/messages").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofByteArray(form.toByteArray())), 302);
	}

	private static void part(ByteArrayOutputStream form, String disposition, byte[] content) {
		form.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, disposition)
			.getBytes(StandardCharsets.UTF_8));
		form.writeBytes(content);
		form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
	}

	/** Takes a file and keeps none of it; returns how many bytes it had. */
	long download(String path) throws IOException, InterruptedException {
		var response = client.send(request(path).timeout(Duration.ofMinutes(10)).GET().build(),
				BodyHandlers.ofInputStream());
		if (response.statusCode() != 200) {
			throw new IOException("%s answered %d".formatted(response.uri(), response.statusCode()));
		}
		try (var body = response.body()) {
			return body.transferTo(OutputStream.nullOutputStream());
		}
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
