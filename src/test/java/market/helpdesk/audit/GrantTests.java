package market.helpdesk.audit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import market.helpdesk.HelpdeskTest;
import market.helpdesk.TestDatabase;
import org.junit.jupiter.api.Test;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** What the application's database role may do, and nothing else. */
@HelpdeskTest
class GrantTests {

	private static final String READ = "SELECT";

	private static final String APPEND = "INSERT SELECT";

	private static final String REPLACE = "DELETE INSERT SELECT";

	private static final String MAINTAIN = "INSERT SELECT UPDATE";

	private static final String EVERYTHING = "DELETE INSERT SELECT UPDATE";

	@Test
	void theApplicationMayDoToEachTableWhatTheMigrationsIntend() throws SQLException {
		var granted = new TreeMap<String, String>();
		for (var row : asOwner(
				"""
						select table_name || ':' || string_agg(privilege_type, ' ' order by privilege_type)
						from information_schema.role_table_grants
						where table_schema = 'public' and grantee in ('PUBLIC', 'helpdesk_application') group by table_name""")) {
			var parts = row.split(":");
			granted.put(parts[0], parts[1]);
		}
		assertThat(granted).containsOnly(entry("absence_withdrawals", APPEND), entry("absences", APPEND),
				entry("agreements", APPEND), entry("agreement_answers", APPEND), entry("agreement_register", APPEND),
				entry("absent_days", "DELETE INSERT SELECT"), entry("accounts", MAINTAIN), entry("api_tokens", APPEND),
				entry("audit_entries", APPEND), entry("audit_texts", APPEND), entry("audit_chains", APPEND),
				entry("buyer_tickets", MAINTAIN), entry("closures", APPEND), entry("calendar_draft_days", EVERYTHING),
				entry("calendar_drafts", EVERYTHING), entry("calendar_versions", APPEND),
				entry("clock_revisions", APPEND), entry("downtimes", APPEND), entry("inspections", APPEND),
				entry("disclosures", APPEND), entry("late_answers", APPEND), entry("markets", READ),
				entry("messages", APPEND), entry("missed_days", MAINTAIN), entry("orders", MAINTAIN),
				entry("points", APPEND), entry("point_answers", APPEND), entry("overdue_responses", EVERYTHING),
				entry("read_marks", MAINTAIN), entry("response_deadline_backlog", EVERYTHING),
				entry("response_deadline_outcomes", APPEND), entry("response_deadlines", EVERYTHING),
				entry("response_tallies", MAINTAIN), entry("shop_members", MAINTAIN), entry("shops", MAINTAIN),
				entry("spring_session", EVERYTHING), entry("spring_session_attributes", EVERYTHING),
				entry("substitutions", APPEND), entry("event_publication", EVERYTHING),
				entry("notice_mails", EVERYTHING), entry("notice_marks", MAINTAIN), entry("unread_notices", MAINTAIN),
				entry("notices", APPEND), entry("announcements", APPEND), entry("response_warnings", APPEND),
				entry("ticket_counts", MAINTAIN), entry("tickets", APPEND), entry("violations", APPEND),
				entry("violation_decisions", APPEND), entry("message_reports", APPEND),
				entry("violation_register", APPEND), entry("violation_tallies", MAINTAIN), entry("hand_backs", APPEND),
				entry("screenings", APPEND), entry("screened_parts", APPEND), entry("screening_findings", APPEND),
				entry("screening_rule_versions", APPEND), entry("screening_tallies", EVERYTHING),
				entry("screening_rule_days", MAINTAIN), entry("recent_texts", EVERYTHING),
				entry("held_messages", APPEND), entry("held_message_decisions", APPEND), entry("held_files", APPEND),
				entry("waiting_held_messages", "DELETE INSERT SELECT"), entry("held_message_tallies", MAINTAIN),
				entry("released_responses", APPEND), entry("take_overs", APPEND), entry("waiver_proposals", APPEND),
				entry("waiver_withdrawals", APPEND), entry("thread_notes", APPEND), entry("attachments", APPEND),
				entry("file_chunks", APPEND), entry("files", REPLACE), entry("uploads", EVERYTHING),
				entry("waivers", APPEND), entry("downtime_reviews", EVERYTHING), entry("violation_waivers", APPEND),
				entry("update_deadlines", EVERYTHING), entry("overdue_updates", EVERYTHING),
				entry("update_backlog", EVERYTHING), entry("update_outcomes", APPEND), entry("late_updates", APPEND),
				entry("cases", APPEND), entry("case_stages", APPEND), entry("case_outcomes", APPEND),
				entry("saved_answers", "DELETE INSERT SELECT"), entry("saved_answer_versions", APPEND),
				entry("saved_answer_removals", APPEND), entry("askings", APPEND), entry("dropped_askings", APPEND),
				entry("flags", APPEND), entry("flag_points", APPEND), entry("flag_decisions", APPEND),
				entry("answer_ratings", APPEND), entry("open_flags", "DELETE INSERT SELECT"),
				entry("flag_tallies", MAINTAIN), entry("standings", MAINTAIN), entry("standing_positions", MAINTAIN),
				entry("shop_scores", MAINTAIN), entry("standing_snapshots", APPEND), entry("standing_marks", REPLACE),
				entry("sanction_proposals", APPEND), entry("sanction_proposal_violations", APPEND),
				entry("sanction_proposal_outcomes", APPEND), entry("open_sanction_proposals", "DELETE INSERT SELECT"),
				entry("sanctions", APPEND), entry("sanction_violations", APPEND), entry("sanction_signatures", APPEND),
				entry("sanction_endings", APPEND), entry("sanction_register", APPEND), entry("sanction_parts", READ),
				entry("sanction_tallies", MAINTAIN), entry("counted_violations", "DELETE INSERT SELECT"),
				entry("appeals", APPEND), entry("open_appeals", "DELETE INSERT SELECT"),
				entry("appeal_decisions", APPEND), entry("appeal_files", APPEND), entry("checkpoint_keys", APPEND),
				entry("checkpoints", APPEND), entry("checkpoint_heads", APPEND),
				entry("checkpoint_publications", APPEND), entry("verifications", APPEND),
				entry("verification_findings", APPEND), entry("shop_curbs", "DELETE INSERT SELECT"),
				entry("text_columns", READ), entry("erasures", READ), entry("erased_texts", READ),
				entry("erasure_requests", APPEND), entry("erasure_decisions", APPEND),
				entry("erasure_completions", APPEND), entry("open_erasure_requests", REPLACE),
				entry("retention_forecasts", REPLACE), entry("legal_holds", APPEND),
				entry("legal_hold_liftings", APPEND), entry("standing_legal_holds", REPLACE));
	}

