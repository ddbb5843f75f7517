package market.helpdesk.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds promises that say soon and not when. A day, a date or a span in the same sentence
 * says when.
 */
record UndatedPromises(Lexicon lexicon) implements HintRule {

	/** {@code 16/11}, {@code 16. 11. 2026}, {@code 14:30}, {@code 2026-11-16}. */
	private static final Pattern DATE = Pattern.compile(
			"(?<![\\p{L}\\p{N}-])(?:[0-3]?\\d ?[./-] ?[01]?\\d(?: ?[./-] ?(?:\\d{4}|\\d{2}))?|[0-2]?\\d:[0-5]\\d|\\d{4}-\\d{2}-\\d{2})(?![\\p{L}\\p{N}-])");

	/** {@code 48h}, {@code 3gg}. */
	private static final Pattern SHORT_SPAN = Pattern.compile("\\d{1,3}(?:h|hrs|d|gg|g|std|min|godz|j)");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[-/]\\d{1,3})?");

	@Override
	public Stream<Hint> look(Reading reading) {
		return reading.prose().sentences().stream().flatMap((sentence) -> look(sentence, reading));
	}

	private Stream<Hint> look(Sentence sentence, Reading reading) {
		var found = lexicon.promises().in(sentence.words(), reading.language());
		var promises = found.stream().filter((one) -> !lexicon.isHarmless(one.phrase())).toList();
		if (promises.isEmpty() || DATE.matcher(sentence.text()).find()) {
			return Stream.empty();
		}
		var others = new ArrayList<>(sentence.words());
		found.reversed().forEach((one) -> others.subList(one.from(), one.to()).clear());
		return namesATime(others) ? Stream.empty() : promises.stream()
			.map((one) -> Hint.quoting(Hint.Kind.NO_DATE, sentence.span(one.from(), one.to()), reading.text()));
	}

	private boolean namesATime(List<Word> words) {
		for (var at = 0; at < words.size(); at++) {
			var word = words.get(at).folded();
			if (lexicon.isDay(word) || SHORT_SPAN.matcher(word).matches() || lexicon.isUnit(word)
					&& (isCount(words, at - 1) || isCount(words, at - 2) || isCount(words, at + 1))) {
				return true;
			}
		}
		return false;
	}

	private boolean isCount(List<Word> words, int at) {
		return at >= 0 && at < words.size()
				&& (lexicon.isCount(words.get(at).folded()) || NUMBER.matcher(words.get(at).folded()).matches());
	}

}
