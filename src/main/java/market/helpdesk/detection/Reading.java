package market.helpdesk.detection;

import java.util.Arrays;

/**
 * A text as it reads: what can't be seen is dropped, what only looks different is made
 * the same, accents are ignored, and letters of another script inside a Latin word are
 * what they pass for. Each of its characters knows which stretch of the original it
 * stands for, and stretches never step back. The original stays as it is (R7: nothing is
 * altered silently).
 */
final class Reading {

	private final String original;

	private final char[] letters;

	private final char[] small;

	private final int[] from;

	private final int[] to;

	private Reading(String original, char[] letters, int[] from, int[] to) {
		this.original = original;
		this.letters = letters;
		this.from = from;
		this.to = to;
		foldLookAlikes();
		this.small = new char[letters.length];
		for (var at = 0; at < letters.length; at++) {
			small[at] = Character.toLowerCase(letters[at]);
		}
	}

	/**
	 * @param limit how many units of it are looked at
	 */
	static Reading of(String text, int limit) {
		var end = Math.min(text.length(), limit);
		var room = Math.max(16, end * 2);
		var letters = new char[room];
		var from = new int[room];
		var to = new int[room];
		var length = 0;
		for (var at = 0; at < end;) {
			var code = text.codePointAt(at);
			var next = at + Character.charCount(code);
			var seen = circledAt(text, at, code) ? "@" : Glyphs.of(code);
			if (seen.isEmpty() && length > 0) {
				extend(from, to, length, next);
			}
			if (length + seen.length() > letters.length) {
				letters = Arrays.copyOf(letters, letters.length * 2);
				from = Arrays.copyOf(from, from.length * 2);
				to = Arrays.copyOf(to, to.length * 2);
			}
			for (var one = 0; one < seen.length(); one++) {
				letters[length] = seen.charAt(one);
				from[length] = at;
				to[length++] = next;
			}
			at = next;
		}
		return new Reading(text, Arrays.copyOf(letters, length), Arrays.copyOf(from, length),
				Arrays.copyOf(to, length));
	}

	/** A circled a by itself is an at sign; among others of its kind it is a letter. */
	private static boolean circledAt(String text, int at, int code) {
		return code == 0x24D0 && !(at > 0 && isCircled(text.charAt(at - 1)))
				&& !(at + 1 < text.length() && isCircled(text.charAt(at + 1)));
	}

	private static boolean isCircled(char letter) {
		return letter >= 0x24B6 && letter <= 0x24E9;
	}

	/** What can't be seen belongs to what it follows. */
	private static void extend(int[] from, int[] to, int length, int end) {
		var last = from[length - 1];
		for (var at = length - 1; at >= 0 && from[at] == last; at--) {
			to[at] = end;
		}
	}

	private void foldLookAlikes() {
		for (var at = 0; at < letters.length;) {
			var end = at;
			var latin = false;
			var other = false;
			while (end < letters.length && isJoined(letters[end])) {
				latin |= isLatin(letters[end]);
				other |= letters[end] > 0x24F;
				end++;
			}
			for (var each = at; latin && other && each < end; each++) {
				letters[each] = LookAlikes.ofAnotherScript(letters[each]);
			}
			at = end + 1;
		}
	}

	private static boolean isJoined(char letter) {
		return Character.isLetterOrDigit(letter) || letter == '.' || letter == '@' || letter == '_' || letter == '-';
	}

	private static boolean isLatin(char letter) {
		return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
	}

	int length() {
		return letters.length;
	}

	/** The character at a place, a line's end outside. */
	char at(int place) {
		return (place < 0 || place >= letters.length) ? '\n' : letters[place];
	}

	/** The same in small letters. */
	char smallAt(int place) {
		return (place < 0 || place >= small.length) ? '\n' : small[place];
	}

	String text(int start, int end) {
		return new String(letters, start, end - start);
	}

	String small(int start, int end) {
		return new String(small, start, end - start);
	}

	/** Where in the original the character at a place begins. */
	int originOf(int place) {
		return from[place];
	}

	/** Where in the original the character at a place ends. */
	int endOf(int place) {
		return to[place];
	}

	/** What stands in the original from a place to another. */
	String originally(int start, int end) {
		return (start >= end) ? "" : original.substring(from[start], to[end - 1]);
	}

	boolean isDigit(int place) {
		var letter = at(place);
		return letter >= '0' && letter <= '9';
	}

	boolean isLetter(int place) {
		return Character.isLetter(at(place));
	}

	boolean isWord(int place) {
		return Character.isLetterOrDigit(at(place));
	}

	boolean isBlank(int place) {
		return at(place) == ' ' || at(place) == '\n';
	}

	boolean startsWith(String start, int place) {
		for (var at = 0; at < start.length(); at++) {
			if (smallAt(place + at) != start.charAt(at)) {
				return false;
			}
		}
		return true;
	}

	String original() {
		return original;
	}

}