	@Test
	void ofATicketOnlyWhatItsThreadMovesChanges() throws SQLException {
		assertThat(asOwner("""
				select table_name || '.' || column_name from information_schema.role_column_grants
				where grantee = 'helpdesk_application' and privilege_type = 'UPDATE'
				  and table_name = 'tickets'""")).containsExactlyInAnyOrder("tickets.version", "tickets.turn",
				"tickets.closed", "tickets.message_count", "tickets.last_buyer_position",
				"tickets.last_seller_position", "tickets.last_message_at", "tickets.last_message_preview",
				"tickets.last_marketplace_position", "tickets.waiver_id", "tickets.proposal", "tickets.take_over_id",
				"tickets.note_count", "tickets.asked_again", "tickets.rated", "tickets.reported", "tickets.inspected",
				"tickets.point_count", "tickets.open_points", "tickets.held_count", "tickets.last_delivered_position");
	}

	@Test
	void ofAVerificationOnlyHowFarItIsChanges() throws SQLException {
		assertThat(asOwner("""
				select column_name from information_schema.role_column_grants
				where grantee = 'helpdesk_application' and privilege_type = 'UPDATE'
				  and table_name = 'verifications'""")).containsExactlyInAnyOrder("state", "attempt", "beat_at",
				"stage", "checked", "broken", "ended_at");
	}

	@Test
	void ofAPointOnlyWhetherItIsOpenChanges() throws SQLException {
		assertThat(asOwner("""
				select column_name from information_schema.role_column_grants
				where grantee = 'helpdesk_application' and privilege_type = 'UPDATE'
				  and table_name = 'points'""")).containsExactly("open");
	}

	@Test
	void ofACaseOnlyWhereItStandsChanges() throws SQLException {
		assertThat(asOwner("""
				select column_name from information_schema.role_column_grants
				where grantee = 'helpdesk_application' and privilege_type = 'UPDATE'
				  and table_name = 'cases'""")).containsExactlyInAnyOrder("version", "stage", "closed_at", "outcome");
	}

	@Test
	void ofAnAgreementOnlyWhereItStandsChanges() throws SQLException {
		assertThat(asOwner("""
				select table_name || '.' || column_name from information_schema.role_column_grants
				where grantee = 'helpdesk_application' and privilege_type = 'UPDATE'
				  and table_name like 'agreement%'""")).containsExactly("agreement_register.state");
	}

	@Test
	void ofAViolationOnlyWhereItStandsChanges() throws SQLException {
		assertThat(asOwner("""
				select table_name || '.' || column_name from information_schema.role_column_grants
				where grantee = 'helpdesk_application' and privilege_type = 'UPDATE'
				  and table_name like 'violation%' and table_name <> 'violation_tallies'"""))
			.containsExactly("violation_register.state");
	}

	@Test
	void ofASanctionOnlyWhereItStandsChanges() throws SQLException {
		assertThat(
				asOwner("""
						select table_name || '.' || column_name from information_schema.role_column_grants
						where grantee = 'helpdesk_application' and privilege_type = 'UPDATE'
						  and (table_name like 'sanction%' or table_name like 'appeal%') and table_name <> 'sanction_tallies'"""))
			.containsExactlyInAnyOrder("sanction_register.state", "sanction_register.since",
					"sanction_register.appeal_until");
	}

	@Test
	void ofASubstitutionOnlyItsEndChanges() throws SQLException {
		assertThat(asOwner("""
				select column_name from information_schema.role_column_grants
				where grantee = 'helpdesk_application' and privilege_type = 'UPDATE'
				  and table_name = 'substitutions'""")).containsExactly("until_at");
	}

	@Test
	void theApplicationOwnsNothingAndMayPassNothingOn() throws SQLException {
		assertThat(asOwner("select relname from pg_class where relowner = 'helpdesk_application'::regrole")).isEmpty();
		assertThat(asOwner("select table_name from information_schema.role_table_grants "
				+ "where grantee = 'helpdesk_application' and is_grantable = 'YES'"))
			.isEmpty();
		assertThat(asOwner("select rolname from pg_roles where rolname = 'helpdesk_application' "
				+ "and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)"))
			.isEmpty();
		assertThat(
				asOwner("select roleid::regrole from pg_auth_members where member = 'helpdesk_application'::regrole"))
			.isEmpty();
	}

	private static List<String> asOwner(String sql) throws SQLException {
		try (var owner = DriverManager.getConnection(TestDatabase.url(), TestDatabase.OWNER, TestDatabase.PASSWORD);
				var statement = owner.createStatement();
				var rows = statement.executeQuery(sql)) {
			var strings = new ArrayList<String>();
			while (rows.next()) {
				strings.add(rows.getString(1));
			}
			return strings;
		}
	}

}
