package market.helpdesk.violation;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.StatementCounts;
import market.helpdesk.archive.Intact;
import market.helpdesk.deadline.DeadlineId;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How violations come into the register, and which steps they take there. */
@HelpdeskTest
@ExtendWith(Intact.class)
class RegisterTests {

	private static final ViolationReason REASON = new ViolationReason("It is his own number");

	private final Stage stage;

	private final ViolationRegister register;

	private final ViolationDeciding deciding;

	private final ViolationWaiving waiving;

	private final ReleasedAnswers releasedAnswers;

	private final TransactionTemplate transaction;

	private final StatementCounts statements;

	private final JdbcClient jdbc;

	private final Suspects suspects;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	RegisterTests(Stage stage, ViolationRegister register, ViolationDeciding deciding, ViolationWaiving waiving,
			ReleasedAnswers releasedAnswers, TransactionTemplate transaction, StatementCounts statements,
			JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.stage = stage;
		this.register = register;
		this.deciding = deciding;
		this.waiving = waiving;
		this.releasedAnswers = releasedAnswers;
		this.transaction = transaction;
		this.statements = statements;
		this.jdbc = jdbc;
		this.suspects = new Suspects(jdbc, events, transaction, clock);
	}

	@BeforeEach
	void aTicket() {
		ticket = stage.annaAsks("Parcel", "Where is my parcel?");
	}

	@ParameterizedTest
	@CsvSource({ "EMAIL_ADDRESS, OFF_PLATFORM_CONTACT, R7", "PHONE_SPELLED, OFF_PLATFORM_CONTACT, R7",
			"URL_FILE_HOST, OFF_PLATFORM_CONTACT, R7", "SOCIAL_INVITATION, OFF_PLATFORM_CONTACT, R7",
			"SOLICITATION_CONTACT, OFF_PLATFORM_CONTACT, R7", "SOLICITATION_OUTSIDE, OFF_PLATFORM_DEAL, R8",
			"PAYMENT_IBAN, OFF_PLATFORM_DEAL, R8", "PAYMENT_DIRECT, OFF_PLATFORM_DEAL, R8",
			"MARKETING_COUPON, MARKETING, R10", "MARKETING_BULK, MARKETING, R10" })
	void whatIsFoundInATextOfAShopIsSuspected(DetectionRule rule, ViolationKind kind, String policyRule) {
		suspects.wrote(Cast.GIULIA, ticket, "Chiama: 333 1234567", "333 1234567", rule);

		assertThat(stand()).containsExactly(kind + " SUSPECTED");
		assertThat(kind.rule()).isEqualTo(policyRule);
		assertThat(register.suspected()).isOne();
	}

	@Test
	void oneScreeningIsOneViolationForEachDutyHoweverManyRulesFoundIt() {
		suspects.wrote(Cast.GIULIA, ticket, "Chiama: 333 1234567", "333 1234567", DetectionRule.PHONE_NUMBER,
				DetectionRule.SOLICITATION_CONTACT, DetectionRule.PAYMENT_DIRECT);

		assertThat(stand()).containsExactlyInAnyOrder("OFF_PLATFORM_CONTACT SUSPECTED", "OFF_PLATFORM_DEAL SUSPECTED");
		assertThat(register.suspected()).isEqualTo(2);
		assertThat(entries("ViolationRecorded")).isEqualTo(2);
	}

	@Test
	void whatWasToOpenATicketIsSuspectedWithoutOne() {
		suspects.beganWith(Cast.GIULIA, "Chiama: 333 1234567", "333 1234567", DetectionRule.PHONE_NUMBER);

		confirm(Cast.CARLA, suspects.only());
		assertThat(confirmed(Set.of(ViolationKind.OFF_PLATFORM_CONTACT))).singleElement()
			.satisfies((violation) -> assertThat(violation.ticket()).isEmpty());
		assertThat(subjects("ViolationDecided")).containsExactly("SHOP");
	}

	@Test
	void aMissedDeadlineIsConfirmedByTheClock() {
		missDeadline();

		assertThat(stand()).containsExactly("LATE_RESPONSE CONFIRMED");
		assertThat(register.suspected()).isZero();
	}

	@Test
	void anUpheldFlagIsConfirmedByWhoeverUpheldIt() {
		stage.write(Cast.GIULIA, ticket, "Soon.");
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		stage.uphold(Cast.CARLA, ticket, 2);

		assertThat(stand()).containsExactly("VAGUE_ANSWER CONFIRMED");
	}

	@Test
	void aHerdOfMissedDeadlinesEntersInOneStatement() throws Exception {
		for (var number = 0; number < 30; number++) {
			stage.annaAsks("Parcel " + number, "Where is my parcel?");
		}
		stage.waitUntil("2026-01-15T10:30");

		assertThat(statements.of(stage::sweep)).filteredOn((statement) -> statement.contains("insert into violation"))
			.hasSize(1);
		assertThat(stand()).hasSize(31);
	}

