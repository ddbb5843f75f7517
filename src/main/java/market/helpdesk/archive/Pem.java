package market.helpdesk.archive;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keys as text. */
final class Pem {

	private static final int LINE = 64;

	private Pem() {
	}

	/**
	 * Reads what stands between the lines of dashes, or base64 alone.
	 * @throws IllegalArgumentException if it is no base64
	 */
	static byte[] decode(String text) {
		return Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
	}

	static String encode(String kind, byte[] content) {
		var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
		return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, lines);
	}

}
