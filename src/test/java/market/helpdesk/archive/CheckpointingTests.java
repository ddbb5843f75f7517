package market.helpdesk.archive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.audit.Hash;
import market.helpdesk.sweep.AtOnce;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Checkpoints of all chains that have grown (R12). */
@HelpdeskTest
@ExtendWith(OutputCaptureExtension.class)
class CheckpointingTests {

	private final Stage stage;

	private final Checkpointing checkpointing;

	private final Checkpoints checkpoints;

	private final CheckpointHeads heads;

	private final CoveredHeads covered;

	private final CheckpointTrees trees;

	private final Verifier verifier;

	private final ChainProofs proofs;

	private final Keyring keys;

	private final VerificationSettings settings;

	private final TransactionTemplate transaction;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	CheckpointingTests(Stage stage, Checkpointing checkpointing, Checkpoints checkpoints, CheckpointHeads heads,
			CoveredHeads covered, CheckpointTrees trees, Verifier verifier, ChainProofs proofs, Keyring keys,
			VerificationSettings settings, TransactionTemplate transaction, AdjustableClock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.checkpointing = checkpointing;
		this.checkpoints = checkpoints;
		this.heads = heads;
		this.covered = covered;
		this.trees = trees;
		this.verifier = verifier;
		this.proofs = proofs;
		this.keys = keys;
		this.settings = settings;
		this.transaction = transaction;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	@Test
	void eachCoversWhatHasGrownAndFollowsTheOneBefore() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Graffio", "Graffiato");
		assertThat(checkpointing.run(clock.instant())).isOne();
		var first = checkpoints.find(1).orElseThrow();
		assertThat(first.checkpoint().previous()).isEqualTo(Hash.NONE);
		assertThat(first.checkpoint().chains()).isEqualTo(chains());
		stage.write(Cast.GIULIA, ticket, "Domani");
		var grown = uncovered();
		assertThat(grown).isBetween(1, chains() - 1);
		checkpointing.run(clock.instant());
		var second = checkpoints.find(2).orElseThrow();
		assertThat(second.checkpoint().previous()).isEqualTo(first.hash());
		assertThat(second.checkpoint().chains()).isEqualTo(grown);
		assertThat(uncovered()).isZero();
		assertThat(findings(keys)).isEmpty();
	}

