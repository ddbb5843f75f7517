package market.helpdesk.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Binds the parts of a transcript to one document and numbers its pages, which only now
 * are known to be so many. What the pages show lies in temporary files meanwhile.
 */
final class PdfBinding {

	private static final float SIZE = 8;

	private static final float MARGIN = 51;

	private static final float HEIGHT = 28;

	private PdfBinding() {
	}

	/**
	 * @param label what stands beside the numbers
	 */
	static void bind(List<Path> parts, String title, String label, Path file) throws IOException {
		try (var bound = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
			var merger = new PDFMergerUtility();
			for (var part : parts) {
				try (var source = Loader.loadPDF(part.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
					merger.appendDocument(bound, source);
				}
			}
			bound.getDocumentInformation().setTitle(title);
			number(bound, label);
			bound.save(file.toFile());
		}
	}

	private static void number(PDDocument bound, String label) throws IOException {
		try (var letters = Fonts.REGULAR.open()) {
			var font = PDType0Font.load(bound, letters, true);
			var pages = bound.getNumberOfPages();
			var number = 0;
			for (var page : bound.getPages()) {
				stamp(bound, page, font, label, "%d / %d".formatted(++number, pages));
			}
		}
	}

	private static void stamp(PDDocument bound, PDPage page, PDFont font, String label, String number)
			throws IOException {
		try (var pen = new PDPageContentStream(bound, page, AppendMode.APPEND, true, true)) {
			write(pen, font, label, MARGIN);
			var width = font.getStringWidth(number) / 1000 * SIZE;
			write(pen, font, number, page.getMediaBox().getWidth() - MARGIN - width);
		}
	}

	private static void write(PDPageContentStream pen, PDFont font, String text, float x) throws IOException {
		pen.beginText();
		pen.setFont(font, SIZE);
		pen.newLineAtOffset(x, HEIGHT);
		pen.showText(text);
		pen.endText();
	}

}
