package market.helpdesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One hand-written statement that writes what a sweep writes, sent by the application's
 * role.
 */
record Reference(Database database) {

	/** What both must have written, whatever ids and times of writing they gave it. */
	private static final Map<String, String> WRITTEN = Map.of("response_deadlines", "shop_id, id",
			"response_deadline_outcomes", "shop_id, market, id, ticket_id, message_id, due_at, outcome, ended_at",
			"overdue_responses", "shop_id, id, ticket_id, received_at, due_at, on_time_until", "violations",
			"shop_id, kind, state, ticket_id, evidence_id, occurred_at", "violation_register",
			"shop_id, kind, state, ticket_id, evidence_id, occurred_at",
			"audit_entries where actor = 'job:response-clock'",
			"shop_id, occurred_at, actor, action, subject_kind, subject_id, particulars, number",
			"audit_chains where subject_kind = 'TICKET'", "shop_id, subject_id, length", "response_tallies",
			"shop_id, running, overdue", "missed_days", "shop_id, day, missed");

	/** Ends all deadlines whose time was up before an instant. */
	Effort end(int missed, Instant before, Instant now) throws SQLException, IOException {
		try (var connection = database.server().application(database.name());
				var statement = connection.createStatement()) {
			var running = Columns.of(connection, "response_deadlines");
			var sql = text().replace("$columns", running.shared(Columns.of(connection, "response_deadline_outcomes")))
				.replace("$overdue", running.shared(Columns.of(connection, "overdue_responses")))
				.replace("$before", literal(before))
				.replace("$now", literal(now));
			var worked = database.server().processorTime();
			var began = System.nanoTime();
			try (var rows = statement.executeQuery(sql)) {
				rows.next();
				require(rows.getInt(1) == missed, "The reference ended %d deadlines".formatted(rows.getInt(1)));
			}
			var time = Duration.ofNanos(System.nanoTime() - began);
			return new Effort(time, Duration.ZERO, database.server().processorTime().minus(worked));
		}
	}

	/** Refuses to compare what did not do the same. */
	void requireSame(Database other) throws SQLException {
		for (var table : WRITTEN.entrySet()) {
			var digest = "select count(*) || ' rows, ' || coalesce(sum(hashtextextended((%s)::text, 0)), 0) from %s"
				.formatted(table.getValue(), table.getKey());
			var here = database.text(digest);
			var there = other.text(digest);
			require(here.equals(there),
					"%s differ: %s by the reference, %s by the job".formatted(table.getKey(), here, there));
		}
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalStateException(otherwise);
		}
	}

	private static String literal(Instant instant) {
		return "timestamptz '%s'".formatted(instant);
	}

	private static String text() throws IOException {
		try (var file = Reference.class.getResourceAsStream("reference.sql")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
