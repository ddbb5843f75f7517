package market.helpdesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A marketplace with a million unanswered tickets, made by the database itself. Every row
 * follows from its number, so that a herd of the same size is the same everywhere.
 * <p>
 * Tickets are numbered: those that are owed still come first, and then, wave by wave,
 * those whose time will be up at one instant.
 */
final class Herd {

	static final String PASSWORD = "helpdesk";

	private final Scale scale;

	private final int waves;

	private final Instant now;

	Herd(Scale scale, int waves, Instant now) {
		this.scale = scale;
		this.waves = waves;
		this.now = now.truncatedTo(ChronoUnit.HOURS);
	}

	/**
	 * When the time of every wave was up: as after a weekend, for all of them at once.
	 */
	Instant up() {
		return now.minus(2, ChronoUnit.HOURS);
	}

	/** Makes everything except the waves' deadlines. */
	void make(Database database) throws SQLException {
		try (var connection = database.quickly()) {
			identify(connection);
			var indexes = Indexes.setAside(connection);
			people(connection);
			tickets(connection);
			counts(connection);
			deadlines(connection, 1, owed());
			indexes.makeAgain(connection);
		}
		database.settle();
	}

	/** Lets the time of so many tickets be up. */
	void raise(Database database, int wave) throws SQLException {
		try (var connection = database.quickly()) {
			var before = owed() + (wave - 1) * scale.past();
			deadlines(connection, before + 1, before + scale.past());
		}
		database.settle();
	}

	/**
	 * Adds missed deadlines of long ago to the ledger, as if they had ended one after the
	 * other.
	 */
	void finish(Database database, int from, int until) throws SQLException {
		try (var connection = database.quickly()) {
			var indexes = Indexes.setAside(connection);
			fill(connection, "response_deadline_outcomes",
					"""
							shop_id, market, id, ticket_id, message_id, received_at, due_at, on_time_until, outcome, ended_at, recorded_at""",
					"""
							select t.shop_id, 'IT', bench.id('past', n), t.id, bench.id('past message', n), at - interval '1 day', at, at,
							  'MISSED', at, at
							from generate_series(%1$d, %2$d) n cross join lateral (select timestamptz '2025-06-01' + n * interval '1 second' as at)
							join (select shop_id, id, row_number() over (order by id) as number from tickets) t on t.number = n %% %3$d + 1""",
					from + 1, until, tickets());
			indexes.makeAgain(connection);
		}
		database.settle();
	}

	/** How many deadlines run on while a wave is swept away. */
	int owed() {
		return scale.running() - scale.past();
	}

	private int tickets() {
		return owed() + waves * scale.past();
	}

	/**
	 * Ids in the order of their numbers, as the application's are in the order of time.
	 */
	private static void identify(Connection connection) throws SQLException {
		execute(connection, "create schema bench");
		execute(connection, """
				create function bench.id(kind text, number bigint) returns uuid immutable parallel safe
				return (lpad(to_hex(1767225600000 + number), 12, '0') || '7' || substr(md5(kind), 1, 3) || '8000'
				  || lpad(to_hex(number), 12, '0'))::uuid""");
		execute(connection, """
				create function bench.shop(ticket bigint, shops bigint) returns uuid immutable parallel safe
				return bench.id('shop', ticket * 7919 % shops + 1)""");
		execute(connection, "grant usage on schema bench to public");
	}

	private void people(Connection connection) throws SQLException {
		fill(connection, "shops", "id, marketplace_id, name, market, joined_at", """
				select bench.id('shop', n), 'shop-' || n, 'Shop ' || n,
				  (array['IT', 'PL', 'DE', 'FR', 'ES', 'CZ', 'SK'])[n %% 7 + 1], timestamptz '2025-01-01'
				from generate_series(1, %d) n""", scale.shops());
		fill(connection, "accounts", "id, marketplace_id, username, name, role, password_hash", """
				select bench.id('seller', n), 'seller-' || n, 'seller-' || n, 'Seller ' || n, 'SELLER', '{bcrypt}%2$s'
				from generate_series(1, %1$d) n""", scale.shops(), new BCryptPasswordEncoder(4).encode(PASSWORD));
		fill(connection, "accounts", "id, marketplace_id, username, name, role", """
				select bench.id('buyer', n), 'buyer-' || n, 'buyer-' || n, 'Buyer ' || n, 'BUYER'
				from generate_series(1, %d) n""", scale.buyers());
		fill(connection, "shop_members", "shop_id, account_id, role", """
				select bench.id('shop', n), bench.id('seller', n), 'OWNER' from generate_series(1, %d) n""",
				scale.shops());
	}

