package market.helpdesk.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.quality.Deciding;
import market.helpdesk.quality.FlagId;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.FlagReason;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.WritingRefused;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Buyers, shops and administrators waive, withdraw, ask, take over, hand back, flag and
 * decide between their messages, in a random order. A failure names its seed, and
 * {@code -Ddeadline.seed=…} plays it again.
 */
@HelpdeskTest
class RandomReleaseTests {

	private static final int ACTIONS = 250;

	private final Stage stage;

	private final Deciding deciding;

	private final JdbcClient jdbc;

	private final Books books;

	private final long seed = Long.getLong("deadline.seed", new Random().nextLong());

	private final Random random = new Random(seed);

	private final List<TicketId> tickets = new ArrayList<>();

	RandomReleaseTests(Stage stage, Deciding deciding, JdbcClient jdbc) {
		this.stage = stage;
		this.deciding = deciding;
		this.jdbc = jdbc;
		this.books = new Books(jdbc);
	}

	@RepeatedTest(2)
	void leavesBooksThatAgree() {
		for (var action = 1; action <= ACTIONS; action++) {
			stage.waitFor(Duration.ofMinutes(random.nextInt(5 * 60)));
			act();
			if (action % 25 == 0) {
				books.agree("-Ddeadline.seed=%d after %d actions".formatted(seed, action));
			}
		}
		stage.sweep();
		books.agree("-Ddeadline.seed=%d at the end".formatted(seed));
	}

	private void act() {
		if (tickets.isEmpty() || random.nextInt(10) == 0) {
			tickets.add(stage.annaAsks("Parcel", "Where is my parcel?"));
			return;
		}
		var ticket = tickets.get(random.nextInt(tickets.size()));
		switch (random.nextInt(13)) {
			case 0 -> stage.sweep();
			case 1, 2 -> stage.waive(Cast.ANNA, ticket);
			case 3, 4 -> wantAnswer(ticket);
			case 5 -> stage.askWhetherNeeded(Cast.LUCA, ticket);
			case 6 -> stage.takeOver(Cast.CARLA, ticket);
			case 7 -> stage.handBack(Cast.DARIO, ticket);
			case 8 -> stage.write(Cast.ANNA, ticket, "Hello?");
			case 10, 11 -> flag(ticket);
			case 12 -> decide();
			default -> answer(ticket);
		}
	}

	private void wantAnswer(TicketId ticket) {
		try {
			stage.wantAnswer(Cast.ANNA, ticket);
		}
		catch (WaiverLapsed lapsed) {
			stage.write(Cast.ANNA, ticket, "I do want an answer.");
		}
	}

	private void flag(TicketId ticket) {
		jdbc.sql("select position from messages where ticket_id = ? and side = 'SELLER'")
			.param(ticket.id())
			.query(Integer.class)
			.list()
			.stream()
			.filter((position) -> random.nextInt(3) == 0)
			.forEach((position) -> stage.flag(Cast.ANNA, ticket, position, FlagKind.VAGUE));
	}

	private void decide() {
		jdbc.sql("select flag_id from open_flags")
			.query(UUID.class)
			.list()
			.stream()
			.filter((flag) -> random.nextInt(3) == 0)
			.forEach((flag) -> {
				var reason = new FlagReason("So it is");
				if (random.nextInt(4) == 0) {
					deciding.uphold(Cast.CARLA.administrator(), new FlagId(flag), reason);
				}
				else {
					deciding.dismiss(Cast.DARIO.administrator(), new FlagId(flag), reason);
				}
			});
	}

	private void answer(TicketId ticket) {
		try {
			stage.write(Cast.GIULIA, ticket, "Here we are.");
		}
		catch (WritingRefused takenOver) {
			stage.write(Cast.CARLA, ticket, "Here we are instead.");
		}
	}

}
