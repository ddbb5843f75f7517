package market.helpdesk.quality;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Intact;
import market.helpdesk.quality.Flagging.Outcome;
import market.helpdesk.ticket.AnswerNotFound;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.Points;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.violation.Evidence.UpheldFlag;
import market.helpdesk.violation.Violation;
import market.helpdesk.violation.ViolationFilter;
import market.helpdesk.violation.ViolationKind;
import market.helpdesk.violation.Violations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whether an answer is what it should be, and who says so (R15, R16). */
@HelpdeskTest
@ExtendWith(Intact.class)
class FlaggingTests {

	final Stage stage;

	final Threads threads;

	final Points points;

	final Messaging messaging;

	final Flagging flagging;

	final Judgements judgements;

	final FlagLists lists;

	final Rating rating;

	final Violations violations;

	final JdbcClient jdbc;

	TicketId ticket = new TicketId(new UUID(0, 0));

	FlaggingTests(Stage stage, Threads threads, Points points, Messaging messaging, Flagging flagging,
			Judgements judgements, FlagLists lists, Rating rating, Violations violations, JdbcClient jdbc) {
		this.stage = stage;
		this.threads = threads;
		this.points = points;
		this.messaging = messaging;
		this.flagging = flagging;
		this.judgements = judgements;
		this.lists = lists;
		this.rating = rating;
		this.violations = violations;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void giuliaHasAnsweredBadly() {
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-01-14T12:00");
		stage.write(Cast.GIULIA, ticket, "Presto.");
		stage.waitUntil("2026-01-14T14:00");
	}

	@Test
	void aFlagMakesItTheShopsTurnAndWaitsForADecision() {
		assertThat(stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE)).isEqualTo(Outcome.FLAGGED);
		assertThat(details().status()).isEqualTo(Status.NEEDS_ANSWER);
		assertThat(flag(2)).satisfies((flag) -> {
			assertThat(flag.state()).isEqualTo(FlagState.OPEN);
			assertThat(flag.kind()).isEqualTo(FlagKind.VAGUE);
			assertThat(flag.words()).isEqualTo("That says nothing");
			assertThat(flag.by()).isEqualTo("Anna Bruni");
			assertThat(flag.at()).isEqualTo(at("2026-01-14T14:00"));
		});
		assertThat(lists.open()).isOne();
		assertThat(notes()).containsExactly("ANSWER_FLAGGED");
	}

	@Test
	void anAnswerIsFlaggedOnce() {
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		assertThat(stage.flag(Cast.ANNA, ticket, 2, FlagKind.IMPOLITE)).isEqualTo(Outcome.FLAGGED_BEFORE);
		assertThat(flag(2).kind()).isEqualTo(FlagKind.VAGUE);
		assertThat(count("askings")).isOne();
		assertThat(lists.open()).isOne();
		assertThat(notes()).hasSize(1);
	}

