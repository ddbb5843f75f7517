package market.helpdesk.writing;

import java.util.List;

/**
 * A sentence of a text.
 *
 * @param text what is written, with what ends it
 * @param exclamations how many exclamation marks end it
 */
record Sentence(String text, List<Word> words, int exclamations) {

	Sentence {
		words = List.copyOf(words);
	}

	/**
	 * Returns where some of its words stand, from one up to but not including another.
	 */
	Span span(int from, int to) {
		return new Span(words.get(from).span().from(), words.get(to - 1).span().to());
	}

}
