package market.helpdesk.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * DejaVu Sans Condensed, which has the letters of every language of our markets, of Greek
 * and of Cyrillic.
 */
enum Fonts {

	REGULAR("DejaVuSansCondensed.ttf", 400), BOLD("DejaVuSansCondensed-Bold.ttf", 700);

	/** As transcript.css calls it. */
	private static final String FAMILY = "DejaVu";

	private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

	private final String file;

	private final int weight;

	Fonts(String file, int weight) {
		this.file = file;
		this.weight = weight;
	}

	/** Lets a document be set in them; of each, what is used is embedded. */
	static void addTo(PdfRendererBuilder builder) {
		for (var font : values()) {
			builder.useFont(font::open, FAMILY, font.weight, FontStyle.NORMAL, true);
		}
	}

	InputStream open() {
		var font = Fonts.class.getResourceAsStream(FOLDER + file);
		if (font == null) {
			throw new UncheckedIOException(new IOException("No font " + file));
		}
		return font;
	}

}
