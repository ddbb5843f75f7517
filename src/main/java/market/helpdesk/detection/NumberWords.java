package market.helpdesk.detection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import market.helpdesk.detection.Lexicon.Section;

/**
 * Words for numbers from zero to 999, of all languages, as one says telephone numbers
 * with: digit by digit, in pairs, in hundreds.
 */
final class NumberWords {

	/** "Double", "triple": how often the next digit is said. */
	static final int TIMES = 10_000;

	private static final int SHORTEST_MIXED = 3;

	private static final int LONGEST_MIXED = 120;

	private static final int LONGEST_WORD = 16;

	private final Map<String, Integer> values;

	private final Set<String> fillers;

	private NumberWords(Map<String, Integer> values, Set<String> fillers) {
		this.values = values;
		this.fillers = fillers;
	}

	/**
	 * Returns the value of a word; that of a word for repetition is {@link #TIMES} and
	 * more.
	 */
	OptionalInt value(String word) {
		return Optional.ofNullable(values.get(word)).map(OptionalInt::of).orElseGet(OptionalInt::empty);
	}

	/**
	 * Returns the digits of a word that is nothing but digits and words for them, written
	 * together: "tre4sette", "tre47o1", "trequattrosette".
	 */
	Optional<String> mixed(String word) {
		if (word.length() < SHORTEST_MIXED || word.length() > LONGEST_MIXED) {
			return Optional.empty();
		}
		var digits = new StringBuilder();
		for (var at = 0; at < word.length();) {
			var next = endOfPart(word, at, digits);
			if (next == at) {
				return Optional.empty();
			}
			at = next;
		}
		return Optional.of(digits.toString());
	}

	private int endOfPart(String word, int at, StringBuilder digits) {
		var letter = word.charAt(at);
		if (letter >= '0' && letter <= '9') {
			digits.append(letter);
			return at + 1;
		}
		for (var end = Math.min(word.length(), at + LONGEST_WORD); end > at + 1; end--) {
			var value = values.get(word.substring(at, end));
			if (value != null && value < TIMES) {
				digits.append(value);
				return end;
			}
		}
		return letterForDigit(word, at, digits);
	}

	/** "O" and "l" among digits are meant as zero and one. */
	private static int letterForDigit(String word, int at, StringBuilder digits) {
		var isAmongDigits = at > 0 && Character.isDigit(word.charAt(at - 1))
				|| at + 1 < word.length() && Character.isDigit(word.charAt(at + 1));
		var digit = "oli".indexOf(word.charAt(at));
		if (!isAmongDigits || digit < 0) {
			return at;
		}
		digits.append(digit == 0 ? '0' : '1');
		return at + 1;
	}

	/** Whether it may stand between numbers that belong together. */
	boolean isFiller(String word) {
		return fillers.contains(word);
	}

	/**
	 * Whether two values that follow each other are one number: "thirty" and "four",
	 * "five hundred" and "twelve", "soixante" and "dix".
	 */
	static boolean add(int first, int second) {
		return isHundreds(first) && second > 0 && second < 100 || isTens(first) && second > 0 && second < 10
				|| (first == 60 || first == 80) && second >= 10 && second < 20;
	}

	private static boolean isHundreds(int value) {
		return value >= 100 && value < 1_000 && value % 100 == 0;
	}

	private static boolean isTens(int value) {
		return value >= 20 && value < 100 && value % 10 == 0;
	}

	/** Collects them, and makes those that are written as one word. */
	static final class Builder {

		private final Map<String, Integer> values = new HashMap<>();

		private final Set<String> fillers = new HashSet<>();

		/**
		 * @param sections of a language: {@code [numbers]} has lines of a value and its
		 * words, {@code [number glue]} what joins units and tens to one word
		 */
		void add(String language, List<Section> sections) {
			var own = new HashMap<String, Integer>();
			of(sections, "numbers").lines().forEach((line) -> {
				var words = line.split("\\s+");
				for (var at = 1; at < words.length; at++) {
					own.put(Lexicon.plain(words[at]), Integer.parseInt(words[0]));
				}
			});
			join(own, of(sections, "number glue").entries());
			own.forEach(values::putIfAbsent);
			fillers.addAll(of(sections, "number fillers").entries().stream().map(Lexicon::plain).toList());
		}

		private static Section of(List<Section> sections, String name) {
			return sections.stream().filter((section) -> section.name().equals(name)).findFirst().orElseThrow();
		}

		private void join(Map<String, Integer> words, List<String> glue) {
			words.forEach((tens, ten) -> words.forEach((units, unit) -> {
				if (isTens(ten) && unit > 0 && unit < 10) {
					values.putIfAbsent(tens + units, ten + unit);
					values.putIfAbsent(tens.substring(0, tens.length() - 1) + units, ten + unit);
					glue.forEach((joint) -> values.putIfAbsent(units + joint + tens, ten + unit));
				}
			}));
		}

		NumberWords build() {
			return new NumberWords(Map.copyOf(values), Set.copyOf(fillers));
		}

	}

}
