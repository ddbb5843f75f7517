package market.helpdesk.archive;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.audit.AuditChains;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.FileBytes;
import market.helpdesk.audit.FileSource;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.privacy.Retention;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** An archive is larger than what is read at once, and goes on while it is read. */
@HelpdeskTest
class FewAtATimeTests {

	private final Stage stage;

	private final Receiving receiving;

	private final Attaching attaching;

	private final Messaging messaging;

	private final AuditChains chains;

	private final TextCheck texts;

	private final RowCheck rows;

	private final MissingHeads heads;

	private final Retention retention;

	private final Snapshots snapshots;

	private final StrayRows strays;

	private final List<FileSource> sources;

	private final FileBytes files;

	private final ErasureRecords erasures;

	private final Verifier verifier;

	private final JdbcClient jdbc;

	private final Tampering tampering;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	FewAtATimeTests(Stage stage, Receiving receiving, Attaching attaching, Messaging messaging, AuditChains chains,
			TextCheck texts, RowCheck rows, MissingHeads heads, Retention retention, Snapshots snapshots,
			StrayRows strays, List<FileSource> sources, FileBytes files, ErasureRecords erasures,
			Checkpoints checkpoints, Verifier verifier, JdbcClient jdbc) {
		this.stage = stage;
		this.receiving = receiving;
		this.attaching = attaching;
		this.messaging = messaging;
		this.chains = chains;
		this.texts = texts;
		this.rows = rows;
		this.heads = heads;
		this.retention = retention;
		this.snapshots = snapshots;
		this.strays = strays;
		this.sources = sources;
		this.files = files;
		this.erasures = erasures;
		this.verifier = verifier;
		this.jdbc = jdbc;
		this.tampering = new Tampering(chains, checkpoints);
	}

	@BeforeEach
	void aFewTickets() {
		ticket = stage.annaAsksPoints("Rimborso", "Quando arriva?", "Con quale corriere?");
		var upload = receiving.receive(House.RIVA.id(), Cast.GIULIA.id(), "foto.jpg",
				new ByteArrayInputStream(SampleFiles.jpeg(64, 48)));
		messaging.post(Cast.GIULIA.member(), ticket,
				NewMessage.of(new MessageBody("Ecco")).with(attaching.enclose(Cast.GIULIA.id(), List.of(upload))),
				SubmissionKey.next());
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Graffio", "Lo schermo è graffiato");
		stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy?");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void whatIsReadInManyStepsIsReadWhole(int batch) {
		var told = new ArrayList<Long>();
		var examination = verify(batch, files, told);
		assertThat(examination.findings()).isEmpty();
		assertThat(examination.checked()).isEqualTo(verify(500, files, new ArrayList<>()).checked());
		assertThat(told).isSorted().hasSizeGreaterThan(5).last().isEqualTo(examination.checked());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void whatIsBrokenIsFoundInWhicheverStep(int batch) {
		tampering.alter("messages", "update messages set body = 'Altro'");
		tampering.alter("audit_texts",
				"delete from audit_texts where entry_id in (select id from audit_entries where action = 'TicketOpened')");
		tampering.alter("audit_entries", "delete from audit_entries where action = 'TicketOpened'");
		var examination = verify(batch, files, new ArrayList<>());
		assertThat(examination.findings()).hasSameElementsAs(verify(500, files, new ArrayList<>()).findings())
			.extracting(Finding::fault)
			.contains(Fault.TEXT_ALTERED, Fault.ENTRY_MISSING, Fault.ROW_UNRECORDED);
	}

	/** What makes a batch be read once more is counted once. */
	@Test
	void nothingIsCountedTwice() {
		var checked = verify(500, files, new ArrayList<>()).checked();
		var last = jdbc.sql("select id from audit_entries where subject_id = ? order by number desc limit 1")
			.param(ticket.id())
			.query(UUID.class)
			.single();
		tampering.rewrite(new ChainKey(House.RIVA.id().id(), ticket.id()), last,
				"action = 'MessagePosted', particulars = '{\"message\": \"none\"}'");
		var examination = verify(500, files, new ArrayList<>());
		assertThat(examination.findings()).extracting(Finding::fault).contains(Fault.ENTRY_UNREADABLE);
		assertThat(examination.checked()).isLessThanOrEqualTo(checked);
	}

	@Test
	void itIsToldHowFarItIsInEveryStage() {
		var stages = new ArrayList<VerificationStage>();
		verifier.verifyAll(new Examination(10, (beat) -> stages.add(beat.stage())));
		assertThat(stages).isSorted().contains(VerificationStage.values());
	}

	@Test
	void aFileThatIsErasedWhileItIsReadIsNotBroken() {
		assertThat(verify(500, new Interrupted(this::erase), new ArrayList<>()).findings()).isEmpty();
		assertThat(verify(500, files, new ArrayList<>()).findings()).isEmpty();
	}

	@Test
	void aFileThatMerelyGoesWhileItIsReadIsBroken() {
		var going = new Interrupted(() -> tampering.alter("file_chunks", "delete from file_chunks"));
		assertThat(verify(500, going, new ArrayList<>()).findings()).extracting(Finding::fault)
			.containsExactly(Fault.FILE_ALTERED);
	}

	/** A small copy is a picture, too. */
	@Test
	void whatIsLeftOfAnErasedFileIsFound() {
		erase();
		tampering.alter("files", "update files set thumbnail = decode('ab', 'hex')");
		assertThat(verify(500, files, new ArrayList<>()).findings()).extracting(Finding::table, Finding::fault)
			.containsExactly(tuple("files", Fault.FILE_ALTERED));
	}

	private void erase() {
		retention.run(Instant.parse("2037-01-14T09:00:00Z"));
	}

	/** Something happens before the first piece of a file is read. */
	private final class Interrupted implements FileBytes {

		private Optional<Runnable> meanwhile;

		Interrupted(Runnable meanwhile) {
			this.meanwhile = Optional.of(meanwhile);
		}

		@Override
		public Optional<Description> describe(UUID shop, UUID file) {
			return files.describe(shop, file);
		}

		@Override
		public void read(UUID shop, UUID file, Consumer<byte[]> pieces) {
			var happens = meanwhile;
			meanwhile = Optional.empty();
			happens.ifPresent(Runnable::run);
			files.read(shop, file, pieces);
		}

	}

	private Examination verify(int batch, FileBytes bytes, List<Long> told) {
		var settings = new VerificationSettings(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMinutes(2), 3,
				batch, 1_000);
		var examination = new Examination(100, (beat) -> told.add(beat.checked()));
		var chunks = new ChunkCheck(sources, bytes, erasures);
		new EntryCheck(chains, texts, rows, chunks, heads, snapshots, settings).checkAll(examination);
		new StrayCheck(strays, jdbc, settings).checkAll(examination);
		return examination;
	}

}
