package market.helpdesk.web.writing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

import market.helpdesk.web.ticket.Caution;
import market.helpdesk.writing.Hint;
import market.helpdesk.writing.Hint.Kind;
import market.helpdesk.writing.Language;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Words hints as cautions, {@code hint.<KIND>}: one of each kind, which quotes what it is
 * about.
 */
final class HintCautions {

	/** More quotes say nothing more. */
	private static final int QUOTES = 3;

	private static final int LONGEST_QUOTE = 60;

	private HintCautions() {
	}

	static List<Caution> of(List<Hint> hints, String text) {
		var byKind = hints.stream()
			.collect(Collectors.groupingBy(Hint::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
		return byKind.entrySet().stream().map((kind) -> caution(kind.getKey(), kind.getValue(), text)).toList();
	}

	private static Caution caution(Kind kind, Collection<Hint> hints, String text) {
		return Caution.of("hint." + kind, words(kind, hints, text).toArray());
	}

	private static List<?> words(Kind kind, Collection<Hint> hints, String text) {
		return switch (kind) {
			case NO_DATE, PLACEHOLDER, CAPITALS, INSULT -> List.of(quotes(hints, text));
			case TOO_SHORT, SAME_ANSWER, OTHER_LANGUAGE ->
				hints.iterator().next().words().stream().map(HintCautions::word).toList();
		};
	}

	private static String quotes(Collection<Hint> hints, String text) {
		return hints.stream()
			.map((hint) -> shortened(hint.span().of(text)))
			.distinct()
			.limit(QUOTES)
			.collect(Collectors.joining(" · "));
	}

	private static String shortened(String quote) {
		var line = quote.replaceAll("\\s+", " ");
		return (line.codePointCount(0, line.length()) <= LONGEST_QUOTE) ? line
				: line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
	}

	/** A language is named in the language of the reader. */
	private static Object word(Object word) {
		return (word instanceof Language language)
				? new DefaultMessageSourceResolvable("hint.language." + language.name()) : word;
	}

}
