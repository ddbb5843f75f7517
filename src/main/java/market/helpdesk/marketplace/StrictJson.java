package market.helpdesk.marketplace;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in UTF-8, and nothing that only looks like it: no field twice, nothing behind the
 * end.
 */
final class StrictJson {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
		.build();

	private StrictJson() {
	}

	static JsonNode read(byte[] line) {
		return json(text(line));
	}

	private static String text(byte[] line) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
		}
		catch (CharacterCodingException invalid) {
			throw new LineRefused("is not UTF-8");
		}
	}

	/**
	 * The parser's own words would quote the line, and with it whatever was meant to be
	 * secret.
	 */
	private static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JacksonException invalid) {
			var location = invalid.getLocation();
			throw new LineRefused((location != null && location.getColumnNr() > 0)
					? "is not valid JSON at column " + location.getColumnNr() : "is not valid JSON");
		}
	}

}
