package market.helpdesk.writing;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds shouted sentences: several words in a row in capitals, among them such as
 * sentences are made of. Names, abbreviations and numbers in capitals are none, however
 * many stand together.
 */
record Shouting(Lexicon lexicon) implements HintRule {

	private static final int FEWEST_WORDS = 3;

	private static final int FEWEST_LETTERS = 8;

	/** One alone may be an address or a company's. */
	private static final int FEWEST_COMMON = 2;

	@Override
	public Stream<Hint> look(Reading reading) {
		return reading.prose().sentences().stream().flatMap((sentence) -> {
			var run = longestRun(sentence.words());
			var shouted = isShouted(sentence.words().subList(run.from(), run.to()))
					|| run.to() - run.from() == sentence.words().size() && isExclaimed(sentence);
			return shouted
					? Stream.of(Hint.quoting(Hint.Kind.CAPITALS, sentence.span(run.from(), run.to()), reading.text()))
					: Stream.empty();
		});
	}

	/** Words in capitals, from one up to but not including another. */
	private record Run(int from, int to) {
	}

	private static Run longestRun(List<Word> words) {
		var longest = new Run(0, 0);
		for (int from = 0, to = 0; to < words.size(); to++) {
			if (!words.get(to).isInCapitals()) {
				from = to + 1;
			}
			else if (to + 1 - from > longest.to() - longest.from()) {
				longest = new Run(from, to + 1);
			}
		}
		return longest;
	}

	private boolean isShouted(List<Word> run) {
		var words = run.stream().filter((word) -> word.length() > 1).toList();
		var common = words.stream().filter((word) -> lexicon.isCommon(word.folded())).count();
		return words.size() >= FEWEST_WORDS && letters(words) >= FEWEST_LETTERS && common >= FEWEST_COMMON;
	}

	/** {@code VERGOGNA!!!}, and {@code RISPONDETE SUBITO!} */
	private static boolean isExclaimed(Sentence sentence) {
		return letters(sentence.words()) >= FEWEST_LETTERS
				&& (sentence.exclamations() > 1 || sentence.exclamations() == 1 && sentence.words().size() > 1);
	}

	private static int letters(List<Word> words) {
		return words.stream().mapToInt(Word::length).sum();
	}

}
