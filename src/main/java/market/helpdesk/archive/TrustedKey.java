package market.helpdesk.archive;

/**
 * A key that checkpoints are trusted with.
 *
 * @param upTo the number of the last checkpoint it may have signed, included
 */
record TrustedKey(VerifyingKey key, long upTo) {

	/**
	 * Reads an earlier key as the configuration names it, such as {@code MCow…=@812}.
	 * Without a number it is trusted until another one follows it.
	 * @throws IllegalArgumentException if that is no key, or no number
	 */
	static TrustedKey parse(String text) {
		var at = text.lastIndexOf('@');
		return (at < 0) ? new TrustedKey(VerifyingKey.parse(text), Long.MAX_VALUE)
				: new TrustedKey(VerifyingKey.parse(text.substring(0, at)), number(text.substring(at + 1).strip()));
	}

	private static long number(String text) {
		if (!text.matches("\\d{1,18}")) {
			throw new IllegalArgumentException(
					"helpdesk.archive.trusted-keys: behind a key's @ stands the number of the last checkpoint it signed, and not "
							+ text);
		}
		return Long.parseLong(text);
	}

	boolean isFor(String id, long number) {
		return key.id().equals(id) && number <= upTo;
	}

}
