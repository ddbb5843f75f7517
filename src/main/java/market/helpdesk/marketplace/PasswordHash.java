package market.helpdesk.marketplace;

import java.util.regex.Pattern;

/**
 * What proves a password, in the delegating encoder's form and in one of the ways in
 * which passwords are kept here. It shows itself nowhere.
 */
record PasswordHash(String text) {

	private static final Pattern FORM = Pattern.compile("\\{(argon2|bcrypt)}[\\x21-\\x7E]{20,400}");

	PasswordHash {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("is no hash of the form {argon2}… or {bcrypt}…");
		}
	}

	@Override
	public String toString() {
		return "(a hash)";
	}

}
