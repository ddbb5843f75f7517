package market.helpdesk.web.ticket;

import java.util.List;

/**
 * Something to think of before a message goes out. It keeps nobody from sending it.
 *
 * @param code worded by {@code caution.<code>}, which says why, too
 * @param words what it is about, in the order of the wording
 */
public record Caution(String code, List<?> words) {

	public static Caution of(String code, Object... words) {
		return new Caution(code, List.of(words));
	}

}
