package market.helpdesk.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import market.helpdesk.database.BenchmarkServer;

/**
 * What a seller's search takes among the messages of all shops, and once the others have
 * ten times as many. Words stand in messages as often as in a language: few of them
 * everywhere, most of them hardly anywhere.
 */
final class SearchPart {

	private static final int SELLERS = 16;

	private static final int WORDS = 50_000;

	private static final int TIMES_MORE = 10;

	private static final int WARM_UP = 400;

	private static final int SEARCHES = 1_200;

	private static final double GOAL = 100;

	private static final double RATIO = 2;

	private final Database database;

	private final Path directory;

	private final Scale scale;

	SearchPart(BenchmarkServer server, Path directory, Scale scale) {
		this.database = new Database(server, "helpdesk");
		this.directory = directory;
		this.scale = scale;
	}

	List<Figure> measure() throws Exception {
		new Herd(scale, 1, Instant.now()).make(database);
		identify();
		write();
		database.settle();
		try (var node = NodeProcess.start(database, directory)) {
			var sellers = signIn(node.port());
			search(sellers, WARM_UP);
			var alone = search(sellers, SEARCHES);
			var before = messages();
			addOthers();
			database.settle();
			search(sellers, WARM_UP);
			return figures(before, alone, messages(), search(sellers, SEARCHES));
		}
	}

	/** Words of letters only, each made of how common it is. */
	private void identify() throws SQLException {
		database.execute("""
				create function bench.word(rank bigint) returns text immutable parallel safe
				return translate(to_hex(rank * 2654435761 % 4294967296), '0123456789', 'ghijklmnop')""",
				"""
						create function bench.chance(kind text, n bigint, place bigint) returns double precision immutable parallel safe
						return (('x' || substr(md5(kind || n || '.' || place), 1, 8))::bit(32)::bigint & 2147483647) / 2147483648.0""",
				"""
						create function bench.text(kind text, n bigint) returns text immutable parallel safe
						return (select string_agg(bench.word(exp(ln(%d) * bench.chance(kind, n, place))::bigint), ' ' order by place)
						  from generate_series(1, 12 + n %% 20) as place)"""
					.formatted(WORDS));
	}

	/** One message to each ticket. */
	private void write() throws SQLException {
		try (var connection = database.quickly(); var statement = connection.createStatement()) {
			statement.execute("""
					update messages m set body = bench.text('mine', t.n)
					from (select shop_id, id, row_number() over (order by id) as n from messages) t
					where t.shop_id = m.shop_id and t.id = m.id""");
			var indexes = Indexes.setAside(connection);
			statement.execute("""
					insert into message_search (shop_id, id, kind, ticket_id, message_id, buyer_id, topic, at, words)
					select m.shop_id, m.id, 'MESSAGE', m.ticket_id, m.id, t.buyer_id, t.topic, m.received_at,
					  with_stems(search_dictionary('it'), to_tsvector('simple', m.body))
					from messages m join tickets t on t.shop_id = m.shop_id and t.id = m.ticket_id""");
			indexes.makeAgain(connection);
		}
	}

	/** In the shops in which nobody searches, every message so many times more. */
	private void addOthers() throws SQLException {
		try (var connection = database.quickly(); var statement = connection.createStatement()) {
			var indexes = Indexes.setAside(connection);
			statement.execute(
					"""
							insert into message_search (shop_id, id, kind, ticket_id, message_id, buyer_id, topic, at, words)
							select s.shop_id, bench.id('other ' || time, row_number() over ()), 'MESSAGE', s.ticket_id, s.message_id, s.buyer_id,
							  s.topic, s.at - time * interval '1 day', s.words
							from message_search s cross join generate_series(1, %d) as time
							where s.shop_id not in (select bench.id('shop', n) from generate_series(1, %d) n)"""
						.formatted(TIMES_MORE - 1, SELLERS));
			indexes.makeAgain(connection);
		}
	}

	private static List<Visitor> signIn(int port) throws IOException, InterruptedException {
		var sellers = new ArrayList<Visitor>();
		for (var seller = 1; seller <= SELLERS; seller++) {
			sellers.add(Visitor.signIn(port, "seller-" + seller, List.of()));
		}
		return sellers;
	}

	private PageTimes search(List<Visitor> sellers, int times) throws IOException, InterruptedException, SQLException {
		var words = words();
		var taken = new ArrayList<Long>();
		for (var time = 0; time < times; time++) {
			var query = URLEncoder.encode(query(words, time), StandardCharsets.UTF_8);
			taken.add(sellers.get(time % sellers.size())
				.time("/search?q=" + query + ((time % 7 == 6) ? "&sort=best" : "")));
		}
		return new PageTimes(taken);
	}

	/** From the most common one on. */
	private List<String> words() throws SQLException {
		return List.of(database
			.text("select string_agg(bench.word(rank), ' ' order by rank) from generate_series(1, 3000) rank")
			.split(" "));
	}

	/**
	 * A common word, a rare one, two, a phrase, one without another, one that is being
	 * typed.
	 */
	private static String query(List<String> words, int time) {
		var common = words.get(time % 10);
		var rare = words.get(200 + time * 31 % 2_800);
		return switch (time % 6) {
			case 0 -> common + " ";
			case 1 -> rare;
			case 2 -> common + " " + rare;
			case 3 -> "\"" + common + " " + words.get((time + 1) % 10) + "\"";
			case 4 -> common + " -" + words.get((time + 3) % 10);
			default -> common.substring(0, 3);
		};
	}

	private long messages() throws SQLException {
		return Long.parseLong(database.text("select count(*) from message_search"));
	}

	private List<Figure> figures(long before, PageTimes alone, long after, PageTimes among) {
		var ratio = among.percentile(95) / alone.percentile(95);
		return List.of(
				Figure
					.told(Figure.format("search: among %,d messages of %,d shops", before, scale.shops()), "%s", alone),
				Figure.told(Figure.format("search: among %,d", after), "%s", among),
				Figure.promised("search: a seller's, 95th percentile", Figure.format("%.1f ms", alone.percentile(95)),
						"under 100 ms", alone.percentile(95) < GOAL),
				Figure.promised("search: with 10 times the messages of others", Figure.format("%.2f times", ratio),
						"at most 2 times", ratio <= RATIO));
	}

}
