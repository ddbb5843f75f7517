package market.helpdesk.aftersales;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.Markets;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.sweep.OtherTransaction;
import market.helpdesk.sweep.Waiting;
import market.helpdesk.ticket.ThreadNotes;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/** What the job does about updates that do not come. */
@HelpdeskTest
class UpdateSweepTests {

	private final Stage stage;

	private final CaseDesk desk;

	private final UpdateDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final Markets markets;

	private final ThreadNotes notes;

	private final UpdateMarks marks;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final UpdateLedger ledger;

	private final UpdateBooks books;

	UpdateSweepTests(Stage stage, CaseOpening opening, CaseWork work, Cases cases, UpdateClock updateClock,
			AdjustableClock clock, UpdateDeadlines deadlines, WorkingCalendars calendars, Markets markets,
			ThreadNotes notes, UpdateMarks marks, ApplicationEventPublisher events, TransactionTemplate transaction,
			JdbcClient jdbc) {
		this.stage = stage;
		this.desk = new CaseDesk(opening, work, cases, updateClock, clock);
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.markets = markets;
		this.notes = notes;
		this.marks = marks;
		this.events = events;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.ledger = new UpdateLedger(jdbc);
		this.books = new UpdateBooks(jdbc);
	}

	@Test
	void endsInBatchesWhatIsOverdue() {
		var cases = IntStream.range(0, 5).mapToObj((number) -> open()).toList();
		sweep(2);

		assertThat(cases)
			.allMatch((one) -> ledger.outcomes(one).equals(List.of("OVERDUE")) && ledger.overdue(one) == 1);
		assertThat(ledger.transactions()).isEqualTo(3);
		books.agree("after three batches");
	}

	@Test
	void leavesAloneWhatStillRunsAndWhatMayYetBeWritten() {
		var early = open();
		stage.waitUntil("2026-01-15T10:00");
		var late = open();
		stage.waitUntil("2026-01-20T00:01");
		desk.sweep();
		assertThat(ledger.running(early)).isOne();
		stage.waitFor(Duration.ofNanos(1000));
		desk.sweep();

		assertThat(ledger.overdue(early)).isOne();
		assertThat(ledger.running(late)).isOne();
	}

	@Test
	void tellsItInTheThreadToBothAndByNoticeToTheShopOnly() {
		var ticket = stage.annaAsks("Reso", "Quando arriva il rimborso?");
		desk.open(Cast.ANNA, ticket, CaseKind.RETURN);
		stage.waitUntil("2026-01-20T10:00");
		desk.sweep();
		desk.sweep();

		assertThat(jdbc.sql(
				"select concat_ws(' ', noted_by, words, noted_at at time zone 'Europe/Rome') from thread_notes where kind = 'UPDATE_OVERDUE'")
			.query(String.class)
			.list()).singleElement().asString().contains("2026-01-19").endsWith("2026-01-20 00:00:00");
	}

	@Test
	void leavesAMarkThatSaysHowLateTheUpdateWas() {
		var caseId = open();
		stage.waitUntil("2026-01-20T10:00");
		desk.sweep();
		assertThat(marks.of(House.RIVA.id(), at("2026-01-01T00:00"), at("2026-02-01T00:00"))).singleElement()
			.satisfies((mark) -> assertThat(mark.endedAt()).isEmpty());
		stage.waitUntil("2026-01-21T10:00");
		stage.write(Cast.GIULIA, last, "Scusi.");

		assertThat(marks.of(House.RIVA.id(), at("2026-01-01T00:00"), at("2026-02-01T00:00"))).singleElement()
			.satisfies((mark) -> {
				assertThat(mark.caseId()).isEqualTo(caseId);
				assertThat(mark.time().dueAt()).isEqualTo(at("2026-01-20T00:00"));
				assertThat(mark.endedAt()).contains(at("2026-01-21T10:00"));
				assertThat(mark.counts(calendars.newest(), 1)).isTrue();
			});
		assertThat(marks.of(House.RIVA.id(), at("2026-01-20T00:01"), at("2026-02-01T00:00"))).isEmpty();
		assertThat(marks.of(House.NOWA_KOMORKA.id(), at("2026-01-01T00:00"), at("2026-02-01T00:00"))).isEmpty();
		assertThat(
				jdbc.sql("select count(*) from violations where kind <> 'LATE_RESPONSE'").query(Integer.class).single())
			.isZero();
	}

	/** Whoever is busy in a ticket keeps nobody waiting, and is not kept waiting. */
	@Test
	void passesOverTicketsInWhichSomebodyIsWriting() throws Exception {
		var busy = open();
		var ticket = last;
		var idle = open();
		stage.waitUntil("2026-01-20T10:00");
		try (var other = OtherTransaction.begin()) {
			other.say("select 1 from tickets where id = '%s' for no key update".formatted(ticket.id()));
			desk.sweep();
			assertThat(ledger.overdue(idle)).isOne();
			assertThat(ledger.running(busy)).isOne();
			other.rollback();
		}
		desk.sweep();
		assertThat(ledger.overdue(busy)).isOne();
		books.agree("after passing over a ticket");
	}

	/** It waits for the ticket, and then finds the update overdue. */
	@Test
	void isFollowedByAnUpdateThatComesWhileItEndsTheTime() {
		var caseId = open();
		stage.waitUntil("2026-01-20T10:00");
		var now = desk.now();
		var writing = transaction.execute((status) -> {
			var overdue = deadlines.passOver(calendars.newest(), now, 10, now);
			var writer = Waiting.beside(() -> stage.write(Cast.GIULIA, last, "Arrivato."));
			Waiting.untilSomebodyWaits(jdbc);
			events.publishEvent(new UpdatesOverdue(overdue.stream().map(UpdateOverdue::of).toList()));
			return writer;
		});
		assertThat(writing).isNotNull();
		writing.join();

		assertThat(ledger.outcomes(caseId)).containsExactly("OVERDUE");
		assertThat(ledger.lateEndings(caseId)).containsExactly("MESSAGE");
		books.agree("after an update that came in between");
	}

	private TicketId last = new TicketId(new UUID(0, 0));

	private CaseId open() {
		last = stage.annaAsks("Reso", "Quando arriva il rimborso?");
		return desk.open(Cast.ANNA, last, CaseKind.RETURN);
	}

	private void sweep(int batch) {
		stage.waitUntil("2026-01-20T10:00");
		var settings = new UpdateSettings(3, Duration.ofDays(1), Duration.ofMinutes(1), batch);
		new OverdueUpdateSweep(deadlines, calendars, markets, notes, events, transaction, settings).run(desk.now());
	}

}
