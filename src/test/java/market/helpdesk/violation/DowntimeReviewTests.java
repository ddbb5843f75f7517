package market.helpdesk.violation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Intact;
import market.helpdesk.calendar.CalendarPublishing;
import market.helpdesk.calendar.DayChange.Put;
import market.helpdesk.calendar.Downtime;
import market.helpdesk.calendar.Downtimes;
import market.helpdesk.calendar.Drafting;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.LateEndings;
import market.helpdesk.deadline.OwedAnswers;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a recorded downtime does: its hours are credited to what runs, and violations that
 * only it brought about are waived.
 */
@HelpdeskTest
@ExtendWith(Intact.class)
class DowntimeReviewTests {

	static final UUID CARLA = Cast.CARLA.id().id();

	final Stage stage;

	final AdjustableClock clock;

	final Downtimes downtimes;

	final DowntimeReview review;

	final Exonerating exonerating;

	final LateEndings lateEndings;

	final WorkingCalendars calendars;

	final Violations violations;

	final OwedAnswers owedAnswers;

	final Drafting drafting;

	final CalendarPublishing publishing;

	final TransactionTemplate transaction;

	final JdbcClient jdbc;

	DowntimeReviewTests(Stage stage, AdjustableClock clock, Downtimes downtimes, DowntimeReview review,
			Exonerating exonerating, LateEndings lateEndings, WorkingCalendars calendars, Violations violations,
			OwedAnswers owedAnswers, Drafting drafting, CalendarPublishing publishing, TransactionTemplate transaction,
			JdbcClient jdbc) {
		this.stage = stage;
		this.clock = clock;
		this.downtimes = downtimes;
		this.review = review;
		this.exonerating = exonerating;
		this.lateEndings = lateEndings;
		this.calendars = calendars;
		this.violations = violations;
		this.owedAnswers = owedAnswers;
		this.drafting = drafting;
		this.publishing = publishing;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	/** POLICY.md's table, with the platform down for a while. */
	@ParameterizedTest(name = "received {0}, down {1} to {2}, due {3}")
	@CsvSource({ "2026-01-14T10:00, 2026-01-14T12:00, 2026-01-14T15:00, 2026-01-15T13:00",
			"2026-01-16T15:00, 2026-01-17T00:00, 2026-01-19T00:00, 2026-01-19T15:00",
			"2026-01-16T15:00, 2026-01-16T16:00, 2026-01-16T20:00, 2026-01-19T19:00",
			"2026-01-16T15:00, 2026-01-16T20:00, 2026-01-19T02:00, 2026-01-19T21:00",
			"2026-01-16T15:00, 2026-01-16T12:00, 2026-01-16T15:00, 2026-01-19T15:00",
			"2026-01-16T15:00, 2026-01-16T12:00, 2026-01-16T16:00, 2026-01-19T16:00",
			"2026-04-03T18:00, 2026-04-04T00:00, 2026-04-07T00:00, 2026-04-07T18:00",
			"2026-04-03T18:00, 2026-04-06T20:00, 2026-04-07T01:30, 2026-04-07T19:30",
			"2026-03-27T15:00, 2026-03-27T23:00, 2026-03-30T01:00, 2026-03-30T17:00",
			"2026-01-14T10:00, 2026-01-15T08:00, 2026-01-15T09:00, 2026-01-15T11:00" })
	void whatRunsIsCreditedWithTheWorkingTimeOfIt(String received, String from, String to, String due) {
		stage.waitUntil(received);
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		clock.set(at(to).isAfter(at(received)) ? at(to) : at(received));
		record(from, to);
		stage.sweep();

		assertThat(owedAnswers.in(House.RIVA.id(), ticket).orElseThrow().time().dueAt()).isEqualTo(at(due));
	}

	@Test
	void itIsCreditedInEveryMarket() {
		stage.annaAsks("Parcel", "Where is my parcel?");
		stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Paczka", "Gdzie jest moja paczka?");
		stage.waitUntil("2026-01-14T15:00");
		record("2026-01-14T12:00", "2026-01-14T15:00");
		stage.sweep();

		assertThat(jdbc.sql("select distinct due_at::text from response_deadlines").query(String.class).list())
			.hasSize(1);
		assertThat(jdbc.sql("select count(*) from audit_entries where action = 'ResponseDeadlineMoved'")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	/** Due at 10:00 of the 15th; three hours of downtime make it 13:00. */
	@ParameterizedTest(name = "answered {0}: {1}")
	@CsvSource({ "2026-01-15T10:00:00.000001, WAIVED", "2026-01-15T13:00, WAIVED",
			"2026-01-15T13:00:00.000001, CONFIRMED" })
	void aLateAnswerThatWouldHaveBeenOnTimeIsExcused(String answered, String state) {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil(answered);
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		stage.waitUntil("2026-01-15T18:00");
		record("2026-01-14T12:00", "2026-01-14T15:00");
		review();

		assertThat(states()).containsExactly(state);
		assertThat(outcomes(ticket)).as("the deadline stays missed").containsExactly("MISSED");
	}

	@Test
	void theWaiverTellsWhyAndIsOnRecordOnce() {
		answerLate("2026-01-15T11:00");
		record("2026-01-14T12:00", "2026-01-14T15:00");
		review();
		review();

		assertThat(find()).singleElement()
			.satisfies((violation) -> assertThat(violation.waiver()).isPresent()
				.get()
				.extracting(ViolationWaiver::reason)
				.isEqualTo("Disco pieno"));
		assertThat(entries("ViolationWaived")).isOne();
		assertThat(jdbc.sql("select count(*) from downtime_reviews").query(Integer.class).single()).isZero();
	}

	@Test
	void whatIsNotAnsweredIsNotWaivedUntilItIs() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T10:30");
		stage.sweep();
		record("2026-01-14T12:00", "2026-01-14T15:00");
		review();
		assertThat(states()).containsExactly("CONFIRMED");

		stage.waitUntil("2026-01-15T13:00");
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		assertThat(states()).containsExactly("WAIVED");
		assertThat(entries("ViolationWaived")).isOne();
	}

	@Test
	void whatTheBuyerNeededNoMoreByThenIsWaivedToo() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T10:30");
		stage.sweep();
		stage.waive(Cast.ANNA, ticket);
		stage.waitUntil("2026-01-15T18:00");
		record("2026-01-14T12:00", "2026-01-14T15:00");
		review();
		assertThat(states()).containsExactly("WAIVED");
	}

	@Test
	void whatIsTakenOverAfterTheDowntimeWasRecordedIsWaivedAtOnce() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T10:30");
		stage.sweep();
		record("2026-01-14T12:00", "2026-01-14T15:00");
		stage.waitUntil("2026-01-15T12:00");
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(states()).containsExactly("WAIVED");
	}

