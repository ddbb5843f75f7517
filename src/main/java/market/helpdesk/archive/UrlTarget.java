package market.helpdesk.archive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A service that is sent each checkpoint and says with a status of 2xx that it has it.
 *
 * @param token shown as a bearer token, unless it is empty
 */
record UrlTarget(URI url, String token, Duration timeout, HttpClient client) implements PublicationTarget {

	static UrlTarget of(URI url, String token, Duration timeout) {
		return new UrlTarget(url, token, timeout, HttpClient.newBuilder().connectTimeout(timeout).build());
	}

	/** Without what may be a secret in it. */
	@Override
	public String name() {
		return url.toString().replaceFirst("\\?.*", "");
	}

	@Override
	public void publish(String line) throws IOException {
		var request = HttpRequest.newBuilder(url)
			.timeout(timeout)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(line));
		if (!token.isBlank()) {
			request.header("Authorization", "Bearer " + token);
		}
		var status = send(request.build());
		if (status / 100 != 2) {
			throw new IOException("It answered " + status);
		}
	}

	private int send(HttpRequest request) throws IOException {
		try {
			return client.send(request, BodyHandlers.discarding()).statusCode();
		}
		catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new IOException("Stopped while waiting for an answer", stopping);
		}
	}

}
