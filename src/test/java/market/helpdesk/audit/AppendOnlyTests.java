package market.helpdesk.audit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.HelpdeskTest;
import market.helpdesk.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What has happened stays on record (R12), whoever wants it otherwise. */
@HelpdeskTest
class AppendOnlyTests {

	private static final String NOT_PERMITTED = "42501";

	private static final String PERMANENT = "23001";

	static final List<String> CHANGES = Stream.concat(Stream
		.of("audit_entries", "audit_texts", "messages", "closures", "response_deadline_outcomes", "late_answers",
				"violations", "violation_waivers", "violation_decisions", "message_reports", "inspections", "absences",
				"absence_withdrawals", "update_outcomes", "late_updates", "case_stages", "case_outcomes",
				"saved_answer_versions", "saved_answer_removals", "askings", "dropped_askings", "flags", "flag_points",
				"flag_decisions", "answer_ratings", "points", "point_answers", "attachments", "agreements",
				"agreement_answers", "standing_snapshots", "checkpoint_heads", "legal_holds", "legal_hold_liftings",
				"erasure_requests", "erasure_decisions", "erasure_completions", "erasures", "erased_texts")
		.flatMap((table) -> changes(table, "shop_id")),
			Stream.concat(Stream.of("calendar_versions", "downtimes").flatMap((table) -> changes(table, "revision")),
					Stream.of("checkpoints", "checkpoint_publications").flatMap((table) -> changes(table, "number"))))
		.toList();

	@ParameterizedTest
	@FieldSource("CHANGES")
	void theApplicationMayNotChangeWhatHasHappened(String change) {
		refuses(TestDatabase.APPLICATION, change, NOT_PERMITTED);
	}

	@ParameterizedTest
	@FieldSource("CHANGES")
	void theOwnerCannotChangeWhatHasHappened(String change) {
		refuses(TestDatabase.OWNER, change, PERMANENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "alter table audit_entries disable trigger all", "drop table audit_entries",
			"drop trigger messages_are_permanent on messages", "create table notes (note text)",
			"create temporary table notes (note text)", "create schema notes",
			"create function note() returns int language sql as 'select 1'", "set session_replication_role = replica",
			"set role " + TestDatabase.OWNER, "insert into markets values ('XX', 'Europe/Rome', 'it')",
			"delete from markets", "select * from flyway_schema_history" })
	void theApplicationMayNotChangeWhatItMayDo(String change) {
		refuses(TestDatabase.APPLICATION, change, NOT_PERMITTED);
	}

	private static Stream<String> changes(String table, String column) {
		return Stream.of("update %1$s set %2$s = %2$s", "delete from %1$s", "truncate %1$s cascade")
			.map((change) -> change.formatted(table, column));
	}

	private static void refuses(String role, String change, String state) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
			try (var connection = DriverManager.getConnection(TestDatabase.url(), role, TestDatabase.PASSWORD);
					var statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				statement.execute(change);
			}
		}).extracting(SQLException::getSQLState).isEqualTo(state);
	}

}
