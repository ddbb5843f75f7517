package market.helpdesk.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.TestDatabase;
import market.helpdesk.ticket.TicketId;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/** Everything on record about a subject is one chain, whoever writes it (R12). */
@HelpdeskTest
class ChainTests {

	private static final String RESTRICTED = "23001";

	private final Stage stage;

	private final AuditChains chains;

	private final AuditTexts texts;

	private final TextSources sources;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final ChainWhatWasThere migration;

	ChainTests(Stage stage, AuditChains chains, AuditTexts texts, TextSources sources, ApplicationEventPublisher events,
			TransactionTemplate transaction, JdbcClient jdbc, ChainWhatWasThere migration) {
		this.stage = stage;
		this.chains = chains;
		this.texts = texts;
		this.sources = sources;
		this.events = events;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.migration = migration;
	}

	@Test
	void aTicketsStoryIsOneChain() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T12:00");
		stage.write(Cast.LUCA, ticket, "At the depot.");

		assertThat(chain(ticket)).extracting(ChainedEntry::action)
			.containsExactly("TicketOpened", "MessagePosted", "ResponseDeadlineSet", "MessagePosted",
					"ResponseDeadlineMet");
		isWhole(chain(ticket));
	}

	@Test
	void theSweepContinuesTheChainsOfManyTickets() {
		var first = stage.annaAsks("Parcel", "Where is my parcel?");
		var second = stage.annaAsks("Invoice", "Where is my invoice?");
		stage.waitUntil("2026-01-15T18:00");
		stage.sweep();

		assertThat(List.of(first, second)).allSatisfy((ticket) -> {
			assertThat(chain(ticket)).extracting(ChainedEntry::action)
				.contains("ResponseDeadlineMissed", "ViolationRecorded");
			isWhole(chain(ticket));
		});
	}

	@Test
	void anEntryCommitsToWhatWasWrittenAndDoesNotTellIt() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		var posted = chain(ticket).stream().filter((entry) -> entry.action().equals("MessagePosted")).toList();

		assertThat(posted.getFirst().canonical()).doesNotContain("parcel");
		var opening = texts.of(posted).getOrDefault(posted.getFirst().id(), List.of()).getFirst();
		assertThat(opening.text()).isEmpty();
		assertThat(opening.commitTo("Where is my parcel?").orElseThrow().hex())
			.isEqualTo(posted.getFirst().texts().get("body"));
		assertThat(sources.find(jdbc, posted.stream().map(TextSources.Entry::of).toList()).get(posted.getFirst().id()))
			.singleElement()
			.satisfies((found) -> {
				assertThat(found.table()).isEqualTo("messages");
				assertThat(found.text()).isEqualTo("Where is my parcel?");
			});
	}

	@Test
	void writersOfTheSameChainWaitForEachOther() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		var before = chain(ticket).size();
		var writers = IntStream.range(0, 8)
			.mapToObj((number) -> CompletableFuture.runAsync(() -> transaction.executeWithoutResult((status) -> {
				events.publishEvent(closed(ticket));
				events.publishEvent(new AuditTrailTests.SignedIn(new Actor.Stranger(),
						AuditSubject.account(Cast.ANNA.id().id()), Stage.OPENING));
			})))
			.toList();
		writers.forEach(CompletableFuture::join);

		assertThat(chain(ticket)).hasSize(before + 8);
		isWhole(chain(ticket));
		isWhole(chains.of(ChainKey.of(AuditSubject.account(Cast.ANNA.id().id())), 0, 100));
	}

	/**
	 * Who begins a chain that somebody else is beginning too waits for that, and holds
	 * nothing meanwhile that others wait for: else three could wait in a ring.
	 */
	@Test
	void whoWaitsToBeginAChainHoldsNoOther() throws Exception {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		var begun = AuditSubject.account(Cast.ANNA.id().id());
		CompletableFuture<Void> writer;
		try (var other = DriverManager.getConnection(TestDatabase.url(), TestDatabase.APPLICATION,
				TestDatabase.PASSWORD); var statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("""
					insert into audit_chains (shop_id, subject_id, subject_kind, length, head, checkpointed_length)
					values ('%s', '%s', 'ACCOUNT', 0, decode(repeat('00', 32), 'hex'), 0)""".formatted(begun.shop(),
					begun.id()));
			writer = CompletableFuture.runAsync(() -> transaction.executeWithoutResult((status) -> {
				events.publishEvent(closed(ticket));
				events.publishEvent(new AuditTrailTests.SignedIn(new Actor.Stranger(), begun, Stage.OPENING));
			}));
			awaitSomebodyWaiting();
			statement.execute("select from audit_chains where subject_id = '%s' for update nowait".formatted(ticket));
			other.commit();
		}
		writer.join();
		isWhole(chain(ticket));
		isWhole(chains.of(ChainKey.of(begun), 0, 100));
	}

	private void awaitSomebodyWaiting() throws InterruptedException {
		for (var look = 0; look < 500 && !isSomebodyWaiting(); look++) {
			Thread.sleep(10);
		}
		assertThat(isSomebodyWaiting()).isTrue();
	}

	private boolean isSomebodyWaiting() {
		return jdbc.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single();
	}

	@ParameterizedTest
	@ValueSource(strings = { "subject_id, number + 2, hash", "subject_id, number + 1, decode(repeat('ab', 32), 'hex')",
			"gen_random_uuid(), 1, decode(repeat('ab', 32), 'hex')", "gen_random_uuid(), number + 1, hash" })
	void whatDoesNotContinueItsChainIsRefused(String link) {
		stage.annaAsks("Parcel", "Where is my parcel?");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> insert(link))
			.extracting(SQLException::getSQLState)
			.isEqualTo(RESTRICTED);
	}

	@Test
	void noEntryIsFollowedByTwo() {
		stage.annaAsks("Parcel", "Where is my parcel?");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> insert("subject_id, number, previous_hash"))
			.extracting(SQLException::getSQLState)
			.isEqualTo("23505");
	}

	/** As the application's role, which may add entries. */
	private static void insert(String link) throws SQLException {
		try (var connection = DriverManager.getConnection(TestDatabase.url(), TestDatabase.APPLICATION,
				TestDatabase.PASSWORD); var statement = connection.createStatement()) {
			statement.execute(
					"""
							insert into audit_entries (shop_id, id, occurred_at, actor, action, subject_kind, particulars, subject_id,
							  number, previous_hash, hash, texts)
							select shop_id, gen_random_uuid(), occurred_at, actor, action, subject_kind, particulars, %s,
							  decode(repeat('cd', 32), 'hex'), texts
							from audit_entries where subject_kind = 'TICKET' order by number desc limit 1"""
						.formatted(link));
		}
	}

	@Test
	void aChainDoesNotGetShorter() {
		stage.annaAsks("Parcel", "Where is my parcel?");
		for (var change : List.of("update audit_chains set length = length - 1",
				"update audit_chains set head = decode(repeat('ab', 32), 'hex')",
				"update audit_chains set length = length + 1", "delete from audit_chains")) {
			assertThatIllegalStateException().as(change).isThrownBy(() -> Stage.asOwner(change));
		}
	}

	@Test
	void whatIsToldAfterTheLastWordFailsTheTransaction() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		assertThatIllegalStateException().isThrownBy(() -> transaction.executeWithoutResult((status) -> {
			events.publishEvent(closed(ticket));
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void beforeCommit(boolean readOnly) {
					events.publishEvent(closed(ticket));
				}
			});
		})).withMessageContaining("TicketClosed");
		assertThat(chain(ticket)).extracting(ChainedEntry::action).doesNotContain("TicketClosed");
	}

	@Test
	void aTransactionInsideAnotherKeepsItsOwnRecord() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		var inner = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
		inner.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
		transaction.executeWithoutResult((status) -> {
			events.publishEvent(closed(ticket));
			inner.executeWithoutResult((nested) -> events.publishEvent(closed(ticket)));
			status.setRollbackOnly();
		});
		assertThat(chain(ticket)).filteredOn((entry) -> entry.action().equals("TicketClosed")).hasSize(1);
		isWhole(chain(ticket));
	}

	@Test
	void whatWasOnRecordBeforeIsChainedOnce() throws Exception {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T12:00");
		stage.write(Cast.LUCA, ticket, "At the depot.");
		var before = chain(ticket).stream().map(ChainedEntry::id).toList();
		unchain();
		try (var owner = DriverManager.getConnection(TestDatabase.url(), TestDatabase.OWNER, TestDatabase.PASSWORD)) {
			migration.migrate(new Context() {
				@Override
				public Configuration getConfiguration() {
					throw new UnsupportedOperationException();
				}

				@Override
				public Connection getConnection() {
					return owner;
				}
			});
		}
		finally {
			Stage.asOwner("""
					alter table audit_entries alter number set not null, alter previous_hash set not null,
					  alter hash set not null, alter texts set not null;
					alter table audit_entries enable trigger user; alter table audit_texts enable trigger user;
					alter table audit_chains enable trigger user""");
		}

		assertThat(chain(ticket)).extracting(ChainedEntry::id).hasSize(before.size() + 1).containsAll(before);
		isWhole(chain(ticket));
		assertThat(chain(ticket).getLast().canonical()).contains("DISPUTE").doesNotContain("Case 17");
		assertThat(texts.of(chain(ticket)).values()).flatExtracting((openings) -> openings)
			.extracting(AuditTexts.Opening::name, AuditTexts.Opening::text)
			.contains(tuple("note", Optional.of("Case 17")), tuple("body", Optional.empty()),
					tuple("subject", Optional.empty()));
	}

	/** As everything was before V039, a note among the particulars. */
	private static void unchain() {
		Stage.asOwner(
				"""
						alter table audit_entries disable trigger user;
						alter table audit_texts disable trigger user;
						alter table audit_chains disable trigger user;
						alter table audit_entries alter number drop not null, alter previous_hash drop not null,
						  alter hash drop not null, alter texts drop not null;
						delete from audit_texts;
						delete from audit_chains;
						update audit_entries set number = null, previous_hash = null, hash = null, texts = null;
						insert into audit_entries (shop_id, id, occurred_at, actor, action, subject_kind, subject_id, particulars)
						select shop_id, gen_random_uuid(), occurred_at + interval '1 day', 'stranger', 'TicketInspected', subject_kind, subject_id,
						  '{"reason": "DISPUTE", "note": "Case 17"}'
						from audit_entries where action = 'TicketOpened' limit 1""");
	}

	private static AuditedEvent closed(TicketId ticket) {
		return new TicketClosed(AuditSubject.ticket(House.RIVA.id().id(), ticket.id()));
	}

	/** A fact of the tests, under a name that has words. */
	record TicketClosed(AuditSubject subject) implements AuditedEvent {

		@Override
		public Actor actor() {
			return new Actor.Stranger();
		}

		@Override
		public Instant occurredAt() {
			return Stage.OPENING;
		}

	}

	private List<ChainedEntry> chain(TicketId ticket) {
		return chains.of(new ChainKey(House.RIVA.id().id(), ticket.id()), 0, 1_000);
	}

	private void isWhole(List<ChainedEntry> chain) {
		var numbers = new ArrayList<Long>();
		var previous = Hash.NONE;
		for (var entry : chain) {
			assertThat(entry.previous()).isEqualTo(previous);
			assertThat(entry.holds()).as(entry.canonical()).isTrue();
			previous = entry.hash();
			numbers.add(entry.number());
		}
		assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, chain.size()).mapToObj(Long::valueOf).toList());
		assertThat(chains.head(chain.getFirst().chain())).contains(new ChainHead(chain.size(), previous));
		assertThat(chains.after(AuditChains.Position.START, 1_000)).containsAll(chain);
	}

}
