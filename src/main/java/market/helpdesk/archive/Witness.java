package market.helpdesk.archive;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place outside the database that remembers checkpoints and can be asked for them: the
 * database may know of later ones, but never of others or of fewer.
 */
interface Witness {

	/** Names it, for people. */
	String name();

	/**
	 * Returns the last one it knows.
	 * @throws IOException if it can't be asked
	 */
	Optional<ToldCheckpoint> last() throws IOException;

	/**
	 * Returns all it knows, in the order in which it was told; to be closed.
	 * @throws IOException if it can't be asked
	 */
	Stream<ToldCheckpoint> all() throws IOException;

}