	@Test
	void nothingNewNeedsNone() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		checkpointing.run(clock.instant());
		assertThat(checkpointing.run(clock.instant())).isZero();
		assertThat(numbers()).containsExactly(1L);
	}

	@Test
	void thereIsOneInAnHour() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		checkpointing.runIfDue(clock.instant());
		stage.write(Cast.GIULIA, ticket, "Domani");
		stage.waitFor(Duration.ofMinutes(59));
		checkpointing.runIfDue(clock.instant());
		assertThat(numbers()).containsExactly(1L);
		stage.waitFor(Duration.ofMinutes(1));
		checkpointing.runIfDue(clock.instant());
		assertThat(numbers()).containsExactly(1L, 2L);
	}

	@Test
	void howeverManyHaveGrownEachCoversOnlySoMany() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Graffio", "Graffiato");
		stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy?");
		var chains = chains();
		assertThat(chains).isGreaterThan(2);
		assertThat(small(keys, 2).run(clock.instant())).isEqualTo((chains + 1) / 2);
		assertThat(uncovered()).isZero();
		assertThat(findings(keys)).isEmpty();
	}

	@Test
	void twoNodesMakeNoTwoOfOneNumber() throws Exception {
		try (var node = SecondNode.start(SecondNode.sharing(clock), "--helpdesk.response-clock.sweep-every=1d",
				"--helpdesk.updates.sweep-every=1d",
				"--helpdesk.archive.key=MC4CAQAwBQYDK2VwBCIEID3teBkdQZqL1ubNaMJs6R/a8t81mqg69CP9+/yPi78p")) {
			var other = node.get(Checkpointing.class);
			for (var round = 0; round < 5; round++) {
				stage.ask(Cast.ANNA, Stage.ANNAS_ORDER, "Rimborso " + round, "Quando arriva?");
				AtOnce.run(() -> checkpointing.run(clock.instant()), () -> other.run(clock.instant()),
						() -> checkpointing.run(clock.instant()), () -> other.run(clock.instant()));
			}
		}
		checkpointing.run(clock.instant());
		var last = numbers().getLast();
		assertThat(numbers()).isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
		assertThat(uncovered()).isZero();
		assertThat(findings(keys)).isEmpty();
	}

	/**
	 * People go on writing while checkpoints are made, and nobody waits for anybody
	 * crosswise.
	 */
	@Test
	void whoWritesMeanwhileForksNothing() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var other = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Graffio", "Graffiato");
		AtOnce.run(() -> write(Cast.GIULIA, ticket), () -> write(Cast.LUCA, other), () -> write(Cast.ANNA, ticket),
				() -> checkpoint(20));
		checkpointing.run(clock.instant());
		assertThat(uncovered()).isZero();
		var examination = new Examination(100, (beat) -> {
		});
		verifier.verifyAll(examination);
		assertThat(examination.findings()).isEmpty();
	}

	private void write(Cast author, TicketId ticket) {
		for (var number = 0; number < 10; number++) {
			stage.write(author, ticket, "%s %d".formatted(author, number));
		}
	}

	private void checkpoint(int times) {
		for (var time = 0; time < times; time++) {
			checkpointing.run(clock.instant());
		}
	}

	/** What it is not told of it covers the next time. */
	@Test
	void aChainThatIsBeingContinuedIsNotWaitedFor() throws Exception {
		stage.annaAsks("Rimborso", "Quando arriva?");
		transaction.executeWithoutResult((status) -> {
			jdbc.sql("select from audit_chains for update").query((row) -> {
			});
			try {
				AtOnce.run(() -> assertThat(checkpointing.run(clock.instant())).isOne());
			}
			catch (Exception waited) {
				throw new AssertionError(waited);
			}
		});
		assertThat(uncovered()).isEqualTo(chains());
		checkpointing.run(clock.instant());
		assertThat(uncovered()).isZero();
		assertThat(findings(keys)).isEmpty();
	}

	@Test
	void withoutAKeyThereAreNone() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		assertThat(small(ArchiveConfiguration.keys(ArchiveConfiguration.of("", 10)), 10).run(clock.instant())).isZero();
		assertThat(numbers()).isEmpty();
	}

	@Test
	void whatAnEarlierKeySignedIsVerifiedWhileItIsTrusted() {
		var earlier = SigningKey.generate();
		var later = SigningKey.generate();
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		small(ArchiveConfiguration.keys(ArchiveConfiguration.of(earlier.pem(), 10)), 100).run(clock.instant());
		stage.write(Cast.GIULIA, ticket, "Domani");
		var rotated = ArchiveConfiguration.keys(ArchiveConfiguration.of(later.pem(), 10, earlier.verifying().base64()));
		small(rotated, 100).run(clock.instant());
		assertThat(findings(rotated)).isEmpty();
		var forgetful = ArchiveConfiguration.keys(ArchiveConfiguration.of(later.pem(), 10));
		assertThat(findings(forgetful)).containsExactly(Finding.ofCheckpoint(1, Fault.KEY_UNTRUSTED));
	}

	/** Whoever got hold of an old key can sign nothing new with it. */
	@Test
	void anEarlierKeyIsTrustedForWhatItSigned() {
		var earlier = SigningKey.generate();
		var later = SigningKey.generate();
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		small(ArchiveConfiguration.keys(ArchiveConfiguration.of(earlier.pem(), 10)), 100).run(clock.instant());
		stage.write(Cast.GIULIA, ticket, "Domani");
		small(ArchiveConfiguration.keys(ArchiveConfiguration.of(earlier.pem(), 10)), 100).run(clock.instant());
		assertThat(findings(trusting(later, earlier, "@2"))).isEmpty();
		assertThat(findings(trusting(later, earlier, "@1")))
			.containsExactly(Finding.ofCheckpoint(2, Fault.KEY_UNTRUSTED));
	}

	@Test
	void aKeyThatWasFollowedByAnotherSignsNoMore(CapturedOutput output) {
		var earlier = SigningKey.generate();
		var later = SigningKey.generate();
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var lagging = small(ArchiveConfiguration.keys(ArchiveConfiguration.of(earlier.pem(), 10)), 100);
		lagging.run(clock.instant());
		stage.write(Cast.GIULIA, ticket, "Domani");
		small(trusting(later, earlier, ""), 100).run(clock.instant());
		stage.write(Cast.ANNA, ticket, "Grazie");
		assertThat(lagging.run(clock.instant())).isZero();
		assertThat(output).contains("KEY_FOLLOWED");
		assertThat(numbers()).containsExactly(1L, 2L);
	}

	/** As if somebody had found the old key, and a table to write into. */
	@Test
	void aKeyThatComesBackIsFound() {
		var earlier = SigningKey.generate();
		var later = SigningKey.generate();
		for (var key : List.of(earlier, later)) {
			stage.annaAsks("Rimborso", "Quando arriva?");
			small(trusting(key, earlier, ""), 100).run(clock.instant());
		}
		var last = checkpoints.last().orElseThrow();
		checkpoints.add(SignedCheckpoint.of(new Checkpoint(3, last.hash(), last.checkpoint().root(),
				last.checkpoint().chains(), clock.instant(), earlier.verifying().id()), earlier));
		assertThat(findings(trusting(later, earlier, "")))
			.containsExactly(Finding.ofCheckpoint(3, Fault.KEY_UNTRUSTED));
	}

	private static Keyring trusting(SigningKey present, SigningKey earlier, String until) {
		return ArchiveConfiguration
			.keys(ArchiveConfiguration.of(present.pem(), 10, earlier.verifying().base64() + until));
	}

	@Test
	void aProofLeadsFromTheChainToWhatWasSigned() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Graffio", "Graffiato");
		assertThat(proofs.of(House.RIVA.id(), ticket)).isEmpty();
		checkpointing.run(clock.instant());
		var proof = proofs.of(House.RIVA.id(), ticket).orElseThrow();
		var key = VerifyingKey.parse(proof.publicKey());
		assertThat(key.id()).isEqualTo(proof.key());
		assertThat(key.verifies(proof.checkpoint(), Base64.getDecoder().decode(proof.signature()))).isTrue();
		var leaf = Hash.of(new byte[] { 0 }, proof.leaf().getBytes(StandardCharsets.UTF_8));
		var root = JsonMapper.shared().readTree(proof.checkpoint()).path("root").stringValue();
		assertThat(ChainProofs.root(leaf, proof.path()).hex()).isEqualTo(root);
		assertThat(proof.leaf()).contains(proof.head().hex(), "\"length\":" + proof.length());
		assertThat(jdbc.sql("select hash from audit_entries where subject_id = ? and number = ?")
			.params(ticket.id(), proof.length())
			.query((row, number) -> Hash.ofDigest(row.getBytes(1)))
			.single()).isEqualTo(proof.head());
		assertThat(proofs.of(House.NOWA_KOMORKA.id(), ticket)).isEmpty();
	}

	private Checkpointing small(Keyring signing, int batch) {
		var settings = ArchiveConfiguration.of("", batch);
		var witnesses = ArchiveConfiguration.witnesses(settings, checkpoints);
		return new Checkpointing(checkpoints, heads, signing, new SigningGuard(signing, checkpoints, witnesses),
				new SignatureCheck(signing, checkpoints), witnesses, transaction, settings);
	}

	private List<Finding> findings(Keyring trusting) {
		var examination = new Examination(100, (beat) -> {
		});
		new CheckpointCheck(checkpoints, new SignatureCheck(trusting, checkpoints), trees, covered, settings)
			.checkAll(examination);
		return examination.findings();
	}

	private int chains() {
		return jdbc.sql("select count(*) from audit_chains").query(Integer.class).single();
	}

	private int uncovered() {
		return jdbc.sql("select count(*) from audit_chains where checkpointed_length < length")
			.query(Integer.class)
			.single();
	}

	private List<Long> numbers() {
		return jdbc.sql("select number from checkpoints order by number").query((row, number) -> row.getLong(1)).list();
	}

}
