package market.helpdesk.writing;

import java.util.List;

/**
 * Words that mean something where they stand in a row.
 *
 * @param language in which they do
 * @param elsewhere whether they mean the same wherever they stand, and not something
 * harmless in another language
 */
record Phrase(List<String> words, Language language, boolean elsewhere) {

	Phrase {
		words = List.copyOf(words);
	}

	/** Returns whether it stands at a place in a sentence. */
	boolean standsAt(int place, List<Word> sentence) {
		if (place + words.size() > sentence.size()) {
			return false;
		}
		for (var at = 0; at < words.size(); at++) {
			if (!sentence.get(place + at).folded().equals(words.get(at))) {
				return false;
			}
		}
		return true;
	}

}
