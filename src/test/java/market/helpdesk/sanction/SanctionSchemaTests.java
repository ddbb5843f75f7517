package market.helpdesk.sanction;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What no statement of ours could do to sanctions, whatever went wrong before it. */
@HelpdeskTest
class SanctionSchemaTests {

	private static final List<String> STATES = List.of("AWAITING", "STANDING", "EXPIRED", "DROPPED", "OVERTURNED");

	private final Stage stage;

	private final Signing signing;

	private final Appealing appealing;

	private final AppealDeciding deciding;

	private final SanctionSweep sweep;

	private final TransactionTemplate transaction;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	private final Docket docket;

	SanctionSchemaTests(Stage stage, Imposing imposing, Signing signing, Appealing appealing, AppealDeciding deciding,
			SanctionSweep sweep, ViolationDeciding violations, ApplicationEventPublisher events,
			TransactionTemplate transaction, AdjustableClock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.signing = signing;
		this.appealing = appealing;
		this.deciding = deciding;
		this.sweep = sweep;
		this.transaction = transaction;
		this.clock = clock;
		this.jdbc = jdbc;
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
	}

	@ParameterizedTest
	@CsvSource({ "A_ANSWERS, REMOVAL", "A_ANSWERS, WARNING", "A_ANSWERS, OUTSIDE_SUSPENSION", "B_OUTSIDE, REMINDER",
			"B_OUTSIDE, RESTRICTION", "B_OUTSIDE, ANSWERS_SUSPENSION", "A_ANSWERS, FINE", "B_OUTSIDE, FINE" })
	void everyMeasureIsOnItsTrack(String track, String measure) {
		var lasts = measure.equals("REMOVAL") ? Optional.<Duration>empty() : Optional.of(Duration.ofDays(7));
		refuses("sanctions_stay_on_their_track", () -> insert(track, measure, lasts));
		refuses("sanction_proposals_stay_on_their_track",
				() -> jdbc.sql("""
						insert into sanction_proposals (shop_id, id, track, measure, violations, days, proposed_at)
						values (?, ?, ?, ?, 3, 30, '2026-01-14Z')""")
					.params(House.RIVA.id().id(), UUID.randomUUID(), track, measure)
					.update());
	}

	@Test
	void onlyRemovalIsForGood() {
		refuses("only_removal_is_for_good", () -> insert("A_ANSWERS", "ANSWERS_SUSPENSION", Optional.empty()));
		refuses("only_removal_is_for_good", () -> insert("B_OUTSIDE", "REMOVAL", Optional.of(Duration.ofDays(7))));
		refuses("sanctions_end_within_a_year", () -> insert("A_ANSWERS", "REMINDER", Optional.of(Duration.ZERO)));
		refuses("sanctions_end_within_a_year",
				() -> insert("A_ANSWERS", "REMINDER", Optional.of(Duration.ofDays(366).plusSeconds(1))));
	}

	@Test
	void isForConfirmedViolationsOfItsTrack() {
		var late = docket.late(1).getFirst();
		var outside = insert("B_OUTSIDE", "WARNING", Optional.of(Duration.ofDays(7)));
		refuses("confirmed violations of its track", () -> link(outside, late));
		var answers = insert("A_ANSWERS", "REMINDER", Optional.of(Duration.ofDays(7)));
		refuses("confirmed violations of its track", () -> link(answers, UUID.randomUUID()));
		link(answers, late);
		var another = insert("A_ANSWERS", "REMINDER", Optional.of(Duration.ofDays(7)));
		refuses("begins as it was imposed", () -> register(another, "A_ANSWERS", "REMINDER", "STANDING"));
	}

	@Test
	void noViolationIsAddedToItAfterwards() {
		var violations = docket.late(2);
		var reminder = docket.impose(Cast.CARLA, Measure.REMINDER, violations.subList(0, 1));
		refuses("confirmed violations of its track", () -> link(reminder.id(), violations.get(1)));
	}

	@Test
	void aViolationIsCountedOnce() {
		var violations = docket.late(1);
		docket.impose(Cast.CARLA, Measure.REMINDER, violations);
		var second = insert("A_ANSWERS", "RESTRICTION", Optional.of(Duration.ofDays(7)));
		link(second, violations.getFirst());
		refuses("counted_violations_pkey",
				() -> jdbc.sql("insert into counted_violations values (?, ?, ?)")
					.params(House.RIVA.id().id(), violations.getFirst(), second)
					.update());
		refuses("begins as it was imposed", () -> register(second, "A_ANSWERS", "RESTRICTION", "STANDING"));
		refuses("what was counted stays counted", () -> jdbc.sql("delete from counted_violations").update());
	}

	@Test
	void aRemovalBeginsByWaitingAndNothingElseDoes() {
		var outside = docket.outside(1, Cast.CARLA).getFirst();
		var removal = insert("B_OUTSIDE", "REMOVAL", Optional.empty());
		link(removal, outside);
		count(removal, outside);
		for (var state : List.of("STANDING", "EXPIRED", "OVERTURNED", "DROPPED")) {
			refuses("", () -> register(removal, "B_OUTSIDE", "REMOVAL", state));
		}
		var late = docket.late(1).getFirst();
		var reminder = insert("A_ANSWERS", "REMINDER", Optional.of(Duration.ofDays(7)));
		link(reminder, late);
		count(reminder, late);
		refuses("", () -> register(reminder, "A_ANSWERS", "REMINDER", "AWAITING"));
	}

