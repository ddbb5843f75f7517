package market.helpdesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import market.helpdesk.database.BenchmarkServer;

/**
 * What the page of a ticket takes with a thousand messages and with ten, asked for by
 * turns: its newest stretch, which shows more messages than ten, and its oldest.
 */
final class ThreadPart {

	private static final int SHORT = 10;

	private static final int LONG = 1_000;

	private static final int WARM_UP = 600;

	private static final int PAGES = 600;

	private static final double RATIO = 2;

	private final Database database;

	private final Path directory;

	ThreadPart(BenchmarkServer server, Path directory) {
		this.database = new Database(server, "helpdesk");
		this.directory = directory;
	}

	List<Figure> measure() throws Exception {
		new Herd(new Scale(0.01), 0, Instant.now()).make(database);
		var shortOne = ticket(1);
		var longOne = ticket(2);
		write(shortOne, SHORT);
		write(longOne, LONG);
		database.settle();
		try (var node = NodeProcess.start(database, directory)) {
			var seller = Visitor.signIn(node.port(), "seller-1", List.of());
			return measure(seller, "/tickets/" + shortOne, "/tickets/" + longOne,
					"/tickets/%s?before=51".formatted(longOne));
		}
	}

	private static List<Figure> measure(Visitor seller, String... pages) throws IOException, InterruptedException {
		ask(seller, WARM_UP, pages);
		var times = ask(seller, PAGES, pages);
		var newest = times.get(1).percentile(50) / times.get(0).percentile(50);
		var oldest = times.get(2).percentile(50) / times.get(0).percentile(50);
		return List.of(Figure.told("thread: page of a ticket of 10 messages", "%s", times.get(0)),
				Figure.told("thread: of 1,000 messages, the newest", "%s", times.get(1)),
				Figure.told("thread: of 1,000 messages, the oldest", "%s", times.get(2)),
				Figure.promised("thread: how much longer",
						Figure.format("newest %.2f, oldest %.2f times", newest, oldest), "at most 2 times",
						newest <= RATIO && oldest <= RATIO));
	}

	private static List<PageTimes> ask(Visitor seller, int times, String... pages)
			throws IOException, InterruptedException {
		var taken = new ArrayList<List<Long>>();
		for (var page = 0; page < pages.length; page++) {
			taken.add(new ArrayList<>());
		}
		for (var time = 0; time < times; time++) {
			for (var page = 0; page < pages.length; page++) {
				taken.get(page).add(seller.time(pages[page]));
			}
		}
		return taken.stream().map(PageTimes::new).toList();
	}

	/** The so manieth ticket of the first seller's shop. */
	private String ticket(int number) throws SQLException {
		return database.text("select id from tickets where shop_id = bench.id('shop', 1) order by id offset %d limit 1"
			.formatted(number - 1));
	}

	/**
	 * Buyer and seller by turns, every answer in time.
	 */
	private void write(String ticket, int messages) throws SQLException {
		try (var connection = database.quickly()) {
			Herd.fill(connection, "messages",
					"shop_id, id, ticket_id, position, author_id, side, body, received_at, submission_key, attachment_count",
					"""
							select t.shop_id, bench.id('of ' || t.reference, n), t.id, n,
							  case when n %% 2 = 0 then bench.id('seller', 1) else t.buyer_id end,
							  case when n %% 2 = 0 then 'SELLER' else 'BUYER' end,
							  'How long does the battery last, and is the charger part of it? I would need it until ' || n,
							  t.opened_at - (%2$d - n) * interval '1 hour', bench.id('of ' || t.reference, n), 0
							from tickets t, generate_series(2, %2$d) n where t.id = '%1$s'""",
					ticket, messages);
			Herd.fill(connection, "response_deadline_outcomes",
					"""
							shop_id, market, id, ticket_id, message_id, received_at, due_at, on_time_until, outcome, ended_at, answer_id,
							recorded_at"""
						.replace("\n", " "),
					"""
							select a.shop_id, s.market, bench.id('met ' || a.ticket_id, a.position), a.ticket_id, q.id, q.received_at,
							  q.received_at + interval '1 day', q.received_at + interval '1 day', 'MET', a.received_at, a.id, a.received_at
							from messages a join shops s on s.id = a.shop_id
							join messages q on q.shop_id = a.shop_id and q.ticket_id = a.ticket_id and q.position = a.position - 1
							where a.ticket_id = '%1$s' and a.side = 'SELLER'""",
					ticket);
		}
		database.execute(
				"update tickets set message_count = %2$d, last_buyer_position = %2$d - 1, last_seller_position = %2$d where id = '%1$s'"
					.formatted(ticket, messages));
	}

}
