package market.helpdesk.quality;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.archive.Intact;
import market.helpdesk.deadline.ResponseClock;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Flags, decisions, answers and sweeps of two nodes, all at the same instant. */
@HelpdeskTest
@ExtendWith(Intact.class)
@TestInstance(Lifecycle.PER_CLASS)
class FlagRaceTests {

	private static final int MANY = 20;

	private final Stage stage;

	private final AdjustableClock clock;

	private final Flagging flagging;

	private final Deciding deciding;

	private final JdbcClient jdbc;

	private SecondNode secondNode;

	FlagRaceTests(Stage stage, AdjustableClock clock, Flagging flagging, Deciding deciding, JdbcClient jdbc) {
		this.stage = stage;
		this.clock = clock;
		this.flagging = flagging;
		this.deciding = deciding;
		this.jdbc = jdbc;
	}

	@BeforeAll
	void startSecondNode() {
		secondNode = SecondNode.start(clock, 10);
	}

	@AfterAll
	void stopSecondNode() {
		secondNode.close();
	}

	@RepeatedTest(2)
	void anAnswerIsFlaggedOnceByTwoClicksOnTwoNodesWhileTheShopWrites() throws Exception {
		var tickets = answered();
		var other = secondNode.get(Flagging.class);
		var messaging = secondNode.get(Messaging.class);
		atOnce(() -> each(tickets, (ticket) -> flag(flagging, ticket)),
				() -> each(tickets.reversed(), (ticket) -> flag(other, ticket)),
				() -> each(tickets, (ticket) -> messaging.post(Cast.GIULIA.member(), ticket,
						NewMessage.of(new MessageBody("Ancora una cosa.")), SubmissionKey.next())));

		assertThat(List.of(count("flags"), count("askings"), count("open_flags"))).containsOnly(MANY);
		assertThat(count("thread_notes")).isEqualTo(MANY);
		assertThat(jdbc.sql("select sum(open) from flag_tallies").query(Integer.class).single()).isEqualTo(MANY);
		assertThat(count("response_deadlines") + count("response_deadline_outcomes where follows is not null"))
			.as("each flag started one deadline, which runs or was met")
			.isEqualTo(MANY);
	}

	@RepeatedTest(2)
	void aFlagIsDecidedOnceByTwoAdministratorsOnTwoNodesWhileTheJobSweeps() throws Exception {
		var tickets = answered();
		tickets.forEach((ticket) -> flag(flagging, ticket));
		stage.waitUntil("2026-01-15T10:05");
		var flags = jdbc.sql("select id from flags")
			.query((row, number) -> new FlagId(row.getObject("id", UUID.class)))
			.list();
		var other = secondNode.get(Deciding.class);
		var reason = new FlagReason("So it is");
		atOnce(() -> flags.forEach((flag) -> deciding.uphold(Cast.CARLA.administrator(), flag, reason)),
				() -> flags.reversed().forEach((flag) -> other.dismiss(Cast.DARIO.administrator(), flag, reason)),
				() -> IntStream.range(0, 5).forEach((time) -> stage.sweep()), () -> IntStream.range(0, 5)
					.forEach((time) -> secondNode.get(ResponseClock.class).sweep(clock.instant())));
		stage.sweep();

		assertThat(count("flag_decisions")).isEqualTo(MANY);
		assertThat(count("open_flags")).isZero();
		assertThat(count("violations where kind = 'VAGUE_ANSWER'")).isEqualTo(count("flag_decisions where upheld"));
		assertThat(count("overdue_responses")).as("what was dismissed is owed no more")
			.isEqualTo(count("flag_decisions where upheld"));
		assertThat(count("violations where kind = 'LATE_RESPONSE'")).isEqualTo(MANY);
	}

	private List<TicketId> answered() {
		return IntStream.range(0, MANY).mapToObj((number) -> {
			var ticket = stage.annaAsks("Rimborso", "Quando arriva?");
			stage.write(Cast.GIULIA, ticket, "Presto.");
			return ticket;
		}).toList();
	}

	private static void flag(Flagging flagging, TicketId ticket) {
		flagging.flag(Cast.ANNA.buyer(), ticket, "2",
				new NewFlag(FlagKind.VAGUE, new FlagReason("Quando?"), new TreeSet<>()));
	}

	private static void each(List<TicketId> tickets, Consumer<TicketId> doing) {
		tickets.forEach(doing);
	}

	/** Lets all begin at the same moment, and fails if one of them does. */
	private static void atOnce(Runnable... doings) throws Exception {
		var start = new CyclicBarrier(doings.length);
		try (var people = Executors.newFixedThreadPool(doings.length)) {
			var done = List.of(doings).stream().map((doing) -> people.submit(() -> {
				start.await();
				doing.run();
				return true;
			})).toList();
			for (var one : done) {
				one.get(60, TimeUnit.SECONDS);
			}
		}
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
