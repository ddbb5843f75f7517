package market.helpdesk.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.StatementCounts;
import market.helpdesk.media.FileKind;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files from their upload to the message that takes them along. */
@HelpdeskTest
class ReceivingTests {

	private final Stage stage;

	private final Receiving receiving;

	private final FileCheck check;

	private final Infections infections;

	private final Uploads uploads;

	private final Attaching attaching;

	private final Attachments attachments;

	private final Downloads downloads;

	private final Messaging messaging;

	private final AttachmentSettings settings;

	private final UploadSweepSchedule sweep;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final StatementCounts statements;

	ReceivingTests(Stage stage, Receiving receiving, FileCheck check, Infections infections, Uploads uploads,
			Attaching attaching, Attachments attachments, Downloads downloads, Messaging messaging,
			AttachmentSettings settings, UploadSweepSchedule sweep, AdjustableClock clock, JdbcClient jdbc,
			TransactionTemplate transaction, StatementCounts statements) {
		this.stage = stage;
		this.receiving = receiving;
		this.check = check;
		this.infections = infections;
		this.uploads = uploads;
		this.attaching = attaching;
		this.attachments = attachments;
		this.downloads = downloads;
		this.messaging = messaging;
		this.settings = settings;
		this.sweep = sweep;
		this.clock = clock;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.statements = statements;
	}

	@ParameterizedTest
	@EnumSource
	void everyKindIsReceivedForWhatItIs(FileKind kind) {
		var upload = receive("a.txt", SampleFiles.of(kind));
		assertThat(upload.kind()).isEqualTo(kind);
		assertThat(upload.name()).isEqualTo("a." + kind.extension());
		assertThat(upload.waiting()).isTrue();
	}

	/**
	 * Never more than a piece at once, in neither direction, and what comes back is what
	 * went in.
	 */
	@Test
	void bytesGoInAndOutInPieces() throws Exception {
		var document = SampleFiles.join(SampleFiles.text("%PDF-1.4\n"), noise(3 << 20), SampleFiles.text("\n%%EOF"));
		var attached = attach(receive("lungo.pdf", document));
		assertThat(jdbc.sql("select max(octet_length(bytes)) from file_chunks").query(Integer.class).single())
			.isEqualTo(FileChunks.LENGTH);
		var writes = new Writes();
		var read = statements.of(() -> downloads.send(attached, writes));
		assertThat(read).hasSize(13).allMatch((statement) -> statement.startsWith("select bytes from file_chunks"));
		assertThat(writes.longest).isEqualTo(FileChunks.LENGTH);
		assertThat(writes.all.toByteArray()).isEqualTo(document);
	}

	@Test
	void theHashIsOfWhatIsKept() throws Exception {
		var attached = attach(receive("foto.jpg", SampleFiles.jpeg(64, 48)));
		var kept = new ByteArrayOutputStream();
		downloads.send(attached, kept);
		assertThat(attached.sha256())
			.isEqualTo(Upload.hex(MessageDigest.getInstance("SHA-256").digest(kept.toByteArray())));
		assertThat(kept.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.LATITUDE);
		assertThat(attached.size()).isEqualTo(kept.size());
	}

	@Test
	void aPhotoHasASmallCopyAndADocumentHasNone() {
		var photo = attach(receive("foto.jpg", SampleFiles.jpeg(640, 480)));
		var document = attach(receive("scontrino.pdf", SampleFiles.pdf()));
		assertThat(photo.hasThumbnail()).isTrue();
		assertThat(downloads.thumbnail(photo))
			.hasValueSatisfying((small) -> assertThat(small.kind()).isEqualTo(FileKind.JPEG));
		assertThat(document.hasThumbnail()).isFalse();
		assertThat(downloads.thumbnail(document)).isEmpty();
	}

