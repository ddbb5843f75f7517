package market.helpdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.account.Role;
import market.helpdesk.account.Shops;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Offer;
import market.helpdesk.ticket.PastTickets;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketHistory;
import market.helpdesk.ticket.TicketHistory.PastMessage;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Topic;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/** Messages that came without deadlines. */
@HelpdeskTest
class BacklogTests {

	private final Stage stage;

	private final PastTickets pastTickets;

	private final OwedAnswers owedAnswers;

	private final Backlog backlog;

	private final Reckoning reckoning;

	private final Shops shops;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	BacklogTests(Stage stage, PastTickets pastTickets, OwedAnswers owedAnswers, Backlog backlog, Reckoning reckoning,
			Shops shops, TransactionTemplate transaction, JdbcClient jdbc) {
		this.stage = stage;
		this.pastTickets = pastTickets;
		this.owedAnswers = owedAnswers;
		this.backlog = backlog;
		this.reckoning = reckoning;
		this.shops = shops;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@Test
	void importedHistoryWaitsForTheSweep() {
		var ticket = bring("ANNA 2026-01-13T15:00");
		assertThat(ledger.waiting(ticket)).isEqualTo(1);
		assertThat(ledger.running(ticket)).isZero();
	}

	@Test
	void importedHistoryIsReckonedAsIfTheClockHadAlwaysRun() {
		var met = bring("ANNA 2026-01-12T15:00", "GIULIA 2026-01-13T15:00");
		var late = bring("ANNA 2026-01-09T15:00", "ANNA 2026-01-10T15:00", "LUCA 2026-01-12T15:00:00.000001");
		var missed = bring("ANNA 2026-01-12T15:00");
		var running = bring("ANNA 2026-01-12T15:00", "GIULIA 2026-01-12T16:00", "ANNA 2026-01-13T15:00");
		var shops = bring("GIULIA 2026-01-12T15:00");
		stage.sweep();

		assertThat(ledger.outcomes(met)).containsExactly("MET");
		assertThat(ledger.outcomes(late)).containsExactly("MISSED");
		assertThat(ledger.lateAnswers(late)).isEqualTo(1);
		assertThat(ledger.outcomes(missed)).containsExactly("MISSED");
		assertThat(ledger.overdue(missed)).isEqualTo(1);
		assertThat(ledger.outcomes(running)).containsExactly("MET");
		assertThat(dueAt(running)).isEqualTo(at("2026-01-14T15:00"));
		assertThat(ledger.outcomes(shops)).isEmpty();
		assertThat(waiting()).isZero();
		books.agree("after the import");
	}

	@Test
	void whatIsWrittenWhileATicketWaitsIsReckonedWithTheRest() {
		var answered = bring("ANNA 2026-01-13T15:00");
		stage.write(Cast.GIULIA, answered, "At the depot.");
		var askedAgain = bring("ANNA 2026-01-13T15:00");
		stage.write(Cast.ANNA, askedAgain, "Hello?");
		var both = bring("ANNA 2026-01-13T15:00");
		stage.write(Cast.GIULIA, both, "At the depot.");
		stage.write(Cast.ANNA, both, "And when does it come?");
		assertThat(ledger.running(both)).isZero();
		stage.sweep();

		assertThat(ledger.outcomes(answered)).containsExactly("MET");
		assertThat(dueAt(askedAgain)).isEqualTo(at("2026-01-14T15:00"));
		assertThat(ledger.outcomes(both)).containsExactly("MET");
		assertThat(dueAt(both)).isEqualTo(at("2026-01-15T10:00"));
		books.agree("after the sweep");
	}

	@Test
	void theClockOfAShopThatJoinedLaterStartsWhenItJoins() {
		join(House.RIVA, at("2026-01-15T09:00"));
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		assertThat(ledger.waiting(ticket)).isEqualTo(1);
		stage.sweep();
		assertThat(ledger.running(ticket)).isZero();

		stage.waitUntil("2026-01-15T12:00");
		stage.sweep();
		assertThat(dueAt(ticket)).isEqualTo(at("2026-01-16T09:00"));
		assertThat(ledger.waiting(ticket)).isZero();
		books.agree("after joining");
	}

	@Test
	void aShopOwesNothingForWhatItAnsweredBeforeItJoined() {
		join(House.RIVA, at("2026-01-16T09:00"));
		var answered = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.write(Cast.GIULIA, answered, "At the depot.");
		var imported = bring("ANNA 2026-01-08T10:00", "GIULIA 2026-01-12T10:00", "ANNA 2026-01-12T11:00");
		stage.waitUntil("2026-01-16T10:00");
		stage.sweep();

		assertThat(ledger.outcomes(answered)).isEmpty();
		assertThat(ledger.running(answered)).isZero();
		assertThat(ledger.outcomes(imported)).isEmpty();
		assertThat(dueAt(imported)).isEqualTo(at("2026-01-19T09:00"));
		books.agree("after joining");
	}

	@Test
	void anAnswerBetweenJoiningAndTheSweepIsCountedFromJoining() {
		join(House.RIVA, at("2026-01-15T09:00"));
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-16T09:00:00.000001");
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		stage.sweep();

		assertThat(ledger.outcomes(ticket)).containsExactly("MISSED");
		assertThat(ledger.lateAnswers(ticket)).isEqualTo(1);
		books.agree("after the sweep");
	}

	@Test
	void aMessageFromBeyondTheCalendarIsKeptAndWaits() {
		stage.waitUntil("2035-12-31T10:00");
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.write(Cast.ANNA, ticket, "Hello?");
		assertThat(messages(ticket)).isEqualTo(2);
		assertThat(ledger.waiting(ticket)).isEqualTo(1);

		stage.sweep();
		stage.waitUntil("2036-02-01T10:00");
		stage.sweep();
		assertThat(ledger.waiting(ticket)).isEqualTo(1);
		assertThat(ledger.outcomes(ticket)).isEmpty();
		assertThat(ledger.running(ticket)).isZero();

		stage.write(Cast.GIULIA, ticket, "At the depot.");
		assertThat(messages(ticket)).isEqualTo(3);
		books.agree("in 2036");
	}

	@Test
	void aTicketBeyondTheCalendarKeepsNobodyWaiting() {
		stage.waitUntil("2035-12-28T12:00");
		var before = bring("ANNA 2035-12-27T10:00");
		stage.waitUntil("2035-12-31T10:00");
		var beyond = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.sweep();

		assertThat(ledger.outcomes(before)).containsExactly("MISSED");
		assertThat(ledger.waiting(before)).isZero();
		assertThat(ledger.waiting(beyond)).isEqualTo(1);
		books.agree("at the end of the calendar");
	}

	@Test
	void isGoneThroughInBatches() {
		var tickets = IntStream.range(0, 5).mapToObj((number) -> bring("ANNA 2026-01-13T15:00")).toList();
		new BacklogSweep(backlog, reckoning, shops, transaction, Batches.of(2)).run(Stage.OPENING);

		assertThat(tickets).allMatch((ticket) -> ledger.running(ticket) == 1);
		assertThat(ledger.transactions("response_deadlines")).isEqualTo(3);
		assertThat(waiting()).isZero();
	}

	@Test
	void aTicketThatCannotBeGoneThroughKeepsNobodyWaiting() {
		var broken = bring("ANNA 2026-01-13T15:00");
		var whole = bring("ANNA 2026-01-13T15:00");
		Stage.asOwner(
				"alter table response_deadlines add constraint broken check (ticket_id <> '%s')".formatted(broken));
		try {
			stage.sweep();
		}
		finally {
			Stage.asOwner("alter table response_deadlines drop constraint broken");
		}

		assertThat(ledger.running(whole)).isEqualTo(1);
		assertThat(ledger.waiting(broken)).isEqualTo(1);

		stage.waitFor(Duration.ofHours(1));
		stage.sweep();

		assertThat(ledger.running(broken)).isEqualTo(1);
		books.agree("after the second try");
	}

	/** Brings a ticket in; each line says who wrote when. */
	private TicketId bring(String... lines) {
		var messages = new ArrayList<PastMessage>();
		Arrays.stream(lines).map(BacklogTests::past).forEach(messages::add);
		var key = SubmissionKey.next();
		var matter = messages.getFirst().author().side() == Side.BUYER
				? Matter.of(House.RIVA.id(), Cast.ANNA.id(), new Offer("iPhone 13"))
				: new Matter(House.RIVA.id(), Cast.ANNA.id(), Optional.empty(), Optional.empty());
		var history = new TicketHistory(key, matter, Topic.SHIPPING, new Subject("Parcel"), messages, Optional.empty());
		transaction.executeWithoutResult((status) -> assertThat(pastTickets.add(history)).isTrue());
		return jdbc.sql("select id from tickets where submission_key = :key")
			.param("key", key.id())
			.query((row, number) -> new TicketId(row.getObject("id", UUID.class)))
			.single();
	}

	private static PastMessage past(String line) {
		var words = line.split(" ");
		var person = Cast.valueOf(words[0]);
		var author = new Author(person.id(), (person.role() == Role.BUYER) ? Side.BUYER : Side.SELLER);
		return new PastMessage(SubmissionKey.next(), author, NewMessage.of(new MessageBody("Written on " + words[1])),
				at(words[1]));
	}

	private void join(House house, Instant at) {
		jdbc.sql("update shops set joined_at = :at where id = :id")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("id", house.id().id())
			.update();
	}

	private Instant dueAt(TicketId ticket) {
		return owedAnswers.in(House.RIVA.id(), ticket).orElseThrow().time().dueAt();
	}

	private int messages(TicketId ticket) {
		return jdbc.sql("select count(*) from messages where ticket_id = :id")
			.param("id", ticket.id())
			.query(Integer.class)
			.single();
	}

	private int waiting() {
		return jdbc.sql("select count(*) from response_deadline_backlog").query(Integer.class).single();
	}

}
