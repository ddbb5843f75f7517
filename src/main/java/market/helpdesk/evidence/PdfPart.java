package market.helpdesk.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/**
 * Lays out a few pages of a transcript. A whole one would have to be held in memory.
 */
final class PdfPart {

	static {
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	private PdfPart() {
	}

	static void render(Sheet sheet, Path file) throws IOException {
		try (var out = Files.newOutputStream(file)) {
			var builder = new PdfRendererBuilder();
			Fonts.addTo(builder);
			builder.useFastMode();
			builder.withW3cDocument(sheet.document(), null);
			builder.toStream(out);
			builder.run();
		}
	}

}