	/** Two waivers of one deadline: the last is how it ended. */
	@ParameterizedTest(name = "waived at last {0}: {1}")
	@CsvSource({ "2026-01-15T12:00, WAIVED", "2026-01-15T14:00, CONFIRMED" })
	void whatWasWantedAfterAllAndThenNotIsJudgedByTheLastWaiver(String waived, String state) {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T10:30");
		stage.sweep();
		stage.waive(Cast.ANNA, ticket);
		stage.waitUntil("2026-01-15T11:00");
		stage.wantAnswer(Cast.ANNA, ticket);
		record("2026-01-14T12:00", "2026-01-14T15:00");
		stage.waitUntil(waived);
		stage.waive(Cast.ANNA, ticket);
		review();

		assertThat(states()).containsExactly(state);
	}

	@Test
	void whatWasReleasedTooLateEvenSoIsNotWaived() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T13:00:00.000001");
		stage.takeOver(Cast.CARLA, ticket);
		record("2026-01-14T12:00", "2026-01-14T15:00");
		review();
		assertThat(states()).containsExactly("CONFIRMED");
	}

	@Test
	void whatIsAnsweredTooLateEvenSoIsNotWaived() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T10:30");
		stage.sweep();
		record("2026-01-14T12:00", "2026-01-14T15:00");
		stage.waitUntil("2026-01-15T13:00:00.000001");
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		review();

		assertThat(states()).containsExactly("CONFIRMED");
	}

	@Test
	void aDowntimeThatTheDeadlineKnewExcusesNothingTwice() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T15:00");
		record("2026-01-14T12:00", "2026-01-14T15:00");
		stage.waitUntil("2026-01-15T13:30");
		stage.sweep();
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		review();

		assertThat(states()).containsExactly("CONFIRMED");
	}

	@Test
	void twoDowntimesAddUpWhicheverIsReviewedFirst() {
		answerLate("2026-01-15T12:30");
		record("2026-01-14T12:00", "2026-01-14T14:00");
		record("2026-01-14T16:00", "2026-01-14T17:00");
		review();

		assertThat(states()).containsExactly("WAIVED");
		assertThat(jdbc.sql("select revision from violation_waivers").query(Integer.class).single()).isEqualTo(3);
	}

	/** The first makes it run until 12:00, so that it runs through the second. */
	@Test
	void aDowntimeCountsThatOnlyAnotherOneLetItReach() {
		answerLate("2026-01-15T12:45");
		record("2026-01-14T12:00", "2026-01-14T14:00");
		record("2026-01-15T11:00", "2026-01-15T12:00");
		review();

		assertThat(states()).containsExactly("WAIVED");
	}

	@Test
	void aDowntimeBeforeOrAfterItExcusesNothing() {
		answerLate("2026-01-15T11:00");
		record("2026-01-14T07:00", "2026-01-14T10:00");
		record("2026-01-15T12:00", "2026-01-15T13:00");
		review();

		assertThat(states()).containsExactly("CONFIRMED");
	}

	/**
	 * Only time of the platform is credited afterwards, not what parliaments say later.
	 */
	@Test
	void aHolidayThatWasPublishedAfterwardsExcusesNothing() {
		answerLate("2026-01-15T14:00");
		drafting.start(CARLA, new MarketCode("IT"));
		drafting.put(CARLA, new MarketCode("IT"), LocalDate.of(2026, 1, 15), new Put("Festa", "Legge"));
		publishing.publish(CARLA, new MarketCode("IT"), 1, "Legge");
		record("2026-01-14T12:00", "2026-01-14T15:00");
		review();

		assertThat(states()).containsExactly("CONFIRMED");
	}

	@Test
	void aWeekendExcusesNothing() {
		stage.waitUntil("2026-01-16T15:00");
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-19T15:10");
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		record("2026-01-17T00:00", "2026-01-19T00:00");
		review();

		assertThat(states()).containsExactly("CONFIRMED");
	}

	@Test
	void theReviewWaitsForAnswersThatWereBeingWritten() {
		answerLate("2026-01-15T11:00");
		record("2026-01-14T12:00", "2026-01-14T15:00");
		review.run(clock.instant().plus(Duration.ofMinutes(2)));
		assertThat(states()).containsExactly("CONFIRMED");
		review.run(clock.instant().plus(Duration.ofMinutes(2)).plusNanos(1_000));
		assertThat(states()).containsExactly("WAIVED");
	}

	@Test
	void manyAreReviewedInBatchesByTwoNodesAtOnce() {
		for (var number = 0; number < 40; number++) {
			var ticket = stage.askAboutOffer(Cast.ANNA, House.RIVA, "Offer " + number, "How much is it?");
			stage.waitFor(Duration.ofHours(25));
			stage.write(Cast.GIULIA, ticket, "10 EUR");
			stage.waitUntil("2026-01-14T10:00");
		}
		stage.waitUntil("2026-01-16T10:00");
		record("2026-01-14T12:00", "2026-01-14T15:00");
		var settings = new DowntimeReviewSettings(Duration.ofDays(1), Duration.ofMinutes(2), 3);
		var later = clock.instant().plus(Duration.ofMinutes(3));

		Stream.of(1, 2)
			.map((node) -> CompletableFuture
				.runAsync(() -> new DowntimeReview(exonerating, lateEndings, calendars, jdbc, transaction, settings)
					.run(later)))
			.toList()
			.forEach(CompletableFuture::join);
		review();

		assertThat(states()).hasSize(40).containsOnly("WAIVED");
		assertThat(entries("ViolationWaived")).isEqualTo(40);
	}

	private void answerLate(String at) {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil(at);
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		stage.waitUntil("2026-01-15T18:00");
	}

	private void record(String from, String to) {
		downtimes.record(CARLA, new Downtime(at(from), at(to)), "Disco pieno");
	}

	private void review() {
		review.run(clock.instant().plus(Duration.ofMinutes(3)));
	}

	private List<String> states() {
		return find().stream().map((violation) -> violation.state().name()).toList();
	}

	private List<Violation> find() {
		return violations.find(Cast.CARLA.administrator(), ViolationFilter.ALL, Optional.empty(), 100).items();
	}

	private List<String> outcomes(TicketId ticket) {
		return jdbc.sql("select outcome from response_deadline_outcomes where ticket_id = :ticket")
			.param("ticket", ticket.id())
			.query((row, number) -> row.getString(1))
			.list();
	}

	private int entries(String action) {
		return jdbc.sql("select count(*) from audit_entries where action = :action")
			.param("action", action)
			.query(Integer.class)
			.single();
	}

}