	@Test
	void removalIsSignedByAnotherAfterThreeDays() {
		var removal = removal();
		var first = clock.instant();
		refuses("removal_takes_two_administrators",
				() -> sign(removal, Cast.CARLA, first, first.plus(Duration.ofHours(72))));
		refuses("removal_takes_three_days",
				() -> sign(removal, Cast.DARIO, first, first.plus(Duration.ofHours(72)).minusMillis(1)));
		refuses("sanction_signatures_shop_id_sanction_id",
				() -> sign(removal, Cast.DARIO, first.minus(Duration.ofHours(72)), first.plus(Duration.ofHours(1))));
		var reminder = docket.impose(Cast.CARLA, Measure.REMINDER, docket.late(1));
		refuses("sanction_signatures_measure_check",
				() -> jdbc
					.sql("""
							insert into sanction_signatures (shop_id, sanction_id, measure, first_by, first_at, signed_by, signed_at)
							select shop_id, id, measure, imposed_by, imposed_at, ?, imposed_at + interval '72 hours' from sanctions
							where id = ?""")
					.params(Cast.DARIO.id().id(), reminder.id())
					.update());
	}

	@Test
	void aSignedRemovalLeavesTimeToAppeal() {
		var removal = removal();
		var signed = clock.instant().plus(Duration.ofHours(72));
		sign(removal, Cast.DARIO, clock.instant(), signed);
		refuses("does not become STANDING", () -> jdbc
			.sql("update sanction_register set state = 'STANDING', since = :at, appeal_until = :at where id = :id")
			.param("at", signed.atOffset(ZoneOffset.UTC))
			.param("id", removal.id())
			.update());
	}

	@ParameterizedTest
	@ValueSource(strings = { "AWAITING", "STANDING", "EXPIRED", "DROPPED", "OVERTURNED" })
	void goesNoStepThatNothingBacksUp(String state) {
		var sanction = in(state);
		for (var next : STATES) {
			refuses("",
					() -> jdbc.sql("update sanction_register set state = ? where id = ?")
						.params(next, sanction.id())
						.update());
			refuses("", () -> jdbc.sql(
					"update sanction_register set state = ?, since = imposed_at, appeal_until = imposed_at where id = ?")
				.params(next, sanction.id())
				.update());
		}
		assertThat(docket.state(sanction)).isEqualTo(state);
	}

	private SanctionId in(String state) {
		return switch (state) {
			case "AWAITING" -> removal();
			case "DROPPED" -> dropped();
			case "STANDING" -> suspension();
			case "EXPIRED" -> expired();
			default -> overturned();
		};
	}

	private SanctionId removal() {
		return docket.impose(Cast.CARLA, Measure.REMOVAL, docket.outside(1, Cast.CARLA));
	}

	private SanctionId dropped() {
		var removal = removal();
		signing.drop(Cast.DARIO.administrator(), removal, Docket.BECAUSE);
		return removal;
	}

