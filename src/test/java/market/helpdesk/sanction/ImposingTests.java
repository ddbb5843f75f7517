package market.helpdesk.sanction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.TestMail;
import market.helpdesk.archive.Intact;
import market.helpdesk.sanction.SanctionRefused.Why;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldDesk;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import market.helpdesk.violation.ViolationWaiving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the software proposes, and what an administrator makes of it (R9, R22). */
@HelpdeskTest
@ExtendWith(Intact.class)
class ImposingTests {

	private final Stage stage;

	private final Imposing imposing;

	private final Signing signing;

	private final SanctionSweep sweep;

	private final SanctionLists lists;

	private final ViolationWaiving waiving;

	private final TransactionTemplate transaction;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	private final Docket docket;

	private final HeldDesk desk;

	ImposingTests(Stage stage, Imposing imposing, Signing signing, SanctionSweep sweep, SanctionLists lists,
			ViolationWaiving waiving, ViolationDeciding deciding, ApplicationEventPublisher events,
			TransactionTemplate transaction, AdjustableClock clock, JdbcClient jdbc, Messaging messaging,
			DecidingHeld decidingHeld) {
		this.stage = stage;
		this.imposing = imposing;
		this.signing = signing;
		this.sweep = sweep;
		this.lists = lists;
		this.waiving = waiving;
		this.transaction = transaction;
		this.clock = clock;
		this.jdbc = jdbc;
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), deciding, imposing, jdbc);
		this.desk = new HeldDesk(messaging, decidingHeld, jdbc);
	}

	@Test
	void isWithdrawnWhenAnAnswerThatWasHeldTurnsOutToHaveBeenInTime() {
		docket.late(2);
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		var held = desk.hold(Cast.GIULIA, ticket);
		stage.waitFor(Duration.ofDays(4));
		stage.sweep();
		assertThat(docket.open()).containsExactly("REMINDER");
		jdbc.sql("delete from standing_marks").update();
		desk.release(Cast.DARIO, held);
		assertThat(docket.open()).isEmpty();
		assertThat(docket.count("audit_entries where action = 'ViolationWaived'")).isEqualTo(1);
		assertThat(docket.count("standing_marks")).isEqualTo(1);
	}

	@Test
	@Intact.Not
	void oneThatCannotBeEndedKeepsNoOtherFromIt() {
		var violations = docket.late(2);
		var stuck = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, violations.subList(0, 1));
		stage.waitFor(Duration.ofMinutes(1));
		var other = docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, violations.subList(1, 2));
		jdbc.sql("""
				insert into sanction_endings (shop_id, sanction_id, cause, ended_at, recorded_at)
				select shop_id, id, 'EXPIRED', ends_at, ends_at from sanctions where id = ?""")
			.param(stuck.id())
			.update();
		stage.waitFor(Duration.ofDays(8));
		sweep.expire(clock.instant());
		assertThat(docket.state(stuck)).isEqualTo("STANDING");
		assertThat(docket.state(other)).isEqualTo("EXPIRED");
	}

	@Test
	void isProposedWhenTheThresholdIsReachedAndNotBefore() {
		docket.late(2);
		assertThat(docket.open()).isEmpty();
		docket.late(1);
		assertThat(docket.open()).containsExactly("REMINDER");
		assertThat(docket.count("sanction_proposal_violations")).isEqualTo(3);
		assertThat(docket.count("sanctions")).isZero();
		assertThat(lists.waiting(Cast.CARLA.administrator()).proposed()).isEqualTo(1);
	}

	@Test
	void isProposedOnceHoweverMuchComesAndHoweverOftenItIsLookedAt() {
		docket.late(3);
		docket.late(3);
		sweep.review(clock.instant());
		sweep.review(clock.instant());
		assertThat(docket.count("sanction_proposals")).isEqualTo(1);
	}

	@Test
	void eachTrackHasItsOwnProposal() {
		docket.late(3);
		docket.outside(1, Cast.CARLA);
		assertThat(docket.open()).containsExactly("REMINDER", "WARNING");
	}

	@Test
	void theJobProposesWhatNobodyHeardOf() {
		docket.late(3);
		Stage.asOwner(
				"""
						alter table sanction_proposal_violations disable trigger user; alter table sanction_proposals disable trigger user;
						delete from open_sanction_proposals; delete from sanction_proposal_violations; delete from sanction_proposals;
						delete from sanction_tallies;
						alter table sanction_proposal_violations enable trigger user; alter table sanction_proposals enable trigger user""");
		sweep.review(clock.instant());
		assertThat(docket.open()).containsExactly("REMINDER");
	}

	@Test
	void isImposedOnAProposalAndToldAtOnce() throws Exception {
		var violations = docket.late(3);
		TestMail.up();
		var sanction = imposing.impose(Cast.CARLA.administrator(), docket.proposal(),
				Docket.wanted(Measure.REMINDER, violations));
		assertThat(docket.state(sanction)).isEqualTo("STANDING");
		assertThat(docket.open()).isEmpty();
		assertThat(lists.waiting(Cast.CARLA.administrator()).proposed()).isZero();
		assertThat(TestMail.received()).hasSize(2)
			.allSatisfy((mail) -> assertThat(mail.getSubject()).isEqualTo("Il tuo negozio ha ricevuto una sanzione"));
		var details = lists.findVisibleTo(Cast.GIULIA.member(), sanction).orElseThrow();
		assertThat(details.reasons()).isEqualTo("Late again and again");
		assertThat(details.violations()).extracting(BackingViolation::id)
			.containsExactlyInAnyOrderElementsOf(violations);
		assertThat(lists.findVisibleTo(Cast.EWA.member(), sanction)).isEmpty();
		assertThat(lists.findVisibleTo(Cast.ANNA.buyer(), sanction)).isEmpty();
		assertThat(actions()).contains("SanctionProposed", "SanctionImposed");
	}

	@Test
	void climbsTheLadder() {
		impose(Measure.REMINDER, docket.late(3));
		docket.late(4);
		assertThat(docket.open()).isEmpty();
		docket.late(1);
		assertThat(docket.open()).containsExactly("RESTRICTION");
		imposeProposed(Measure.RESTRICTION);
		docket.late(5);
		assertThat(docket.open()).containsExactly("ANSWERS_SUSPENSION");
		imposeProposed(Measure.ANSWERS_SUSPENSION);
		docket.late(5);
		assertThat(docket.open()).as("the last step of track A").containsExactly("ANSWERS_SUSPENSION");
	}

	@Test
	void aMilderOneOfTheSameTrackMayBeImposed() {
		impose(Measure.REMINDER, docket.late(3));
		var violations = docket.late(5);
		var sanction = imposing.impose(Cast.CARLA.administrator(), docket.proposal(),
				Docket.wanted(Measure.REMINDER, violations));
		assertThat(docket.state(sanction)).isEqualTo("STANDING");
	}

	@Test
	void oneOfTheOtherTrackIsRefused() {
		var late = docket.late(3);
		refuses(Why.OTHER_TRACK, () -> imposing.impose(Cast.CARLA.administrator(), docket.proposal(),
				Docket.wanted(Measure.WARNING, late)));
		assertThat(docket.open()).containsExactly("REMINDER");
	}

	@Test
	void violationsOfTheOtherTrackAreRefused() {
		var late = docket.late(3);
		refuses(Why.VIOLATIONS_GONE, () -> docket.impose(Cast.CARLA, Measure.REMOVAL, late));
		var outside = docket.outside(1, Cast.CARLA);
		refuses(Why.VIOLATIONS_GONE, () -> docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, outside));
		assertThat(docket.count("sanctions")).isZero();
	}

	@Test
	void aViolationLeadsToOneSanction() {
		var late = docket.late(2);
		impose(Measure.REMINDER, late);
		refuses(Why.VIOLATIONS_GONE, () -> docket.impose(Cast.DARIO, Measure.RESTRICTION, late.subList(0, 1)));
		assertThat(docket.count("sanctions")).isEqualTo(1);
	}

	@Test
	void whatIsWaivedLeadsToNothing() {
		var late = docket.late(3);
		waive(late.subList(0, 1));
		refuses(Why.VIOLATIONS_GONE, () -> docket.impose(Cast.CARLA, Measure.REMINDER, late));
	}

	@Test
	void isProposedNoMoreWhenItsViolationsAreWaived() {
		var late = docket.late(3);
		waive(late.subList(0, 1));
		assertThat(docket.open()).isEmpty();
		assertThat(jdbc.sql("select outcome from sanction_proposal_outcomes")
			.query((row, number) -> row.getString(1))
			.list()).containsExactly("WITHDRAWN");
		assertThat(actions()).contains("SanctionProposalWithdrawn");
		assertThat(lists.waiting(Cast.CARLA.administrator()).proposed()).isZero();
	}

	@Test
	void isProposedNoMoreWhenItsViolationsLeadToSomethingElse() {
		var late = docket.late(3);
		impose(Measure.RESTRICTION, late.subList(0, 2));
		assertThat(docket.open()).isEmpty();
	}

	@Test
	void stillStandsWhenTimePassesBeforeSomebodyDecides() {
		docket.late(3);
		stage.waitFor(Duration.ofDays(90));
		sweep.review(clock.instant());
		assertThat(docket.open()).containsExactly("REMINDER");
	}

	@Test
	void whatIsDeclinedIsNotProposedAgain() {
		docket.late(3);
		var proposal = docket.proposal();
		imposing.decline(Cast.CARLA.administrator(), proposal, Docket.BECAUSE);
		sweep.review(clock.instant());
		assertThat(docket.open()).isEmpty();
		refuses(Why.DECIDED, () -> imposing.decline(Cast.DARIO.administrator(), proposal, Docket.BECAUSE));
		docket.late(2);
		assertThat(docket.open()).isEmpty();
		docket.late(1);
		assertThat(docket.open()).containsExactly("REMINDER");
	}

	@Test
	void lastsAsLongAsIsUsualOrAsAnAdministratorSaysButNoLongerThanItMay() {
		var late = docket.late(3);
		var usual = impose(Measure.ANSWERS_SUSPENSION, late.subList(0, 1));
		assertThat(endOf(usual)).isEqualTo(Duration.ofDays(7));
		refuses(Why.TOO_LONG, () -> imposing.impose(Cast.CARLA.administrator(), House.RIVA.id(),
				new NewSanction(Measure.ANSWERS_SUSPENSION, Set.of(late.get(1)), Docket.REASONS, Optional.of(31))));
		var chosen = imposing.impose(Cast.CARLA.administrator(), House.RIVA.id(),
				new NewSanction(Measure.ANSWERS_SUSPENSION, Set.of(late.get(1)), Docket.REASONS, Optional.of(30)));
		assertThat(endOf(chosen)).isEqualTo(Duration.ofDays(30));
		assertThat(endOf(impose(Measure.REMINDER, late.subList(2, 3)))).isEqualTo(Duration.ofDays(180));
	}

	@Test
	void endsByItselfAndIsToldOnce() {
		var suspension = impose(Measure.ANSWERS_SUSPENSION, docket.late(1));
		stage.waitFor(Duration.ofDays(7).minusSeconds(1));
		sweep.expire(clock.instant());
		assertThat(docket.state(suspension)).isEqualTo("STANDING");
		assertThat(docket.count("shop_curbs")).isEqualTo(1);
		stage.waitFor(Duration.ofHours(5));
		assertThat(lists.findVisibleTo(Cast.GIULIA.member(), suspension).orElseThrow().summary().state(clock.instant()))
			.as("whether or not the job came")
			.isEqualTo(SanctionState.EXPIRED);
		TestMail.up();
		sweep.expire(clock.instant());
		sweep.expire(clock.instant());
		assertThat(docket.state(suspension)).isEqualTo("EXPIRED");
		assertThat(docket.count("shop_curbs")).isZero();
		assertThat(TestMail.received()).hasSize(2);
		assertThat(actions()).filteredOn("SanctionExpired"::equals).hasSize(1);
		assertThat(jdbc.sql("select recorded_at - ended_at < interval '5 hours' from sanction_endings")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void aRemovalTakesTwoAdministratorsAndThreeDays() {
		var removal = docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		assertThat(docket.state(removal)).isEqualTo("AWAITING");
		assertThat(docket.count("shop_curbs")).isZero();
		assertThat(lists.waiting(Cast.CARLA.administrator()).awaiting()).isEqualTo(1);
		refuses(Why.COOLING_OFF, () -> signing.sign(Cast.DARIO.administrator(), removal));
		stage.waitFor(Duration.ofHours(72));
		refuses(Why.SAME_ADMINISTRATOR, () -> signing.sign(Cast.CARLA.administrator(), removal));
		signing.sign(Cast.DARIO.administrator(), removal);
		assertThat(docket.state(removal)).isEqualTo("STANDING");
		assertThat(lists.waiting(Cast.CARLA.administrator()).awaiting()).isZero();
		assertThat(jdbc.sql("select kind from shop_curbs").query((row, number) -> row.getString(1)).list())
			.containsExactly("REMOVED");
		refuses(Why.NOT_AWAITING, () -> signing.sign(Cast.DARIO.administrator(), removal));
		refuses(Why.NOT_AWAITING, () -> signing.drop(Cast.DARIO.administrator(), removal, Docket.BECAUSE));
		assertThat(actions()).contains("RemovalProposed", "RemovalSigned").doesNotContain("SanctionImposed");
	}

	@Test
	void aDroppedRemovalLeavesItsViolationsForSomethingMilder() {
		var outside = docket.outside(1, Cast.CARLA);
		var removal = docket.impose(Cast.CARLA, Measure.REMOVAL, outside);
		refuses(Why.DECIDED, () -> docket.impose(Cast.DARIO, Measure.WARNING, outside));
		signing.drop(Cast.DARIO.administrator(), removal, Docket.BECAUSE);
		assertThat(docket.state(removal)).isEqualTo("DROPPED");
		assertThat(lists.waiting(Cast.CARLA.administrator()).awaiting()).isZero();
		assertThat(docket.state(docket.impose(Cast.DARIO, Measure.WARNING, outside))).isEqualTo("STANDING");
	}

	@Test
	void whoIsBeingRemovedIsProposedForNothingMoreOnThatTrack() {
		docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
		docket.outside(3, Cast.CARLA);
		assertThat(docket.open()).isEmpty();
		docket.late(3);
		assertThat(docket.open()).containsExactly("REMINDER");
	}

	private SanctionId impose(Measure measure, List<UUID> violations) {
		return docket.impose(Cast.CARLA, measure, violations);
	}

	private void imposeProposed(Measure measure) {
		var violations = jdbc.sql("select violation_id from sanction_proposal_violations where proposal_id = ?")
			.param(docket.proposal().id())
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
		imposing.impose(Cast.CARLA.administrator(), docket.proposal(), Docket.wanted(measure, violations));
	}

	private void waive(List<UUID> violations) {
		transaction.executeWithoutResult((status) -> waiving.waive(House.RIVA.id(), violations, Cast.DARIO.id(),
				"The platform was down", clock.instant()));
	}

	private Duration endOf(SanctionId sanction) {
		var one = lists.findVisibleTo(Cast.CARLA.administrator(), sanction).orElseThrow().summary();
		return Duration.between(one.imposedAt(), one.endsAt().orElseThrow());
	}

	private List<String> actions() {
		return jdbc.sql("select action from audit_entries").query((row, number) -> row.getString(1)).list();
	}

	private static void refuses(Why why, Runnable step) {
		assertThatExceptionOfType(SanctionRefused.class).isThrownBy(step::run)
			.extracting(SanctionRefused::why)
			.isEqualTo(why);
	}

}
