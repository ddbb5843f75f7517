package market.helpdesk.violation;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.ScreeningId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Administrators and appeals on two nodes, all at the same instant. */
@HelpdeskTest
@TestInstance(Lifecycle.PER_CLASS)
class ViolationRaceTests {

	private static final int MANY = 20;

	private static final ViolationReason REASON = new ViolationReason("So it is");

	private final Stage stage;

	private final AdjustableClock clock;

	private final ViolationDeciding deciding;

	private final ViolationWaiving waiving;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Suspects suspects;

	private SecondNode secondNode;

	ViolationRaceTests(Stage stage, AdjustableClock clock, ViolationDeciding deciding, ViolationWaiving waiving,
			TransactionTemplate transaction, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.stage = stage;
		this.clock = clock;
		this.deciding = deciding;
		this.waiving = waiving;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.suspects = new Suspects(jdbc, events, transaction, clock);
	}

	@BeforeAll
	void startSecondNode() {
		secondNode = SecondNode.start(clock, 10);
	}

	@AfterAll
	void stopSecondNode() {
		secondNode.close();
	}

	@RepeatedTest(2)
	void aViolationIsDecidedOnceByTwoAdministratorsWhileItsMessageIsReleased() throws Exception {
		var screenings = suspected();
		var violations = violations();
		var other = secondNode.get(ViolationDeciding.class);
		atOnce(() -> violations.forEach((one) -> deciding.confirm(Cast.CARLA.administrator(), one, REASON)),
				() -> violations.reversed().forEach((one) -> other.dismiss(Cast.DARIO.administrator(), one, REASON)),
				() -> screenings.forEach((one) -> suspects.overturn(Cast.DARIO, Cast.GIULIA, one, "An order number")));

		assertThat(count("violation_decisions")).isEqualTo(MANY);
		assertThat(count("violation_register where state = 'SUSPECTED'")).isZero();
		assertThat(count("audit_entries where action = 'ViolationDecided'")).isEqualTo(MANY);
		assertThat(count("violation_register r join violation_decisions d on d.violation_id = r.id "
				+ "and d.outcome = r.state"))
			.isEqualTo(MANY);
		assertThat(jdbc.sql("select suspected from violation_tallies").query(Integer.class).single()).isZero();
	}

	@RepeatedTest(2)
	void aViolationIsWaivedOnceByTwoAppealsThatHaveItInCommon() throws Exception {
		suspected();
		var violations = violations();
		violations.forEach((one) -> deciding.confirm(Cast.CARLA.administrator(), one, REASON));
		var other = secondNode.get(ViolationWaiving.class);
		var otherTransaction = secondNode.get(TransactionTemplate.class);
		atOnce(() -> waive(transaction, waiving, violations),
				() -> waive(otherTransaction, other, violations.reversed()));

		assertThat(count("violation_waivers")).isEqualTo(MANY);
		assertThat(count("violation_register where state = 'WAIVED'")).isEqualTo(MANY);
		assertThat(count("audit_entries where action = 'ViolationWaived'")).isEqualTo(MANY);
	}

	private void waive(TransactionTemplate within, ViolationWaiving appeal, List<UUID> violations) {
		within.executeWithoutResult(
				(status) -> appeal.waive(House.RIVA.id(), violations, Cast.DARIO.id(), "Right", clock.instant()));
	}

	private List<ScreeningId> suspected() {
		return IntStream.range(0, MANY).mapToObj((number) -> {
			var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
			return suspects.wrote(Cast.GIULIA, ticket, "Chiama: 333 1234567", "333 1234567",
					DetectionRule.PHONE_NUMBER);
		}).toList();
	}

	private List<UUID> violations() {
		return jdbc.sql("select id from violation_register order by id")
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	/** Lets all begin at the same moment, and fails if one of them does. */
	private static void atOnce(Runnable... doings) throws Exception {
		var start = new CyclicBarrier(doings.length);
		try (var people = Executors.newFixedThreadPool(doings.length)) {
			var done = List.of(doings).stream().map((doing) -> people.submit(() -> {
				start.await();
				doing.run();
				return true;
			})).toList();
			for (var one : done) {
				one.get(60, TimeUnit.SECONDS);
			}
		}
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
