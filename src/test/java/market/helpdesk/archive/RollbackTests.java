package market.helpdesk.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.audit.AuditChains;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever owns the database takes it back to before a checkpoint and writes the past
 * anew: nothing in it tells, but what is known outside of it does (R12).
 */
@HelpdeskTest
@ExtendWith(OutputCaptureExtension.class)
class RollbackTests {

	private final Stage stage;

	private final Checkpoints checkpoints;

	private final CheckpointHeads heads;

	private final Publications publications;

	private final PublicationTurns turns;

	private final Keyring keys;

	private final EntryCheck entries;

	private final HeadCheck ends;

	private final StrayCheck strays;

	private final ErasureCheck erasures;

	private final CheckpointCheck covered;

	private final TransactionTemplate transaction;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	private final Tampering tampering;

	@TempDir
	Path directory = Path.of("");

	private TicketId ticket = new TicketId(new UUID(0, 0));

	RollbackTests(Stage stage, Checkpoints checkpoints, CheckpointHeads heads, Publications publications,
			PublicationTurns turns, Keyring keys, EntryCheck entries, HeadCheck ends, StrayCheck strays,
			ErasureCheck erasures, CheckpointCheck covered, TransactionTemplate transaction, AdjustableClock clock,
			JdbcClient jdbc, AuditChains chains) {
		this.stage = stage;
		this.checkpoints = checkpoints;
		this.heads = heads;
		this.publications = publications;
		this.turns = turns;
		this.keys = keys;
		this.entries = entries;
		this.ends = ends;
		this.strays = strays;
		this.erasures = erasures;
		this.covered = covered;
		this.transaction = transaction;
		this.clock = clock;
		this.jdbc = jdbc;
		this.tampering = new Tampering(chains, checkpoints);
	}

	/** A node with a mark of its own, one that tells a file, and one that does both. */
	private ArchiveSettings marking() {
		return ArchiveConfiguration.witnessed(directory.resolve("mark.json"), null);
	}

	private ArchiveSettings telling() {
		return ArchiveConfiguration.published(directory.resolve("checkpoints.jsonl"), null);
	}

	@BeforeEach
	void threeCheckpoints() {
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		for (var settings : List.of(marking(), telling(), marking())) {
			stage.write(Cast.ANNA, ticket, "Ci siete?");
			node(settings).run(clock.instant());
		}
		tell();
	}

	@Test
	void whatIsThereIsAsItWasTold() {
		assertThat(findings(marking())).isEmpty();
		assertThat(findings(telling())).isEmpty();
		stage.write(Cast.GIULIA, ticket, "Domani");
		assertThat(node(marking()).run(clock.instant())).isOne();
		assertThat(node(telling()).run(clock.instant())).isZero();
	}

	/** A node that slept knows of fewer than the database, which is no fault. */
	@Test
	void aNodeThatLagsBehindAccusesNobody() throws Exception {
		var mark = Files.readString(directory.resolve("mark.json"));
		stage.write(Cast.GIULIA, ticket, "Domani");
		node(telling()).run(clock.instant());
		assertThat(directory.resolve("mark.json")).content().isEqualTo(mark);
		assertThat(findings(marking())).isEmpty();
		node(marking()).run(clock.instant());
		assertThat(directory.resolve("mark.json")).content().contains("number\\\":4");
	}

