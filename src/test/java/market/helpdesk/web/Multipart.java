package market.helpdesk.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A form with files, as browsers send it. */
public final class Multipart {

	private static final String BOUNDARY = "----HelpdeskTests";

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	public Multipart field(String name, String value) {
		return part("name=\"%s\"".formatted(name), "", value.getBytes(StandardCharsets.UTF_8));
	}

	/** With what the sender says it is, which nobody believes. */
	public Multipart file(String name, byte[] content) {
		return part("name=\"files\"; filename=\"%s\"".formatted(name), "Content-Type: image/jpeg\r\n", content);
	}

	private Multipart part(String disposition, String header, byte[] content) {
		text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + header + "\r\n");
		body.writeBytes(content);
		text("\r\n");
		return this;
	}

	/** Anything, whether it belongs there or not. */
	public Multipart text(String text) {
		body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Sends it with the token of the browser's last page. */
	public HttpResponse<String> submit(Browser browser, String path) throws Exception {
		return field("_csrf", browser.token()).send(browser, path);
	}

	public HttpResponse<String> send(Browser browser, String path) throws Exception {
		text("--" + BOUNDARY + "--\r\n");
		return sendUnfinished(browser, path);
	}

	/** Without an end. */
	public HttpResponse<String> sendUnfinished(Browser browser, String path) throws Exception {
		return browser.post(path, BodyPublishers.ofByteArray(body.toByteArray()),
				(request) -> request.setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
	}

}
