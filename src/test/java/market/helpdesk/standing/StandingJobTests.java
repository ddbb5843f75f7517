package market.helpdesk.standing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.Shops;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.quality.Aspect;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.Rating;
import market.helpdesk.standing.StandingBooks.Kept;
import market.helpdesk.sweep.AtOnce;
import market.helpdesk.sweep.OtherTransaction;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationWaiving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** When standings are computed, and when they are put down for ever. */
@HelpdeskTest
class StandingJobTests {

	private final Stage stage;

	private final StandingJob job;

	private final Rating rating;

	private final ViolationWaiving waiving;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final StandingBooks books;

	StandingJobTests(Stage stage, StandingJob job, Rating rating, ViolationWaiving waiving,
			TransactionTemplate transaction, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock,
			Shops shops, WorkingCalendars calendars) {
		this.stage = stage;
		this.job = job;
		this.rating = rating;
		this.waiving = waiving;
		this.transaction = transaction;
		this.events = events;
		this.jdbc = jdbc;
		this.clock = clock;
		this.books = new StandingBooks(jdbc, shops, calendars);
	}

	@Test
	void aShopThatHasDoneNothingStandsWhereEveryShopStarts() {
		sweep();
		for (var house : House.values()) {
			assertThat(kept(house).standing()).isEqualTo(StandardWeights.FORMULA.standing(Records.NONE));
		}
		assertThat(days(House.RIVA)).isEmpty();
		books.agree("at the start");
	}

	@Test
	void whatHappensIsComputedByTheNextSweep() {
		sweep();
		answeredOnTime();
		assertThat(kept(House.RIVA).records()).isEqualTo(Records.NONE);
		assertThat(marks()).isPositive();
		sweep();
		assertThat(kept(House.RIVA).records().of(RecordKind.ANSWER_ON_TIME)).isEqualTo(new Count(1, 0));
		assertThat(marks()).isZero();
	}

	@Test
	void aShopIsComputedOnceForAllThatItHasDone() {
		for (var answers = 0; answers < 5; answers++) {
			answeredOnTime();
		}
		assertThat(marks()).isEqualTo(5);
		sweep();
		assertThat(kept(House.RIVA).records().of(RecordKind.ANSWER_ON_TIME).total()).isEqualTo(5);
	}

	@Test
	void whatNobodyDidAnythingAboutIsNotComputedAgain() {
		answeredOnTime();
		sweep();
		var before = computedAt();
		stage.waitFor(Duration.ofHours(3));
		sweep();
		assertThat(computedAt()).isEqualTo(before);
	}

