package market.helpdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.CalendarDrafts;
import market.helpdesk.calendar.CalendarPublishing;
import market.helpdesk.calendar.DayChange.Put;
import market.helpdesk.calendar.Downtime;
import market.helpdesk.calendar.Downtimes;
import market.helpdesk.calendar.Drafting;
import market.helpdesk.calendar.DraftRefused;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of deadlines when something else counts, told before and done after. */
@HelpdeskTest
class PublishedCalendarTests {

	static final MarketCode IT = new MarketCode("IT");

	static final UUID CARLA = Cast.CARLA.id().id();

	final Stage stage;

	final AdjustableClock clock;

	final Drafting drafting;

	final CalendarPublishing publishing;

	final CalendarDrafts drafts;

	final Downtimes downtimes;

	final WorkingCalendars calendars;

	final RevisionPreview preview;

	final OwedAnswers owedAnswers;

	final JdbcClient jdbc;

	final RevisionSweep revisionSweep;

	final Ledger ledger;

	final Books books;

	PublishedCalendarTests(Stage stage, AdjustableClock clock, Drafting drafting, CalendarPublishing publishing,
			CalendarDrafts drafts, Downtimes downtimes, WorkingCalendars calendars, RevisionPreview preview,
			OwedAnswers owedAnswers, JdbcClient jdbc, RevisionSweep revisionSweep) {
		this.stage = stage;
		this.clock = clock;
		this.drafting = drafting;
		this.publishing = publishing;
		this.drafts = drafts;
		this.downtimes = downtimes;
		this.calendars = calendars;
		this.preview = preview;
		this.owedAnswers = owedAnswers;
		this.jdbc = jdbc;
		this.revisionSweep = revisionSweep;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@Test
	void movesWhatRunsWithAnEntryThatNamesBothVersions() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		publishHoliday("2026-01-15");
		assertThat(dueAt(ticket)).as("until the job comes").isEqualTo(at("2026-01-15T10:00"));
		stage.sweep();

		assertThat(dueAt(ticket)).isEqualTo(at("2026-01-16T10:00"));
		assertThat(jdbc
			.sql("""
					select concat_ws(' ', p ->> 'calendarVersionBefore', p ->> 'calendarVersion', p ->> 'dueBefore', p ->> 'dueAt')
					from (select particulars as p from audit_entries
					  where action = 'ResponseDeadlineMoved' and subject_id = :ticket) e""")
			.param("ticket", ticket.id())
			.query(String.class)
			.list()).containsExactly("1 2 2026-01-15T09:00:00Z 2026-01-16T09:00:00Z");
		assertThat(jdbc.sql("select calendar_version from response_deadlines").query(Integer.class).list())
			.containsExactly(2);
		stage.sweep();
		assertThat(entries("ResponseDeadlineMoved")).isOne();
	}

	/** A day of next month is of no interest to a million deadlines of this week. */
	@Test
	void asksForNoWarningAnewWhereNothingMoved() {
		stage.annaAsks("Parcel", "Where is my parcel?");
		publishHoliday("2026-02-12");
		revisionSweep.run(at("2026-01-14T12:00"));
		assertThat(nextWarning()).isEqualTo(at("2026-01-14T22:00"));
	}

	@Test
	void asksForTheWarningsAnewOfWhatMoved() {
		stage.annaAsks("Parcel", "Where is my parcel?");
		publishHoliday("2026-01-15");
		revisionSweep.run(at("2026-01-14T12:00"));
		assertThat(nextWarning()).isEqualTo(at("2026-01-14T12:00"));
	}

	@Test
	void leavesWhatWasMetOrMissedAsItWas() {
		var met = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.write(Cast.GIULIA, met, "At the depot.");
		var missed = stage.annaAsks("Parcel", "And this one?");
		stage.waitUntil("2026-01-15T10:02");
		stage.sweep();
		var before = List.of(ledger.history(met), ledger.history(missed));
		publishHoliday("2026-01-15");
		stage.sweep();

		assertThat(List.of(ledger.history(met), ledger.history(missed))).isEqualTo(before);
		assertThat(ledger.outcomes(missed)).containsExactly("MISSED");
		books.agree("after publishing");
	}

