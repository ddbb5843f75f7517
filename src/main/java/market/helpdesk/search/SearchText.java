package market.helpdesk.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import market.helpdesk.ticket.TicketReference;

/**
 * What somebody types to find something: words, {@code "phrases"}, and what must not
 * stand there, with a minus in front. The last word may be unfinished. Whatever is typed
 * means something or nothing; nothing of it is an error.
 */
public record SearchText(String typed) {

	/** More is no search, however it came to be pasted. */
	static final int MAX_LENGTH = 300;

	private static final int MAX_TERMS = 20;

	/** How a shorter word goes on says nothing. */
	private static final int SHORTEST_BEGINNING = 2;

	/** As they are typed in the languages of the markets. */
	private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

	/**
	 * A minus or none, and what is in quotes, which may be missing at the end, or not.
	 */
	private static final Pattern TERM = Pattern
		.compile("(-?)(?:[%1$s]([^%1$s]*)[%1$s]?|([^\\s%1$s]+))".formatted(QUOTES));

	/** An article that lost its vowel is a word of its own: {@code l'ordine}. */
	private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u02bc]");

	/** Nobody types any, and PostgreSQL takes no text with some of them. */
	private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

	public static final SearchText NONE = new SearchText("");

	public static SearchText of(String typed) {
		var text = CONTROL.matcher(typed).replaceAll(" ").strip();
		return new SearchText((text.codePointCount(0, text.length()) <= MAX_LENGTH) ? text
				: text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)));
	}

	/**
	 * Something that must stand in a text, or must not.
	 *
	 * @param words what stands there one after the other; a single word is also found by
	 * its stem
	 * @param exactly whether it was in quotes, so that stems don't count
	 * @param unfinished whether the last word may go on
	 */
	record Term(List<String> words, boolean excluded, boolean exactly, boolean unfinished) {

		boolean isSingle() {
			return words.size() == 1;
		}

		String first() {
			return words.getFirst();
		}

	}

	/** Whether nothing was typed by which anything could be found or left out. */
	public boolean isEmpty() {
		return terms().isEmpty();
	}

	List<Term> terms() {
		var terms = new ArrayList<Term>();
		var matcher = TERM.matcher(typed);
		while (matcher.find() && terms.size() < MAX_TERMS) {
			var excluded = !matcher.group(1).isEmpty();
			var last = matcher.end() == typed.length();
			Optional.ofNullable(matcher.group(2))
				.map((quoted) -> Stream.of(term(quoted, excluded, true, false)))
				.orElseGet(() -> excluded ? Stream.of(term(matcher.group(3), true, false, false))
						: parts(matcher.group(3), last))
				.flatMap(Collection::stream)
				.forEach(terms::add);
		}
		return terms;
	}

	/** What is left out is left out as a whole, and not every article of it. */
	private Stream<List<Term>> parts(String text, boolean last) {
		return APOSTROPHE.splitAsStream(text).map((part) -> term(part, false, false, last && typed.endsWith(part)));
	}

	/** What is cut into several words, {@code E-Mail}, stands so in the text too. */
	private static List<Term> term(String text, boolean excluded, boolean exactly, boolean unfinished) {
		var words = Words.of(text).stream().map(Words.Word::folded).toList();
		return words.isEmpty() ? List.of() : List
			.of(new Term(words, excluded, exactly, unfinished && words.getLast().length() >= SHORTEST_BEGINNING));
	}

	/** Whether it can be a number or a reference: those have no blanks. */
	boolean isOneWord() {
		return !typed.isEmpty() && typed.codePoints().noneMatch(Character::isWhitespace);
	}

	/** The reference that was typed, where it is one and nothing else. */
	Optional<TicketReference> reference() {
		return TicketReference.parse(typed);
	}

}