	/** Missed is missed, whether somebody answers then or not. */
	@Test
	void aLateAnswerIsNoSecondMark() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-01-16T10:00");
		stage.sweep();
		sweep();
		var before = kept(House.RIVA).standing();
		stage.write(Cast.GIULIA, ticket, "Domani");
		assertThat(marks()).isZero();
		sweep();
		assertThat(kept(House.RIVA).standing()).isEqualTo(before);
		assertThat(before.score()).isLessThan(90);
	}

	/** Waived, it is as if it had never been. */
	@Test
	void anAppealThatIsUpheldRestoresTheStanding() {
		sweep();
		var start = kept(House.RIVA).standing();
		stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-01-16T10:00");
		stage.sweep();
		sweep();
		assertThat(kept(House.RIVA).standing().score()).isLessThan(start.score());
		var violation = jdbc.sql("select id from violations").query(UUID.class).single();
		transaction.executeWithoutResult((status) -> waiving.waive(House.RIVA.id(), List.of(violation), Cast.CARLA.id(),
				"It was our fault", clock.instant()));
		sweep();
		assertThat(kept(House.RIVA).standing()).isEqualTo(start);
	}

	/** What is open, waived, taken over or dismissed says nothing of a shop. */
	@Test
	void whatDoesNotCountLeavesTheStandingAsItIs() {
		stage.annaAsks("Uno", "Quando?");
		stage.waive(Cast.ANNA, stage.annaAsks("Due", "Quando?"));
		stage.takeOver(Cast.CARLA, stage.annaAsks("Tre", "Quando?"));
		sweep();
		assertThat(kept(House.RIVA).records()).isEqualTo(Records.NONE);
	}

	@Test
	void anUpheldFlagAndABadRatingLowerReliability() {
		var ticket = answeredOnTime();
		sweep();
		var before = kept(House.RIVA).standing();
		rating.rate(Cast.ANNA.buyer(), ticket, "2", Map.of(Aspect.CLEAR, false));
		sweep();
		var rated = kept(House.RIVA).standing();
		assertThat(rated.reliability()).isLessThan(before.reliability());
		stage.flag(Cast.ANNA, ticket, 2, FlagKind.VAGUE);
		sweep();
		assertThat(kept(House.RIVA).standing().reliability()).isEqualTo(rated.reliability());
		stage.uphold(Cast.CARLA, ticket, 2);
		sweep();
		assertThat(kept(House.RIVA).standing().reliability()).isLessThan(rated.reliability());
	}

	@Test
	void whatABuyerSaysLastCounts() {
		var ticket = answeredOnTime();
		rating.rate(Cast.ANNA.buyer(), ticket, "2", Map.of(Aspect.CLEAR, false));
		stage.waitFor(Duration.ofMinutes(1));
		rating.rate(Cast.ANNA.buyer(), ticket, "2", Map.of(Aspect.CLEAR, true));
		sweep();
		assertThat(kept(House.RIVA).records().of(RecordKind.RATED_BADLY)).isEqualTo(Count.NONE);
		assertThat(kept(House.RIVA).records().of(RecordKind.RATED_WELL)).isEqualTo(new Count(1, 0));
	}

	/** R21 is about answers; dealing outside has consequences of its own (R9). */
	@Test
	void dealingOutsideDoesNotWeigh() {
		var ticket = answeredOnTime();
		sweep();
		new Suspects(jdbc, events, transaction, clock).wrote(Cast.GIULIA, ticket, "Scrivimi: giulia@mail.example",
				"giulia@mail.example", DetectionRule.EMAIL_ADDRESS);
		assertThat(marks()).isZero();
	}

	/** A minute after midnight what was missed before it may not be on record yet. */
	@ParameterizedTest
	@CsvSource({ "2026-01-15T00:09:59, 2026-01-14, 0", "2026-01-15T00:10, 2026-01-15, 1" })
	void aDayIsPutDownAWhileAfterItsEnd(String now, LocalDate day, int snapshots) {
		answeredOnTime();
		sweep();
		stage.waitUntil(now);
		sweep();
		assertThat(kept(House.RIVA).day()).isEqualTo(day);
		assertThat(days(House.RIVA)).hasSize(snapshots);
	}

	@Test
	void whatIsFoundOutAfterMidnightBelongsToItsOwnDay() {
		stage.waitUntil("2026-01-14T23:59");
		stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-01-15T23:59:30");
		sweep();
		stage.waitUntil("2026-01-16T00:02");
		stage.sweep();
		sweep();
		stage.waitUntil("2026-01-16T00:10");
		sweep();
		assertThat(days(House.RIVA)).containsExactly(LocalDate.parse("2026-01-15"));
		assertThat(jdbc.sql("select score from standing_snapshots").query(Integer.class).single()).isLessThan(90);
	}

	@Test
	void daysOnWhichNobodySweptAreMadeUpFor() {
		answeredOnTime();
		sweep();
		stage.waitUntil("2026-01-20T10:00");
		sweep();
		assertThat(days(House.RIVA)).containsExactlyElementsOf(
				LocalDate.parse("2026-01-14").datesUntil(LocalDate.parse("2026-01-20")).toList());
		sweep();
		assertThat(days(House.RIVA)).hasSize(6);
	}

	/** What is older weighs less, and in the end nothing. */
	@Test
	void timePassesForEveryShop() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		stage.waitUntil("2026-01-16T10:00");
		stage.sweep();
		sweep();
		var low = kept(House.RIVA).standing().score();
		stage.waitUntil("2026-02-20T10:00");
		sweep();
		var better = kept(House.RIVA).standing().score();
		stage.waitUntil("2026-04-20T10:00");
		sweep();
		assertThat(better).isGreaterThan(low).isLessThan(90);
		assertThat(kept(House.RIVA).standing().score()).isEqualTo(90);
		assertThat(days(House.RIVA)).hasSize(95);
	}

	@Test
	void aCourseBeginsWithWhatTheShopDidFirst() {
		stage.waitUntil("2025-12-03T10:00");
		answeredOnTime();
		stage.waitUntil("2026-01-14T10:00");
		sweep();
		assertThat(days(House.RIVA)).containsExactlyElementsOf(
				LocalDate.parse("2025-12-03").datesUntil(LocalDate.parse("2026-01-14")).toList());
		assertThat(days(House.NOWA_KOMORKA)).isEmpty();
	}

	@Test
	void aCourseOfHistoryThatIsStillGoneThroughBeginsAfterwards() {
		stage.waitUntil("2025-12-03T10:00");
		var ticket = answeredOnTime();
		stage.waitUntil("2026-01-14T10:00");
		jdbc.sql("insert into response_deadline_backlog (shop_id, ticket_id, clock_from) values (?, ?, '2025-12-03Z')")
			.params(House.RIVA.id().id(), ticket.id())
			.update();
		sweep();
		assertThat(days(House.RIVA)).isEmpty();
		jdbc.sql("delete from response_deadline_backlog").update();
		stage.waitUntil("2026-01-15T10:00");
		sweep();
		assertThat(days(House.RIVA)).hasSize(43);
	}

	@Test
	void otherRulesAreReasonEnough() {
		answeredOnTime();
		sweep();
		jdbc.sql("update standings set rules = '0', score = 1").update();
		sweep();
		books.agree("after the rules were changed");
	}

	@Test
	void aShopThatCannotBeComputedKeepsNoneWaiting() {
		sweep();
		var first = Arrays.stream(House.values()).map((house) -> house.id().id()).min(UUID::compareTo).orElseThrow();
		jdbc.sql("update standings set rules = '0', records = '7'").update();
		jdbc.sql("update standings set records = '{\"counts\":{},\"times\":{}}' where shop_id <> ?")
			.param(first)
			.update();
		sweep();
		assertThat(jdbc.sql("select shop_id from standings where rules = '0'")
			.query((row, number) -> row.getObject(1, UUID.class))
			.list()).hasSize(1);
	}

	@Test
	void whatAnotherNodeIsComputingIsPassedOver() throws Exception {
		answeredOnTime();
		try (var other = OtherTransaction.begin()) {
			other.say("select pg_advisory_xact_lock(%d, %d)".formatted(0x57a4d, House.RIVA.id().id().hashCode()));
			sweep();
			assertThat(jdbc.sql("select shop_id from standings")
				.query((row, number) -> row.getObject(1, UUID.class))
				.list()).containsExactly(House.NOWA_KOMORKA.id().id());
			assertThat(marks()).isEqualTo(1);
		}
		sweep();
		books.agree("after the other node");
	}

	@Test
	void nodesThatSweepAtOnceShareTheWork() throws Exception {
		IntStream.range(0, 60)
			.forEach((shop) -> jdbc.sql(
					"insert into shops (id, marketplace_id, name, market, joined_at) values (?, ?, ?, 'DE', '2024-01-01Z')")
				.params(UUID.randomUUID(), "m-" + shop, "Laden " + shop)
				.update());
		answeredOnTime();
		AtOnce.run(this::sweep, this::sweep, this::sweep, this::sweep);
		sweep();
		assertThat(jdbc.sql("select position from standings order by position").query(Long.class).list())
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 62).mapToObj(Long::valueOf).toList());
		books.agree("after four sweeps at once");
	}

	private TicketId answeredOnTime() {
		var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		stage.write(Cast.GIULIA, ticket, "Domani");
		return ticket;
	}

	private void sweep() {
		job.sweep(clock.instant());
	}

	private Kept kept(House house) {
		return books.kept(house);
	}

	private long marks() {
		return jdbc.sql("select count(*) from standing_marks").query(Long.class).single();
	}

	private List<Instant> computedAt() {
		return jdbc.sql("select computed_at from standings order by shop_id")
			.query((row, number) -> StandingRows.instant(row, "computed_at"))
			.list();
	}

	private List<LocalDate> days(House house) {
		return jdbc.sql("select day from standing_snapshots where shop_id = ? order by day")
			.param(house.id().id())
			.query((row, number) -> row.getObject(1, LocalDate.class))
			.list();
	}

}
