package market.helpdesk.archive;

import java.io.IOException;

/** A place outside our database that is told every checkpoint. */
interface PublicationTarget {

	/** Names it, for ever: what it was told is remembered by this. */
	String name();

	/**
	 * Tells it a checkpoint; it may hear one twice.
	 * @param line JSON without a line break
	 * @throws IOException if it can't be told that it took it
	 */
	void publish(String line) throws IOException;

}