	/** Inside the database everything fits: the file outside has a line too many. */
	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 2 })
	void checkpointsThatAreGoneAreFoundByWhatWasTold(long left) {
		rewrite(left);
		assertThat(findings(ArchiveConfiguration.of("", 100))).isEmpty();
		assertThat(findings(telling())).contains(Finding.ofCheckpoint(left + 1, Fault.CHECKPOINT_MISSING),
				Finding.ofCheckpoint(3, Fault.CHECKPOINT_MISSING));
		assertThat(findings(marking())).containsExactly(Finding.ofCheckpoint(3, Fault.CHECKPOINT_MISSING));
		assertThat(ofTicket(telling())).contains(Finding.ofCheckpoint(3, Fault.CHECKPOINT_MISSING));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 2 })
	void nobodyWhoKnowsBetterSignsWhatWasForged(long left, CapturedOutput output) {
		rewrite(left);
		assertThat(node(marking()).run(clock.instant())).isZero();
		assertThat(output).contains("No checkpoint of the archive is signed any more: CHECKPOINT_MISSING",
				"mark.json, checkpoint 3");
		assertThat(node(telling()).run(clock.instant())).isZero();
		assertThat(checkpoints.last().map(SignedCheckpoint::number).orElse(0L)).isEqualTo(left);
		assertThat(witnesses(telling()).contradiction()).map(SigningHalt::cause)
			.contains(SigningHalt.Cause.CHECKPOINT_MISSING);
	}

	/**
	 * A node that knows nothing signs it, under the numbers that were: what was told has
	 * other hashes.
	 */
	@Test
	void checkpointsThatWereMadeAnewAreFoundByWhatWasTold() {
		rewrite(1);
		for (var number = 0; number < 3; number++) {
			stage.write(Cast.ANNA, ticket, "Ci siete ancora?");
			node(ArchiveConfiguration.of("", 100)).run(clock.instant());
		}
		assertThat(findings(ArchiveConfiguration.of("", 100))).isEmpty();
		assertThat(findings(telling())).containsExactlyInAnyOrder(Finding.ofCheckpoint(2, Fault.CHECKPOINT_REPLACED),
				Finding.ofCheckpoint(3, Fault.CHECKPOINT_REPLACED));
		assertThat(ofTicket(marking())).containsExactly(Finding.ofCheckpoint(3, Fault.CHECKPOINT_REPLACED));
		assertThat(node(telling()).run(clock.instant())).isZero();
	}

	/** Old lines told once more must not hide that later ones are gone. */
	@Test
	void aFileIsNotToldAnewWhatItKnows() {
		rewrite(1);
		tampering.alter("checkpoint_publications", "delete from checkpoint_publications");
		tell();
		assertThat(directory.resolve("checkpoints.jsonl")).content().hasLineCount(3);
		assertThat(node(telling()).run(clock.instant())).isZero();
	}

	@Test
	void whoLooksAndTakesTheMarkAwayLetsSigningGoOn() throws Exception {
		rewrite(2);
		Files.delete(directory.resolve("mark.json"));
		assertThat(node(marking()).run(clock.instant())).isOne();
		assertThat(directory.resolve("mark.json")).content().contains("number\\\":3");
	}

	private void tell() {
		new Publishing(checkpoints, publications, new PublicationTargets(telling()), turns, clock).run();
	}

	/** Everything that is not covered any more is written anew. */
	private void rewrite(long left) {
		tampering.rollBack(left);
		tampering.rebuildFrom(chain(), lengthAt(left) + 1, "particulars = particulars || '{\"checked\": 1}'");
	}

	private long lengthAt(long checkpoint) {
		return jdbc
			.sql("select coalesce(max(length), 0) from checkpoint_heads where subject_id = ? and checkpoint <= ?")
			.params(ticket.id(), checkpoint)
			.query(Long.class)
			.single();
	}

	private Checkpointing node(ArchiveSettings settings) {
		var witnesses = witnesses(settings);
		return new Checkpointing(checkpoints, heads, keys, new SigningGuard(keys, checkpoints, witnesses),
				new SignatureCheck(keys, checkpoints), witnesses, transaction, settings);
	}

	private Witnesses witnesses(ArchiveSettings settings) {
		return ArchiveConfiguration.witnesses(settings, checkpoints);
	}

	private Verifier verifier(ArchiveSettings settings) {
		return new Verifier(entries, ends, strays, erasures, covered,
				new WitnessCheck(witnesses(settings), checkpoints));
	}

	private List<Finding> findings(ArchiveSettings settings) {
		var examination = new Examination(100, (beat) -> {
		});
		verifier(settings).verifyAll(examination);
		return examination.findings();
	}

	private List<Finding> ofTicket(ArchiveSettings settings) {
		var examination = new Examination(100, (beat) -> {
		});
		verifier(settings).verify(chain(), examination);
		return examination.findings();
	}

	private ChainKey chain() {
		return new ChainKey(House.RIVA.id().id(), ticket.id());
	}

}
