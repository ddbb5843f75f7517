package market.helpdesk.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical forms and trees that every language which verifies must come to; they were
 * made by neither Java nor the page of a pack.
 */
final class ChainVectors {

	private ChainVectors() {
	}

	static Stream<JsonNode> canonical() {
		return read().path("canonical").valueStream();
	}

	static Stream<JsonNode> trees() {
		return read().path("trees").valueStream();
	}

	private static JsonNode read() {
		try (InputStream file = Objects.requireNonNull(ChainVectors.class.getResourceAsStream("/chain/vectors.json"))) {
			return JsonMapper.shared().readTree(file);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
