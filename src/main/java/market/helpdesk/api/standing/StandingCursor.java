package market.helpdesk.api.standing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a program goes on reading. To programs it is a text that means nothing.
 *
 * @param position up to which they have read, 0 for nothing yet
 */
record StandingCursor(long position) {

	/** Before everything. */
	static final StandingCursor BEGINNING = new StandingCursor(0);

	private static final Pattern WRITTEN = Pattern.compile("s(0|[1-9]\\d{0,17})");

	/** Reads what {@link #toString()} wrote, and nothing else. */
	static Optional<StandingCursor> read(String text) {
		var written = WRITTEN.matcher(text);
		return written.matches() ? Optional.of(new StandingCursor(Long.parseLong(written.group(1)))) : Optional.empty();
	}

	@Override
	public String toString() {
		return "s" + position;
	}

}
