package market.helpdesk.marketplace;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file, in portions that are written in one transaction each. Empty lines
 * are passed over.
 */
final class Batches {

	private static final int MOST_LINES = 500;

	/** Lines may be long: five hundred of the longest would fill a machine. */
	private static final int MOST_BYTES = 8 * 1024 * 1024;

	private final LineReader reader;

	Batches(InputStream lines) {
		this.reader = new LineReader(lines);
	}

	/** Returns the next lines, none at the end. */
	List<ReadLine> next() {
		var batch = new ArrayList<ReadLine>();
		var bytes = 0;
		while (batch.size() < MOST_LINES && bytes < MOST_BYTES) {
			var line = reader.next();
			if (line == null) {
				break;
			}
			if (!line.isBlank()) {
				batch.add(ReadLine.of(line));
				bytes += line.bytes().length;
			}
		}
		return batch;
	}

}
