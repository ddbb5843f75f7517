package market.helpdesk.aftersales;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.SeededCalendars;
import market.helpdesk.calendar.WorkingClock;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WritingRefused;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many people do many things about cases in a random order. Every run draws its own; a
 * failure names its seed, and {@code -Dupdates.seed=…} plays it again.
 */
@HelpdeskTest
class RandomUpdateHistoryTests {

	private static final int ACTIONS = 150;

	private final Stage stage;

	private final CaseDesk desk;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	private final UpdateBooks books;

	private final long seed = Long.getLong("updates.seed", new Random().nextLong());

	private final Random random = new Random(seed);

	private final List<Opened> cases = new ArrayList<>();

	RandomUpdateHistoryTests(Stage stage, CaseOpening opening, CaseWork work, Cases cases, UpdateClock updateClock,
			AdjustableClock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.desk = new CaseDesk(opening, work, cases, updateClock, clock);
		this.clock = clock;
		this.jdbc = jdbc;
		this.books = new UpdateBooks(jdbc);
	}

	private record Opened(TicketId ticket, CaseId caseId, Cast buyer, Cast seller, String market) {
	}

	@RepeatedTest(3)
	void leavesBooksThatAgreeAndALedgerThatFollowsFromWhatPeopleDidAlone() {
		for (var action = 1; action <= ACTIONS; action++) {
			act();
			if (action % 25 == 0) {
				books.agree("-Dupdates.seed=%d after %d actions".formatted(seed, action));
			}
		}
		desk.sweep();
		books.agree("-Dupdates.seed=%d at the end".formatted(seed));
		cases.forEach((one) -> assertThat(kept(one)).as("-Dupdates.seed=%d, %s", seed, one).isEqualTo(reckoned(one)));
	}

	private void act() {
		stage.waitFor(Duration.ofMinutes(1 + random.nextInt(8 * 60)));
		switch (random.nextInt(20)) {
			case 0, 1, 2 -> open();
			case 3, 4 -> desk.sweep();
			case 5, 6 -> stage.waitFor(Duration.ofHours(random.nextInt(72)));
			case 7, 8, 9 -> someCase((one) -> stage.write(one.buyer(), one.ticket(), "E allora?"));
			case 10 -> someCase((one) -> stage.takeOver(Cast.CARLA, one.ticket()));
			case 11, 12 -> someCase((one) -> stage.handBack(Cast.CARLA, one.ticket()));
			case 13 -> someCase((one) -> desk.close(one.seller(), one.caseId(), CaseOutcome.REFUNDED));
			case 14, 15 -> someCase((one) -> desk.reach(one.seller(), one.caseId(), anyStage()));
			default -> someCase((one) -> stage.write(one.seller(), one.ticket(), "Ci siamo quasi."));
		}
	}

	private void open() {
		var polish = random.nextInt(3) == 0;
		var buyer = polish ? Cast.ZOFIA : Cast.ANNA;
		var ticket = stage.ask(buyer, polish ? Stage.ZOFIAS_ORDER : Stage.ANNAS_ORDER, "Garanzia", "Si è rotto.");
		var seller = polish ? Cast.EWA : random.nextBoolean() ? Cast.GIULIA : Cast.LUCA;
		cases.add(new Opened(ticket, desk.open(random.nextBoolean() ? buyer : seller, ticket, CaseKind.WARRANTY), buyer,
				seller, polish ? "PL" : "IT"));
	}

	private CaseStage anyStage() {
		return CaseKind.WARRANTY.stages().get(random.nextInt(4));
	}

	/** Not everything can be done at any time. */
	private void someCase(Consumer<Opened> action) {
		if (!cases.isEmpty()) {
			try {
				action.accept(cases.get(random.nextInt(cases.size())));
			}
			catch (StepRefused | WritingRefused refused) {
				assertThat(refused).isNotNull();
			}
		}
	}

	/** What the tables say became of each time. */
	private List<String> kept(Opened one) {
		return jdbc
			.sql("""
					select o.since, o.due_at, o.outcome, coalesce(l.ended_at, case when w.id is null then o.ended_at end) as at
					from update_outcomes o
					left join late_updates l on l.shop_id = o.shop_id and l.id = o.id
					left join overdue_updates w on w.shop_id = o.shop_id and w.id = o.id
					where o.case_id = :case
					union all
					select since, due_at, 'RUNNING', null from update_deadlines where case_id = :case
					order by since""")
			.param("case", one.caseId().id())
			.query((row, number) -> line(UpdateRows.instant(row, "since"), UpdateRows.instant(row, "due_at"),
					row.getString("outcome"),
					Optional.ofNullable(row.getObject("at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
			.list();
	}

	/** Something that was done, told by the tables that know nothing of updates. */
	private record Done(String what, Instant at) {
	}

	/** What must have become of each time, by what was done and the policy. */
	private List<String> reckoned(Opened one) {
		var lines = new ArrayList<String>();
		var calendar = SeededCalendars.clock(one.market());
		var since = Optional.<Instant>empty();
		for (var done : done(one)) {
			if (since.isPresent() && !done.what().equals("BEGUN")) {
				lines.add(ended(calendar, since.get(), done));
			}
			since = done.what().equals("MET") && since.isPresent() || done.what().equals("BEGUN")
					? Optional.of(done.at()) : Optional.empty();
		}
		since.ifPresent((begun) -> lines.add(pending(calendar, begun)));
		return lines;
	}

	private static String ended(WorkingClock calendar, Instant since, Done done) {
		var time = UpdateTime.from(since, 3, calendar);
		return line(since, time.dueAt(), time.isLate(done.at()) ? "OVERDUE" : done.what(), Optional.of(done.at()));
	}

	private String pending(WorkingClock calendar, Instant since) {
		var time = UpdateTime.from(since, 3, calendar);
		var overdue = time.onTimeUntil().isBefore(clock.instant().minus(Duration.ofMinutes(1)));
		return line(since, time.dueAt(), overdue ? "OVERDUE" : "RUNNING", Optional.empty());
	}

	private List<Done> done(Opened one) {
		return jdbc
			.sql("""
					with opened as (select opened_at, closed_at from cases where id = :case)
					select * from (
					  select 'BEGUN' as what, opened_at as at from opened
					  union all select 'MET', received_at from messages where ticket_id = :ticket and side = 'SELLER'
					  union all select 'MET', reached_at from case_stages where case_id = :case and side = 'SELLER'
					  union all select 'TAKEN_OVER', taken_over_at from take_overs where ticket_id = :ticket
					  union all select 'BEGUN', handed_back_at from hand_backs b join take_overs k on k.id = b.take_over_id
					    where k.ticket_id = :ticket
					  union all select 'CLOSED', closed_at from opened where closed_at is not null) done
					where at >= (select opened_at from opened) and at <= (select coalesce(closed_at, 'infinity') from opened)
					order by at""")
			.param("case", one.caseId().id())
			.param("ticket", one.ticket().id())
			.query((row, number) -> new Done(row.getString("what"), UpdateRows.instant(row, "at")))
			.list();
	}

	private static String line(Instant since, Instant dueAt, String outcome, Optional<Instant> endedAt) {
		return "%s %s %s %s".formatted(since, dueAt, outcome, endedAt.map(Instant::toString).orElse("-"));
	}

}
