package market.helpdesk.archive;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditChains;
import market.helpdesk.sweep.AtOnce;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Verifying all of the archive, which takes a while. */
@HelpdeskTest
class VerificationJobTests {

	private static final Actor CARLA = new Actor.Person(Cast.CARLA.id().id());

	private final Stage stage;

	private final Verifying verifying;

	private final VerificationJob job;

	private final VerificationRuns runs;

	private final VerificationResults results;

	private final VerificationSettings settings;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	private final Tampering tampering;

	VerificationJobTests(Stage stage, Verifying verifying, VerificationJob job, VerificationRuns runs,
			VerificationResults results, VerificationSettings settings, AuditChains chains, Checkpoints checkpoints,
			AdjustableClock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.verifying = verifying;
		this.job = job;
		this.runs = runs;
		this.results = results;
		this.settings = settings;
		this.clock = clock;
		this.jdbc = jdbc;
		this.tampering = new Tampering(chains, checkpoints);
	}

	@Test
	void itIsDoneOnceAndOnRecord() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		var id = verifying.askForAll(CARLA).orElseThrow();
		assertThat(find(id).state()).isEqualTo(VerificationState.ASKED);
		job.run();
		var done = find(id);
		assertThat(done.isIntact()).isTrue();
		assertThat(done.checked()).isPositive();
		job.run();
		assertThat(find(id)).isEqualTo(done);
		assertThat(actions()).containsExactly("VerificationAsked", "ArchiveVerified");
	}

	@Test
	void whatIsBrokenIsKept() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		tampering.alter("messages", "update messages set body = 'Altro'");
		var id = verifying.askForAll(CARLA).orElseThrow();
		job.run();
		assertThat(find(id).broken()).isOne();
		assertThat(find(id).isIntact()).isFalse();
		assertThat(results.findings(find(id), 0, 10)).singleElement()
			.satisfies((finding) -> assertThat(finding.ticket()).contains(ticket.id()))
			.extracting(Finding::fault)
			.isEqualTo(Fault.TEXT_ALTERED);
		assertThat(results.findings(find(id), 1, 10)).isEmpty();
	}

	@Test
	void allOfItIsVerifiedByOneAtATime() throws Exception {
		var asked = new AtomicInteger();
		Runnable asking = () -> verifying.askForAll(CARLA).ifPresent((id) -> asked.incrementAndGet());
		AtOnce.run(asking, asking, asking, asking);
		assertThat(asked).hasValue(1);
		assertThat(verifying.verifyAll(CARLA)).isEmpty();
		job.run();
		assertThat(verifying.verifyAll(CARLA)).isPresent();
	}

	@Test
	void twoNodesDoNotBothBegin() throws Exception {
		var begun = new AtomicInteger();
		verifying.askForAll(CARLA);
		Runnable node = () -> runs.begin(clock.instant(), clock.instant().minus(settings.patience()))
			.ifPresent((run) -> begun.incrementAndGet());
		AtOnce.run(node, node, node);
		assertThat(begun).hasValue(1);
	}

	@Test
	void whatAKilledNodeLeftIsBegunAnew() {
		var id = verifying.askForAll(CARLA).orElseThrow();
		var killed = runs.begin(clock.instant(), clock.instant()).orElseThrow();
		job.run();
		assertThat(find(id).state()).isEqualTo(VerificationState.RUNNING);
		assertThat(results.isSilent(find(id), clock.instant())).isFalse();
		stage.waitFor(settings.patience().plus(Duration.ofSeconds(1)));
		assertThat(results.isSilent(find(id), clock.instant())).isTrue();
		job.run();
		assertThat(find(id).isIntact()).isTrue();
		assertThat(find(id).attempt()).isEqualTo(2);
		assertThat(runs.beat(killed, new Examination(1, (beat) -> {
		}), clock.instant())).isFalse();
		assertThat(runs.end(killed, VerificationState.DONE, clock.instant())).isFalse();
	}

	@Test
	void whatNeverComesToItsEndIsBrokenOff() {
		var id = verifying.askForAll(CARLA).orElseThrow();
		for (var attempt = 0; attempt < settings.attempts(); attempt++) {
			assertThat(runs.begin(clock.instant(), clock.instant().minus(settings.patience()))).isPresent();
			stage.waitFor(settings.patience().plus(Duration.ofSeconds(1)));
		}
		job.run();
		assertThat(find(id).state()).isEqualTo(VerificationState.BROKEN_OFF);
		assertThat(find(id).isIntact()).isFalse();
		assertThat(verifying.askForAll(CARLA)).isPresent();
	}

	@Test
	void aTicketIsVerifiedAtOnceWhileAllOfItIs() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		verifying.askForAll(CARLA);
		var id = verifying.verify(CARLA, ticket.id()).orElseThrow();
		assertThat(find(id).isIntact()).isTrue();
		assertThat(find(id).ticket()).contains(ticket.id());
		assertThat(jdbc.sql("select action from audit_entries where subject_id = ? order by number desc limit 1")
			.param(ticket.id())
			.query(String.class)
			.single()).isEqualTo("ArchiveVerified");
		assertThat(verifying.verify(CARLA, Cast.ANNA.id().id())).isEmpty();
	}

	private Verification find(VerificationId id) {
		return results.find(id).orElseThrow();
	}

	private List<String> actions() {
		return jdbc.sql("select action from audit_entries where subject_kind = 'ARCHIVE' order by number")
			.query((row, number) -> row.getString(1))
			.list();
	}

}
