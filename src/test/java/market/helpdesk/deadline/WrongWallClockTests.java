package market.helpdesk.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.database.WrongWall;
import market.helpdesk.sweep.Waiting;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node with a wall clock that is ten minutes wrong. Here time is the database's real
 * one: deadlines are put beside it, wherever in the year it is.
 */
@HelpdeskTest
@ExtendWith(OutputCaptureExtension.class)
class WrongWallClockTests {

	private static final Duration WRONG = Duration.ofMinutes(10);

	private final Stage stage;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final Books books;

	WrongWallClockTests(Stage stage, JdbcClient jdbc) {
		this.stage = stage;
		this.jdbc = jdbc;
		this.ledger = new Ledger(jdbc);
		this.books = new Books(jdbc);
	}

	@Test
	void isOfNoConsequence(CapturedOutput output) {
		var wrong = new AtomicReference<>(WRONG);
		InstantSource wall = () -> database().plus(wrong.get());
		try (var node = SecondNode.start(new WrongWall(wall.withZone(ZoneOffset.UTC)),
				"--helpdesk.response-clock.sweep-every=1d", "--helpdesk.clock.synchronise-every=100ms")) {
			Waiting.until(() -> output.getAll().contains("(ahead)"));
			goesByTheDatabase(node, "a node that is ahead");
			wrong.set(Duration.ZERO);
			Waiting.until(() -> output.getAll().contains("agrees"));
			wrong.set(WRONG.negated());
			Waiting.until(() -> output.getAll().contains("(behind)"));
			goesByTheDatabase(node, "a node that is behind");
		}
	}

	private void goesByTheDatabase(SecondNode node, String which) {
		var up = onTimeFor(Duration.ofMinutes(-2));
		var running = onTimeFor(Duration.ofMinutes(5));
		node.get(ResponseClock.class).sweep(node.get(Clock.class).instant());
		// Another sweep that has taken it is passed over, and ends it as well.
		Waiting.until(() -> !ledger.outcomes(up).isEmpty());
		assertThat(ledger.outcomes(up)).as(which).isEqualTo(List.of("MISSED"));
		assertThat(ledger.running(running)).as(which).isEqualTo(1);

		var onTime = onTimeFor(Duration.ofSeconds(5));
		answer(node, onTime);
		assertThat(ledger.outcomes(onTime)).as(which).isEqualTo(List.of("MET"));
		assertThat(ledger.violations(onTime)).as(which).isZero();

		var late = onTimeFor(Duration.ofSeconds(-1));
		answer(node, late);
		assertThat(ledger.outcomes(late)).as(which).isEqualTo(List.of("MISSED"));
		assertThat(ledger.lateAnswers(late)).as(which).isEqualTo(1);
		assertThat(ledger.violations(late)).as(which).isEqualTo(1);
		books.agree(which);
	}

	/** Returns a ticket to which an answer is on time for so long from now. */
	private TicketId onTimeFor(Duration duration) {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		jdbc.sql("""
				update response_deadlines set received_at = i.until - interval '1 day', due_at = i.until,
				  on_time_until = i.until
				from (select clock_timestamp() + :duration * interval '1 second' as until) i
				where ticket_id = :ticket""")
			.param("duration", duration.toSeconds())
			.param("ticket", ticket.id())
			.update();
		return ticket;
	}

	private void answer(SecondNode node, TicketId ticket) {
		var before = database();
		node.get(Messaging.class)
			.post(Cast.GIULIA.member(), ticket, NewMessage.of(new MessageBody("At the depot.")), SubmissionKey.next());
		assertThat(receiptOfTheLast(ticket)).isBetween(before.minusSeconds(1), database().plusSeconds(1));
	}

	private Instant receiptOfTheLast(TicketId ticket) {
		return jdbc.sql("select max(received_at) from messages where ticket_id = :ticket and side = 'SELLER'")
			.param("ticket", ticket.id())
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

	private Instant database() {
		return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
	}

}
