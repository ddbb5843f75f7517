package market.helpdesk.web.page;

import java.util.Arrays;
import java.util.stream.Collectors;

import market.helpdesk.ticket.ErasedText;

/** The letters on somebody's avatar. */
public final class Initials {

	private Initials() {
	}

	/**
	 * Returns the first letters of the first and the last of the words of a name; of one
	 * that was erased, none.
	 */
	public static String of(String name) {
		if (ErasedText.isMark(name)) {
			return "–";
		}
		var words = Arrays.stream(name.strip().split("\\s+")).filter((word) -> !word.isEmpty()).toList();
		return words.stream()
			.filter((word) -> word == words.getFirst() || word == words.getLast())
			.map((word) -> word.substring(0, word.offsetByCodePoints(0, 1)))
			.collect(Collectors.joining())
			.toUpperCase();
	}

}
