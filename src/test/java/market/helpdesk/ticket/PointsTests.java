package market.helpdesk.ticket;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Intact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** No part of a question is overlooked (R16). */
@HelpdeskTest
@ExtendWith(Intact.class)
class PointsTests {

	final Stage stage;

	final Messaging messaging;

	final Threads threads;

	final Points points;

	final Tickets tickets;

	final TransactionTemplate transactions;

	final JdbcClient jdbc;

	TicketId ticket = TicketId.next();

	PointsTests(Stage stage, Messaging messaging, Threads threads, Points points, Tickets tickets,
			TransactionTemplate transactions, JdbcClient jdbc) {
		this.stage = stage;
		this.messaging = messaging;
		this.threads = threads;
		this.points = points;
		this.tickets = tickets;
		this.transactions = transactions;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void annaAsks() {
		ticket = stage.annaAsksPoints("Reso", "Buongiorno, ho tre domande:", "Avete ricevuto il pacco?",
				"Quando parte il rimborso?", "Su quale carta arriva?");
	}

	@Test
	void areOpenUntilTheyAreAnswered() {
		assertThat(open()).containsExactly(1, 2, 3);
		stage.answer(Cast.GIULIA, ticket, "Sì.", 1);
		assertThat(open()).containsExactly(2, 3);
		assertThat(counters()).isEqualTo("3 2");
	}

	@Test
	void areNumberedOnInTheNextMessage() {
		stage.askPoints(Cast.ANNA, ticket, "", "E il caricatore?");
		assertThat(open()).containsExactly(1, 2, 3, 4);
		assertThat(record().points().getLast().text()).isEqualTo("E il caricatore?");
	}

	@Test
	void standWithTheirMessageAndTheirAnswerWithIts() {
		stage.answer(Cast.GIULIA, ticket, "Sì, e oggi.", 2, 1);
		var record = record();
		assertThat(record.points()).extracting(Point::number).containsExactly(1, 2, 3);
		assertThat(record.points()).extracting(Point::message).containsOnly(messages().getFirst());
		assertThat(record.answers()).containsExactly(entry(messages().getLast(), List.of(1, 2)));
	}

	@Test
	void ofAnOlderStretchAreThereWhileTheyAreOpen() {
		stage.answer(Cast.GIULIA, ticket, "Sì.", 1);
		assertThat(points.of(details(), List.of()).points()).extracting(Point::number).containsExactly(2, 3);
	}

	@Test
	void areNotAnsweredByNumbersThatAreNotOpenHere() {
		var other = stage.annaAsksPoints("Altro", "", "Una?", "Due?", "Tre?", "Quattro?");
		stage.answer(Cast.GIULIA, ticket, "Sì.", 1);
		stage.answer(Cast.LUCA, ticket, "Sì, sì.", 1, 4, -1, 0, Integer.MAX_VALUE);
		assertThat(record().answers()).containsExactly(entry(messages().get(1), List.of(1)));
		assertThat(counters()).isEqualTo("3 2");
		assertThat(threads.findVisibleTo(Cast.ANNA.buyer(), other).orElseThrow().openPoints()).isEqualTo(4);
	}

	@Test
	void areAnsweredByOneOfTwoColleaguesWhoAnswerAtOnce() throws Exception {
		Callable<Integer> giulia = () -> stage.answer(Cast.GIULIA, ticket, "Sì.", 1, 2);
		Callable<Integer> luca = () -> stage.answer(Cast.LUCA, ticket, "Certo.", 2, 3);
		try (var both = Executors.newFixedThreadPool(2)) {
			for (var answer : both.invokeAll(List.of(giulia, luca))) {
				assertThat(answer.get()).isBetween(2, 3);
			}
		}
		assertThat(jdbc.sql("select number from point_answers order by number").query(Integer.class).list())
			.containsExactly(1, 2, 3);
		assertThat(counters()).isEqualTo("3 0");
		assertThat(messages()).hasSize(3);
	}

	@Test
	void areAnsweredOnceByAFormThatIsSentTwice() {
		var form = SubmissionKey.next();
		var answer = NewMessage.of(new MessageBody("Sì.")).answering(List.of(1));
		messaging.post(Cast.GIULIA.member(), ticket, answer, form);
		messaging.post(Cast.GIULIA.member(), ticket, answer, form);
		assertThat(messages()).hasSize(2);
		assertThat(counters()).isEqualTo("3 2");
	}

	@Test
	void areOpenAgainWhereTheAnswerWasNone() {
		stage.answer(Cast.GIULIA, ticket, "Sì.", 1, 2);
		stage.answer(Cast.GIULIA, ticket, "La solita.", 3);
		assertThat(reopen(messages().get(1), List.of(1, 3, 7))).containsExactly(1);
		assertThat(reopen(messages().get(1), List.of(1))).isEmpty();
		assertThat(open()).containsExactly(1);
		assertThat(counters()).isEqualTo("3 1");
		stage.answer(Cast.LUCA, ticket, "Ieri.", 1);
		assertThat(counters()).isEqualTo("3 0");
		assertThat(record().answers()).containsOnlyKeys(messages().subList(1, 4));
	}

	@Test
	void areOnRecordAsNumbers() {
		stage.answer(Cast.GIULIA, ticket, "Sì.", 1, 3);
		assertThat(jdbc.sql("""
				select coalesce('asked ' || (particulars ->> 'asked'), 'answered ' || (particulars ->> 'answered'))
				from audit_entries where action = 'MessagePosted' order by occurred_at, id""")
			.query(String.class)
			.list()).containsExactly("asked 1, 2, 3", "answered 1, 3");
	}

	@Test
	void areToldInListsWhereThereIsNoText() {
		var silent = stage.annaAsksPoints("Reso", "", "Quando?");
		assertThat(jdbc.sql("select last_message_preview from tickets where id = ?")
			.param(silent.id())
			.query(String.class)
			.single()).isEqualTo("Quando?");
	}

	private List<Integer> reopen(MessageId message, List<Integer> numbers) {
		return transactions.execute((status) -> {
			var locked = tickets.lockVisibleTo(Cast.ANNA.buyer(), ticket).orElseThrow();
			var reopened = points.reopen(locked, message, numbers);
			tickets.saveAndFlush(locked);
			return reopened;
		});
	}

	private List<Integer> open() {
		return record().open().stream().map(Point::number).toList();
	}

	private PointRecord record() {
		return points.of(details(), messages());
	}

	private TicketDetails details() {
		return threads.findVisibleTo(Cast.ANNA.buyer(), ticket).orElseThrow();
	}

	private List<MessageId> messages() {
		return threads.read(details(), Integer.MAX_VALUE, Integer.MAX_VALUE)
			.stream()
			.map((entry) -> ((ThreadEntry.Written) entry).message())
			.toList();
	}

	/** How many points there are, and how many are open, as it is maintained. */
	private String counters() {
		return jdbc.sql("select point_count || ' ' || open_points from tickets where id = ?")
			.param(ticket.id())
			.query(String.class)
			.single();
	}

}