	@Test
	void movesNothingInOtherMarkets() {
		var polish = stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Paczka", "Gdzie jest moja paczka?");
		publishHoliday("2026-01-15");
		stage.sweep();

		assertThat(owedAnswers.in(House.NOWA_KOMORKA.id(), polish).orElseThrow().time().dueAt())
			.isEqualTo(at("2026-01-15T10:00"));
	}

	@Test
	void lastsOverAnAnswerThatComesBeforeTheJob() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		publishHoliday("2026-01-15");
		stage.waitUntil("2026-01-16T10:00");
		stage.write(Cast.GIULIA, ticket, "At the depot.");

		assertThat(ledger.outcomes(ticket)).containsExactly("MET");
		books.agree("after the answer");
	}

	@Test
	void isPreviewedPerShopAndOneByOneWithoutDoingAnything() {
		var first = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitFor(Duration.ofMinutes(5));
		stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Galaxy", "Where is it?");
		stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Paczka", "Gdzie jest moja paczka?");
		draft("2026-01-15");

		var moves = moves();

		assertThat(moves.total()).isEqualTo(2);
		assertThat(moves.later()).isEqualTo(2);
		assertThat(moves.largest(50)).containsExactly(new DeadlineMoves.ShopCount(House.RIVA.id(), 2));
		assertThat(moves.first().getFirst().ticket()).isEqualTo(first);
		assertThat(moves.first().getFirst().before().dueAt()).isEqualTo(at("2026-01-15T10:00"));
		assertThat(moves.first().getFirst().after().dueAt()).isEqualTo(at("2026-01-16T10:00"));
		assertThat(dueAt(first)).isEqualTo(at("2026-01-15T10:00"));
		assertThat(calendars.newest().versions(IT)).hasSize(1);
	}

	@Test
	void tellsTheFirstHundredAndCountsTheRest() {
		for (var number = 0; number < 130; number++) {
			stage.askAboutOffer(Cast.ANNA, House.RIVA, "Offer " + number, "How much is it?");
			stage.waitFor(Duration.ofMinutes(1));
		}
		draft("2026-01-15");

		assertThat(moves().total()).isEqualTo(130);
		assertThat(moves().first()).hasSize(100)
			.isSortedAccordingTo(Comparator.comparing((DeadlineMove move) -> move.after().dueAt()));
		assertThat(moves().first().getLast().after().dueAt()).isEqualTo(at("2026-01-16T11:39"));
	}

	@Test
	void touchesNothingWithADayFarAway() {
		stage.annaAsks("Parcel", "Where is my parcel?");
		draft("2035-03-13");

		assertThat(moves().total()).isZero();
	}

	/**
	 * A deadline of "Friday 24:00" is kept until the next working day begins, so it moves
	 * with a holiday on which nothing of it is counted.
	 */
	@Test
	void movesTheLastInstantOfADeadlineThatIsDueAtTheEndOfAWeek() {
		stage.waitUntil("2026-01-16T00:00");
		stage.annaAsks("Parcel", "Where is my parcel?");
		draft("2026-01-19");

		assertThat(moves().first()).singleElement().satisfies((move) -> {
			assertThat(move.after().dueAt()).isEqualTo(move.before().dueAt());
			assertThat(move.before().onTimeUntil()).isEqualTo(at("2026-01-19T00:00"));
			assertThat(move.after().onTimeUntil()).isEqualTo(at("2026-01-20T00:00"));
		});
	}

	static List<Long> seeds() {
		var first = Long.getLong("calendar.seed", new Random().nextLong());
		return List.of(first, first + 1, first + 2, first + 3, first + 4, first + 5);
	}

	/** In two waves, the second before the first has been followed by all. */
	@ParameterizedTest(name = "-Dcalendar.seed={0}")
	@MethodSource("seeds")
	void thePreviewIsWhatPublishingThenDoes(long seed) {
		var random = new Random(seed);
		stage.waitUntil("2026-04-01T09:00");
		for (var number = 0; number < 25; number++) {
			stage.askAboutOffer(Cast.ANNA, House.RIVA, "Offer " + number, "How much is it?");
			clock.advance(Duration.ofMinutes(random.nextInt(180)));
		}
		for (var wave = 0; wave < 2; wave++) {
			draftAtRandom(random);
			var before = running();
			var told = all(moves());
			publishing.publish(CARLA, IT, wave + 1, "At random");
			stage.sweep();

			assertThat(moved(before, running())).isEqualTo(told);
			clock.advance(Duration.ofHours(random.nextInt(30)));
		}
		books.agree("after publishing at random");
	}

	@ParameterizedTest(name = "-Dcalendar.seed={0}")
	@MethodSource("seeds")
	void thePreviewIsWhatRecordingADowntimeThenDoes(long seed) {
		var random = new Random(seed);
		stage.waitUntil("2026-04-02T09:00");
		for (var number = 0; number < 25; number++) {
			stage.askAboutOffer(Cast.ANNA, House.RIVA, "Offer " + number, "How much is it?");
			clock.advance(Duration.ofMinutes(random.nextInt(180)));
		}
		var to = clock.instant().minusSeconds(random.nextInt(100_000));
		var downtime = new Downtime(to.minusSeconds(1 + random.nextInt(100_000)), to);
		var before = running();
		var told = all(preview.of(calendars.newest(), downtimes.tryOut(CARLA, downtime)));
		downtimes.record(CARLA, downtime, "At random");
		stage.sweep();

		assertThat(moved(before, running())).isEqualTo(told);
		books.agree("after a downtime at random");
	}

	private void draftAtRandom(Random random) {
		drafting.start(CARLA, IT);
		while (drafts.find(IT, CARLA).orElseThrow().isEmpty()) {
			for (var change = 0; change < 4; change++) {
				var date = LocalDate.of(2026, 3, 28).plusDays(random.nextInt(20));
				if (random.nextInt(4) > 0) {
					drafting.put(CARLA, IT, date, new Put("Festa", "At random"));
				}
				else {
					removeIfPossible(date);
				}
			}
			removeIfPossible(LocalDate.of(2026, 4, 6));
		}
	}

	private void removeIfPossible(LocalDate date) {
		try {
			drafting.remove(CARLA, IT, date);
		}
		catch (DraftRefused refused) {
			assertThat(refused.refusal()).isNotNull();
		}
	}

	private Map<TicketId, List<Instant>> running() {
		return jdbc.sql("select ticket_id, due_at, on_time_until from response_deadlines")
			.query((row, number) -> Map.entry(new TicketId(row.getObject("ticket_id", UUID.class)),
					List.of(DeadlineRows.instant(row, "due_at"), DeadlineRows.instant(row, "on_time_until"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** What ran before and after, but at another time. */
	private static Map<TicketId, List<Instant>> moved(Map<TicketId, List<Instant>> before,
			Map<TicketId, List<Instant>> after) {
		return after.entrySet()
			.stream()
			.filter((one) -> !one.getValue().equals(before.get(one.getKey())))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Map<TicketId, List<Instant>> all(DeadlineMoves moves) {
		var all = new ArrayList<>(moves.first());
		assertThat(all).hasSize((int) moves.total());
		return all.stream()
			.collect(Collectors.toMap(DeadlineMove::ticket,
					(move) -> List.of(move.after().dueAt(), move.after().onTimeUntil())));
	}

	private DeadlineMoves moves() {
		var present = calendars.newest();
		return preview.of(present, present.with(drafts.find(IT, CARLA).orElseThrow(), clock.instant()));
	}

	private void draft(String date) {
		drafting.start(CARLA, IT);
		drafting.put(CARLA, IT, LocalDate.parse(date), new Put("Festa", "DL 1/2026"));
	}

	private void publishHoliday(String date) {
		draft(date);
		publishing.publish(CARLA, IT, 1, "Legge 12/2026");
	}

	private Instant dueAt(TicketId ticket) {
		return owedAnswers.in(House.RIVA.id(), ticket).orElseThrow().time().dueAt();
	}

	private Instant nextWarning() {
		return jdbc.sql("select next_warning_at from response_deadlines")
			.query((row, number) -> DeadlineRows.instant(row, "next_warning_at"))
			.single();
	}

	private int entries(String action) {
		return jdbc.sql("select count(*) from audit_entries where action = :action")
			.param("action", action)
			.query(Integer.class)
			.single();
	}

}
