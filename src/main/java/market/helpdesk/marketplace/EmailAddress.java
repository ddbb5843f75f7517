package market.helpdesk.marketplace;

import java.util.regex.Pattern;

/**
 * Where somebody gets mail: an address as people have them, in at most 254 characters. It
 * never stands in a log or on a page (R6), so no reason for a refusal quotes it.
 */
record EmailAddress(String text) {

	private static final int MAX_LENGTH = 254;

	private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

	private static final Pattern PLAIN = Pattern.compile("(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
			+ "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@" + LABEL + "(?:\\." + LABEL + ")+");

	EmailAddress {
		if (text.length() > MAX_LENGTH || !PLAIN.matcher(text).matches()) {
			throw new IllegalArgumentException("is not an e-mail address of at most 254 characters");
		}
	}

	@Override
	public String toString() {
		return "an e-mail address";
	}

}
