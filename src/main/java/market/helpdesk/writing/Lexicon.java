package market.helpdesk.writing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vocabularies of all languages, read once. */
final class Lexicon {

	private final List<Vocabulary> vocabularies;

	private final Phrases insults;

	private final Phrases promises;

	private final Set<Phrase> harmless;

	private final Set<String> days;

	private final Set<String> units;

	private final Set<String> counts;

	private final Set<String> common;

	private Lexicon(List<Vocabulary> vocabularies) {
		this.vocabularies = vocabularies;
		this.insults = new Phrases(all(Vocabulary::insults).toList());
		this.harmless = all(Vocabulary::harmless).collect(Collectors.toSet());
		this.promises = new Phrases(Stream.concat(all(Vocabulary::promises), harmless.stream()).toList());
		this.days = all(Vocabulary::days).collect(Collectors.toSet());
		this.units = all(Vocabulary::units).collect(Collectors.toSet());
		this.counts = all(Vocabulary::counts).collect(Collectors.toSet());
		this.common = all(Vocabulary::common).collect(Collectors.toSet());
	}

	static Lexicon read() {
		return new Lexicon(Arrays.stream(Language.values()).map(Vocabulary::of).toList());
	}

	private <T> Stream<T> all(Function<Vocabulary, ? extends Collection<T>> words) {
		return vocabularies.stream().flatMap((vocabulary) -> words.apply(vocabulary).stream());
	}

	List<Vocabulary> vocabularies() {
		return vocabularies;
	}

	Phrases insults() {
		return insults;
	}

	/** Phrases that say soon, and those that only look like it. */
	Phrases promises() {
		return promises;
	}

	boolean isHarmless(Phrase phrase) {
		return harmless.contains(phrase);
	}

	/** Whether a word in small letters names a day in some language. */
	boolean isDay(String word) {
		return days.contains(word);
	}

	boolean isUnit(String word) {
		return units.contains(word);
	}

	boolean isCount(String word) {
		return counts.contains(word);
	}

	/** Whether sentences of some language are made of the word, and names aren't. */
	boolean isCommon(String word) {
		return common.contains(word);
	}

}
