package market.helpdesk.marketplace;

import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody signs in with: 1 to 100 small letters, digits and signs. */
record Username(String text) {

	private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}]{1,100}");

	Username {
		if (!VISIBLE.matcher(text).matches()) {
			throw new IllegalArgumentException("has not 1 to 100 characters without blanks");
		}
		if (!text.equals(text.toLowerCase(Locale.ROOT))) {
			throw new IllegalArgumentException("has capital letters");
		}
	}

	@Override
	public String toString() {
		return "'" + text + "'";
	}

}
