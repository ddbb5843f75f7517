package market.helpdesk.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases of all languages, found in one go over the words of a text. */
final class Phrases {

	private final Symbols symbols;

	private final List<List<Phrase>> bySymbol;

	private Phrases(Symbols symbols, List<List<Phrase>> bySymbol) {
		this.symbols = symbols;
		this.bySymbol = bySymbol;
	}

	/**
	 * A phrase, and which words it is.
	 *
	 * @param from the first of them
	 * @param to behind the last
	 */
	record Found(Phrase phrase, int from, int to) {

		Meaning meaning() {
			return phrase.meaning();
		}

		boolean overlaps(Found other) {
			return from < other.to && other.from < to;
		}

	}

	/** Finds them, in the order in which they begin. */
	List<Found> in(List<Word> words, Work work) {
		var known = words.stream().map((word) -> symbols.of(word.text(), work)).toList();
		var found = new ArrayList<Found>();
		for (var place = 0; place < known.size(); place++) {
			for (var symbol : known.get(place)) {
				for (var phrase : bySymbol.get(symbol)) {
					var end = new Match(phrase, words, known, work).end(0, place);
					if (end > place) {
						found.add(new Found(phrase, place, end));
					}
				}
			}
		}
		return found;
	}

	/** A phrase being compared with words. */
	private record Match(Phrase phrase, List<Word> words, List<int[]> known, Work work) {

		private static final int NONE = -1;

		/**
		 * Returns behind which word the rest of a phrase ends that begins at a place. The
		 * number of ways is bounded by the phrase, not by the text.
		 */
		int end(int element, int place) {
			work.step();
			if (element == phrase.elements().size()) {
				return place;
			}
			var next = phrase.elements().get(element);
			return (next.gap() > 0) ? endBehindGap(element, place, next.gap()) : endBehind(next, element, place);
		}

		private int endBehindGap(int element, int place, int most) {
			for (var skipped = 0; skipped <= most; skipped++) {
				var end = end(element + 1, place + skipped);
				if (end != NONE || !isWithin(place + skipped, element)) {
					return end;
				}
			}
			return NONE;
		}

		private int endBehind(Phrase.Element next, int element, int place) {
			for (var row : next.rows()) {
				if (standsAt(row, place, element)) {
					var end = end(element + 1, place + row.length);
					if (end != NONE) {
						return end;
					}
				}
			}
			if (isWithin(place, element) && next.isAt(known.get(place))) {
				var end = end(element + 1, place + 1);
				if (end != NONE) {
					return end;
				}
			}
			return next.isOptional() ? end(element + 1, place) : NONE;
		}

		private boolean standsAt(int[] row, int place, int element) {
			for (var at = 0; at < row.length; at++) {
				if (!isWithin(place + at, element + at) || !has(known.get(place + at), row[at])) {
					return false;
				}
			}
			return true;
		}

		/** Whether the sentence goes on to this word. */
		private boolean isWithin(int place, int element) {
			return place < words.size() && (element == 0 || !words.get(place).opens());
		}

		private static boolean has(int[] symbols, int wanted) {
			for (var symbol : symbols) {
				if (symbol == wanted) {
					return true;
				}
			}
			return false;
		}

	}

	/** Collects them. */
	static final class Builder {

		private final Symbols.Builder symbols = new Symbols.Builder();

		private final Map<Integer, List<Phrase>> bySymbol = new HashMap<>();

		int symbol(String word) {
			return symbols.of(word);
		}

		/** From here on words are no names any more. */
		void endNames() {
			symbols.endNames();
		}

		void add(Phrase phrase) {
			var first = phrase.elements().getFirst();
			if (first.isOptional()) {
				throw new IllegalStateException("A phrase can't begin with what may be missing");
			}
			for (var symbol : first.symbols()) {
				startingWith(symbol).add(phrase);
			}
			first.rows()
				.stream()
				.mapToInt((row) -> row[0])
				.distinct()
				.forEach((symbol) -> startingWith(symbol).add(phrase));
		}

		private List<Phrase> startingWith(int symbol) {
			return bySymbol.computeIfAbsent(symbol, (key) -> new ArrayList<>());
		}

		Phrases build() {
			var all = new ArrayList<List<Phrase>>();
			for (var symbol = 0; symbol < symbols.count(); symbol++) {
				all.add(List.copyOf(bySymbol.getOrDefault(symbol, List.of())));
			}
			return new Phrases(symbols.build(), all);
		}

	}

}
