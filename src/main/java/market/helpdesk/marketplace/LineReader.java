package market.helpdesk.marketplace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

/**
 * Reads a stream line by line, in memory that does not grow with it: of a line that is
 * too long, only its number is kept.
 */
final class LineReader {

	static final int LONGEST = 4 * 1024 * 1024;

	private final InputStream stream;

	private final byte[] buffer = new byte[64 * 1024];

	private int position;

	private int limit;

	private long number;

	LineReader(InputStream stream) {
		this.stream = stream;
	}

	/** Returns the next line, or nothing at the end. The last one needs no line feed. */
	@Nullable RawLine next() {
		if (!fill()) {
			return null;
		}
		var line = new ByteArrayOutputStream(512);
		var length = 0L;
		var ended = false;
		while (!ended && fill()) {
			var end = lineFeed();
			length += end - position;
			if (length <= LONGEST) {
				line.write(buffer, position, end - position);
			}
			ended = end < limit;
			position = ended ? end + 1 : end;
		}
		number++;
		var tooLong = length > LONGEST;
		return new RawLine(number, tooLong ? new byte[0] : line.toByteArray(), tooLong);
	}

	/** Sees to it that there is something to read, unless the stream has ended. */
	private boolean fill() {
		try {
			while (position == limit) {
				position = 0;
				limit = Math.max(0, stream.read(buffer));
				if (limit == 0) {
					return false;
				}
			}
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int lineFeed() {
		var end = position;
		while (end < limit && buffer[end] != '\n') {
			end++;
		}
		return end;
	}

}
