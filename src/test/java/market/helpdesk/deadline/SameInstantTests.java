package market.helpdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.sweep.AtOnce;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers are written while two sweeps come by: from the last ticket to the first, and
 * the sweeps come the other way.
 */
@HelpdeskTest
@TestInstance(Lifecycle.PER_CLASS)
class SameInstantTests {

	private static final int TICKETS = 40;

	private static final Instant LAST_ON_TIME = at("2026-01-15T10:00");

	private static final Duration SETTLE = Batches.of(1).settle();

	private final Stage stage;

	private final AdjustableClock clock;

	private final MissedSweep sweep;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	private List<TicketId> tickets = List.of();

	private int sweptFirst;

	private int answeredFirst;

	SameInstantTests(Stage stage, AdjustableClock clock, ResponseDeadlines deadlines, WorkingCalendars calendars,
			Tallies tallies, ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient jdbc) {
		this.stage = stage;
		this.clock = clock;
		this.sweep = new MissedSweep(deadlines, calendars, tallies, events, transaction, Batches.of(1));
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@BeforeEach
	void ask() {
		tickets = IntStream.range(0, TICKETS)
			.mapToObj((number) -> stage.askAboutOffer(Cast.ANNA, House.RIVA, "Offer " + number, "How much is it?"))
			.toList();
	}

	/** They are still being written when a sweep comes by as late as it may be. */
	@RepeatedTest(5)
	void answersOfTheLastInstantAreOnTime() throws Exception {
		answerAt(LAST_ON_TIME, LAST_ON_TIME.plus(SETTLE));

		assertThat(tickets)
			.allMatch((ticket) -> ledger.outcomes(ticket).equals(List.of("MET")) && ledger.violations(ticket) == 0);
		stage.waitUntil("2026-01-15T18:00");
		stage.sweep();
		assertThat(tickets).allMatch((ticket) -> ledger.violations(ticket) == 0);
		books.agree("after answers of the last instant");
	}

	/** A sweep ends the same deadlines, and whichever of the two is first records it. */
	@RepeatedTest(5)
	void answersOfAMicrosecondLaterAreOneViolationEach() throws Exception {
		var late = LAST_ON_TIME.plus(1, ChronoUnit.MICROS);
		answerAt(late, late.plus(SETTLE));

		assertThat(tickets).allMatch((ticket) -> ledger.outcomes(ticket).equals(List.of("MISSED"))
				&& ledger.lateAnswers(ticket) == 1 && ledger.violations(ticket) == 1);
		answeredFirst += recordedAt(late);
		sweptFirst += recordedAt(late.plus(SETTLE));
		stage.waitUntil("2026-01-15T18:00");
		stage.sweep();
		assertThat(tickets).allMatch((ticket) -> ledger.violations(ticket) == 1);
		books.agree("after answers of a microsecond later");
	}

	@AfterAll
	void bothWereFirstAtTimes() {
		assertThat(answeredFirst + sweptFirst).isEqualTo(5 * TICKETS);
		assertThat(answeredFirst).isPositive();
		assertThat(sweptFirst).isPositive();
	}

	private void answerAt(Instant instant, Instant sweptAt) throws Exception {
		clock.set(instant);
		var unanswered = new AtomicInteger(TICKETS);
		AtOnce.run(() -> tickets.reversed().forEach((ticket) -> {
			stage.write(Cast.GIULIA, ticket, "Ten euros.");
			unanswered.decrementAndGet();
		}), () -> sweepWhile(unanswered, sweptAt), () -> sweepWhile(unanswered, sweptAt));
	}

	private void sweepWhile(AtomicInteger unanswered, Instant now) {
		while (unanswered.get() > 0) {
			sweep.run(now);
		}
	}

	private int recordedAt(Instant instant) {
		return jdbc.sql("select count(*) from response_deadline_outcomes where recorded_at = :at")
			.param("at", instant.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

}
