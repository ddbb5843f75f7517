package market.helpdesk.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.StatementCounts;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.ticket.TicketId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** However long the thread and however large its files, a pack holds little of them. */
@HelpdeskTest
class PackMemoryTests {

	private static final int FILES = 12;

	private static final int SIZE = 4 << 20;

	private static final int MESSAGES = 130;

	private static final long HELD = 12 << 20;

	private final Stage stage;

	private final Evidence evidence;

	private final StatementCounts statements;

	PackMemoryTests(Stage stage, Evidence evidence, StatementCounts statements) {
		this.stage = stage;
		this.evidence = evidence;
		this.statements = statements;
	}

	@Test
	void filesAreSentPieceByPiece() throws IOException {
		var ticket = withFiles();
		try (var pack = evidence.pack(Cast.ANNA, ticket)) {
			var taker = new Taker(used());
			pack.writeTo(taker);
			assertThat(taker.taken).isGreaterThan((long) FILES * SIZE);
			assertThat(taker.largest).as("written at once").isLessThanOrEqualTo(256 << 10);
			assertThat(taker.most).as("held beside what was there before").isLessThan(HELD);
		}
	}

	/** Nobody reads ahead: what is not taken stays in the database. */
	@Test
	void whoeverGoesAwayEndsTheReading() throws Exception {
		var ticket = withFiles();
		try (var pack = evidence.pack(Cast.ANNA, ticket)) {
			var asked = statements
				.of(() -> assertThatIOException().isThrownBy(() -> pack.writeTo(new Leaving((long) FILES * SIZE / 2))));
			// Each file is a little longer than its whole pieces.
			var half = FILES / 2 * (SIZE / (256 << 10) + 1);
			assertThat(asked.stream().filter((statement) -> statement.contains("from file_chunks")).count())
				.isBetween(half - 2L, half + 2L);
		}
	}

	/** The parts are bound to one document, and its pages are numbered through. */
	@Test
	void aLongThreadIsLaidOutInParts() throws IOException {
		var ticket = stage.annaAsks("Lunga storia", "Comincia qui.");
		for (var number = 2; number <= MESSAGES; number++) {
			stage.write((number % 2 == 0) ? Cast.GIULIA : Cast.ANNA, ticket, "Messaggio numero %d. %s".formatted(number,
					"Parole diverse ogni volta %d ".formatted(number * 7).repeat(20)));
		}
		var pack = Unpacked.of(evidence.packOf(Cast.ANNA, ticket));
		assertThat(pack.json("transcript.json").get("about").get("messages").asInt()).isEqualTo(MESSAGES);
		try (var document = Loader.loadPDF(pack.file("transcript.pdf"))) {
			var pages = document.getNumberOfPages();
			var stripper = new PDFTextStripper();
			assertThat(pages).isGreaterThan(20);
			assertThat(stripper.getText(document)).contains("1 / " + pages, pages + " / " + pages, "Messaggio 130");
		}
		assertThat(pack.file("transcript.pdf").length).isLessThan(2 << 20);
	}

	private TicketId withFiles() {
		var ticket = stage.annaAsks("Documenti", "Eccoli");
		var random = new Random(7);
		for (var number = 0; number < FILES; number++) {
			var content = new byte[SIZE];
			random.nextBytes(content);
			evidence.attach(Cast.ANNA, ticket, "Documento " + number, "documento%d.pdf".formatted(number),
					SampleFiles.join(SampleFiles.text("%PDF-1.4\n"), content, SampleFiles.text("\n%%EOF\n")));
		}
		return ticket;
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	/** Measures what is held every few megabytes. */
	private static final class Taker extends OutputStream {

		private static final long EVERY = 8 << 20;

		private final long before;

		private long taken;

		private long looked;

		private long most;

		private int largest;

		Taker(long before) {
			this.before = before;
		}

		@Override
		public void write(int one) {
			taken++;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			taken += length;
			largest = Math.max(largest, length);
			if (taken - looked > EVERY) {
				looked = taken;
				most = Math.max(most, used() - before);
			}
		}

	}

	/** Takes so much and no more. */
	private static final class Leaving extends OutputStream {

		private long left;

		Leaving(long bytes) {
			this.left = bytes;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			left -= length;
			if (left < 0) {
				throw new IOException("Gone");
			}
		}

	}

}
