package market.helpdesk.deadline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer that was none starts the clock again, and changes nothing of how its own
 * deadline ended (R13, R16).
 */
@HelpdeskTest
class AskedAgainTests {

	private final Stage stage;

	private final OwedAnswers owedAnswers;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	AskedAgainTests(Stage stage, OwedAnswers owedAnswers, JdbcClient jdbc) {
		this.stage = stage;
		this.owedAnswers = owedAnswers;
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@BeforeEach
	void giuliaHasAnsweredAtNoon() {
		ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T12:00");
		stage.write(Cast.GIULIA, ticket, "Somewhere.");
		stage.waitUntil("2026-01-14T15:00");
	}

	@AfterEach
	void theBooksAgree() {
		books.agree("after the test");
	}

	@Test
	void aFlagStartsAWholeTimeThatFollowsTheFirst() {
		flag(2);
		assertThat(owed()).contains(at("2026-01-15T15:00"));
		assertThat(owedAnswers.in(House.RIVA.id(), ticket).orElseThrow().again()).isTrue();
		assertThat(follows("response_deadlines")).isEqualTo(outcome("MET"));
		assertThat(ledger.outcomes(ticket)).containsExactly("MET");

		stage.waitUntil("2026-01-15T15:00");
		stage.write(Cast.GIULIA, ticket, "At the depot in Bologna.");
		assertThat(ledger.outcomes(ticket)).containsExactly("MET", "MET");
	}

	@Test
	void aFollowUpThatIsMissedIsALateResponseAsAnyOther() {
		flag(2);
		stage.waitUntil("2026-01-15T15:05");
		stage.sweep();
		assertThat(ledger.outcomes(ticket)).containsExactly("MET", "MISSED");
		assertThat(ledger.violations(ticket)).isOne();
		assertThat(ledger.overdue(ticket)).isOne();
		assertThat(owedAnswers.in(House.RIVA.id(), ticket).orElseThrow().again()).isTrue();
		stage.write(Cast.GIULIA, ticket, "At the depot in Bologna.");
		assertThat(ledger.lateAnswers(ticket)).isOne();
	}

	@Test
	void aLateAnswerThatIsFlaggedIsFollowedToo() {
		var late = stage.annaAsks("Cover", "Where is my cover?");
		stage.waitUntil("2026-01-16T12:00");
		stage.write(Cast.GIULIA, late, "Somewhere.");
		ticket = late;
		flag(2);
		assertThat(follows("response_deadlines")).isEqualTo(outcome("MISSED"));
		assertThat(ledger.overdue(ticket)).isZero();
	}

	@Test
	void aFlagJoinsWhatIsOwedAnyway() {
		stage.write(Cast.ANNA, ticket, "And the invoice?");
		stage.waitUntil("2026-01-14T18:00");
		flag(2);
		assertThat(owed()).contains(at("2026-01-15T15:00"));
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(owed()).as("the message waits still").contains(at("2026-01-15T15:00"));
	}

	@Test
	void aFlagJoinsWhatIsOverdue() {
		stage.write(Cast.ANNA, ticket, "And the invoice?");
		stage.waitUntil("2026-01-15T18:00");
		stage.sweep();
		flag(2);
		assertThat(ledger.running(ticket)).isZero();
		assertThat(ledger.overdue(ticket)).isOne();
	}

	@Test
	void whatADismissedFlagAskedForIsOwedNoMore() {
		flag(2);
		stage.waitUntil("2026-01-15T09:00");
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(owed()).isEmpty();
		assertThat(ledger.outcomes(ticket)).containsExactly("MET", "DISMISSED");
		stage.waitUntil("2026-01-20T10:00");
		stage.sweep();
		assertThat(ledger.violations(ticket)).isZero();
	}

	@Test
	void whatWasLateWhenTheFlagWasDismissedStaysLate() {
		flag(2);
		stage.waitUntil("2026-01-15T16:00");
		stage.sweep();
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(owed()).isEmpty();
		assertThat(ledger.overdue(ticket)).isZero();
		assertThat(ledger.outcomes(ticket)).containsExactly("MET", "MISSED");
		assertThat(ledger.violations(ticket)).isOne();
	}

	@Test
	void whatWasAnsweredBeforeTheFlagWasDismissedStaysAnswered() {
		flag(2);
		stage.write(Cast.GIULIA, ticket, "At the depot in Bologna.");
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(ledger.outcomes(ticket)).containsExactly("MET", "MET");
	}

	@Test
	void whatWasWrittenAfterAFlagIsOwedWhenTheFlagIsDismissed() {
		flag(2);
		stage.waitUntil("2026-01-14T16:00");
		stage.write(Cast.ANNA, ticket, "And the invoice?");
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(owed()).contains(at("2026-01-15T15:00"));
	}

	@Test
	void ofTwoFlagsBothMustBeDismissed() {
		stage.write(Cast.GIULIA, ticket, "Or nowhere.");
		flag(2);
		flag(3);
		assertThat(ledger.running(ticket)).isOne();
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(owed()).isPresent();
		stage.dismiss(Cast.DARIO, ticket, 3);
		assertThat(owed()).isEmpty();
	}

	@Test
	void anOldFlagThatIsDismissedLeavesTheNewOneAlone() {
		flag(2);
		stage.write(Cast.GIULIA, ticket, "Or nowhere.");
		flag(3);
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(owed()).isPresent();
	}

	@Test
	void aFollowUpIsWaivedAndWantedAsAnyOther() {
		flag(2);
		stage.waive(Cast.ANNA, ticket);
		assertThat(owed()).isEmpty();
		stage.wantAnswer(Cast.ANNA, ticket);
		assertThat(owed()).contains(at("2026-01-15T15:00"));
		assertThat(follows("response_deadlines")).isEqualTo(outcome("MET"));
		stage.waive(Cast.ANNA, ticket);
		stage.dismiss(Cast.CARLA, ticket, 2);
		stage.wantAnswer(Cast.ANNA, ticket);
		assertThat(owed()).as("nobody need have asked").isEmpty();
	}

	@Test
	void aFollowUpIsTakenOverAndHandedBackWithAWholeTime() {
		flag(2);
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(owed()).isEmpty();
		stage.waitUntil("2026-01-15T09:00");
		stage.handBack(Cast.CARLA, ticket);
		assertThat(owed()).contains(at("2026-01-16T09:00"));
		assertThat(follows("response_deadlines")).isEqualTo(outcome("MET"));
	}

	@Test
	void aFlagRaisedWhileTheMarketplaceHasTakenOverIsItsTurnAndTheShopsOnceHandedBack() {
		stage.write(Cast.ANNA, ticket, "Hello?");
		stage.takeOver(Cast.CARLA, ticket);
		stage.write(Cast.CARLA, ticket, "We look after it.");
		flag(2);
		assertThat(owed()).isEmpty();
		stage.handBack(Cast.CARLA, ticket);
		assertThat(owed()).contains(at("2026-01-15T15:00"));
		assertThat(follows("response_deadlines")).isNotNull();
	}

	@Test
	void aFollowUpIsWarnedAboutAndFollowsTheClock() {
		flag(2);
		stage.waitUntil("2026-01-15T03:00");
		stage.sweep();
		assertThat(jdbc.sql("select count(*) from response_warnings where ticket_id = ?")
			.param(ticket.id())
			.query(Integer.class)
			.single()).isOne();
	}

	/**
	 * The shop joined after all of it: the job goes through the thread, flags and all.
	 */
	@Test
	void theJobFindsWhatWasAskedAgainInTheBacklog() {
		joinsAt("2026-01-14T20:00");
		var asked = stage.annaAsks("Cover", "Where is my cover?");
		stage.write(Cast.GIULIA, asked, "Somewhere.");
		ticket = asked;
		stage.waitUntil("2026-01-14T16:00");
		flag(2);
		assertThat(ledger.waiting(ticket)).isOne();
		stage.waitUntil("2026-01-14T20:01");
		stage.sweep();
		assertThat(owed()).contains(at("2026-01-15T20:00"));
	}

	@Test
	void theJobFindsWhatWasDismissedInTheBacklog() {
		joinsAt("2026-01-14T20:00");
		var asked = stage.annaAsks("Cover", "Where is my cover?");
		stage.write(Cast.GIULIA, asked, "Somewhere.");
		ticket = asked;
		flag(2);
		stage.waitUntil("2026-01-14T21:00");
		stage.dismiss(Cast.CARLA, ticket, 2);
		stage.sweep();
		assertThat(owed()).isEmpty();
		assertThat(ledger.outcomes(ticket)).containsExactly("DISMISSED");
	}

	private void flag(int position) {
		stage.flag(Cast.ANNA, ticket, position, FlagKind.VAGUE);
	}

	private void joinsAt(String local) {
		jdbc.sql("update shops set joined_at = :at where id = :shop")
			.param("at", at(local).atOffset(ZoneOffset.UTC))
			.param("shop", House.RIVA.id().id())
			.update();
	}

	private Optional<Instant> owed() {
		return owedAnswers.in(House.RIVA.id(), ticket).map((owed) -> owed.time().dueAt());
	}

	private @Nullable UUID follows(String table) {
		return jdbc.sql("select follows from %s where ticket_id = ?".formatted(table))
			.param(ticket.id())
			.query((row, number) -> Optional.ofNullable(row.getObject("follows", UUID.class)))
			.single()
			.orElse(null);
	}

	private UUID outcome(String outcome) {
		return jdbc.sql("select id from response_deadline_outcomes where ticket_id = ? and outcome = ?")
			.params(List.of(ticket.id(), outcome))
			.query(UUID.class)
			.single();
	}

}
