package market.helpdesk.aftersales;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables say about the updates of a case, for tests to compare. */
final class UpdateLedger {

	private final JdbcClient jdbc;

	UpdateLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What became of the updates that were expected, in their order. */
	List<String> outcomes(CaseId caseId) {
		return strings("select outcome from update_outcomes where case_id = :case order by since", caseId);
	}

	/** By when updates were expected that ended, by the wall clocks of Rome. */
	List<String> dueTimes(CaseId caseId) {
		return strings("""
				select to_char(due_at at time zone 'Europe/Rome', 'YYYY-MM-DD"T"HH24:MI')
				from update_outcomes where case_id = :case order by since""", caseId);
	}

	/** How what was overdue ended after all. */
	List<String> lateEndings(CaseId caseId) {
		return strings("select cause from late_updates where case_id = :case order by ended_at", caseId);
	}

	int running(CaseId caseId) {
		return count("update_deadlines", caseId);
	}

	int overdue(CaseId caseId) {
		return count("overdue_updates", caseId);
	}

	int waiting(CaseId caseId) {
		return count("update_backlog", caseId);
	}

	int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	/** How often something stands in the audit trail. */
	int entries(String action) {
		return jdbc.sql("select count(*) from audit_entries where action = :action")
			.param("action", action)
			.query(Integer.class)
			.single();
	}

	/** In how many transactions what has ended was written. */
	int transactions() {
		return jdbc.sql("select count(distinct xmin::text) from update_outcomes").query(Integer.class).single();
	}

	/**
	 * Everything that is on record for good, but for the names of things and the instants
	 * at which it was noticed: what history alone decides.
	 */
	List<String> history(CaseId caseId) {
		return strings(
				"""
						select concat_ws(' ', 'outcome', since, due_at, on_time_until, outcome, ended_at, message_id is not null,
						  stage) as fact from update_outcomes where case_id = :case
						union all
						select concat_ws(' ', 'late', cause, message_id is not null, stage, ended_at) from late_updates
						where case_id = :case
						union all
						select concat_ws(' ', 'running', since, due_at, on_time_until) from update_deadlines where case_id = :case
						union all
						select concat_ws(' ', 'entry', occurred_at, actor, action,
						  regexp_replace(particulars::text, '"[0-9a-f]{8}-[0-9a-f-]{27}"', '*', 'g'))
						from audit_entries where particulars ->> 'case' = :case::text
						order by fact""",
				caseId);
	}

	private int count(String table, CaseId caseId) {
		return jdbc.sql("select count(*) from %s where case_id = :case".formatted(table))
			.param("case", caseId.id())
			.query(Integer.class)
			.single();
	}

	private List<String> strings(String sql, CaseId caseId) {
		return jdbc.sql(sql).param("case", caseId.id()).query((row, number) -> row.getString(1)).list();
	}

}
