package market.helpdesk.detection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words and stems of the word lists as numbers, in a trie: all that a word is are
 * found on one way through its letters.
 */
final class Symbols {

	private static final String DIGITS = "0134578";

	private static final String LETTERS = "oieastb";

	private final Node root;

	private final int names;

	private Symbols(Node root, int names) {
		this.root = root;
		this.names = names;
	}

	/**
	 * Returns what a word may be. In names digits may stand for letters: "wh4ts4pp".
	 */
	int[] of(String word, Work work) {
		var known = walk(word, work);
		if (known.length > 0 || !mixesDigits(word)) {
			return known;
		}
		return Arrays.stream(walk(withLetters(word), work)).filter((symbol) -> symbol < names).toArray();
	}

	private int[] walk(String word, Work work) {
		var known = new int[4];
		var count = 0;
		var node = root;
		for (var at = 0; at < word.length(); at++) {
			work.step();
			var next = node.child(word.charAt(at));
			if (next == Node.NONE) {
				return Arrays.copyOf(known, count);
			}
			node = next;
			if (node.stem >= 0) {
				known = (count == known.length) ? Arrays.copyOf(known, count * 2) : known;
				known[count++] = node.stem;
			}
		}
		if (node.whole >= 0) {
			known = (count == known.length) ? Arrays.copyOf(known, count + 1) : known;
			known[count++] = node.whole;
		}
		return Arrays.copyOf(known, count);
	}

	private static boolean mixesDigits(String word) {
		return word.length() > 3 && word.chars().anyMatch(Character::isDigit)
				&& word.chars().anyMatch(Character::isLetter);
	}

	private static String withLetters(String word) {
		var letters = new StringBuilder(word);
		for (var at = 0; at < word.length(); at++) {
			var digit = DIGITS.indexOf(word.charAt(at));
			if (digit >= 0) {
				letters.setCharAt(at, LETTERS.charAt(digit));
			}
		}
		return letters.toString();
	}

	/** Where words that begin alike part. */
	private static final class Node {

		private static final Node NONE = new Node();

		private char[] letters = {};

		private Node[] children = {};

		private int stem = -1;

		private int whole = -1;

		private Node child(char letter) {
			for (var at = 0; at < letters.length; at++) {
				if (letters[at] == letter) {
					return children[at];
				}
			}
			return NONE;
		}

		private Node grow(char letter) {
			var known = child(letter);
			if (known != NONE) {
				return known;
			}
			letters = Arrays.copyOf(letters, letters.length + 1);
			children = Arrays.copyOf(children, letters.length);
			letters[letters.length - 1] = letter;
			children[letters.length - 1] = new Node();
			return children[letters.length - 1];
		}

	}

	/** Numbers words as they come. */
	static final class Builder {

		private final Map<String, Integer> written = new HashMap<>();

		private final Map<String, Integer> numbers = new HashMap<>();

		private final Node root = new Node();

		private int names = -1;

		/**
		 * @param word a whole one, or a stem if it ends in an asterisk
		 */
		int of(String word) {
			return written.computeIfAbsent(word, (key) -> numbers.computeIfAbsent(Lexicon.plain(key), this::add));
		}

		private int add(String word) {
			var number = numbers.size();
			var node = root;
			for (var letter : word.replace("*", "").toCharArray()) {
				node = node.grow(letter);
			}
			if (word.endsWith("*")) {
				node.stem = number;
			}
			else {
				node.whole = number;
			}
			return number;
		}

		void endNames() {
			names = numbers.size();
		}

		int count() {
			return numbers.size();
		}

		Symbols build() {
			return new Symbols(root, names);
		}

	}

}
