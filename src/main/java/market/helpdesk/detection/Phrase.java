package market.helpdesk.detection;

import java.util.Arrays;
import java.util.List;

/**
 * Words that mean something where they stand in a row, in one sentence.
 *
 * @param weak whether it means so only if nothing in the sentence speaks against it
 */
record Phrase(Meaning meaning, boolean weak, List<Element> elements) {

	Phrase {
		elements = List.copyOf(elements);
	}

	/**
	 * What may stand at a place of a phrase: one of some words or of some rows of words.
	 *
	 * @param symbols those that one word may be, sorted
	 * @param rows of symbols, the longest first
	 * @param isOptional whether it may be missing
	 * @param gap how many words of any kind may stand here instead
	 */
	record Element(int[] symbols, List<int[]> rows, boolean isOptional, int gap) {

		static Element ofGap(int words) {
			return new Element(new int[0], List.of(), true, words);
		}

		boolean isAt(int[] symbolsOfWord) {
			for (var symbol : symbolsOfWord) {
				if (Arrays.binarySearch(symbols, symbol) >= 0) {
					return true;
				}
			}
			return false;
		}

	}

}
