package market.helpdesk.writing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which language a text is, as far as its common words and its letters tell. Words
 * with digits tell nothing, nor do names: they are common nowhere.
 *
 * @param scores what speaks for each language: a word that several share speaks for each
 * of them a little
 * @param words how many words there are
 */
record LanguageGuess(Map<Language, Double> scores, long words) {

	/** What a letter says that no other language has. */
	private static final double A_LETTER = 0.75;

	/** So much must speak for a language, and so few words say nothing. */
	private static final double ENOUGH = 2.5;

	private static final int FEWEST_WORDS = 5;

	static LanguageGuess of(Prose prose, Lexicon lexicon) {
		var scores = new EnumMap<Language, Double>(Language.class);
		prose.words().filter(Word::isOfLetters).forEach((word) -> {
			var speakers = lexicon.vocabularies()
				.stream()
				.filter((one) -> word.length() > 1 && one.common().contains(word.folded()))
				.map(Vocabulary::language)
				.toList();
			speakers.forEach((language) -> scores.merge(language, 1.0 / speakers.size(), Double::sum));
			List.of(Language.values())
				.stream()
				.filter((language) -> language.marks(word.folded()))
				.forEach((language) -> scores.merge(language, A_LETTER, Double::sum));
		});
		return new LanguageGuess(scores, prose.words().filter(Word::isOfLetters).count());
	}

	/** Returns what speaks for one more than for any other, if anything does. */
	Optional<Language> likeliest() {
		var best = scores.entrySet().stream().max(Comparator.comparingDouble(Map.Entry::getValue));
		return best.filter((one) -> scores.values().stream().filter((score) -> score >= one.getValue()).count() == 1)
			.filter((one) -> one.getValue() >= 1)
			.map(Map.Entry::getKey);
	}

	/**
	 * Returns the language of a text that surely isn't in another one. Where both are
	 * close much more must speak for it.
	 */
	Optional<Language> otherThan(Language expected) {
		return likeliest().filter((language) -> language != expected)
			.filter((language) -> words >= FEWEST_WORDS && score(language) >= ENOUGH)
			.filter((language) -> score(language) >= 0.2 * words)
			.filter((language) -> score(expected) <= (language.isCloseTo(expected) ? 0.45 : 0.35) * score(language))
			.filter((language) -> !language.isCloseTo(expected) || score(language) >= ENOUGH + 1);
	}

	private double score(Language language) {
		return scores.getOrDefault(language, 0.0);
	}

}
