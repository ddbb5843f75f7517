package market.helpdesk.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that differs from ticket to ticket and is put into a saved answer where its
 * token stands. The tokens are the same in every language; what they mean is told beside
 * the text.
 */
public enum Placeholder {

	/** The buyer's first name. */
	BUYER,
	/** The number of the order. */
	ORDER,
	/** The tracking number of what was sent last. */
	TRACKING;

	private static final String OPENING = "{{";

	/** Short and without braces inside, so that no text makes it look far. */
	private static final Pattern TOKEN = Pattern.compile("\\{\\{([^{}\\n]{0,40})}}");

	/** How it is written in a text. */
	public String token() {
		return OPENING + name().toLowerCase(Locale.ROOT) + "}}";
	}

	/** Returns what looks like placeholders in a text and is none, as it is written. */
	public static List<String> unknownIn(String text) {
		var unknown = new ArrayList<String>();
		var tokens = TOKEN.matcher(text);
		for (var at = text.indexOf(OPENING); at >= 0; at = text.indexOf(OPENING, at)) {
			var isToken = tokens.region(at, text.length()).lookingAt();
			if (!isToken || named(tokens.group(1)).isEmpty()) {
				unknown.add(isToken ? tokens.group() : text.substring(at, Math.min(at + 20, text.length())));
			}
			at = isToken ? tokens.end() : at + OPENING.length();
		}
		return unknown;
	}

	/** Puts values where there are any; a placeholder without one stays as it is. */
	public static String fill(String text, Function<Placeholder, Optional<String>> values) {
		return TOKEN.matcher(text)
			.replaceAll(
					(token) -> Matcher.quoteReplacement(named(token.group(1)).flatMap(values).orElse(token.group())));
	}

	/** Returns where placeholders stand in a text. */
	static List<Span> spansIn(String text) {
		return TOKEN.matcher(text)
			.results()
			.filter((token) -> named(token.group(1)).isPresent())
			.map(Placeholder::span)
			.toList();
	}

	private static Span span(MatchResult token) {
		return new Span(token.start(), token.end());
	}

	private static Optional<Placeholder> named(String name) {
		return Arrays.stream(values()).filter((one) -> one.name().equalsIgnoreCase(name.strip())).findFirst();
	}

}