	@Test
	void anAdministratorConfirmsOnceWithAReasonThatIsOnRecord() {
		var violation = suspect();

		assertThat(confirm(Cast.CARLA, violation)).isTrue();
		assertThat(confirm(Cast.CARLA, violation)).isFalse();
		assertThat(dismiss(Cast.DARIO, violation)).isFalse();
		assertThat(stand()).containsExactly("OFF_PLATFORM_CONTACT CONFIRMED");
		assertThat(register.suspected()).isZero();
		assertThat(entries("ViolationDecided")).isOne();
		assertThat(jdbc.sql("select reason from violation_decisions where decided_by = ?")
			.param(Cast.CARLA.id().id())
			.query(String.class)
			.single()).isEqualTo(REASON.text());
	}

	@Test
	void anAdministratorDismissesOnce() {
		var violation = suspect();

		assertThat(dismiss(Cast.CARLA, violation)).isTrue();
		assertThat(confirm(Cast.DARIO, violation)).isFalse();
		assertThat(stand()).containsExactly("OFF_PLATFORM_CONTACT DISMISSED");
		assertThat(register.suspected()).isZero();
	}

	@Test
	void whatTheClockConfirmedIsNotDecided() {
		missDeadline();

		assertThat(dismiss(Cast.CARLA, suspects.only())).isFalse();
		assertThat(confirm(Cast.CARLA, suspects.only())).isFalse();
		assertThat(stand()).containsExactly("LATE_RESPONSE CONFIRMED");
	}

	@Test
	void whatThereIsNotIsNotDecided() {
		assertThat(confirm(Cast.CARLA, UUID.randomUUID())).isFalse();
	}

	@Test
	void whatIsReleasedAsItWasIsDismissedByWhoeverReleasedIt() {
		var screening = suspects.wrote(Cast.GIULIA, ticket, "Ordine 333 1234567", "333 1234567",
				DetectionRule.PHONE_NUMBER, DetectionRule.PAYMENT_DIRECT);
		suspects.overturn(Cast.DARIO, Cast.GIULIA, screening, "An order number");

		assertThat(stand()).containsExactlyInAnyOrder("OFF_PLATFORM_CONTACT DISMISSED", "OFF_PLATFORM_DEAL DISMISSED");
		assertThat(register.suspected()).isZero();
		assertThat(jdbc.sql("select distinct reason from violation_decisions where decided_by = ?")
			.param(Cast.DARIO.id().id())
			.query(String.class)
			.single()).isEqualTo("An order number");
		assertThat(entries("ViolationDecided")).isEqualTo(2);
	}

	@Test
	void whatWasDecidedBeforeItWasReleasedStaysDecided() {
		var screening = suspects.wrote(Cast.GIULIA, ticket, "Chiama: 333 1234567", "333 1234567",
				DetectionRule.PHONE_NUMBER);
		confirm(Cast.CARLA, suspects.only());
		suspects.overturn(Cast.DARIO, Cast.GIULIA, screening, "An order number");

		assertThat(stand()).containsExactly("OFF_PLATFORM_CONTACT CONFIRMED");
	}

	@Test
	void aConfirmedOneIsWaivedOnceBecauseOfAnAppeal() {
		var violation = suspect();
		confirm(Cast.CARLA, violation);

		appeal(violation, violation);
		appeal(violation);

		assertThat(stand()).containsExactly("OFF_PLATFORM_CONTACT WAIVED");
		assertThat(entries("ViolationWaived")).isOne();
		assertThat(confirmed(EnumSet.allOf(ViolationKind.class))).isEmpty();
	}

	@Test
	void whatIsNotConfirmedIsLeftAloneByAnAppeal() {
		var violation = suspect();
		appeal(violation);
		assertThat(stand()).containsExactly("OFF_PLATFORM_CONTACT SUSPECTED");

		dismiss(Cast.CARLA, violation);
		appeal(violation);
		assertThat(stand()).containsExactly("OFF_PLATFORM_CONTACT DISMISSED");
		assertThat(entries("ViolationWaived")).isZero();
	}

	@Test
	void anAppealOfAShopWaivesNothingOfAnother() {
		var violation = suspect();
		confirm(Cast.CARLA, violation);
		inTransaction(() -> waiving.waive(House.NOWA_KOMORKA.id(), List.of(violation), Cast.DARIO.id(), "Right",
				Stage.OPENING));

		assertThat(stand()).containsExactly("OFF_PLATFORM_CONTACT CONFIRMED");
	}

