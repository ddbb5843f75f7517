package market.helpdesk.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.search.SearchText.Term;

/**
 * What is looked for, as PostgreSQL's {@code tsquery}. Words that are common in one of
 * the languages it is looked for in are left out where others remain.
 */
record SearchQuery(List<Term> terms, Stems.Known stems) {

	/** Stands before a stem, as {@code with_stems} has it, and in no word. */
	private static final String STEM = "~";

	static SearchQuery of(SearchText text, Stems.Known stems) {
		var terms = text.terms();
		var telling = terms.stream().filter((term) -> !isCommon(term, stems)).toList();
		return new SearchQuery(telling.stream().allMatch(Term::excluded) ? terms : telling, stems);
	}

	private static boolean isCommon(Term term, Stems.Known stems) {
		return !term.excluded() && term.isSingle() && !term.exactly() && stems.isCommon(term.first());
	}

	boolean isEmpty() {
		return terms.isEmpty();
	}

	/** Whether something must stand in the text, by which an index can be asked. */
	boolean isPositive() {
		return terms.stream().anyMatch((term) -> !term.excluded());
	}

	/** What must stand in a text. */
	List<Term> wanted() {
		return terms.stream().filter((term) -> !term.excluded()).toList();
	}

	/** Over the words of anybody. */
	String plain() {
		return marked("");
	}

	/** Over the slices of the index in which some shops' words lie, and no others'. */
	String inSlices(Collection<UUID> shops) {
		return shops.stream().map((shop) -> "(" + marked(mark(shop)) + ")").collect(Collectors.joining(" | "));
	}

	/** As {@code search_mark} does. */
	private static String mark(UUID shop) {
		var text = shop.toString();
		return text.substring(text.length() - 6);
	}

	private String marked(String mark) {
		return terms.stream().map((term) -> condition(term, mark)).collect(Collectors.joining(" & "));
	}

	/** A word that is its own stem has none beside it. */
	private String condition(Term term, String mark) {
		var alternatives = new LinkedHashSet<String>();
		alternatives.add(sequence(term, mark));
		if (term.isSingle() && !term.exactly()) {
			stems.of(term.first())
				.stream()
				.sorted()
				.flatMap((stem) -> Stream.of(mark + STEM + stem, mark + stem))
				.map((stem) -> lexeme(stem, false))
				.forEach(alternatives::add);
		}
		return (term.excluded() ? "!" : "") + "(" + String.join(" | ", alternatives) + ")";
	}

	private static String sequence(Term term, String mark) {
		var words = term.words();
		var before = words.subList(0, words.size() - 1).stream().map((word) -> lexeme(mark + word, false));
		return Stream.concat(before, Stream.of(lexeme(mark + words.getLast(), term.unfinished())))
			.collect(Collectors.joining(" <-> "));
	}

	/** Made of letters, digits and our own sign only, so it needs no escaping. */
	private static String lexeme(String word, boolean unfinished) {
		return "'" + word + "'" + (unfinished ? ":*" : "");
	}

}
