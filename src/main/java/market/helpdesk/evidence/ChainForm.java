package market.helpdesk.evidence;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import market.helpdesk.audit.AuditTexts.Opening;
import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.audit.FoundText;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the chain as a pack holds it: whole, or as its hash alone.
 *
 * @param entry what the hash is made over
 * @param texts what is known of the texts it commits to, by name
 * @param withheld whether the reader may not know what it says
 * @param unreadable whether it says what no entry was ever written with
 */
record ChainForm(long number, String previous, String hash, Optional<JsonNode> entry, Map<String, TextForm> texts,
		Optional<Boolean> withheld, Optional<Boolean> unreadable) {

	/**
	 * What is known of a text.
	 *
	 * @param salt in hex, in front of the text where it is hashed
	 */
	record TextForm(State state, Optional<String> salt, Optional<String> text) {

		enum State {

			TOLD, WITHHELD, ERASED, MISSING

		}

		private static TextForm of(State state) {
			return new TextForm(state, Optional.empty(), Optional.empty());
		}

		static TextForm of(Optional<Opening> opening, Optional<String> found) {
			var salt = opening.flatMap(Opening::salt);
			if (salt.isEmpty()) {
				return of(State.ERASED);
			}
			return opening.filter(Opening::kept)
				.flatMap(Opening::text)
				.or(() -> found)
				.map((text) -> new TextForm(State.TOLD, salt.map(HexFormat.of()::formatHex), Optional.of(text)))
				.orElse(of(State.MISSING));
		}

	}

	static ChainForm of(ChainedEntry entry, Discretion discretion, List<Opening> openings, List<FoundText> found) {
		if (!discretion.tells(entry)) {
			return bare(entry, Optional.of(true), Optional.empty());
		}
		try {
			var canonical = JsonFile.MAPPER.readTree(entry.canonical());
			return new ChainForm(entry.number(), entry.previous().hex(), entry.hash().hex(), Optional.of(canonical),
					texts(entry, discretion, openings, found), Optional.empty(), Optional.empty());
		}
		catch (IllegalArgumentException altered) {
			return bare(entry, Optional.empty(), Optional.of(true));
		}
	}

	private static ChainForm bare(ChainedEntry entry, Optional<Boolean> withheld, Optional<Boolean> unreadable) {
		return new ChainForm(entry.number(), entry.previous().hex(), entry.hash().hex(), Optional.empty(), Map.of(),
				withheld, unreadable);
	}

	private static Map<String, TextForm> texts(ChainedEntry entry, Discretion discretion, List<Opening> openings,
			List<FoundText> found) {
		var texts = new TreeMap<String, TextForm>();
		entry.texts()
			.keySet()
			.forEach((name) -> texts.put(name, discretion.tells(entry, name)
					? TextForm.of(openings.stream().filter((one) -> one.name().equals(name)).findFirst(),
							found.stream().filter((one) -> one.name().equals(name)).findFirst().map(FoundText::text))
					: TextForm.of(TextForm.State.WITHHELD)));
		return texts;
	}

}
