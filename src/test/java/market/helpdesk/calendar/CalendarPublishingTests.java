package market.helpdesk.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.DayChange.Put;
import market.helpdesk.calendar.DraftRefusal.DayHasBegun;
import market.helpdesk.calendar.DraftRefusal.NothingChanged;
import market.helpdesk.calendar.DraftRefusal.Outdated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HelpdeskTest
class CalendarPublishingTests {

	static final MarketCode IT = new MarketCode("IT");

	static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);

	static final UUID CARLA = Cast.CARLA.id().id();

	static final UUID DARIO = Cast.DARIO.id().id();

	final Drafting drafting;

	final CalendarPublishing publishing;

	final CalendarDrafts drafts;

	final WorkingCalendars calendars;

	final Markets markets;

	final ClockRevisions revisions;

	final TransactionTemplate transaction;

	final Stage stage;

	final AdjustableClock clock;

	final JdbcClient jdbc;

	CalendarPublishingTests(Drafting drafting, CalendarPublishing publishing, CalendarDrafts drafts,
			WorkingCalendars calendars, Markets markets, ClockRevisions revisions, TransactionTemplate transaction,
			Stage stage, AdjustableClock clock, JdbcClient jdbc) {
		this.drafting = drafting;
		this.publishing = publishing;
		this.drafts = drafts;
		this.calendars = calendars;
		this.markets = markets;
		this.revisions = revisions;
		this.transaction = transaction;
		this.stage = stage;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	@Test
	void makesTheDraftTheNextVersion() {
		draft(CARLA, TUESDAY, "Anniversario");
		stage.waitUntil("2026-02-02T09:30");
		publishing.publish(CARLA, IT, 1, "Legge 12/2026");

		var version = calendars.newest().versions(IT).getFirst();
		assertThat(version.number()).isEqualTo(2);
		assertThat(version.revision().number()).isEqualTo(2);
		assertThat(version.revision().at()).isEqualTo(at("2026-02-02T09:30"));
		assertThat(version.revision().by()).contains(CARLA);
		assertThat(version.revision().reason()).isEqualTo("Legge 12/2026");
		assertThat(version.holidays()).contains(new Holiday(TUESDAY, "Anniversario", "DL 1/2026"));
		assertThat(version.last()).hasToString("2035");
		assertThat(drafts.find(IT, CARLA)).isEmpty();
	}

	@Test
	void leavesOtherMarketsAndVersionsAsTheyWere() {
		var before = calendars.newest();
		draft(CARLA, TUESDAY, "Anniversario");
		publishing.publish(CARLA, IT, 1, "Legge 12/2026");

		var after = calendars.newest();
		assertThat(after.version(IT, 1)).isEqualTo(before.version(IT, 1));
		assertThat(after.clock(new MarketCode("PL"))).isEqualTo(before.clock(new MarketCode("PL")));
		assertThat(after.clock(IT, 1)).isEqualTo(before.clock(IT));
	}

	@Test
	void isOnRecord() {
		draft(CARLA, TUESDAY, "Anniversario");
		drafting.put(CARLA, IT, LocalDate.of(2026, 4, 6), new Put("Pasquetta", "Uso"));
		drafting.remove(CARLA, IT, LocalDate.of(2026, 5, 1));
		publishing.publish(CARLA, IT, 1, "Legge 12/2026");

		assertThat(jdbc
			.sql("""
					select concat_ws(' ', actor, subject_kind, p ->> 'market', p ->> 'calendarVersionBefore',
					  p ->> 'calendarVersion', p ->> 'daysAdded', p ->> 'daysRenamed', p ->> 'daysRemoved', text)
					from (select actor, subject_kind, particulars as p, text from audit_entries e
					  join audit_texts t on t.entry_id = e.id and t.name = 'reason' where action = 'CalendarPublished') e""")
			.query(String.class)
			.list()).containsExactly(CARLA + " CALENDAR IT 1 2 1 1 1 Legge 12/2026");
	}

	@Test
	void takesOverAYear() {
		drafting.start(CARLA, IT);
		drafting.takeOver(CARLA, IT, Year.of(2036));
		publishing.publish(CARLA, IT, 1, "2036");

		var calendar = calendars.newest().clock(IT).calendar();
		assertThat(calendar.covers(at("2036-12-31T12:00"))).isTrue();
		assertThat(calendar.holidayOn(LocalDate.of(2036, 4, 14))).contains("Lunedì dell'Angelo");
	}

	@Test
	void refusesADraftThatChangesNothing() {
		drafting.start(CARLA, IT);
		refuses(new NothingChanged(), CARLA);
	}

	@Test
	void refusesToTakeADayAwayThatBeganWhileItWasDrafted() {
		drafting.start(CARLA, IT);
		drafting.remove(CARLA, IT, LocalDate.of(2026, 4, 6));
		stage.waitUntil("2026-04-06T00:00");
		refuses(new DayHasBegun(LocalDate.of(2026, 4, 6)), CARLA);
		assertThat(drafts.find(IT, CARLA)).isPresent();
	}

	@Test
	void refusesWhatIsNotOfTheNewestVersionAndKeepsIt() {
		draft(CARLA, TUESDAY, "Anniversario");
		draft(DARIO, TUESDAY, "Unità d'Italia");
		publishing.publish(DARIO, IT, 1, "Primo");

		refuses(new Outdated(), CARLA);
		assertThat(drafts.find(IT, CARLA).orElseThrow().changes()).hasSize(1);
		assertThat(drafting.carryOver(CARLA, IT)).containsExactly(TUESDAY);
		publishing.publish(CARLA, IT, 2, "Secondo");
		assertThat(calendars.newest().clock(IT).calendar().holidayOn(TUESDAY)).contains("Anniversario");
	}

	@RepeatedTest(5)
	void ofTwoAtOnceOneIsFirst() {
		draft(CARLA, TUESDAY, "Anniversario");
		draft(DARIO, TUESDAY, "Unità d'Italia");
		var barrier = new CyclicBarrier(2);

		var refusals = Stream.of(CARLA, DARIO)
			.map((author) -> CompletableFuture.supplyAsync(() -> publish(author, barrier)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(refusals).containsExactlyInAnyOrder(null, new Outdated());
		assertThat(calendars.newest().versions(IT)).hasSize(2);
		assertThat(jdbc.sql("select count(*) from calendar_drafts").query(Integer.class).single()).isOne();
	}

	/** Should the lock ever fail, the key does not. */
	@Test
	void theKeyHasTheLastWord() {
		draft(CARLA, TUESDAY, "Anniversario");
		publishing.publish(CARLA, IT, 1, "Primo");
		var version = calendars.newest().versions(IT).getFirst();

		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> transaction.executeWithoutResult((status) -> revisions.append(version)));
	}

	@Test
	void anotherNodeSeesIt() {
		var otherNode = new WorkingCalendars(markets, revisions);
		draft(CARLA, TUESDAY, "Anniversario");
		publishing.publish(CARLA, IT, 1, "Legge 12/2026");

		assertThat(otherNode.of(IT).isWorkingDay(TUESDAY)).as("read before").isTrue();
		assertThat(otherNode.clock(IT, 2).calendar().isWorkingDay(TUESDAY)).isFalse();
		assertThat(otherNode.of(IT).isWorkingDay(TUESDAY)).isFalse();
	}

	/** A node whose clock is behind makes no revision that is older than the last. */
	@Test
	void isNeverMadeBeforeTheOneBefore() {
		stage.waitUntil("2026-02-02T09:30");
		draft(CARLA, TUESDAY, "Anniversario");
		publishing.publish(CARLA, IT, 1, "Primo");
		clock.set(at("2026-02-02T09:29"));
		draft(DARIO, TUESDAY.plusDays(1), "Unità d'Italia");
		publishing.publish(DARIO, IT, 2, "Secondo");

		assertThat(calendars.newest().versions(IT).getFirst().revision().at()).isEqualTo(at("2026-02-02T09:30"));
	}

	private void draft(UUID author, LocalDate date, String name) {
		drafting.start(author, IT);
		drafting.put(author, IT, date, new Put(name, "DL 1/2026"));
	}

	private @Nullable DraftRefusal publish(UUID author, CyclicBarrier barrier) {
		try {
			barrier.await();
			publishing.publish(author, IT, 1, "Insieme");
			return null;
		}
		catch (DraftRefused refused) {
			return refused.refusal();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private void refuses(DraftRefusal refusal, UUID author) {
		assertThatExceptionOfType(DraftRefused.class).isThrownBy(() -> publishing.publish(author, IT, 1, "Perché"))
			.extracting(DraftRefused::refusal)
			.isEqualTo(refusal);
		assertThat(List.of(calendars.newest().versions(IT).getFirst().revision().by()))
			.doesNotContain(Optional.of(CARLA));
	}

}
