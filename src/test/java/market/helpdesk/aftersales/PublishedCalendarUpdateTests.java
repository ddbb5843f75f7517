package market.helpdesk.aftersales;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.CalendarPublishing;
import market.helpdesk.calendar.DayChange.Put;
import market.helpdesk.calendar.Downtime;
import market.helpdesk.calendar.Downtimes;
import market.helpdesk.calendar.Drafting;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of expected updates when something else counts. */
@HelpdeskTest
class PublishedCalendarUpdateTests {

	private static final MarketCode IT = new MarketCode("IT");

	private static final UUID CARLA = Cast.CARLA.id().id();

	private final Stage stage;

	private final CaseDesk desk;

	private final Drafting drafting;

	private final CalendarPublishing publishing;

	private final Downtimes downtimes;

	private final WorkingCalendars calendars;

	private final OwedUpdates owedUpdates;

	private final UpdateMarks marks;

	private final UpdateLedger ledger;

	private final UpdateBooks books;

	PublishedCalendarUpdateTests(Stage stage, CaseOpening opening, CaseWork work, Cases cases, UpdateClock updateClock,
			AdjustableClock clock, Drafting drafting, CalendarPublishing publishing, Downtimes downtimes,
			WorkingCalendars calendars, OwedUpdates owedUpdates, UpdateMarks marks, JdbcClient jdbc) {
		this.stage = stage;
		this.desk = new CaseDesk(opening, work, cases, updateClock, clock);
		this.drafting = drafting;
		this.publishing = publishing;
		this.downtimes = downtimes;
		this.calendars = calendars;
		this.owedUpdates = owedUpdates;
		this.marks = marks;
		this.ledger = new UpdateLedger(jdbc);
		this.books = new UpdateBooks(jdbc);
	}

	@Test
	void movesWhatRunsWithAnEntryForEach() {
		var first = open();
		var second = open();
		publishHoliday("2026-01-16");
		assertThat(due(first)).as("until the job comes").isEqualTo("2026-01-20T00:00");
		desk.sweep();
		desk.sweep();

		assertThat(List.of(due(first), due(second))).containsOnly("2026-01-21T00:00");
		assertThat(ledger.entries("UpdateDeadlineMoved")).isEqualTo(2);
		books.agree("after publishing");
	}

	@Test
	void neverChangesWhatWasGivenOrOverdue() {
		var given = open();
		stage.waitUntil("2026-01-14T11:00");
		stage.write(Cast.GIULIA, last, "Arrivato.");
		desk.close(Cast.GIULIA, given, CaseOutcome.REFUNDED);
		var overdue = open();
		stage.waitUntil("2026-01-20T10:00");
		desk.sweep();
		var before = List.of(ledger.history(given), ledger.history(overdue));
		publishHoliday("2026-01-21");
		downtimes.record(CARLA, new Downtime(at("2026-01-16T10:00"), at("2026-01-16T20:00")), "Disco pieno");
		desk.sweep();

		assertThat(List.of(ledger.history(given), ledger.history(overdue))).isEqualTo(before);
		assertThat(ledger.overdue(overdue)).isOne();
	}

	@Test
	void movesNothingInOtherMarkets() {
		var ticket = stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy zwrot?");
		var polish = desk.open(Cast.ZOFIA, ticket, CaseKind.RETURN);
		publishHoliday("2026-01-16");
		desk.sweep();

		assertThat(owedUpdates.of(House.NOWA_KOMORKA.id(), polish).orElseThrow().time().dueAt())
			.isEqualTo(at("2026-01-20T00:00"));
	}

	/** What becomes of it must not depend on the job's having come. */
	@Test
	void countsForAnUpdateThatComesBeforeTheJob() {
		var caseId = open();
		publishHoliday("2026-01-16");
		stage.waitUntil("2026-01-20T10:00");
		stage.write(Cast.GIULIA, last, "Arrivato.");

		assertThat(ledger.outcomes(caseId)).containsExactly("MET");
		assertThat(ledger.entries("UpdateDeadlineMoved")).isOne();
		books.agree("after an update before the job");
	}

	@Test
	void keepsWhatWasOverBeforeItWasPublished() {
		var caseId = open();
		stage.waitUntil("2026-01-20T00:00:30");
		publishHoliday("2026-01-21");
		stage.waitUntil("2026-01-20T10:00");
		desk.sweep();

		assertThat(ledger.outcomes(caseId)).containsExactly("OVERDUE");
		assertThat(ledger.dueTimes(caseId)).containsExactly("2026-01-20T00:00");
	}

	@Test
	void creditsADowntime() {
		var caseId = open();
		stage.waitUntil("2026-01-16T10:00");
		downtimes.record(CARLA, new Downtime(at("2026-01-15T10:00"), at("2026-01-15T13:00")), "Disco pieno");
		desk.sweep();
		assertThat(due(caseId)).isEqualTo("2026-01-20T03:00");
		stage.waitUntil("2026-01-20T03:00");
		stage.write(Cast.GIULIA, last, "Arrivato.");

		assertThat(ledger.outcomes(caseId)).containsExactly("MET");
	}

	/** The ledger stays, and the mark knows better. */
	@Test
	void aDowntimeThatIsRecordedTooLateExcusesTheMark() {
		open();
		stage.waitUntil("2026-01-20T02:00");
		stage.write(Cast.GIULIA, last, "Scusi.");
		stage.waitUntil("2026-01-20T10:00");
		downtimes.record(CARLA, new Downtime(at("2026-01-19T20:00"), at("2026-01-19T23:00")), "Disco pieno");

		var mark = marks.of(House.RIVA.id(), at("2026-01-01T00:00"), at("2026-02-01T00:00")).getFirst();
		assertThat(mark.counts(calendars.newest(), 1)).isTrue();
		assertThat(mark.counts(calendars.newest(), 2)).isFalse();
	}

	private TicketId last = new TicketId(new UUID(0, 0));

	private CaseId open() {
		last = stage.annaAsks("Reso", "Quando arriva il rimborso?");
		return desk.open(Cast.ANNA, last, CaseKind.RETURN);
	}

	private String due(CaseId caseId) {
		var due = owedUpdates.of(House.RIVA.id(), caseId).orElseThrow().time().dueAt();
		return due.atZone(Stage.ROME).toLocalDateTime().toString();
	}

	private void publishHoliday(String date) {
		drafting.start(CARLA, IT);
		drafting.put(CARLA, IT, LocalDate.parse(date), new Put("Festa", "DL 1/2026"));
		publishing.publish(CARLA, IT, 1, "Legge 12/2026");
	}

}
