package market.helpdesk.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Phrases by the word they begin with. */
final class Phrases {

	private final Map<String, List<Phrase>> byFirstWord;

	Phrases(Collection<Phrase> phrases) {
		this.byFirstWord = phrases.stream().collect(Collectors.groupingBy((phrase) -> phrase.words().getFirst()));
	}

	/** A phrase, and which words of a sentence it is. */
	record Found(Phrase phrase, int from, int to) {
	}

	/**
	 * Finds them in a sentence of a language. Where several begin at one word, the
	 * longest counts, and nothing counts twice.
	 */
	List<Found> in(List<Word> sentence, Optional<Language> language) {
		var found = new ArrayList<Found>();
		for (var place = 0; place < sentence.size();) {
			var longest = longestAt(place, sentence, language);
			if (longest.isPresent()) {
				var end = place + longest.get().words().size();
				found.add(new Found(longest.get(), place, end));
				place = end;
			}
			else {
				place++;
			}
		}
		return found;
	}

	private Optional<Phrase> longestAt(int place, List<Word> sentence, Optional<Language> language) {
		return byFirstWord.getOrDefault(sentence.get(place).folded(), List.of())
			.stream()
			.filter((phrase) -> phrase.elsewhere() || language.filter(phrase.language()::equals).isPresent())
			.filter((phrase) -> phrase.standsAt(place, sentence))
			.max(Comparator.comparingInt((phrase) -> phrase.words().size()));
	}

}
