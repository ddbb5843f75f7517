package market.helpdesk.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences, of which the text is made again when they are put together.
 * What is quoted belongs to the sentence that quotes it.
 */
final class Sentences {

	private static final String MARKS = ".!?…";

	private static final String QUOTES = "\"“”„«»";

	private static final Set<String> ABBREVIATIONS = Set.of("sig", "sigg", "sig.ra", "dott", "dr", "ing", "avv", "prof",
			"art", "nr", "num", "pag", "tel", "ca", "bzw", "inkl", "evtl", "ggf", "hr", "fr", "str", "mr", "mrs", "vs",
			"approx", "mme", "mlle", "env", "réf", "sr", "sra", "srta", "ud", "uds", "núm", "pág", "np", "tzn", "tj",
			"ul", "č", "čp", "např", "napr", "tzv", "resp", "cca", "cod", "rif");

	/** Longer words are no abbreviations, and no addresses that matter. */
	private static final int A_WORD = 80;

	private static final Pattern INITIALS = Pattern.compile("\\p{L}{1,3}(?:\\.\\p{L}{1,3})++|\\p{L}");

	private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}");

	private static final Pattern MONTH = Pattern
		.compile("\\s*+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\\p{L}{0,6}+\\b");

	private final String text;

	private final List<String> sentences = new ArrayList<>();

	private int start;

	private boolean quoted;

	private Sentences(String text) {
		this.text = text;
	}

	/** Each with the blanks behind it. */
	static List<String> of(String text) {
		return new Sentences(text).cut();
	}

	/** Returns whether a mark is the writer's own, and not within something quoted. */
	static boolean isOwn(String sentence, int mark) {
		var reader = new Sentences(sentence);
		for (var at = 0; at < mark; at++) {
			reader.heed(at);
		}
		return !reader.quoted && (mark == 0 || sentence.charAt(mark - 1) != '(');
	}

	private List<String> cut() {
		for (var at = 0; at < text.length(); at++) {
			heed(at);
			if (MARKS.indexOf(text.charAt(at)) >= 0 && !quoted) {
				var end = endOfMarks(at);
				if (isEnd(at, end)) {
					end(end);
				}
				at = end - 1;
			}
		}
		if (start < text.length()) {
			sentences.add(text.substring(start));
		}
		return sentences;
	}

	/** A quotation mark behind a digit is one of inches. */
	private void heed(int at) {
		if (QUOTES.indexOf(text.charAt(at)) >= 0) {
			quoted = !quoted && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
		}
	}

	private int endOfMarks(int at) {
		var end = at;
		while (end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0) {
			end++;
		}
		return end;
	}

	private boolean isEnd(int at, int end) {
		var asks = text.substring(at, end).indexOf('?') >= 0;
		if (at > 0 && text.charAt(at - 1) == '(') {
			return false;
		}
		if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
			return asks && (Character.isUpperCase(text.charAt(end)) || text.charAt(end) == '¿') && !isAddress(at);
		}
		return asks || text.charAt(at) == '!' || !isSmall(end) && !isShort(at);
	}

	private String wordBefore(int at) {
		var from = at;
		while (from > Math.max(start, at - A_WORD) && !Character.isWhitespace(text.charAt(from - 1))
				&& text.charAt(from - 1) != '(') {
			from--;
		}
		return text.substring(from, at);
	}

	private boolean isAddress(int at) {
		var word = wordBefore(at);
		return word.contains("/") || word.startsWith("www.");
	}

	private boolean isSmall(int end) {
		var next = end;
		while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
			next++;
		}
		return next < text.length() && Character.isLowerCase(text.charAt(next));
	}

	/** Whether the dot belongs to a word cut short, a list or a date. */
	private boolean isShort(int at) {
		var word = wordBefore(at);
		if (ORDINAL.matcher(word).matches()) {
			return text.substring(start, at).isBlank() || word.length() == at - start
					|| MONTH.matcher(text).region(at + 1, text.length()).lookingAt();
		}
		return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)) || INITIALS.matcher(word).matches();
	}

	private void end(int at) {
		var end = at;
		while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		sentences.add(text.substring(start, end));
		start = end;
	}

}