	@Test
	void anAppealWaivesWithinTheTransactionThatUpholdsIt() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> waiving.waive(House.RIVA.id(), List.of(), Cast.DARIO.id(), "Right", Stage.OPENING));
	}

	@Test
	void aLateAnswerThatHadBeenSentInTimeAndWasHeldIsWaivedOnce() {
		missDeadline();
		var missed = new DeadlineId(jdbc.sql("select id from response_deadline_outcomes").query(UUID.class).single());

		for (var time = 0; time < 2; time++) {
			inTransaction(() -> releasedAnswers.waive(House.RIVA.id(), missed, Cast.CARLA.id(), "An order number",
					at("2026-01-16T09:00")));
		}

		assertThat(stand()).containsExactly("LATE_RESPONSE WAIVED");
		assertThat(entries("ViolationWaived")).isOne();
	}

	@Test
	void onlyWhatIsConfirmedOfTheseKindsAndSinceThenWeighs() {
		suspect();
		missDeadline();
		var late = at("2026-01-15T10:00");

		assertThat(confirmed(EnumSet.allOf(ViolationKind.class))).extracting(RegisteredViolation::kind)
			.containsExactly(ViolationKind.LATE_RESPONSE);
		assertThat(confirmed(Set.of(ViolationKind.VAGUE_ANSWER))).isEmpty();
		assertThat(confirmed(Set.of())).isEmpty();
		assertThat(register.confirmed(House.RIVA.id(), Set.of(ViolationKind.LATE_RESPONSE), late)).singleElement()
			.satisfies((violation) -> {
				assertThat(violation.ticket()).contains(ticket);
				assertThat(violation.occurredAt()).isEqualTo(late);
			});
		assertThat(register.confirmed(House.RIVA.id(), Set.of(ViolationKind.LATE_RESPONSE),
				late.plus(Duration.ofNanos(1_000))))
			.isEmpty();
		assertThat(register.confirmed(House.NOWA_KOMORKA.id(), EnumSet.allOf(ViolationKind.class), Instant.EPOCH))
			.isEmpty();
	}

	/** Each step that isn't one, said to the register itself. */
	@ParameterizedTest(name = "{0} to {1}")
	@CsvSource({ "SUSPECTED, CONFIRMED", "SUSPECTED, DISMISSED", "SUSPECTED, WAIVED", "SUSPECTED, SUSPECTED",
			"CONFIRMED, SUSPECTED", "CONFIRMED, CONFIRMED", "CONFIRMED, DISMISSED", "CONFIRMED, WAIVED",
			"DISMISSED, SUSPECTED", "DISMISSED, CONFIRMED", "DISMISSED, WAIVED", "DISMISSED, DISMISSED",
			"WAIVED, SUSPECTED", "WAIVED, CONFIRMED", "WAIVED, DISMISSED", "WAIVED, WAIVED" })
	void theSchemaLetsNoStepPassThatNothingOnRecordAllows(String from, String to) {
		bring(suspect(), from);

		refused("update violation_register set state = '%s'".formatted(to));
		assertThat(stand()).containsExactly("OFF_PLATFORM_CONTACT " + from);
	}

	@ParameterizedTest
	@CsvSource({ "CONFIRMED", "DISMISSED", "WAIVED" })
	void theSchemaLetsNothingBeDecidedTwice(String state) {
		bring(suspect(), state);

		refused("insert into violation_decisions select shop_id, id, 'DISMISSED', 'So', '%s', recorded_at from violations"
			.formatted(Cast.DARIO.id()));
	}

	@Test
	void theSchemaLetsNobodyDecideWhatTheClockConfirmed() {
		missDeadline();

		refused("insert into violation_decisions select shop_id, id, 'DISMISSED', 'So', '%s', recorded_at from violations"
			.formatted(Cast.DARIO.id()));
	}

	@ParameterizedTest
	@CsvSource({ "SUSPECTED", "DISMISSED", "WAIVED" })
	void theSchemaWaivesOnlyWhatIsConfirmedAndOnce(String state) {
		bring(suspect(), state);

		refused(waiver("APPEAL", Cast.DARIO));
	}

	@Test
	void theSchemaLetsADowntimeOrAReleasedAnswerExcuseLateAnswersOnly() {
		bring(suspect(), "CONFIRMED");

		refused(waiver("RELEASED_ANSWER", Cast.DARIO));
		refused("insert into violation_waivers select shop_id, id, 1, 'So', recorded_at, 'DOWNTIME', null from violations");
	}

	@ParameterizedTest
	@CsvSource({ "1, DOWNTIME, CARLA", "1, APPEAL, CARLA", "null, DOWNTIME, null", "null, APPEAL, null",
			"null, RELEASED_ANSWER, null", "null, MERCY, CARLA" })
	void theSchemaWantsOfAWaiverWhatItsCauseNeeds(String revision, String cause, String by) {
		missDeadline();

		refused("insert into violation_waivers select shop_id, id, %s, 'So', recorded_at, '%s', %s from violations"
			.formatted(revision, cause, by.equals("null") ? by : "'" + Cast.valueOf(by).id() + "'"));
	}

	@ParameterizedTest
	@CsvSource({ "LATE_RESPONSE, SUSPECTED", "VAGUE_ANSWER, SUSPECTED", "OFF_PLATFORM_CONTACT, CONFIRMED",
			"MARKETING, DISMISSED", "MARKETING, WAIVED" })
	void theSchemaLetsNothingEnterButAsItsKindDoes(String kind, String state) {
		refused("""
				insert into violations
				select shop_id, gen_random_uuid(), '%s', '%s', id, gen_random_uuid(), last_message_at, last_message_at
				from tickets""".formatted(kind, state));
	}

	@ParameterizedTest
	@CsvSource({ "state = 'CONFIRMED'", "kind = 'MARKETING'", "ticket_id = null",
			"occurred_at = occurred_at + interval '1 s'" })
	void theSchemaLetsNothingEnterTheRegisterButAsItIsOnRecord(String otherwise) {
		var change = otherwise.split(" = ", 2);
		refused("""
				with found as (
				  insert into violations
				  select shop_id, gen_random_uuid(), 'OFF_PLATFORM_DEAL', 'SUSPECTED', id, gen_random_uuid(), last_message_at,
				    last_message_at
				  from tickets returning *)
				insert into violation_register
				select shop_id, id, %s, %s, %s, evidence_id, %s, recorded_at from found"""
			.formatted(change[0].equals("kind") ? change[1] : "kind", change[0].equals("state") ? change[1] : "state",
					change[0].equals("ticket_id") ? "null::uuid" : "ticket_id",
					change[0].equals("occurred_at") ? change[1] : "occurred_at"));
	}

	@Test
	void theSchemaTakesEachKindOncePerEvidence() {
		suspect();

		refused("insert into violations select shop_id, gen_random_uuid(), kind, state, ticket_id, evidence_id, "
				+ "occurred_at, recorded_at from violations");
	}

	private UUID suspect() {
		suspects.wrote(Cast.GIULIA, ticket, "Chiama: 333 1234567", "333 1234567", DetectionRule.PHONE_NUMBER);
		return jdbc.sql("select id from violations where kind = 'OFF_PLATFORM_CONTACT'").query(UUID.class).single();
	}

	private void bring(UUID violation, String state) {
		switch (ViolationState.valueOf(state)) {
			case SUSPECTED -> {
			}
			case CONFIRMED -> confirm(Cast.CARLA, violation);
			case DISMISSED -> dismiss(Cast.CARLA, violation);
			case WAIVED -> {
				confirm(Cast.CARLA, violation);
				appeal(violation);
			}
		}
	}

	private void missDeadline() {
		stage.waitUntil("2026-01-15T10:30");
		stage.sweep();
	}

	private boolean confirm(Cast administrator, UUID violation) {
		return deciding.confirm(administrator.administrator(), violation, REASON);
	}

	private boolean dismiss(Cast administrator, UUID violation) {
		return deciding.dismiss(administrator.administrator(), violation, REASON);
	}

	private void appeal(UUID... violations) {
		inTransaction(
				() -> waiving.waive(House.RIVA.id(), List.of(violations), Cast.DARIO.id(), "Right", Stage.OPENING));
	}

	private static String waiver(String cause, Cast by) {
		return "insert into violation_waivers select shop_id, id, null, 'So', recorded_at, '%s', '%s' from violations"
			.formatted(cause, by.id());
	}

	private void refused(String change) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(change).update())
			.havingRootCause()
			.isInstanceOf(SQLException.class)
			.extracting((cause) -> ((SQLException) cause).getSQLState())
			.asString()
			.startsWith("23");
	}

	private void inTransaction(Runnable doing) {
		transaction.executeWithoutResult((status) -> doing.run());
	}

	private List<RegisteredViolation> confirmed(Set<ViolationKind> kinds) {
		return register.confirmed(House.RIVA.id(), kinds, Instant.EPOCH);
	}

	private List<String> stand() {
		return jdbc.sql("select kind || ' ' || state from violation_register")
			.query((row, number) -> row.getString(1))
			.list();
	}

	private List<String> subjects(String action) {
		return jdbc.sql("select subject_kind from audit_entries where action = ?")
			.param(action)
			.query((row, number) -> row.getString(1))
			.list();
	}

	private int entries(String action) {
		return jdbc.sql("select count(*) from audit_entries where action = ?")
			.param(action)
			.query(Integer.class)
			.single();
	}

}