	@Test
	void whatIsNotReceivedLeavesNothing() {
		refuses(Refusal.EMPTY, new byte[0]);
		refuses(Refusal.UNKNOWN_KIND, SampleFiles.text("MZ\u0090\0 this is no photo"));
		refuses(Refusal.UNKNOWN_KIND,
				SampleFiles.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
		refuses(Refusal.UNKNOWN_KIND, SampleFiles.text("<!doctype html><script>alert(1)</script>"));
		refuses(Refusal.DAMAGED, java.util.Arrays.copyOf(SampleFiles.plain("jpeg", 64, 48), 500));
		refuses(Refusal.DAMAGED, SampleFiles.hugePng(60, 60));
		refuses(Refusal.TOO_MANY_PIXELS, SampleFiles.hugePng(50_000, 50_000));
		refuses(Refusal.TOO_MANY_PIXELS, SampleFiles.hugeJpeg(50_000, 50_000));
		refuses(Refusal.TOO_MANY_PIXELS, SampleFiles.heic(50_000, 50_000));
	}

	@Test
	void noMoreIsReadThanAllowed() {
		var endless = new InputStream() {

			long given;

			@Override
			public int read() {
				given++;
				return 'a';
			}

		};
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> receiving.receive(House.RIVA.id(), Cast.ANNA.id(), "a.jpg", endless))
			.extracting(FileRefused::refusal)
			.isEqualTo(Refusal.TOO_LARGE);
		assertThat(endless.given).isLessThanOrEqualTo(settings.size().toBytes() + FileChunks.LENGTH);
	}

	@Test
	void nobodyLetsMoreWaitThanAllowed() {
		jdbc.sql(
				"""
						with number as (select n from generate_series(1, :most) n),
						kept as (insert into files
						  select :shop, md5(n::text)::uuid, :owner, 'a.pdf', 'PDF', 1, sha256(''), null, null, null, false, :at from number)
						insert into uploads select :shop, md5(n::text)::uuid, :owner, :at from number""")
			.param("most", settings.waiting())
			.param("shop", House.RIVA.id().id())
			.param("owner", Cast.ANNA.id().id())
			.param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
			.update();
		refuses(Refusal.TOO_MANY_WAITING, SampleFiles.pdf());
		assertThat(receiving.receive(House.RIVA.id(), Cast.MARCO.id(), "a.pdf", in(SampleFiles.pdf()))).isNotNull();
	}

	@Test
	void anInfectedFileIsRefusedAndOnRecord() throws Exception {
		try (var daemon = FakeClamd.start()) {
			var infected = SampleFiles.join(SampleFiles.pdf(), SampleFiles.text(FakeClamd.EICAR));
			assertThatExceptionOfType(FileRefused.class)
				.isThrownBy(() -> scanned(daemon.client()).receive(House.RIVA.id(), Cast.ANNA.id(), "../fattura.pdf",
						in(infected)))
				.extracting(FileRefused::refusal)
				.isEqualTo(Refusal.INFECTED);
			assertThat(jdbc
				.sql("""
						select actor || ' ' || t.text || ' ' || (particulars->>'signature') || ' ' || (particulars->>'sha256')
						from audit_entries e join audit_texts t on t.entry_id = e.id where action = 'InfectedFileRefused'""")
				.query(String.class)
				.list())
				.containsExactly("%s fattura.pdf Win.Test.EICAR_HDB-1 %s".formatted(Cast.ANNA.id(),
						Upload.hex(MessageDigest.getInstance("SHA-256").digest(infected))));
			assertThat(
					scanned(daemon.client()).receive(House.RIVA.id(), Cast.ANNA.id(), "a.pdf", in(SampleFiles.pdf())))
				.isNotNull();
		}
		assertThat(count("files")).isOne();
	}

