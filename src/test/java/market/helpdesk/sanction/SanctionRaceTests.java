package market.helpdesk.sanction;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.sweep.AtOnce;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Two administrators, two members, two nodes, all at the same instant. */
@HelpdeskTest
@TestInstance(Lifecycle.PER_CLASS)
class SanctionRaceTests {

	private final Stage stage;

	private final Imposing imposing;

	private final Signing signing;

	private final Appealing appealing;

	private final AppealDeciding deciding;

	private final SanctionSweep sweep;

	private final SanctionLists lists;

	private final AdjustableClock clock;

	private final Docket docket;

	private SecondNode secondNode;

	SanctionRaceTests(Stage stage, Imposing imposing, Signing signing, Appealing appealing, AppealDeciding deciding,
			SanctionSweep sweep, SanctionLists lists, ViolationDeciding violations, ApplicationEventPublisher events,
			TransactionTemplate transaction, AdjustableClock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.imposing = imposing;
		this.signing = signing;
		this.appealing = appealing;
		this.deciding = deciding;
		this.sweep = sweep;
		this.lists = lists;
		this.clock = clock;
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
	}

	@BeforeAll
	void startSecondNode() {
		secondNode = SecondNode.start(clock, 10);
	}

	@AfterAll
	void stopSecondNode() {
		secondNode.close();
	}

	@Test
	void aProposalIsDecidedOnceByTwoWhoDecideOtherwise() throws Exception {
		var violations = docket.late(3);
		var proposal = docket.proposal();
		var refused = atOnce(
				() -> imposing.impose(Cast.CARLA.administrator(), proposal,
						Docket.wanted(Measure.REMINDER, violations)),
				() -> secondNode.get(Imposing.class).decline(Cast.DARIO.administrator(), proposal, Docket.BECAUSE));
		assertThat(refused).isEqualTo(1);
		assertThat(docket.count("sanction_proposal_outcomes")).isEqualTo(1);
		assertThat(lists.waiting(Cast.CARLA.administrator()).proposed()).isZero();
	}

	@Test
	void twoDoNotImposeForTheSameViolations() throws Exception {
		var violations = docket.late(2);
		var other = secondNode.get(Imposing.class);
		var refused = atOnce(() -> docket.impose(Cast.CARLA, Measure.REMINDER, violations),
				() -> other.impose(Cast.DARIO.administrator(), House.RIVA.id(),
						Docket.wanted(Measure.RESTRICTION, violations.subList(1, 2))));
		assertThat(refused).isEqualTo(1);
		assertThat(docket.count("sanctions")).isEqualTo(1);
	}

	@Test
	void aRemovalIsSignedOrDroppedAndNotBoth() throws Exception {
		var removal = docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		stage.waitFor(Duration.ofHours(72));
		var refused = atOnce(() -> signing.sign(Cast.DARIO.administrator(), removal),
				() -> secondNode.get(Signing.class).drop(Cast.CARLA.administrator(), removal, Docket.BECAUSE));
		assertThat(refused).isEqualTo(1);
		assertThat(docket.count("sanction_signatures") + docket.count("sanction_endings")).isEqualTo(1);
	}

	@Test
	void colleaguesAppealOnce() throws Exception {
		var reminder = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1));
		var refused = atOnce(() -> appealing.appeal(Cast.GIULIA.member(), reminder, new AppealWords("No"), List.of()),
				() -> secondNode.get(Appealing.class)
					.appeal(Cast.LUCA.member(), reminder, new AppealWords("Not at all"), List.of()));
		assertThat(refused).isEqualTo(1);
		assertThat(docket.count("appeals")).isEqualTo(1);
	}

	@Test
	void anAppealIsDecidedOnceWhileItsSanctionEnds() throws Exception {
		var suspension = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(1));
		var appeal = appealing.appeal(Cast.GIULIA.member(), suspension, new AppealWords("No"), List.of());
		stage.waitFor(Duration.ofDays(8));
		var refused = atOnce(() -> deciding.uphold(Cast.DARIO.administrator(), appeal, Docket.BECAUSE),
				() -> secondNode.get(AppealDeciding.class).reject(Cast.DARIO.administrator(), appeal, Docket.BECAUSE),
				() -> sweep.expire(clock.instant()), () -> secondNode.get(SanctionSweep.class).expire(clock.instant()));
		assertThat(refused).isEqualTo(1);
		assertThat(docket.count("appeal_decisions")).isEqualTo(1);
		sweep.expire(clock.instant());
		assertThat(docket.state(suspension)).isIn("EXPIRED", "OVERTURNED");
	}

	@Test
	void aShopIsProposedForOnceByTwoNodes() throws Exception {
		docket.late(2);
		var before = docket.count("sanction_proposals");
		atOnce(() -> docket.late(1), () -> secondNode.get(SanctionSweep.class).review(clock.instant()),
				() -> sweep.review(clock.instant()));
		sweep.review(clock.instant());
		assertThat(docket.count("sanction_proposals")).isEqualTo(before + 1);
	}

	/** Returns how many were refused. */
	private static int atOnce(Runnable... steps) throws Exception {
		var refused = new AtomicInteger();
		AtOnce.run(List.of(steps).stream().<Runnable>map((step) -> () -> {
			try {
				step.run();
			}
			catch (SanctionRefused late) {
				refused.incrementAndGet();
			}
		}).toArray(Runnable[]::new));
		return refused.get();
	}

}
