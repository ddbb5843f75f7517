package market.helpdesk.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text cut into sentences and words, in one walk from its beginning to its end. A full
 * stop behind a digit ends nothing: it may be a date's.
 */
record Prose(String text, List<Sentence> sentences) {

	static Prose of(String text) {
		var sentences = new ArrayList<Sentence>();
		for (int from = 0, to; from < text.length(); from = to) {
			to = endOfSentence(text, from);
			var words = words(text, from, to);
			if (!words.isEmpty()) {
				sentences.add(new Sentence(text.substring(from, to), words, exclamations(text, from, to)));
			}
		}
		return new Prose(text, List.copyOf(sentences));
	}

	Stream<Word> words() {
		return sentences.stream().flatMap((sentence) -> sentence.words().stream());
	}

	private static int endOfSentence(String text, int from) {
		var at = from;
		while (at < text.length() && !ends(text, at)) {
			at++;
		}
		while (at < text.length() && "!?.…".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		return Math.max(at, Math.min(from + 1, text.length()));
	}

	private static boolean ends(String text, int at) {
		return switch (text.charAt(at)) {
			case '\n', '!', '?', '…' -> true;
			case '.' -> (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)))
					&& (at == 0 || !Character.isDigit(text.charAt(at - 1)));
			default -> false;
		};
	}

	private static int exclamations(String text, int from, int to) {
		return (int) text.substring(from, to).chars().filter((letter) -> letter == '!').count();
	}

	private static List<Word> words(String text, int from, int to) {
		var words = new ArrayList<Word>();
		for (var at = from; at < to;) {
			if (isInWord(text.codePointAt(at))) {
				var end = endOfWord(text, at, to);
				words.add(Word.of(text, at, end));
				at = end;
			}
			else {
				at += Character.charCount(text.codePointAt(at));
			}
		}
		return words;
	}

	private static int endOfWord(String text, int from, int limit) {
		var at = from;
		while (at < limit && (isInWord(text.codePointAt(at)) || joins(text, at, limit))) {
			at += Character.charCount(text.codePointAt(at));
		}
		return at;
	}

	/** A hyphen, a slash or an underline next to a digit is part of a number. */
	private static boolean joins(String text, int at, int limit) {
		return "-/_".indexOf(text.charAt(at)) >= 0 && at > 0 && at + 1 < limit && isInWord(text.codePointAt(at + 1))
				&& (Character.isDigit(text.charAt(at - 1)) || Character.isDigit(text.charAt(at + 1)));
	}

	private static boolean isInWord(int point) {
		return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
	}

}