	private SanctionId suspension() {
		return docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(1));
	}

	private SanctionId expired() {
		var suspension = suspension();
		stage.waitFor(Duration.ofDays(7));
		sweep.expire(clock.instant());
		return suspension;
	}

	private SanctionId overturned() {
		var suspension = suspension();
		deciding.uphold(Cast.DARIO.administrator(), appeal(suspension), Docket.BECAUSE);
		return suspension;
	}

	private AppealId appeal(SanctionId sanction) {
		return appealing.appeal(Cast.GIULIA.member(), sanction, new AppealWords("No"), List.of());
	}

	@Test
	void nothingExpiresButAtItsTimeAndARemovalNever() {
		var suspension = suspension();
		refuses("sanction_endings_shop_id_sanction_id_expired_at_fkey", () -> end(suspension, "EXPIRED", null, "0"));
		refuses("check", () -> end(suspension, "EXPIRED", Cast.CARLA, "0"));
		refuses("check", () -> end(suspension, "DROPPED", null, "0"));
		refuses("sanction_endings_shop_id_sanction_id_expired_at_fkey", () -> end(removal(), "EXPIRED", null, "0"));
	}

	@Test
	void isAppealedAgainstOnceAndInTimeAndNotWhileItWaits() {
		var suspension = suspension();
		refuses("appeals_come_in_time", () -> appeal(suspension, "interval '1 millisecond'"));
		appeal(suspension, "interval '0'");
		refuses("appeals_shop_id_sanction_id_key", () -> appeal(suspension, "interval '-1 day'"));
		var removal = removal();
		refuses("appeals_shop_id_sanction_id_appeal_until_fkey", () -> jdbc
			.sql("""
					insert into appeals (shop_id, id, sanction_id, appeal_until, words, appealed_by, appealed_at)
					select shop_id, ?, id, imposed_at + interval '30 days', 'No', ?, imposed_at from sanctions where id = ?""")
			.params(UUID.randomUUID(), Cast.GIULIA.id().id(), removal.id())
			.update());
	}

	@Test
	void isDecidedByWhoHadNoPartInIt() {
		var imposed = appeal(suspension());
		refuses("nobody decides of what they had a part in", () -> decide(imposed, Cast.CARLA));
		var confirmed = appeal(docket.impose(Cast.CARLA, Measure.WARNING, docket.outside(1, Cast.DARIO)));
		refuses("nobody decides of what they had a part in", () -> decide(confirmed, Cast.DARIO));
		decide(imposed, Cast.DARIO);
		refuses("appeal_decisions_pkey", () -> decide(imposed, Cast.DARIO));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sanction_proposals", "sanction_proposal_violations", "sanction_proposal_outcomes",
			"sanctions", "sanction_violations", "sanction_signatures", "sanction_endings", "appeals",
			"appeal_decisions", "appeal_files", "sanction_register", "announcements" })
	void whatIsOnRecordStays(String table) {
		refuses("", () -> Stage.asOwner("delete from " + table));
		refuses("", () -> Stage.asOwner("truncate %s cascade".formatted(table)));
	}

	@Test
	void isProposedOnceForEachShopAndTrack() {
		docket.late(3);
		refuses("open_sanction_proposals_pkey", () -> jdbc.sql("""
				insert into open_sanction_proposals select shop_id, track, proposal_id, proposed_at
				from open_sanction_proposals""").update());
	}

	private UUID insert(String track, String measure, Optional<Duration> lasts) {
		var id = UUID.randomUUID();
		var now = clock.instant();
		jdbc.sql("""
				insert into sanctions (shop_id, id, track, measure, reasons, imposed_by, imposed_at, ends_at)
				values (?, ?, ?, ?, 'Why', ?, ?, ?::timestamptz)""")
			.params(Arrays.asList(House.RIVA.id().id(), id, track, measure, Cast.CARLA.id().id(),
					now.atOffset(ZoneOffset.UTC),
					lasts.map((time) -> now.plus(time).atOffset(ZoneOffset.UTC)).orElse(null)))
			.update();
		return id;
	}

	private void link(UUID sanction, UUID violation) {
		jdbc.sql("insert into sanction_violations values (?, ?, ?)")
			.params(House.RIVA.id().id(), sanction, violation)
			.update();
	}

	private void count(UUID sanction, UUID violation) {
		jdbc.sql("insert into counted_violations values (?, ?, ?)")
			.params(House.RIVA.id().id(), violation, sanction)
			.update();
	}

	private void register(UUID sanction, String track, String measure, String state) {
		jdbc.sql(
				"""
						insert into sanction_register (shop_id, id, track, measure, state, imposed_at, since, ends_at, appeal_until)
						select shop_id, id, ?, ?, ?, imposed_at, imposed_at, ends_at, imposed_at + interval '30 days' from sanctions
						where id = ?""")
			.params(track, measure, state, sanction)
			.update();
	}

	private void sign(SanctionId removal, Cast by, Instant firstAt, Instant at) {
		jdbc.sql(
				"""
						insert into sanction_signatures (shop_id, sanction_id, measure, first_by, first_at, signed_by, signed_at)
						values (?, ?, 'REMOVAL', ?, ?, ?, ?)""")
			.params(House.RIVA.id().id(), removal.id(), Cast.CARLA.id().id(), firstAt.atOffset(ZoneOffset.UTC),
					by.id().id(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	private void end(SanctionId sanction, String cause, @Nullable Cast by, String hours) {
		jdbc.sql("""
				insert into sanction_endings (shop_id, sanction_id, cause, ended_by, ended_at, recorded_at)
				select shop_id, id, ?, ?::uuid, imposed_at, imposed_at + ?::interval from sanctions where id = ?""")
			.params(Arrays.asList(cause, (by != null) ? by.id().id() : null, hours + " hours", sanction.id()))
			.update();
	}

	private void appeal(SanctionId sanction, String late) {
		jdbc.sql("""
				insert into appeals (shop_id, id, sanction_id, appeal_until, words, appealed_by, appealed_at)
				select shop_id, ?, id, appeal_until, 'No', ?, appeal_until + %s from sanction_register where id = ?"""
			.formatted(late)).params(UUID.randomUUID(), Cast.GIULIA.id().id(), sanction.id()).update();
	}

	private void decide(AppealId appeal, Cast by) {
		jdbc.sql("insert into appeal_decisions values (?, ?, 'UPHELD', 'Yes', ?, ?)")
			.params(House.RIVA.id().id(), appeal.id(), by.id().id(), clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	private void refuses(String why, Runnable statement) {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> transaction.executeWithoutResult((status) -> statement.run()))
			.satisfies((refused) -> assertThat(
					refused instanceof DataAccessException || refused instanceof IllegalStateException)
				.as(refused.toString())
				.isTrue())
			.satisfies((refused) -> assertThat(refused.toString() + refused.getCause()).contains(why));
	}

}