	@Test
	void anAnswerIsFlaggedAtTheLastInstantOfItsFourteenDaysAndNotAMicrosecondLater() {
		var other = stage.annaAsks("Cover", "C'è la cover?");
		stage.write(Cast.GIULIA, other, "Forse.");
		stage.waitUntil("2026-01-28T12:00");
		assertThat(stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE)).isEqualTo(Outcome.FLAGGED);
		stage.waitUntil("2026-01-28T14:00:00.000001");
		assertThat(stage.flag(Cast.ANNA, other, 2, FlagKind.VAGUE)).isEqualTo(Outcome.TOO_LATE);
		assertThat(count("flags")).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "3", "0", "x", "", "999999999", "0190d9b0-0000-7000-8000-000000000000" })
	void onlyAnswersOfTheShopAreFlagged(String place) {
		assertThatExceptionOfType(AnswerNotFound.class).isThrownBy(() -> flagging.flag(Cast.ANNA.buyer(), ticket, place,
				new NewFlag(FlagKind.VAGUE, new FlagReason("Why"), new TreeSet<>())));
		assertThat(count("flags")).isZero();
	}

	@Test
	void whatTheMarketplaceAnsweredIsNotFlagged() {
		stage.write(Cast.ANNA, ticket, "E quando?");
		stage.takeOver(Cast.CARLA, ticket);
		stage.write(Cast.CARLA, ticket, "Ci pensiamo noi.");
		assertThatExceptionOfType(AnswerNotFound.class)
			.isThrownBy(() -> stage.flag(Cast.ANNA, ticket, 4, FlagKind.VAGUE));
	}

	@Test
	void aStrangersTicketDoesNotExist() {
		assertThatExceptionOfType(TicketNotFound.class)
			.isThrownBy(() -> stage.flag(Cast.MARCO, ticket, 2, FlagKind.VAGUE));
		assertThatExceptionOfType(TicketNotFound.class)
			.isThrownBy(() -> rating.rate(Cast.MARCO.buyer(), ticket, "2", Map.of(Aspect.CLEAR, true)));
	}

	@Test
	void anAnswerIsFoundByItsIdToo() {
		var id = answer(2).id().toString();
		assertThat(flagging.flag(Cast.ANNA.buyer(), ticket, id,
				new NewFlag(FlagKind.VAGUE, new FlagReason("Why"), new TreeSet<>())))
			.isEqualTo(Outcome.FLAGGED);
	}

	@Test
	void aClosedTicketIsOpenAgainAndCanBeClosedAgain() {
		messaging.close(Cast.ANNA.buyer(), ticket);
		stage.waitFor(Duration.ofMinutes(1));
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		assertThat(details().closed()).isFalse();
		messaging.close(Cast.ANNA.buyer(), ticket);
		assertThat(details().closed()).isTrue();
		assertThat(count("closures")).isEqualTo(2);
	}

	@Test
	void pointsThatWereNotAnsweredAreOpenAgain() {
		var asked = stage.annaAsksPoints("Reso", "Tre domande:", "Ricevuto?", "Quando?", "Su quale carta?");
		stage.answer(Cast.GIULIA, asked, "Sì, tutto a posto.", 1, 2);
		assertThat(stage.flag(Cast.ANNA, asked, 2, FlagKind.NOT_ANSWERED, 2, 3, 17)).isEqualTo(Outcome.FLAGGED);
		ticket = asked;
		assertThat(flag(2).points()).containsExactly(2, 3);
		assertThat(openPoints()).containsExactly(2, 3);
		assertThat(details().openPoints()).isEqualTo(2);
		assertThat(notes()).containsExactly("POINTS_FLAGGED");

		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(openPoints()).as("2 was answered, 3 never was").containsExactly(3);
		assertThat(details().openPoints()).isOne();
	}

	@Test
	void aPointThatWasAnsweredAnewStaysAsItIsWhenTheOldFlagIsDismissed() {
		var asked = stage.annaAsksPoints("Reso", "Due domande:", "Ricevuto?", "Quando?");
		stage.answer(Cast.GIULIA, asked, "Presto.", 1, 2);
		stage.flag(Cast.ANNA, asked, 2, FlagKind.NOT_ANSWERED, 2);
		stage.answer(Cast.GIULIA, asked, "Molto presto.", 2);
		stage.flag(Cast.ANNA, asked, 3, FlagKind.NOT_ANSWERED, 2);
		stage.dismiss(Cast.CARLA, asked, 2);
		ticket = asked;
		assertThat(openPoints()).containsExactly(2);
	}

	@ParameterizedTest
	@CsvSource({ "NOT_ANSWERED, INCOMPLETE_ANSWER, R16", "VAGUE, VAGUE_ANSWER, R16",
			"MISLEADING, MISLEADING_ANSWER, R16", "IMPOLITE, IMPOLITE_ANSWER, R15" })
	void anUpheldFlagIsAViolation(FlagKind kind, ViolationKind violation, String rule) {
		stage.flag(Cast.ANNA, ticket, 2, kind);
		assertThat(stage.uphold(Cast.CARLA, ticket, 2)).isTrue();
		assertThat(violations.find(Cast.DARIO.administrator(), ViolationFilter.ofShop("riva"), Optional.empty(), 10)
			.items()).singleElement().satisfies((found) -> {
				assertThat(found.kind()).isEqualTo(violation);
				assertThat(found.kind().rule()).isEqualTo(rule);
				assertThat(found.ticket()).get().extracting(Violation.FromTicket::id).isEqualTo(ticket);
				assertThat(found.occurredAt()).as("when it was answered").isEqualTo(at("2026-01-14T12:00"));
				assertThat(found.evidence())
					.isEqualTo(new UpheldFlag(stage.flagOf(ticket, 2), kind, "That says nothing", 2));
			});
		assertThat(flag(2).state()).isEqualTo(FlagState.UPHELD);
		assertThat(lists.open()).isZero();
		assertThat(notes()).containsExactly("ANSWER_FLAGGED", "FLAG_UPHELD");
		assertThat(details().status()).as("the shop owes another answer all the same").isEqualTo(Status.NEEDS_ANSWER);
	}

	@Test
	void aDismissedFlagIsNoViolationAndTheBuyersTurn() {
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		assertThat(stage.dismiss(Cast.CARLA, ticket, 2)).isTrue();
		assertThat(count("violations")).isZero();
		assertThat(details().status()).isEqualTo(Status.WAITING_FOR_BUYER);
		assertThat(notes()).containsExactly("ANSWER_FLAGGED", "FLAG_DISMISSED_RELEASED");
	}

	@Test
	void theSecondOfTwoAdministratorsChangesNothing() {
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		assertThat(stage.dismiss(Cast.CARLA, ticket, 2)).isTrue();
		assertThat(stage.uphold(Cast.DARIO, ticket, 2)).isFalse();
		assertThat(stage.dismiss(Cast.DARIO, ticket, 2)).isFalse();
		assertThat(flag(2).decision().orElseThrow()).satisfies((decision) -> {
			assertThat(decision.upheld()).isFalse();
			assertThat(decision.by()).isEqualTo("Carla Moretti");
			assertThat(decision.reason()).isEqualTo("It says it all");
		});
		assertThat(count("violations")).isZero();
	}

	@Test
	void whoeverWasWrongThreeTimesWaitsForTheMarketplace() {
		wrongThreeTimes();
		assertThat(flagging.waits(Cast.ANNA.buyer())).isTrue();
		assertThat(flagging.waits(Cast.MARCO.buyer())).isFalse();
		assertThat(stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE)).isEqualTo(Outcome.WAITS);
		assertThat(flag(2).state()).isEqualTo(FlagState.WAITING);
		assertThat(details().status()).isEqualTo(Status.WAITING_FOR_BUYER);
		assertThat(count("askings where ticket_id = '%s'".formatted(ticket))).isZero();
		assertThat(notes()).containsExactly("FLAG_WAITS");
	}

	@Test
	void aFlagThatWaitedAsksAgainOnceItIsUpheld() {
		wrongThreeTimes();
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		stage.waitUntil("2026-01-15T09:00");
		stage.uphold(Cast.CARLA, ticket, 2);
		assertThat(details().status()).isEqualTo(Status.NEEDS_ANSWER);
		assertThat(jdbc.sql("select received_at = ? from response_deadlines where ticket_id = ?")
			.params(at("2026-01-15T09:00").atOffset(ZoneOffset.UTC), ticket.id())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void aFlagThatWaitedAndIsDismissedHasNeverAskedAnything() {
		wrongThreeTimes();
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		stage.dismiss(Cast.CARLA, ticket, 2);
		assertThat(notes()).containsExactly("FLAG_WAITS", "FLAG_DISMISSED");
		assertThat(count("dropped_askings where released")).isEqualTo(3);
	}

	@Test
	void whatWasDismissedLongerAgoIsForgotten() {
		wrongThreeTimes();
		stage.waitUntil("2026-02-13T14:00");
		assertThat(flagging.waits(Cast.ANNA.buyer())).as("thirty days").isTrue();
		stage.waitUntil("2026-02-13T14:00:00.000001");
		assertThat(flagging.waits(Cast.ANNA.buyer())).isFalse();
	}

	@Test
	void ofSeveralRatingsTheLastCountsAndAllStayOnRecord() {
		assertThat(rate(Aspect.COMPLETE, false)).isTrue();
		assertThat(rate(Aspect.COMPLETE, false)).isTrue();
		assertThat(rate(Aspect.COMPLETE, true)).isTrue();
		assertThat(rate(Aspect.CLEAR, false)).isTrue();
		assertThat(judgement(2).complete()).contains(true);
		assertThat(judgement(2).clear()).contains(false);
		assertThat(count("answer_ratings")).isEqualTo(3);
	}

	@Test
	void aClosedTicketIsNotRated() {
		rate(Aspect.COMPLETE, true);
		messaging.close(Cast.ANNA.buyer(), ticket);
		assertThat(rate(Aspect.COMPLETE, false)).isFalse();
		assertThat(judgement(2).complete()).contains(true);
		stage.write(Cast.ANNA, ticket, "Ancora una cosa.");
		assertThat(rate(Aspect.COMPLETE, false)).isTrue();
	}

	@Test
	void flagsAreListedPageByPage() {
		for (var time = 0; time < 5; time++) {
			var other = stage.annaAsks("Cover", "C'è la cover?");
			stage.write(Cast.GIULIA, other, "Forse.");
			stage.flag(Cast.ANNA, other, 2, FlagKind.VAGUE);
			stage.waitFor(Duration.ofMinutes(time % 2));
		}
		var carla = Cast.CARLA.administrator();
		var first = lists.open(carla, Optional.empty(), 3);
		var second = lists.open(carla, first.next(), 3);
		assertThat(first.items()).hasSize(3);
		assertThat(second.items()).hasSize(2);
		assertThat(second.next()).isEmpty();
		var all = lists.open(carla, Optional.empty(), 10).items();
		assertThat(all).startsWith(first.items().toArray(SubmittedFlag[]::new))
			.endsWith(second.items().toArray(SubmittedFlag[]::new));
		assertThat(all).extracting((one) -> one.flag().at()).isSorted();
	}

	private void wrongThreeTimes() {
		for (var time = 0; time < 3; time++) {
			var other = stage.annaAsks("Cover", "C'è la cover?");
			stage.write(Cast.GIULIA, other, "Sì, è compresa.");
			stage.flag(Cast.ANNA, other, 2, FlagKind.VAGUE);
			stage.dismiss(Cast.CARLA, other, 2);
		}
	}

	private boolean rate(Aspect aspect, boolean yes) {
		return rating.rate(Cast.ANNA.buyer(), ticket, "2", Map.of(aspect, yes));
	}

	private TicketDetails details() {
		return threads.findVisibleTo(Cast.ANNA.buyer(), ticket).orElseThrow();
	}

	private MessageId answer(int position) {
		return new MessageId(jdbc.sql("select id from messages where ticket_id = ? and position = ?")
			.params(ticket.id(), position)
			.query(UUID.class)
			.single());
	}

	private Judgement judgement(int position) {
		return judgements.of(details(), List.of(answer(position))).getOrDefault(answer(position), Judgement.NONE);
	}

	private Flag flag(int position) {
		return judgement(position).flag().orElseThrow();
	}

	private List<Integer> openPoints() {
		return points.of(details(), List.of()).open().stream().map((point) -> point.number()).toList();
	}

	private List<String> notes() {
		return jdbc.sql("select kind from thread_notes where ticket_id = ? order by id")
			.param(ticket.id())
			.query((row, number) -> row.getString("kind"))
			.list();
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
