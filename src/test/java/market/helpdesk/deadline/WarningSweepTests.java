package market.helpdesk.deadline;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.sweep.Waiting;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/** Warnings before it is too late, one for each threshold. */
@HelpdeskTest
class WarningSweepTests {

	private final Stage stage;

	private final AdjustableClock clock;

	private final TransactionTemplate transaction;

	private final WarningQueue queue;

	private final JdbcClient jdbc;

	WarningSweepTests(Stage stage, AdjustableClock clock, TransactionTemplate transaction, WarningQueue queue,
			JdbcClient jdbc) {
		this.stage = stage;
		this.clock = clock;
		this.transaction = transaction;
		this.queue = queue;
		this.jdbc = jdbc;
	}

	@Test
	void areGivenOnceAtEachThreshold() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T21:59:59");
		assertThat(warnings(ticket)).isEmpty();
		sweepAt("2026-01-14T22:00", "2026-01-14T22:01", "2026-01-15T05:11");
		assertThat(warnings(ticket)).containsExactly(50);
		sweepAt("2026-01-15T05:12", "2026-01-15T05:13");
		assertThat(warnings(ticket)).containsExactly(50, 80);
		sweepAt("2026-01-15T08:48", "2026-01-15T08:49", "2026-01-15T09:59", "2026-01-15T10:30");
		assertThat(warnings(ticket)).containsExactly(50, 80, 95);
	}

	@Test
	void areGivenOnceByASweepThatComesLate() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-15T06:00", "2026-01-15T06:01");
		assertThat(warnings(ticket)).containsExactly(80);
		sweepAt("2026-01-15T09:00");
		assertThat(warnings(ticket)).containsExactly(80, 95);
	}

	@Test
	void comeNeverWhenItIsTooLate() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-15T10:00", "2026-01-15T10:00:30", "2026-01-15T10:05");
		assertThat(warnings(ticket)).isEmpty();
	}

	@Test
	void comeNeverAfterAnAnswer() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T21:00");
		stage.write(Cast.GIULIA, ticket, "At the depot.");
		sweepAt("2026-01-14T22:00", "2026-01-15T09:00");
		assertThat(warnings(ticket)).isEmpty();
	}

	@Test
	void disturbNobodyOnAWeekend() {
		stage.waitUntil("2026-01-16T12:00");
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-16T23:59:59", "2026-01-17T00:00", "2026-01-17T12:00", "2026-01-18T23:59:59");
		assertThat(warnings(ticket)).isEmpty();
		sweepAt("2026-01-19T00:00");
		assertThat(warnings(ticket)).containsExactly(50);
	}

	/** Corpus Christi is a holiday in Poland, and a Thursday like any other in Italy. */
	@Test
	void goByTheHolidaysOfTheMarket() {
		stage.waitUntil("2026-06-03T12:00");
		var polish = stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy?");
		var italian = stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-06-04T08:00");
		assertThat(warnings(polish)).isEmpty();
		assertThat(warnings(italian)).containsExactly(80);
		sweepAt("2026-06-05T00:00");
		assertThat(warnings(polish)).containsExactly(50);
	}

	@Test
	void areToldInOneDigestPerShop() {
		IntStream.range(0, 3).forEach((number) -> stage.annaAsks("Parcel " + number, "Where is my parcel?"));
		var most = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Parcel", "Where is mine?");
		stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy?");
		sweepAt("2026-01-14T22:30");
		assertThat(jdbc.sql("select count(*) from response_warnings where ticket_id = ?")
			.param(most.id())
			.query(Integer.class)
			.single()).isOne();
		assertThat(digests()).containsExactlyInAnyOrder(4, 1);
		assertThat(entries()).containsExactlyInAnyOrder("4", "1");
	}

	@Test
	void areGivenOnceByTwoNodesAtOnce() throws Exception {
		IntStream.range(0, 60)
			.forEach((number) -> stage.askAboutOffer(Cast.ANNA, house(number), "Offer " + number, "?"));
		try (var secondNode = SecondNode.start(clock, 10)) {
			for (var time : List.of("2026-01-14T22:00", "2026-01-15T05:12", "2026-01-15T08:48")) {
				stage.waitUntil(time);
				var start = new CyclicBarrier(2);
				var other = Waiting.beside(() -> sweep(start, secondNode.get(ResponseClock.class)));
				start.await();
				stage.sweep();
				other.join();
				stage.sweep();
			}
		}
		assertThat(digests()).containsExactlyInAnyOrder(30, 30, 30, 30, 30, 30);
		assertThat(jdbc.sql("select count(*) from notices").query(Integer.class).single()).isEqualTo(3 * (2 + 1));
	}

	/** Another node has the shop in hand: to take what it left would make two digests. */
	@Test
	void areLeftToTheNodeThatHasBegun() {
		var early = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T10:30");
		var later = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Parcel", "Where is mine?");
		stage.waitUntil("2026-01-14T22:30");
		transaction.executeWithoutResult((status) -> {
			assertThat(queue.take(House.RIVA.id(), at("2026-01-14T22:00"))).hasSize(1);
			Waiting.beside(stage::sweep).join();
			assertThat(warnings(later)).isEmpty();
		});
		stage.sweep();
		assertThat(digests()).containsExactly(2);
		assertThat(warnings(early)).containsExactly(50);
	}

	@Test
	void areGivenForWhatWasImportedToo() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		jdbc.sql("delete from response_deadlines").update();
		jdbc.sql("insert into response_deadline_backlog (shop_id, ticket_id, clock_from) values (?, ?, '2024-01-01Z')")
			.params(House.RIVA.id().id(), ticket.id())
			.update();
		sweepAt("2026-01-15T06:00", "2026-01-15T06:01");
		assertThat(warnings(ticket)).containsExactly(80);
	}

	/** A calendar that is changed moves thresholds: what was said is not said again. */
	@Test
	void areNotRepeatedWhereADeadlineIsMoved() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T22:00");
		jdbc.sql("update response_deadlines set next_warning_at = received_at").update();
		sweepAt("2026-01-14T22:30");
		assertThat(warnings(ticket)).containsExactly(50);
		sweepAt("2026-01-15T05:12");
		assertThat(warnings(ticket)).containsExactly(50, 80);
	}

	@Test
	void waitWhereADeadlineWasMovedAway() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		jdbc.sql("update response_deadlines set next_warning_at = received_at").update();
		sweepAt("2026-01-14T21:00");
		assertThat(warnings(ticket)).isEmpty();
		sweepAt("2026-01-14T22:00");
		assertThat(warnings(ticket)).containsExactly(50);
	}

	private void sweep(CyclicBarrier start, ResponseClock responseClock) {
		try {
			start.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		responseClock.sweep(clock.instant());
	}

	private static House house(int number) {
		return (number % 2 == 0) ? House.RIVA : House.NOWA_KOMORKA;
	}

	private void sweepAt(String... times) {
		Stream.of(times).forEach((time) -> {
			stage.waitUntil(time);
			stage.sweep();
		});
	}

	private List<Integer> warnings(TicketId ticket) {
		return jdbc.sql("select threshold_percent from response_warnings where ticket_id = ? order by given_at")
			.param(ticket.id())
			.query((row, number) -> row.getInt(1))
			.list();
	}

	private List<Integer> digests() {
		return jdbc.sql("select count(*) from response_warnings group by digest_id")
			.query((row, number) -> row.getInt(1))
			.list();
	}

	private List<String> entries() {
		return jdbc.sql("select particulars ->> 'answers' from audit_entries where action = 'ResponseWarningsGiven'")
			.query((row, number) -> row.getString(1))
			.list();
	}

}
