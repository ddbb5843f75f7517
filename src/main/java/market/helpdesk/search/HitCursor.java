package market.helpdesk.search;

import java.util.Optional;

import market.helpdesk.paging.Cursor;

/**
 * Where a list of hits continues.
 *
 * @param rank of the hit behind which it does, 0 where hits are not ranked
 */
public record HitCursor(float rank, Cursor cursor) {

	private static final char SEPARATOR = '~';

	/** Reads what {@link #toString()} wrote; anything else begins at the beginning. */
	public static Optional<HitCursor> parse(String text) {
		var separator = text.indexOf(SEPARATOR);
		if (separator < 0) {
			return Optional.empty();
		}
		try {
			var rank = Float.parseFloat(text.substring(0, separator));
			return Cursor.parse(text.substring(separator + 1))
				.filter((cursor) -> Float.isFinite(rank))
				.map((cursor) -> new HitCursor(rank, cursor));
		}
		catch (NumberFormatException notOurs) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return "" + rank + SEPARATOR + cursor;
	}

}
