package market.helpdesk.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.search.Excerpt.Span;
import market.helpdesk.search.SearchText.Term;
import market.helpdesk.search.Words.Word;

/** Marks what was looked for in texts as people wrote them. */
record Marking(SearchQuery query, Stems.Known stems) {

	/** As short as stems get: what a word and its stem have in common. */
	private static final int COMMON = 2;

	/**
	 * Returns those words of some texts that may be found by their stems: all that begin
	 * like a stem that was looked for.
	 */
	static List<String> candidates(SearchQuery query, Collection<String> texts) {
		var beginnings = wantedStems(query).map(Marking::beginning).distinct().toList();
		return texts.stream()
			.flatMap((text) -> Words.of(text).stream())
			.map(Word::folded)
			.distinct()
			.filter((word) -> beginnings.stream().anyMatch(word::startsWith))
			.toList();
	}

	private static Stream<String> wantedStems(SearchQuery query) {
		return query.wanted()
			.stream()
			.filter((term) -> term.isSingle() && !term.exactly())
			.flatMap((term) -> query.stems().of(term.first()).stream());
	}

	private static String beginning(String stem) {
		return stem.substring(0, Math.min(COMMON, stem.length()));
	}

	Excerpt excerpt(String text, int length) {
		return Excerpt.of(text, marks(text), length);
	}

	private List<Span> marks(String text) {
		var words = Words.of(text);
		var marks = new ArrayList<Span>();
		var at = 0;
		while (at < words.size()) {
			var length = matched(words.subList(at, words.size()));
			if (length > 0) {
				marks.add(new Span(words.get(at).start(), words.get(at + length - 1).end()));
			}
			at += Math.max(1, length);
		}
		return marks;
	}

	/** Returns of how many words the longest term consists that stands first here. */
	private int matched(List<Word> words) {
		return query.wanted()
			.stream()
			.filter((term) -> fits(term, words))
			.mapToInt((term) -> term.words().size())
			.max()
			.orElse(0);
	}

	private boolean fits(Term term, List<Word> words) {
		var size = term.words().size();
		if (words.size() < size) {
			return false;
		}
		for (var place = 0; place < size; place++) {
			var unfinished = term.unfinished() && place == size - 1;
			if (!fits(term.words().get(place), words.get(place).folded(), unfinished)) {
				return size == 1 && !term.exactly() && hasStemOf(term, words.getFirst().folded());
			}
		}
		return true;
	}

	private static boolean fits(String wanted, String word, boolean unfinished) {
		return unfinished ? word.startsWith(wanted) : word.equals(wanted);
	}

	private boolean hasStemOf(Term term, String word) {
		var wanted = query.stems().of(term.first());
		return wanted.contains(word) || stems.of(word).stream().anyMatch(wanted::contains);
	}

}
