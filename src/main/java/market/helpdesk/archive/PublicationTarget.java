package market.helpdesk.archive;

import java.io.IOException;
import java.util.OptionalLong;

/** A place outside our database that is told every checkpoint. */
interface PublicationTarget {

	/** Names it, for ever: what it was told is remembered by this. */
	String name();

	/**
	 * Returns up to which checkpoint it says itself it was told, 0 before the first;
	 * empty where it can't be asked, and what we noted counts.
	 * @throws IOException if it doesn't answer
	 */
	default OptionalLong toldUpTo() throws IOException {
		return OptionalLong.empty();
	}

	/**
	 * Tells it a checkpoint; it may hear one twice.
	 * @param line JSON without a line break
	 * @throws IOException if it can't be told that it took it
	 */
	void publish(String line) throws IOException;

}
