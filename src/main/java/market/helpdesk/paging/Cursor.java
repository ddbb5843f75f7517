package market.helpdesk.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a list continues: behind the row with this time and, among rows of the same time,
 * this id.
 */
public record Cursor(Instant at, UUID id) {

	/** No row of ours is older, and the database knows nothing that is much later. */
	private static final Instant EARLIEST = Instant.EPOCH;

	private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

	/**
	 * Reads what {@link #toString()} wrote. Anything else is no cursor, and a list read
	 * without one begins at its beginning: an address somebody cut off still shows a
	 * page.
	 */
	public static Optional<Cursor> parse(String text) {
		var separator = text.indexOf('_');
		if (separator < 0) {
			return Optional.empty();
		}
		try {
			var at = Instant.parse(text.substring(0, separator));
			var id = UUID.fromString(text.substring(separator + 1));
			return Optional.of(new Cursor(at, id)).filter((cursor) -> !at.isBefore(EARLIEST) && !at.isAfter(LATEST));
		}
		catch (DateTimeException | IllegalArgumentException notOurs) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return at + "_" + id;
	}

}
