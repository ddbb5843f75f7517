package market.helpdesk.writing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How much of a saved answer is in a message. */
enum Likeness {

	/** It is the saved answer. */
	SAME,
	/** At least half of its words are there: it was made from it. */
	CHANGED;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	/** Returns how a message is like a saved answer, nothing where it isn't. */
	static Optional<Likeness> of(String saved, String message) {
		if (saved.strip().equals(message.strip())) {
			return Optional.of(SAME);
		}
		var words = words(saved);
		var there = words(message);
		var common = words.entrySet()
			.stream()
			.mapToInt((word) -> Math.min(word.getValue(), there.getOrDefault(word.getKey(), 0)))
			.sum();
		var all = words.values().stream().mapToInt(Integer::intValue).sum();
		return (all > 0 && common * 2 >= all) ? Optional.of(CHANGED) : Optional.empty();
	}

	private static Map<String, Integer> words(String text) {
		var words = new HashMap<String, Integer>();
		WORD.matcher(text.toLowerCase(Locale.ROOT))
			.results()
			.forEach((word) -> words.merge(word.group(), 1, Integer::sum));
		return words;
	}

}
