package market.helpdesk.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A document. It is kept as it is, scripts and all: whoever opens it is told by our
 * headers to run none.
 */
final class PdfFile {

	private static final String BEGINNING = "%PDF-";

	private static final String END = "%%EOF";

	/** Some programs add a little behind the end. */
	private static final int NEAR_THE_END = 2_048;

	private PdfFile() {
	}

	/**
	 * What begins with something else and is a document all the same is something else as
	 * well.
	 */
	static void requireWhole(Path file) throws IOException {
		try (var bytes = FileBytes.reading(file)) {
			var end = (int) Math.min(NEAR_THE_END, bytes.size());
			if (bytes.size() < BEGINNING.length() || !text(bytes, 0, BEGINNING.length()).equals(BEGINNING)
					|| !text(bytes, bytes.size() - end, end).contains(END)) {
				throw new DamagedFile("A document without its beginning or its end");
			}
		}
	}

	private static String text(FileBytes bytes, long from, int count) throws IOException {
		return new String(bytes.read(from, count), StandardCharsets.ISO_8859_1);
	}

}
