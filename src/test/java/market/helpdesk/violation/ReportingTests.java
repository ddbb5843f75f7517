package market.helpdesk.violation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Intact;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.RulePublishing;
import market.helpdesk.ticket.AnswerNotFound;
import market.helpdesk.ticket.GivenAnswers;
import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.violation.Evidence.ReportedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What buyers report with one click (R7, R8, R10). */
@HelpdeskTest
@ExtendWith(Intact.class)
class ReportingTests {

	private final Stage stage;

	private final Reporting reporting;

	private final Violations violations;

	private final ViolationRegister register;

	private final ViolationDeciding deciding;

	private final Messaging messaging;

	private final Threads threads;

	private final GivenAnswers answers;

	private final MessageReports reports;

	private final RulePublishing rules;

	private final JdbcClient jdbc;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	ReportingTests(Stage stage, Reporting reporting, Violations violations, ViolationRegister register,
			ViolationDeciding deciding, Messaging messaging, Threads threads, GivenAnswers answers,
			MessageReports reports, RulePublishing rules, JdbcClient jdbc) {
		this.stage = stage;
		this.reporting = reporting;
		this.violations = violations;
		this.register = register;
		this.deciding = deciding;
		this.messaging = messaging;
		this.threads = threads;
		this.answers = answers;
		this.reports = reports;
		this.rules = rules;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void anAnswer() {
		ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T12:00");
		stage.write(Cast.LUCA, ticket, "At the depot. Have a look at our new tablets!");
		stage.waitUntil("2026-01-16T09:00");
	}

	@ParameterizedTest
	@CsvSource({ "MARKETING, MARKETING, R10", "OFF_PLATFORM, OFF_PLATFORM_DEAL, R8" })
	void aReportIsASuspectedViolationWithTheMessageAsEvidence(ReportKind kind, ViolationKind violation, String rule) {
		assertThat(report(kind)).isTrue();

		assertThat(list()).singleElement().satisfies((found) -> {
			assertThat(found.kind()).isEqualTo(violation);
			assertThat(found.kind().rule()).isEqualTo(rule);
			assertThat(found.state()).isEqualTo(ViolationState.SUSPECTED);
			assertThat(found.occurredAt()).as("when it was written").isEqualTo(at("2026-01-14T12:00"));
			assertThat(found.recordedAt()).isEqualTo(at("2026-01-16T09:00"));
			assertThat(found.evidence()).isEqualTo(new ReportedMessage(kind, 2, Cast.LUCA.fullName(),
					"At the depot. Have a look at our new tablets!", at("2026-01-16T09:00")));
		});
		assertThat(register.suspected()).isOne();
		assertThat(jdbc.sql("select reported from tickets").query(Boolean.class).single()).isTrue();
		assertThat(entries("MessageReported")).isOne();
		assertThat(entries("ViolationRecorded")).isOne();
	}

	@Test
	void aMessageIsReportedOnceWhateverItIsReportedAs() {
		report(ReportKind.MARKETING);

		assertThat(report(ReportKind.MARKETING)).isFalse();
		assertThat(report(ReportKind.OFF_PLATFORM)).isFalse();
		assertThat(list()).hasSize(1);
		assertThat(register.suspected()).isOne();
	}

	@Test
	void whatAScreeningSuspectsIsReportedWithoutASecondViolation() {
		sendsAPromotionAfterAWarning();
		assertThat(stand()).containsExactly("MARKETING SUSPECTED");

		assertThat(reporting.report(Cast.ANNA.buyer(), ticket, "3", ReportKind.MARKETING)).isTrue();
		assertThat(stand()).containsExactly("MARKETING SUSPECTED");
		assertThat(register.suspected()).isOne();
		assertThat(entries("MessageReported")).isOne();
		assertThat(entries("ViolationRecorded")).isOne();
		assertThat(reported()).isEqualTo(list().getFirst().id());
	}

	@Test
	void whatAScreeningWasWrongAboutIsSuspectedAgain() {
		sendsAPromotionAfterAWarning();
		var first = list().getFirst().id();
		deciding.dismiss(Cast.CARLA.administrator(), first, new ViolationReason("It looked like a joke"));

		reporting.report(Cast.ANNA.buyer(), ticket, "3", ReportKind.MARKETING);
		assertThat(stand()).containsExactlyInAnyOrder("MARKETING DISMISSED", "MARKETING SUSPECTED");
		assertThat(reported()).isNotEqualTo(first);
	}

	@Test
	void whatAScreeningSuspectsOfSomethingElseIsAnotherViolation() {
		sendsAPromotionAfterAWarning();

		reporting.report(Cast.ANNA.buyer(), ticket, "3", ReportKind.OFF_PLATFORM);
		assertThat(stand()).containsExactlyInAnyOrder("MARKETING SUSPECTED", "OFF_PLATFORM_DEAL SUSPECTED");
	}

	private void sendsAPromotionAfterAWarning() {
		rules.publish(
				Cast.CARLA.administrator(), 1, Map.of(DetectionRule.MARKETING_PROMOTION, Mode.WARN,
						DetectionRule.MARKETING_COUPON, Mode.WARN, DetectionRule.MARKETING_NEWSLETTER, Mode.WARN),
				"Only warn");
		var promotion = NewMessage.of(new MessageBody(
				"Iscriviti alla nostra newsletter, 20% di sconto sul prossimo acquisto con il codice RIVA20!"));
		assertThat(messaging.post(Cast.LUCA.member(), ticket, promotion, SubmissionKey.next(), Intent.CONFIRMED).sent())
			.isEqualTo(3);
	}

	private List<String> stand() {
		return jdbc.sql("select kind || ' ' || state from violation_register")
			.query((row, number) -> row.getString(1))
			.list();
	}

	/** The violation to which the report of the only message that was reported leads. */
	private UUID reported() {
		var details = threads.findVisibleTo(Cast.ANNA.buyer(), ticket).orElseThrow();
		var message = answers.find(details, "3").orElseThrow().message();
		return Objects.requireNonNull(reports.of(details, List.of(message)).get(message)).violation();
	}

	@Test
	void twoClicksAtOnceAreOneReport() {
		var clicks = IntStream.range(0, 8)
			.mapToObj((click) -> CompletableFuture.supplyAsync(() -> report(ReportKind.MARKETING)))
			.toList();

		assertThat(clicks.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
		assertThat(list()).hasSize(1);
	}

	@Test
	void anotherMessageIsAnotherReport() {
		stage.write(Cast.LUCA, ticket, "And our new phones!");
		report(ReportKind.MARKETING);
		reporting.report(Cast.ANNA.buyer(), ticket, "3", ReportKind.MARKETING);

		assertThat(list()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "3", "0", "-2", "x", "null", "2147483648" })
	void whatTheShopDidNotWriteIsNotReported(String place) {
		assertThatExceptionOfType(AnswerNotFound.class)
			.isThrownBy(() -> reporting.report(Cast.ANNA.buyer(), ticket, place, ReportKind.MARKETING));
		assertThat(list()).isEmpty();
	}

	@Test
	void whatTheMarketplaceWroteIsNotReported() {
		stage.write(Cast.ANNA, ticket, "Which depot?");
		stage.takeOver(Cast.CARLA, ticket);
		stage.write(Cast.CARLA, ticket, "The one in Bologna.");

		assertThatExceptionOfType(AnswerNotFound.class)
			.isThrownBy(() -> reporting.report(Cast.ANNA.buyer(), ticket, "4", ReportKind.MARKETING));
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "ZOFIA" })
	void aStrangersTicketIsNotThere(Cast stranger) {
		assertThatExceptionOfType(TicketNotFound.class)
			.isThrownBy(() -> reporting.report(stranger.buyer(), ticket, "2", ReportKind.MARKETING));
	}

	@Test
	void theShopSeesItAmongItsOwnAndNobodyElseDoes() {
		report(ReportKind.MARKETING);

		assertThat(violations.of(Cast.GIULIA.member(), Optional.empty(), 10).items()).hasSize(1);
		assertThat(violations.of(Cast.EWA.member(), Optional.empty(), 10).items()).isEmpty();
		assertThat(register.confirmed(House.RIVA.id(), Set.of(ViolationKind.MARKETING), Stage.OPENING)).isEmpty();
	}

	private boolean report(ReportKind kind) {
		return reporting.report(Cast.ANNA.buyer(), ticket, "2", kind);
	}

	private List<Violation> list() {
		return violations.find(Cast.CARLA.administrator(), ViolationFilter.ALL, Optional.empty(), 10).items();
	}

	private int entries(String action) {
		return jdbc.sql("select count(*) from audit_entries where action = ?")
			.param(action)
			.query(Integer.class)
			.single();
	}

}
