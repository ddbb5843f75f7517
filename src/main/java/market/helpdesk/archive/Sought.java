package market.helpdesk.archive;

import market.helpdesk.audit.Hash;

/**
 * What somebody looks for in what people wrote.
 *
 * @param words all of it, as it was used
 * @param after where the page of it begins, as an address has it; empty on the first one
 */
public record Sought(String words, String after) {

	public Sought {
		words = words.strip();
	}

	/** The first page of it. */
	public static Sought of(String words) {
		return new Sought(words, "");
	}

	/** Returns whether it is a further page. */
	boolean isContinued() {
		return !after.isEmpty();
	}

	/** Tells it apart from every other, however long it is. */
	Hash hash() {
		return Hash.of(isContinued() ? words + "\n" + after : words);
	}

}