	private void tickets(Connection connection) throws SQLException {
		var all = "select n, bench.shop(n, %d) as shop, bench.id('buyer', n %% %d + 1) as buyer, %s as received_at from generate_series(1, %d) n"
			.formatted(scale.shops(), scale.buyers(), receivedAt(), tickets());
		fill(connection, "tickets",
				"""
						shop_id, id, version, reference, buyer_id, offer, topic, subject, opened_by, opened_at, submission_key, turn, closed, proposal,
						message_count, last_buyer_position, last_seller_position, last_message_at, last_message_preview,
						note_count, point_count, open_points, asked_again, rated""",
				"""
						select shop, bench.id('ticket', n), 1, 'HD-' || regexp_replace(upper(lpad(to_hex(n), 8, '0')), '(....)$', '-\\1'),
						  buyer, 'Offer ' || n, 'QUESTION', 'A question about offer ' || n, buyer, received_at, bench.id('key', n),
						  'SELLER', false, 'NONE', 1, 1, 0, received_at, 'How long does the battery last, and is the charger part of it?', 0, 0, 0, 0, false
						from (%s)""",
				all);
		fill(connection, "messages",
				"shop_id, id, ticket_id, position, author_id, side, body, received_at, submission_key, attachment_count",
				"""
						select shop, bench.id('message', n), bench.id('ticket', n), 1, buyer, 'BUYER',
						  'How long does the battery last, and is the charger part of it? I would need it until ' || n, received_at, bench.id('key', n), 0
						from (%s)""",
				all);
		fill(connection, "buyer_tickets", "buyer_id, ticket_id, shop_id, last_message_at",
				"select buyer, bench.id('ticket', n), shop, received_at from (%s)", all);
		fill(connection, "audit_entries",
				"""
						shop_id, id, occurred_at, actor, action, subject_kind, subject_id, particulars, number, previous_hash, hash,
						texts""",
				"""
						select shop, bench.id('entry', n), received_at, 'job:response-clock', 'ResponseDeadlineSet', 'TICKET',
						  bench.id('ticket', n), jsonb_build_object('message', bench.id('message', n), 'receivedAt', received_at,
						    'dueAt', received_at + interval '1 day', 'onTimeUntil', received_at + interval '1 day'),
						  1, decode(repeat('00', 32), 'hex'), sha256(int8send(n)), '{}'::jsonb
						from (%s)""",
				all);
		fill(connection, "audit_chains", "shop_id, subject_id, subject_kind, length, head, checkpointed_length", """
				select shop, bench.id('ticket', n), 'TICKET', 1, sha256(int8send(n)), 1 from (%s)""", all);
	}

	private void counts(Connection connection) throws SQLException {
		fill(connection, "ticket_counts", "shop_id, needs_answer, waiting_for_buyer, closed, with_marketplace", """
				select bench.shop(n, %d), count(*), 0, 0, 0 from generate_series(1, %d) n group by 1""", scale.shops(),
				tickets());
		fill(connection, "response_tallies",
				"shop_id, running, overdue, met, missed, waived, waived_proposed, taken_over",
				"""
						select bench.shop(n, %d), count(*), 0, 0, 0, 0, 0, 0 from generate_series(1, %d) n group by 1""",
				scale.shops(), tickets());
	}

	private void deadlines(Connection connection, int first, int last) throws SQLException {
		fill(connection, "response_deadlines",
				"shop_id, market, id, ticket_id, message_id, received_at, due_at, on_time_until", """
						select s.id, s.market, bench.id('deadline', n), bench.id('ticket', n), bench.id('message', n),
						  %1$s, %2$s, %2$s
						from generate_series(%3$d, %4$d) n join shops s on s.id = bench.shop(n, %5$d)""", receivedAt(),
				dueAt(), first, last, scale.shops());
	}

	/** In the last day what is owed, the waves over a weekend. */
	private String receivedAt() {
		return "timestamptz '%s' - case when n <= %d then n %% 72000 else 86400 + n %% 172800 end * interval '1 second'"
			.formatted(now, owed());
	}

	private String dueAt() {
		return "case when n <= %d then timestamptz '%s' + (20000 + n %% 172800) * interval '1 second' else timestamptz '%s' end"
			.formatted(owed(), now, up());
	}

	static void fill(Connection connection, String table, String columns, String select, Object... values)
			throws SQLException {
		execute(connection, Columns.of(connection, table).insert(columns, select.formatted(values)));
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