	@Test
	void withoutItsScannerNoFileIsReceived() throws Exception {
		ClamAv gone;
		try (var daemon = FakeClamd.start()) {
			gone = daemon.client();
		}
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> scanned(gone).receive(House.RIVA.id(), Cast.ANNA.id(), "a.pdf", in(SampleFiles.pdf())))
			.extracting(FileRefused::refusal)
			.isEqualTo(Refusal.NOT_SCANNED);
		assertThat(count("files")).isZero();
	}

	@Test
	void whatWentWithAMessageIsOnRecord() {
		var attached = attach(receive("foto.jpg", SampleFiles.jpeg(64, 48)));
		assertThat(jdbc.sql("select particulars->>'sha256' from audit_entries where action = 'AttachmentAdded'")
			.query(String.class)
			.list()).containsExactly(attached.sha256());
		assertThat(jdbc.sql("select attachment_count from messages order by position").query(Integer.class).list())
			.containsExactly(0, 1);
	}

	/** Two tabs, two nodes: one message takes it along, and the other isn't written. */
	@Test
	void ofTwoMessagesThatTakeTheSameFileOneDoes() throws Exception {
		var one = stage.annaAsks("Uno", "Quando?");
		var other = stage.annaAsks("Due", "Quando?");
		var upload = receive("foto.jpg", SampleFiles.jpeg(64, 48));
		var start = new CyclicBarrier(2);
		try (var people = Executors.newFixedThreadPool(2)) {
			var outcomes = people.invokeAll(List.of(atOnce(start, one, upload), atOnce(start, other, upload)));
			assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder("posted",
					"gone");
		}
		assertThat(count("attachments")).isOne();
		assertThat(count("messages")).isEqualTo(3);
	}

	private Callable<String> atOnce(CyclicBarrier start, TicketId ticket, Upload upload) {
		return () -> {
			start.await();
			try {
				post(ticket, SubmissionKey.next(), upload);
				return "posted";
			}
			catch (UploadsGone gone) {
				return "gone";
			}
		};
	}

	@Test
	void aFormThatIsSentTwiceIsOneMessage() {
		var ticket = stage.annaAsks("Uno", "Quando?");
		var upload = receive("foto.jpg", SampleFiles.jpeg(64, 48));
		var form = SubmissionKey.next();
		post(ticket, form, upload);
		post(ticket, form, upload);
		post(ticket, form, receive("foto.jpg", SampleFiles.jpeg(64, 48)));
		assertThat(count("messages")).isEqualTo(2);
		assertThat(count("attachments")).isOne();
	}

	@Test
	void nobodyTakesAlongWhatAnotherSent() {
		var ticket = stage.annaAsks("Uno", "Quando?");
		var upload = receive("foto.jpg", SampleFiles.jpeg(64, 48));
		assertThat(uploads.of(House.RIVA.id(), Cast.GIULIA.id(), List.of(upload.id()))).isEmpty();
		assertThat(uploads.of(House.NOWA_KOMORKA.id(), Cast.ANNA.id(), List.of(upload.id()))).isEmpty();
		var message = NewMessage.of(new MessageBody("Ecco")).with(attaching.enclose(Cast.GIULIA.id(), List.of(upload)));
		assertThatExceptionOfType(UploadsGone.class)
			.isThrownBy(() -> messaging.post(Cast.GIULIA.member(), ticket, message, SubmissionKey.next()));
		assertThat(count("messages")).isOne();
	}

	/** The message was not written: its files wait for the next try. */
	@Test
	void whatWasStoppedBetweenUploadAndMessageIsStillThere() {
		var ticket = stage.annaAsks("Uno", "Quando?");
		var upload = receive("foto.jpg", SampleFiles.jpeg(64, 48));
		transaction.executeWithoutResult((stopped) -> {
			post(ticket, SubmissionKey.next(), upload);
			stopped.setRollbackOnly();
		});
		assertThat(count("attachments")).isZero();
		assertThat(uploads.of(House.RIVA.id(), Cast.ANNA.id(), List.of(upload.id()))).singleElement()
			.matches(Upload::waiting);
		post(ticket, SubmissionKey.next(), upload);
		assertThat(count("attachments")).isOne();
	}

	@Test
	void whatNoMessageTookAlongGoesAfterADay() {
		var attached = attach(receive("foto.jpg", SampleFiles.jpeg(64, 48)));
		var left = receive("dimenticata.jpg", SampleFiles.jpeg(32, 32));
		stage.waitFor(settings.keep().minusMinutes(1));
		sweep.sweep(clock.instant());
		assertThat(count("files")).isEqualTo(2);
		stage.waitFor(Duration.ofMinutes(2));
		sweep.sweep(clock.instant());
		assertThat(uploads.of(House.RIVA.id(), Cast.ANNA.id(), List.of(left.id(), attached.id()))).singleElement()
			.extracting(Upload::id)
			.isEqualTo(attached.id());
		assertThat(count("file_chunks")).isOne();
		assertThat(count("uploads")).isZero();
	}

	/** A message that takes a file along while the sweep comes by keeps it. */
	@Test
	void theSweepPassesOverWhatIsBeingTaken() throws Exception {
		var ticket = stage.annaAsks("Uno", "Quando?");
		var upload = receive("foto.jpg", SampleFiles.jpeg(64, 48));
		stage.waitFor(Duration.ofDays(2));
		try (var node = Executors.newSingleThreadExecutor()) {
			transaction.executeWithoutResult((taking) -> {
				post(ticket, SubmissionKey.next(), upload);
				assertThat(swept(node.submit(() -> uploads.remove(clock.instant(), 100)))).isZero();
			});
		}
		sweep.sweep(clock.instant());
		assertThat(count("attachments")).isOne();
		assertThat(count("file_chunks")).isOne();
	}

	private static int swept(java.util.concurrent.Future<Integer> removed) {
		try {
			return removed.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Not even with the rights of the tables' owner, nor by way of the file. */
	@Test
	void whatWentWithAMessageStays() {
		attach(receive("foto.jpg", SampleFiles.jpeg(64, 48)));
		for (var change : List.of("delete from files", "update files set name = 'x'", "delete from file_chunks",
				"update file_chunks set number = 7", "truncate file_chunks", "truncate files cascade")) {
			assertThatExceptionOfType(IllegalStateException.class).as(change).isThrownBy(() -> Stage.asOwner(change));
			assertThatExceptionOfType(DataAccessException.class).as(change).isThrownBy(() -> jdbc.sql(change).update());
		}
		assertThat(count("file_chunks")).isOne();
	}

	private Receiving scanned(VirusScanner scanner) {
		return new Receiving(check, scanner, infections, uploads, settings, clock);
	}

	private Attachment attach(Upload upload) {
		var ticket = stage.annaAsks("Uno", "Quando?");
		post(ticket, SubmissionKey.next(), upload);
		return downloads.find(upload.id()).orElseThrow();
	}

	private void post(TicketId ticket, SubmissionKey form, Upload... files) {
		var message = NewMessage.of(new MessageBody("Ecco")).with(attaching.enclose(Cast.ANNA.id(), List.of(files)));
		messaging.post(Cast.ANNA.buyer(), ticket, message, form);
	}

	private Upload receive(String name, byte[] bytes) {
		return receiving.receive(House.RIVA.id(), Cast.ANNA.id(), name, in(bytes));
	}

	private void refuses(Refusal refusal, byte[] bytes) {
		var before = count("files");
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> receive("foto.jpg", bytes))
			.extracting(FileRefused::refusal)
			.isEqualTo(refusal);
		assertThat(count("files")).isEqualTo(before);
	}

	private long count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private static InputStream in(byte[] bytes) {
		return new ByteArrayInputStream(bytes);
	}

	private static byte[] noise(int length) {
		var bytes = new byte[length];
		new Random(1).nextBytes(bytes);
		return bytes;
	}

	/** What is written, and how much at once. */
	private static final class Writes extends OutputStream {

		private final ByteArrayOutputStream all = new ByteArrayOutputStream();

		private int longest;

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int count) {
			longest = Math.max(longest, count);
			all.write(bytes, from, count);
		}

	}

}
