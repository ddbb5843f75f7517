package market.helpdesk.web.ticket;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something to think of before a message goes out. It keeps nobody from sending it.
 *
 * @param code worded by {@code caution.<code>}, which says why, too
 * @param words what it is about, in the order of the wording
 * @param points which it names, by number and text
 * @param instead what is offered instead of sending the message as it is
 */
public record Caution(String code, List<?> words, List<Numbered> points, @Nullable Instead instead) {

	/** A point, or what would be one. */
	public record Numbered(int number, String text) {
	}

	public static Caution of(String code, Object... words) {
		return new Caution(code, List.of(words), List.of(), null);
	}

	Caution naming(List<Numbered> others) {
		return new Caution(code, words, others, instead);
	}

	Caution offering(Instead other) {
		return new Caution(code, words, points, other);
	}

}
