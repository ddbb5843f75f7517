package market.helpdesk.privacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.TestDatabase;
import market.helpdesk.audit.AuditChains;
import market.helpdesk.audit.ChainKey;
import market.helpdesk.audit.ChainedEntry;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WritingRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.util.PSQLException;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Erasing is for good, whole, on record, and in one way only (R12).
 */
@HelpdeskTest
class ErasingTests {

	private static final String LATER = "2036-01-14T10:00:01";

	private final Stage stage;

	private final Retention retention;

	private final Erasing erasing;

	private final HoldingForLaw holding;

	private final HoldTargets targets;

	private final Messaging messaging;

	private final AuditChains chains;

	private final JdbcClient jdbc;

	private final Clock clock;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	ErasingTests(Stage stage, Retention retention, Erasing erasing, HoldingForLaw holding, HoldTargets targets,
			Messaging messaging, AuditChains chains, JdbcClient jdbc, Clock clock) {
		this.stage = stage;
		this.retention = retention;
		this.erasing = erasing;
		this.holding = holding;
		this.targets = targets;
		this.messaging = messaging;
		this.chains = chains;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@BeforeEach
	void annaAndGiuliaTalked() {
		ticket = stage.annaAsksPoints("Zanzibarino", "Buongiornissimo", "Quisquilia?", "Bazzecola?");
		stage.answer(Cast.GIULIA, ticket, "Pinzillacchera", 1);
	}

	@Test
	void whatWasKeptForTenYearsGoes() {
		stage.waitUntil(LATER);
		retention.run(clock.instant());
		assertThat(strings("select body from messages")).containsOnly("");
		assertThat(strings("select text from points")).containsOnly("⟦erased 2036-01-14 RETENTION⟧");
		assertThat(strings("select subject from tickets")).containsExactly("⟦erased 2036-01-14 RETENTION⟧");
		assertThat(strings("select last_message_preview from tickets")).containsExactly("");
		assertThat(strings(
				"select ground || ' ' || years || ' ' || texts || ' ' || files from erasures where kind = 'TICKET'"))
			.singleElement()
			.asString()
			.startsWith("RETENTION 10 ");
		assertThat(strings("select action from audit_entries where subject_id = '%s' order by number desc limit 1"
			.formatted(ticket))).containsExactly("TextsErased");
	}

	@Test
	void whatWasKeptForLessStays() {
		stage.waitUntil("2036-01-14T09:59:59");
		retention.run(clock.instant());
		assertThat(strings("select body from messages")).contains("Pinzillacchera");
		assertThatExceptionOfType(ErasureRefused.class)
			.isThrownBy(() -> erasing.afterYears(matter(), 10, clock.instant()))
			.withStackTraceContaining("its time is not over");
	}

	/** What was closed later is kept longer. */
	@Test
	void itsTimeBeginsWithWhatWasDoneLast() {
		stage.waitUntil("2026-03-01T10:00");
		messaging.close(Cast.ANNA.buyer(), ticket);
		stage.waitUntil(LATER);
		retention.run(clock.instant());
		assertThat(strings("select body from messages")).contains("Pinzillacchera");
		stage.waitUntil("2036-03-01T10:00");
		retention.run(clock.instant());
		assertThat(strings("select body from messages")).containsOnly("");
	}

	@Test
	void whatIsErasedIsErasedOnce() {
		stage.waitUntil(LATER);
		assertThat(erasing.afterYears(matter(), 10, clock.instant())).isTrue();
		assertThat(erasing.afterYears(matter(), 10, clock.instant())).isFalse();
		retention.run(clock.instant());
		assertThat(strings("select subject_id::text from erasures where kind = 'TICKET'"))
			.containsExactly(ticket.toString());
	}

	@Test
	void theChainStillFollowsEntryUponEntry() {
		var before = entries();
		stage.waitUntil(LATER);
		retention.run(clock.instant());
		var after = entries();
		assertThat(after).hasSize(before.size() + 1).startsWith(before.toArray(ChainedEntry[]::new));
		assertThat(after).allSatisfy((entry) -> assertThat(entry.holds()).isTrue());
		assertThat(strings("""
				select t.name from audit_texts t join audit_entries e on e.shop_id = t.shop_id and e.id = t.entry_id
				where e.subject_id = '%s' and (t.salt is not null or t.text is not null)""".formatted(ticket)))
			.isEmpty();
		assertThat(after).anySatisfy((entry) -> assertThat(entry.texts()).containsKey("body"));
	}

	@Test
	void timesDeadlinesAndCountsStay() {
		stage.sweep();
		var before = strings("select outcome || ended_at || answer_id from response_deadline_outcomes");
		stage.waitUntil(LATER);
		retention.run(clock.instant());
		assertThat(strings("select outcome || ended_at || answer_id from response_deadline_outcomes")).isEqualTo(before)
			.isNotEmpty();
		assertThat(strings("select message_count || ' ' || point_count || ' ' || open_points from tickets"))
			.containsExactly("2 2 1");
	}

	@Test
	void nobodyWritesInWhatWasErased() {
		stage.waitUntil(LATER);
		retention.run(clock.instant());
		assertThatExceptionOfType(WritingRefused.class).isThrownBy(() -> stage.write(Cast.ANNA, ticket, "Ancora io"));
		assertThatThrownBy(() -> Stage.asOwner(
				"""
						insert into messages (shop_id, id, ticket_id, position, author_id, side, body, received_at, submission_key,
						  attachment_count)
						select shop_id, ticket_id, ticket_id, 3, author_id, side, 'x', received_at, ticket_id, 0 from messages limit 1"""))
			.hasMessageContaining("takes nothing more");
	}

	@ParameterizedTest
	@EnumSource
	void whatIsHeldStays(HoldKind kind) {
		hold(kind);
		stage.waitUntil(LATER);
		retention.run(clock.instant());
		assertThat(strings("select body from messages")).contains("Pinzillacchera");
		assertThatExceptionOfType(ErasureRefused.class)
			.isThrownBy(() -> erasing.afterYears(matter(), 10, clock.instant()))
			.withStackTraceContaining("held by law");
	}

	@Test
	void whatIsHeldNoMoreGoes() {
		var hold = hold(HoldKind.SHOP);
		holding.lift(Cast.DARIO.administrator(), hold, new ReasonText("Settled"));
		assertThat(holding.lift(Cast.CARLA.administrator(), hold, new ReasonText("Settled"))).isFalse();
		stage.waitUntil(LATER);
		retention.run(clock.instant());
		assertThat(strings("select body from messages")).containsOnly("");
		assertThat(strings("select action from audit_entries where action like 'LegalHold%' order by number"))
			.containsExactly("LegalHoldPlaced", "LegalHoldLifted");
	}

	@Test
	void aHoldIsNotTakenAwayWithoutALifting() {
		hold(HoldKind.TICKET);
		assertThatThrownBy(() -> jdbc.sql("delete from standing_legal_holds").update())
			.hasMessageContaining("lifted with a reason");
	}

	/** Whoever holds while something is erased waits, and then holds what is left. */
	@Test
	void aHoldAndAnErasureTakeTurns() throws Exception {
		stage.waitUntil(LATER);
		try (var other = asApplication(); var statement = other.createStatement()) {
			statement.execute(erase(ticket));
			var placed = CompletableFuture.supplyAsync(() -> hold(HoldKind.SHOP));
			assertThatThrownBy(() -> placed.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
			other.commit();
			placed.get(10, TimeUnit.SECONDS);
		}
		assertThat(strings("select body from messages")).containsOnly("");
	}

	@Test
	void anErasureFindsTheHoldThatWasFirst() throws Exception {
		stage.waitUntil(LATER);
		var target = targets.find(Cast.CARLA.administrator(), HoldKind.TICKET, reference()).orElseThrow();
		try (var other = asApplication(); var statement = other.createStatement()) {
			var id = UUID.randomUUID();
			statement
				.execute("insert into legal_holds values ('%s', '%s', 'TICKET', '%s', 'Inquiry', '%s', '2036-01-01Z')"
					.formatted(target.shop(), id, target.id(), Cast.CARLA.id()));
			statement.execute("insert into standing_legal_holds values ('%s', '%s', 'TICKET', '%s', '2036-01-01Z')"
				.formatted(target.shop(), id, target.id()));
			var erased = CompletableFuture.supplyAsync(() -> erasing.afterYears(matter(), 10, clock.instant()));
			assertThatThrownBy(() -> erased.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
			other.commit();
			assertThatThrownBy(() -> erased.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(PSQLException.class);
		}
		assertThat(strings("select body from messages")).contains("Pinzillacchera");
	}

	/** The process is killed in the middle: half of a ticket is never erased. */
	@Test
	void whatAKilledProcessLeftIsErasedByTheNextOne() throws Exception {
		stage.waitUntil(LATER);
		try (var killed = asApplication(); var statement = killed.createStatement()) {
			statement.execute(erase(ticket));
		}
		assertThat(strings("select body from messages")).contains("Pinzillacchera");
		retention.run(clock.instant());
		assertThat(strings("select body from messages")).containsOnly("");
		assertThat(strings("select subject_id::text from erasures where kind = 'TICKET'"))
			.containsExactly(ticket.toString());
	}

	/** Another node passes over what the first one is at. */
	@Test
	void twoNodesDoNotWaitForEachOther() throws Exception {
		var second = stage.annaAsks("Secondissimo", "Bagattella");
		stage.waitUntil("2036-01-15T10:00");
		try (var node = asApplication(); var statement = node.createStatement()) {
			statement.execute("select from tickets where id = '%s' for update".formatted(ticket));
			retention.run(clock.instant());
		}
		assertThat(strings("select subject from tickets where left(subject, 7) = '⟦erased'")).hasSize(1);
		assertThat(strings("select subject_id::text from erasures where kind = 'TICKET'"))
			.containsExactly(second.toString());
	}

	private static Connection asApplication() throws SQLException {
		var connection = DriverManager.getConnection(TestDatabase.url(), TestDatabase.APPLICATION,
				TestDatabase.PASSWORD);
		connection.setAutoCommit(false);
		return connection;
	}

	private static String erase(TicketId ticket) {
		return "select erase_texts('%s', 'TICKET', '%s', '%s', 'RETENTION', null, 10, '2036-01-14 09:00:01Z')"
			.formatted(UUID.randomUUID(), Cast.House.RIVA.id(), ticket);
	}

	@Test
	void aTextIsErasedByTheFunctionOnlyNotEvenByWhoeverOwnsTheTables() {
		for (var change : List.of("update messages set body = ''",
				"update points set text = '⟦erased 2036-01-14 RETENTION⟧'",
				"update tickets set subject = '⟦erased 2036-01-14 RETENTION⟧'", "update audit_texts set salt = null",
				"delete from messages", "truncate messages cascade")) {
			assertThatThrownBy(() -> Stage.asOwner(change)).as(change).hasMessageContaining("permanent");
		}
	}

	private HoldId hold(HoldKind kind) {
		var administrator = Cast.CARLA.administrator();
		var name = switch (kind) {
			case TICKET -> reference();
			case ACCOUNT -> "anna";
			case SHOP -> "riva";
		};
		return holding.place(administrator, targets.find(administrator, kind, name).orElseThrow(),
				new ReasonText("Inquiry"));
	}

	private String reference() {
		return strings("select reference from tickets where id = '%s'".formatted(ticket)).getFirst();
	}

	private Matter matter() {
		return new Matter(Matter.Kind.TICKET, Cast.House.RIVA.id().id(), ticket.id());
	}

	private List<ChainedEntry> entries() {
		return chains.of(new ChainKey(Cast.House.RIVA.id().id(), ticket.id()), 0, 1_000);
	}

	private List<String> strings(String sql) {
		return jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
	}

}
