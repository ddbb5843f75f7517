package market.helpdesk.paging;

import java.util.Locale;

/**
 * How names or numbers begin that somebody looks for, in small letters: for
 * {@code lower(…) like}, whose own signs are letters like all others in it.
 */
public record Beginning(String pattern) {

	public static Beginning of(String typed) {
		return new Beginning(typed.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
	}

}
