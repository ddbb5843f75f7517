package market.helpdesk.detection;

import java.util.BitSet;

/**
 * Numbers in a text that are no telephone's, whatever they look like: dates, times,
 * amounts of money, measures, and what is part of a code with letters.
 */
final class Measures {

	private static final String CURRENCIES = "€$£%°";

	private final Passage passage;

	private final BitSet taken = new BitSet();

	Measures(Passage passage) {
		this.passage = passage;
		for (var word = 0; word < passage.words().size(); word++) {
			passage.work().step();
			if (isNumber(word)) {
				mark(word);
			}
		}
	}

	boolean isTaken(int word) {
		return taken.get(word);
	}

	private void mark(int word) {
		if (isDate(word)) {
			taken.set(word, word + 3);
		}
		if (isInternetAddress(word)) {
			taken.set(word, word + 4);
		}
		if (isTime(word)) {
			taken.set(word, word + 2);
		}
		if (isAmountBefore(word)) {
			takeBack(word);
		}
		if (isAmountBehind(word) || isCode(word) || isDimension(word)) {
			taken.set(word);
		}
	}

	private boolean isNumber(int word) {
		return word >= 0 && word < passage.words().size() && passage.words().get(word).isNumber();
	}

	private int value(int word) {
		var text = passage.words().get(word).text();
		return (text.length() > 4) ? Integer.MAX_VALUE : Integer.parseInt(text);
	}

	private int length(int word) {
		return passage.words().get(word).text().length();
	}

	private String gap(int word) {
		return (word < 0) ? "" : passage.gapBehind(word);
	}

	/** 12/10/2025, 12.10.25, 2025-10-12, and no longer row of numbers. */
	private boolean isDate(int word) {
		var parted = gap(word);
		if (!isNumber(word + 1) || !isNumber(word + 2)
				|| !(parted.equals("/") || parted.equals(".") || parted.equals("-")) || !gap(word + 1).equals(parted)
				|| gap(word + 2).equals(parted) && isNumber(word + 3)
				|| gap(word - 1).equals(parted) && isNumber(word - 1)) {
			return false;
		}
		return isDayAndMonth(word, word + 1) && isYear(word + 2)
				|| length(word) == 4 && isYear(word) && isDayAndMonth(word + 1, word + 2);
	}

	private boolean isDayAndMonth(int one, int other) {
		return value(one) > 0 && value(other) > 0 && length(one) <= 2 && length(other) <= 2
				&& Math.min(value(one), value(other)) <= 12 && Math.max(value(one), value(other)) <= 31;
	}

	private boolean isYear(int word) {
		return length(word) == 2 || length(word) == 4 && value(word) >= 1900 && value(word) < 2100;
	}

	private boolean isInternetAddress(int word) {
		for (var part = word; part < word + 4; part++) {
			if (!isNumber(part) || value(part) > 255 || (part < word + 3) != gap(part).equals(".")) {
				return false;
			}
		}
		return !gap(word - 1).equals(".");
	}

	private boolean isTime(int word) {
		return isNumber(word + 1) && gap(word).equals(":") && length(word) <= 2 && length(word + 1) == 2
				&& value(word) < 25 && value(word + 1) < 60;
	}

	/** Whether a currency or a unit follows. */
	private boolean isAmountBefore(int word) {
		var gap = gap(word);
		if (gap.length() <= 3 && gap.strip().length() == 1 && CURRENCIES.indexOf(gap.strip().charAt(0)) >= 0
				|| gap.startsWith("€") || gap.startsWith(" €") || gap.startsWith("%") || gap.startsWith(" %")) {
			return true;
		}
		if (word + 1 >= passage.words().size() || gap.length() > 1 || !gap.isBlank()) {
			return false;
		}
		var unit = passage.words().get(word + 1).text();
		return passage.lexicon().words("units").contains(unit) && (unit.length() > 1 || gap.isEmpty());
	}

	/**
	 * The whole of an amount: what dots and commas join to its end, and its thousands.
	 */
	private void takeBack(int last) {
		taken.set(last);
		for (var word = last - 1; isNumber(word); word--) {
			passage.work().step();
			var gap = gap(word);
			var isThousands = gap.equals(" ") && length(word + 1) == 3 && length(word) <= 3 && isShortAmount(word);
			if (!gap.equals(",") && !gap.equals(".") && !gap.equals("'") && !isThousands) {
				return;
			}
			taken.set(word);
			if (last - word > 3) {
				return;
			}
		}
	}

	/** Whether no further group stands before: telephone numbers have three of them. */
	private boolean isShortAmount(int word) {
		return !(isNumber(word - 1) && gap(word - 1).equals(" "));
	}

	private boolean isAmountBehind(int word) {
		var gap = gap(word - 1).strip();
		if (!gap.isEmpty() && CURRENCIES.indexOf(gap.charAt(gap.length() - 1)) >= 0) {
			return true;
		}
		return taken.get(word - 1 < 0 ? word : word - 1) && isNumber(word - 1)
				&& (gap(word - 1).equals(",") || gap(word - 1).equals(".")) && length(word) <= 3
				&& gap(word - 2).strip().endsWith("€");
	}

	/** "IT-204655", "SM991", "#204655", "204655-A", and what such codes go on with. */
	private boolean isCode(int word) {
		var before = gap(word - 1);
		if (before.endsWith("#") || isPartOfCode(word) || isOfYear(word)) {
			return true;
		}
		return word > 0 && (before.isEmpty() || before.equals("-") || before.equals("/")) && !isNumber(word - 1)
				&& !isCue(word - 1) || isFollowedByLetters(word);
	}

	/** "2025-11873": what people number year by year. */
	private boolean isOfYear(int word) {
		return isYearOf(word) || word > 0 && isYearOf(word - 1);
	}

	private boolean isYearOf(int word) {
		return isNumber(word) && length(word) == 4 && isYear(word) && isNumber(word + 1)
				&& (gap(word).equals("-") || gap(word).equals("/"));
	}

	private boolean isPartOfCode(int word) {
		var before = gap(word - 1);
		return word > 0 && taken.get(word - 1) && isNumber(word - 1) && isCode(word - 1, before);
	}

	private boolean isCode(int word, String behind) {
		return (behind.equals("-") || behind.equals("/")) && word > 0
				&& (gap(word - 1).equals("-") || gap(word - 1).isEmpty());
	}

	private boolean isCue(int word) {
		return passage.means(word, Meaning.PHONE_CUE) || passage.means(word, Meaning.PHONE_LEAD)
				|| passage.lexicon().numbers().value(passage.words().get(word).text()).isPresent();
	}

	private boolean isFollowedByLetters(int word) {
		var gap = gap(word);
		if (word + 1 >= passage.words().size() || isNumber(word + 1) || !(gap.isEmpty() || gap.equals("-"))
				|| passage.lexicon().numbers().value(passage.words().get(word + 1).text()).isPresent()) {
			return false;
		}
		return passage.words().get(word + 1).text().length() < 4;
	}

	/** 100x200, 100 x 200 x 50. */
	private boolean isDimension(int word) {
		return isTimes(word + 1) && isNumber(word + 2) || isTimes(word - 1) && isNumber(word - 2);
	}

	private boolean isTimes(int word) {
		return word > 0 && word < passage.words().size() && passage.words().get(word).text().equals("x");
	}

}
