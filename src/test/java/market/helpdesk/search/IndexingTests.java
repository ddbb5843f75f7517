package market.helpdesk.search;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldDesk;
import market.helpdesk.sweep.Waiting;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.Threads;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** What is written is found soon, once, and for as long as it is there. */
@HelpdeskTest
class IndexingTests {

	final Stage stage;

	final Indexing indexing;

	final Searching searching;

	final HeldDesk desk;

	final Deals deals;

	final AdjustableClock clock;

	final TransactionTemplate transaction;

	final JdbcClient jdbc;

	IndexingTests(Stage stage, Indexing indexing, Searching searching, Messaging messaging, DecidingHeld deciding,
			Proposing proposing, Agreeing agreeing, AgreementLists lists, Threads threads, AdjustableClock clock,
			TransactionTemplate transaction, JdbcClient jdbc) {
		this.stage = stage;
		this.indexing = indexing;
		this.searching = searching;
		this.desk = new HeldDesk(messaging, deciding, jdbc);
		this.deals = new Deals(proposing, agreeing, lists, threads);
		this.clock = clock;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@Test
	void whatIsWrittenIsFoundWithinTwoSeconds() {
		try (var node = SecondNode.start(clock, 10)) {
			stage.annaAsks("Graffio", "Prima");
			Waiting.until(() -> finds("prima"));
			stage.annaAsks("Graffio", "Una scheggiatura");
			var began = System.nanoTime();
			Waiting.until(() -> finds("scheggiatura"));
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
		}
	}

	@Test
	void nothingIsFoundBeforeItIsCommitted() {
		transaction.executeWithoutResult((open) -> {
			stage.annaAsks("Graffio", "Una scheggiatura");
			open.setRollbackOnly();
		});
		indexing.run();
		assertThat(finds("scheggiatura")).isFalse();
		assertThat(count("search_queue")).isZero();
	}

	/** As if the process were killed in the middle of a batch. */
	@Test
	void whatWasBeingIndexedWhenTheProcessDiedIsIndexedByTheNext() {
		stage.annaAsks("Graffio", "Una scheggiatura");
		var queued = count("search_queue");
		Stage.asOwner("revoke insert on message_search from helpdesk_application");
		try {
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(indexing::run);
		}
		finally {
			Stage.asOwner("grant insert on message_search to helpdesk_application");
		}
		assertThat(count("search_queue")).isEqualTo(queued).isPositive();
		assertThat(finds("scheggiatura")).isFalse();
		indexing.run();
		assertThat(count("search_queue")).isZero();
		assertThat(finds("scheggiatura")).isTrue();
	}

	@Test
	void twoNodesIndexTogetherAndNothingTwice() throws Exception {
		var ticket = stage.annaAsks("Graffio", "parola 0");
		for (var message = 1; message < 40; message++) {
			stage.write(Cast.ANNA, ticket, "parola " + message);
		}
		try (var node = SecondNode.start(SecondNode.sharing(clock), "--helpdesk.search.index-every=1d",
				"--helpdesk.search.batch=3"); var threads = Executors.newFixedThreadPool(2)) {
			var both = new CyclicBarrier(2);
			var other = node.get(Indexing.class);
			var runs = threads.invokeAll(List.<Callable<Void>>of(() -> run(both, indexing), () -> run(both, other)));
			for (var run : runs) {
				run.get();
			}
			indexing.run();
			stage.write(Cast.ANNA, ticket, "scheggiatura");
			await("the other node indexes as well, whichever of its threads").untilAsserted(() -> {
				other.run();
				assertThat(finds("scheggiatura")).isTrue();
			});
		}
		assertThat(count("search_queue")).isZero();
		assertThat(count("message_search where kind = 'MESSAGE'")).isEqualTo(41);
	}

	/**
	 * The answer is committed after the agreement was taken off the queue, and read
	 * without it.
	 */
	@Test
	void anAnswerIsIndexedEvenIfItsAgreementIsBeingIndexed() throws Exception {
		var ticket = stage.annaAsks("Graffio", "Ciao");
		indexing.run();
		var id = deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		try (var threads = Executors.newSingleThreadExecutor()) {
			var answer = transaction.execute((open) -> {
				assertThat(jdbc.sql("delete from search_queue").update()).isPositive();
				var declining = threads.submit(() -> deals.decline(Cast.ANNA, id, "Insufficiente"));
				LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
				return declining;
			});
			Objects.requireNonNull(answer).get();
		}
		indexing.run();
		assertThat(finds("insufficiente")).isTrue();
	}

	private static Void run(CyclicBarrier both, Indexing indexing) throws Exception {
		both.await();
		for (var time = 0; time < 20; time++) {
			indexing.run();
		}
		return null;
	}

	@Test
	void indexingAgainChangesNothing() {
		stage.annaAsks("Graffio", "Una scheggiatura");
		indexing.run();
		var before = jdbc.sql("select xmin::text from message_search order by id")
			.query((row, number) -> row.getString(1))
			.list();
		jdbc.sql(
				"insert into search_backfills (shop_id, after_ticket) select id, '00000000-0000-0000-0000-000000000000' from shops")
			.update();
		indexing.run();
		assertThat(jdbc.sql("select xmin::text from message_search order by id")
			.query((row, number) -> row.getString(1))
			.list()).isEqualTo(before);
	}

	@Test
	void whatWasThereBeforeTheIndexIsIndexedToo() {
		for (var number = 0; number < 120; number++) {
			stage.annaAsks("Graffio", "scheggiatura " + number);
		}
		Stage.asOwner("truncate search_queue, message_search");
		jdbc.sql(
				"insert into search_backfills (shop_id, after_ticket) select id, '00000000-0000-0000-0000-000000000000' from shops")
			.update();
		indexing.run();
		assertThat(count("search_backfills")).isZero();
		assertThat(count("message_search where kind = 'MESSAGE'")).isEqualTo(120);
		assertThat(count("message_search where kind = 'TICKET'")).isEqualTo(120);
	}

	@Test
	void aHeldMessageIsFoundOnceItIsReleased() {
		var ticket = stage.annaAsks("Graffio", "Ciao");
		var held = desk.hold(Cast.GIULIA, ticket);
		indexing.run();
		assertThat(finds("chiamami")).isFalse();
		assertThat(desk.release(Cast.CARLA, held)).isEqualTo(DecidingHeld.Outcome.DONE);
		indexing.run();
		assertThat(finds("chiamami")).isTrue();
	}

	@Test
	void whatWasHiddenInAMessageIsInNobodysIndex() {
		stage.annaAsks("Graffio", "Scrivetemi a anna.bruni@posta.example, grazie");
		indexing.run();
		assertThat(jdbc.sql("select body from messages").query(String.class).single()).contains("•••");
		assertThat(finds("posta")).isFalse();
		assertThat(finds("grazie")).isTrue();
	}

	/** Whoever changes a text in the tables, the owner too. */
	@Test
	void wordsGoInTheTransactionInWhichTheirTextGoes() {
		var ticket = stage.annaAsksPoints("Graffio", "Una scheggiatura", "Quanto costa il ricambio?");
		indexing.run();
		erase("messages", "body = '' where ticket_id = '%s'".formatted(ticket));
		assertThat(lexemes("scheggiatura")).isZero();
		assertThat(lexemes("ricambio")).isZero();
		assertThat(finds("scheggiatura")).isFalse();
		indexing.run();
		assertThat(lexemes("scheggiatura")).isZero();
		assertThat(lexemes("ricambio")).isPositive();
		erase("tickets", "subject = 'x' where id = '%s'".formatted(ticket));
		erase("accounts", "name = 'Altra' where username = 'anna'");
		assertThat(lexemes("graffio")).isZero();
		indexing.run();
		assertThat(lexemes("graffio")).isZero();
		assertThat(lexemes("bruni")).isZero();
		assertThat(lexemes("altra")).isPositive();
	}

	@Test
	void whoWasRenamedIsFoundByTheNewName() {
		stage.annaAsks("Graffio", "Ciao");
		indexing.run();
		jdbc.sql("update accounts set name = 'Annalisa Verdi' where id = ?").param(Cast.ANNA.id().id()).update();
		jdbc.sql("update shops set name = 'Telefonia' where marketplace_id = 'riva'").update();
		indexing.run();
		assertThat(finds("verdi")).isTrue();
		assertThat(finds("bruni")).isFalse();
		assertThat(finds("telefonia")).isTrue();
	}

	/** As the one function may that erases, past what keeps messages as they are. */
	private static void erase(String table, String change) {
		var guards = switch (table) {
			case "messages" -> List.of("messages_only_go", "messages_go_whole");
			case "tickets" -> List.of("tickets_go_whole");
			default -> List.<String>of();
		};
		guards.forEach((guard) -> Stage.asOwner("alter table %s disable trigger %s".formatted(table, guard)));
		try {
			Stage.asOwner("update %s set %s".formatted(table, change));
		}
		finally {
			guards.forEach((guard) -> Stage.asOwner("alter table %s enable trigger %s".formatted(table, guard)));
		}
	}

	private long lexemes(String word) {
		return jdbc.sql("select count(*) from message_search where words @@ (? || ':*')::tsquery")
			.param(word)
			.query(Long.class)
			.single();
	}

	private boolean finds(String typed) {
		return !searching.find(Cast.GIULIA.member(), SearchCriteria.of(typed), Optional.empty()).isEmpty();
	}

	private long count(String from) {
		return jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

}
