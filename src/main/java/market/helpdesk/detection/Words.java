package market.helpdesk.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a reading. Letters that stand one by one, all parted in the same way, are
 * one word: "w h a t s a p p".
 */
final class Words {

	/** So many letters in a row are no coincidence. */
	private static final int FEWEST_LETTERS = 3;

	private static final int WIDEST_GAP = 3;

	private static final int LONG_NUMBER = 5;

	private final Reading reading;

	private final Work work;

	private final List<Word> words = new ArrayList<>();

	private Words(Reading reading, Work work) {
		this.reading = reading;
		this.work = work;
	}

	static List<Word> in(Reading reading, Work work) {
		return new Words(reading, work).read();
	}

	private List<Word> read() {
		var opens = true;
		var last = 0;
		for (var at = 0; at < reading.length();) {
			work.step();
			if (!isPartOfWord(at)) {
				at++;
				continue;
			}
			opens |= partsSentences(last, at);
			var end = endOfWord(at);
			var spread = endOfSpread(at, end);
			words.add((spread > end) ? new Word(letters(at, spread), at, spread, opens)
					: new Word(reading.small(at, end), at, end, opens));
			last = Math.max(end, spread);
			at = last;
			opens = false;
		}
		return words;
	}

	private boolean isPartOfWord(int at) {
		return reading.isWord(at) || isSign(at);
	}

	private boolean isSign(int at) {
		return switch (reading.at(at)) {
			case '@', Glyphs.TELEPHONE, Glyphs.ENVELOPE -> true;
			default -> false;
		};
	}

	private int endOfWord(int start) {
		if (isSign(start)) {
			return start + 1;
		}
		var end = start;
		var digits = 0;
		while (reading.isWord(end)
				&& !(reading.isDigit(end) ? digits == 0 && end > start && isLongNumber(end) : digits >= LONG_NUMBER)) {
			work.step();
			digits = reading.isDigit(end) ? digits + 1 : 0;
			end++;
		}
		return end;
	}

	/**
	 * A long number is a word by itself, whatever it is written to: "whatsapp3475550192".
	 */
	private boolean isLongNumber(int at) {
		for (var next = at; next < at + LONG_NUMBER; next++) {
			if (!reading.isDigit(next)) {
				return false;
			}
		}
		return true;
	}

	/** The end of letters that stand one by one from here, or where the word ends. */
	private int endOfSpread(int start, int end) {
		if (end != start + 1 || !reading.isLetter(start)) {
			return end;
		}
		var gap = gapBehind(end);
		var reach = end;
		var count = 1;
		while (gap > 0 && isLoneLetter(reach + gap) && isSameGap(end, reach, gap)) {
			work.steps(gap);
			reach += gap + 1;
			count++;
		}
		return (count >= FEWEST_LETTERS) ? reach : end;
	}

	private int gapBehind(int end) {
		var gap = 0;
		while (gap <= WIDEST_GAP && end + gap < reading.length() && !isPartOfWord(end + gap)) {
			gap++;
		}
		return (gap <= WIDEST_GAP) ? gap : 0;
	}

	private boolean isLoneLetter(int at) {
		return reading.isLetter(at) && !reading.isWord(at + 1);
	}

	private boolean isSameGap(int first, int other, int width) {
		for (var at = 0; at < width; at++) {
			if (reading.at(first + at) != reading.at(other + at)) {
				return false;
			}
		}
		return true;
	}

	private String letters(int start, int end) {
		var letters = new StringBuilder();
		for (var at = start; at < end; at++) {
			if (reading.isWord(at)) {
				letters.append(reading.smallAt(at));
			}
		}
		return letters.toString();
	}

	private boolean partsSentences(int last, int next) {
		var lines = 0;
		for (var at = last; at < next; at++) {
			work.step();
			var letter = reading.at(at);
			if (letter == '\n' && ++lines > 1) {
				return true;
			}
			if (letter == '!' || letter == '?' || letter == ';' || letter == '|'
					|| letter == '.' && (at + 1 == next || reading.isBlank(at + 1)) && at + 1 < next) {
				return true;
			}
		}
		return false;
	}

}
