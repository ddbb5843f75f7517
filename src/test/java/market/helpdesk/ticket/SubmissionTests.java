package market.helpdesk.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Intact;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes twice, or at once. */
@HelpdeskTest
@ExtendWith(Intact.class)
class SubmissionTests {

	private final Stage stage;

	private final Opening opening;

	private final Messaging messaging;

	private final JdbcClient jdbc;

	SubmissionTests(Stage stage, Opening opening, Messaging messaging, JdbcClient jdbc) {
		this.stage = stage;
		this.opening = opening;
		this.messaging = messaging;
		this.jdbc = jdbc;
	}

	@RepeatedTest(5)
	void aDoubleClickIsOneMessage() throws Exception {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		var key = SubmissionKey.next();
		Callable<Integer> click = () -> messaging
			.post(Cast.ANNA.buyer(), ticket, NewMessage.of(new MessageBody("Hello?")), key)
			.sent();

		assertThat(atOnce(click, click)).containsExactly(2, 2);
		assertThat(positions(ticket)).containsExactly(1, 2);
	}

	@RepeatedTest(5)
	void aDoubleClickIsOneTicket() throws Exception {
		var key = SubmissionKey.next();
		Callable<TicketId> click = () -> opening
			.open(Cast.ANNA.buyer(), Matter.of(House.RIVA.id(), Cast.ANNA.id(), new Offer("iPhone 13")), Topic.QUESTION,
					new Subject("Battery"), NewMessage.of(new MessageBody("How is the battery?")), key)
			.sent();

		var opened = atOnce(click, click);
		assertThat(opened.getFirst()).isEqualTo(opened.getLast());
		assertThat(jdbc.sql("select id from tickets").query().listOfRows()).hasSize(1);
		assertThat(positions(opened.getFirst())).containsExactly(1);
	}

	@RepeatedTest(5)
	void messagesOfBothSidesAtOnceComeOneAfterTheOther() throws Exception {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");

		assertThat(atOnce(() -> stage.write(Cast.ANNA, ticket, "Hello?"),
				() -> stage.write(Cast.GIULIA, ticket, "At the depot."),
				() -> stage.write(Cast.LUCA, ticket, "Still at the depot.")))
			.containsExactlyInAnyOrder(2, 3, 4);
		assertThat(positions(ticket)).containsExactly(1, 2, 3, 4);
	}

	@Test
	void aFormSentAgainMuchLaterChangesNothing() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		var key = SubmissionKey.next();
		messaging.post(Cast.ANNA.buyer(), ticket, NewMessage.of(new MessageBody("Hello?")), key);
		stage.write(Cast.GIULIA, ticket, "At the depot.");

		assertThat(messaging.post(Cast.ANNA.buyer(), ticket, NewMessage.of(new MessageBody("Hello?")), key).sent())
			.isEqualTo(3);
		assertThat(positions(ticket)).containsExactly(1, 2, 3);
	}

	@Test
	void theSameKeyOfTwoPeopleIsTwoMessages() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		var key = SubmissionKey.next();
		messaging.post(Cast.ANNA.buyer(), ticket, NewMessage.of(new MessageBody("Hello?")), key);
		messaging.post(Cast.GIULIA.member(), ticket, NewMessage.of(new MessageBody("At the depot.")), key);

		assertThat(positions(ticket)).containsExactly(1, 2, 3);
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<T>... doings) throws Exception {
		var start = new CyclicBarrier(doings.length);
		try (var people = Executors.newFixedThreadPool(doings.length)) {
			var done = List.of(doings).stream().map((doing) -> people.submit(() -> {
				start.await();
				return doing.call();
			})).toList();
			var results = new ArrayList<T>();
			for (var one : done) {
				results.add(one.get());
			}
			return results;
		}
	}

	private List<Integer> positions(TicketId ticket) {
		return jdbc.sql("select position from messages where ticket_id = :id order by position")
			.param("id", ticket.id())
			.query((row, number) -> row.getInt(1))
			.list();
	}

}
