package market.helpdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.SeededCalendars;
import market.helpdesk.quality.Deciding;
import market.helpdesk.quality.FlagId;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.FlagReason;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many people do many things in a random order. Every run draws its own; a failure names
 * its seed, and {@code -Ddeadline.seed=…} plays it again.
 */
@HelpdeskTest
class RandomHistoryTests {

	private static final int ACTIONS = 200;

	private final Stage stage;

	private final Messaging messaging;

	private final Deciding deciding;

	private final AdjustableClock clock;

	private final Backlog backlog;

	private final JdbcClient jdbc;

	private final Books books;

	private final long seed = Long.getLong("deadline.seed", new Random().nextLong());

	private final Random random = new Random(seed);

	private final List<Opened> tickets = new ArrayList<>();

	RandomHistoryTests(Stage stage, Messaging messaging, Deciding deciding, AdjustableClock clock, Backlog backlog,
			JdbcClient jdbc) {
		this.stage = stage;
		this.messaging = messaging;
		this.deciding = deciding;
		this.clock = clock;
		this.backlog = backlog;
		this.jdbc = jdbc;
		this.books = new Books(jdbc);
	}

	private record Opened(TicketId id, Cast buyer, House house) {
	}

	@RepeatedTest(3)
	void leavesBooksThatAgreeAndALedgerThatFollowsFromTheMessagesAlone() {
		for (var action = 1; action <= ACTIONS; action++) {
			act();
			if (action % 25 == 0) {
				books.agree("-Ddeadline.seed=%d after %d actions".formatted(seed, action));
			}
		}
		stage.sweep();
		books.agree("-Ddeadline.seed=%d at the end".formatted(seed));
		tickets.forEach((ticket) -> assertThat(kept(ticket)).as("-Ddeadline.seed=%d, %s", seed, ticket)
			.isEqualTo(reckoned(ticket)));
	}

	private void act() {
		stage.waitFor(Duration.ofMinutes(random.nextInt(8 * 60)));
		switch (random.nextInt(20)) {
			case 0, 1, 2, 3 -> open();
			case 4 -> {
				stage.sweep();
				stage.sweep();
			}
			case 5 -> stage.waitFor(Duration.ofHours(random.nextInt(72)));
			case 6 -> someTicket((ticket) -> messaging.close(ticket.buyer().buyer(), ticket.id()));
			case 7, 8 -> someTicket(this::flag);
			case 9 -> decide();
			case 10, 11, 12 -> someTicket((ticket) -> stage.write(ticket.buyer(), ticket.id(), "Hello?"));
			default -> someTicket((ticket) -> stage.write(seller(ticket), ticket.id(), "Here we are."));
		}
	}

	private void open() {
		var buyer = List.of(Cast.ANNA, Cast.MARCO, Cast.ZOFIA).get(random.nextInt(3));
		if (random.nextInt(6) == 0) {
			tickets.add(new Opened(stage.ask(Cast.LUCA, Stage.MARCOS_ORDER, "Your order", "It left."), Cast.MARCO,
					House.RIVA));
			return;
		}
		var house = House.values()[random.nextInt(2)];
		tickets.add(new Opened(stage.askAboutOffer(buyer, house, "iPhone 13", "How is the battery?"), buyer, house));
	}

	private void flag(Opened ticket) {
		jdbc.sql("select position from messages where ticket_id = ? and side = 'SELLER'")
			.param(ticket.id().id())
			.query(Integer.class)
			.list()
			.stream()
			.filter((position) -> random.nextInt(3) == 0)
			.forEach((position) -> stage.flag(ticket.buyer(), ticket.id(), position,
					FlagKind.values()[random.nextInt(4)]));
	}

	private void decide() {
		jdbc.sql("select flag_id from open_flags")
			.query(UUID.class)
			.list()
			.stream()
			.filter((flag) -> random.nextInt(3) == 0)
			.forEach((flag) -> {
				var reason = new FlagReason("So it is");
				if (random.nextBoolean()) {
					deciding.uphold(Cast.CARLA.administrator(), new FlagId(flag), reason);
				}
				else {
					deciding.dismiss(Cast.DARIO.administrator(), new FlagId(flag), reason);
				}
			});
	}

	private Cast seller(Opened ticket) {
		return switch (ticket.house()) {
			case RIVA -> random.nextBoolean() ? Cast.GIULIA : Cast.LUCA;
			case NOWA_KOMORKA -> Cast.EWA;
		};
	}

	private void someTicket(Consumer<Opened> action) {
		if (!tickets.isEmpty()) {
			action.accept(tickets.get(random.nextInt(tickets.size())));
		}
	}

	/** What the tables say became of each run. */
	private List<String> kept(Opened ticket) {
		return jdbc
			.sql("""
					select message_id, received_at, outcome, ended_at, answered from (
					  select o.message_id, o.received_at, o.outcome, o.ended_at, coalesce(o.answer_id, l.answer_id) as answered
					  from response_deadline_outcomes o left join late_answers l on l.shop_id = o.shop_id and l.id = o.id
					  where o.ticket_id = :ticket
					  union all
					  select message_id, received_at, 'RUNNING', on_time_until, null from response_deadlines
					  where ticket_id = :ticket) run
					order by received_at, message_id""")
			.param("ticket", ticket.id().id())
			.query((row, number) -> line(row.getObject("message_id", UUID.class), row.getString("outcome"),
					DeadlineRows.instant(row, "ended_at"), row.getObject("answered", UUID.class)))
			.list();
	}

	/**
	 * What must have become of each run, by its messages, what was asked again and the
	 * policy.
	 */
	private List<String> reckoned(Opened ticket) {
		var calendar = SeededCalendars.clock((ticket.house() == House.RIVA) ? "IT" : "PL");
		var settled = clock.instant().minus(Duration.ofMinutes(1));
		var entry = new Backlog.Entry(ticket.house().id(), ticket.id());
		return UnansweredRun.in(backlog.read(entry), backlog.releases(entry)).stream().map((run) -> {
			var time = ResponseTime.from(run.first().receivedAt(), calendar);
			var answer = run.answer().map((message) -> message.id().id()).orElse(null);
			var first = run.first().id().id();
			var ended = run.answer().map(ThreadMessage::receivedAt).or(() -> run.release().map(Release::at));
			if (ended.isPresent() && !time.isLate(ended.get())) {
				return line(first, run.release().map((release) -> release.cause().name()).orElse("MET"), ended.get(),
						answer);
			}
			var missed = ended.isPresent() || time.onTimeUntil().isBefore(settled);
			return line(first, missed ? "MISSED" : "RUNNING", time.onTimeUntil(), answer);
		}).toList();
	}

	private static String line(UUID message, String outcome, Instant endedAt, @Nullable UUID answer) {
		return "%s %s %s %s".formatted(message, outcome, endedAt, answer);
	}

}
