package market.helpdesk.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Buyers and shops who are called so. */
record Namesakes(List<UUID> buyers, List<UUID> shops) {

	/**
	 * Returns what finds names, as {@code name_words} has them: those in which words
	 * begin with each word that was typed, in whatever order.
	 */
	static String query(String name) {
		return Arrays.stream(name.strip().toLowerCase(Locale.ROOT).split("\\s+"))
			.map((word) -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
			.collect(Collectors.joining(" & "));
	}

}
