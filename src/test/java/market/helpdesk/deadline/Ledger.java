package market.helpdesk.deadline;

import java.util.List;

import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables say about a ticket, for tests to compare. */
class Ledger {

	private final JdbcClient jdbc;

	Ledger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What became of the ticket's runs, in their order. */
	List<String> outcomes(TicketId ticket) {
		return strings("select outcome from response_deadline_outcomes where ticket_id = :ticket order by received_at",
				ticket);
	}

	int running(TicketId ticket) {
		return count("response_deadlines", ticket);
	}

	int overdue(TicketId ticket) {
		return count("overdue_responses", ticket);
	}

	int lateAnswers(TicketId ticket) {
		return count("late_answers", ticket);
	}

	int violations(TicketId ticket) {
		return count("violations", ticket);
	}

	int waiting(TicketId ticket) {
		return count("response_deadline_backlog", ticket);
	}

	/** In how many transactions the rows of a table were written. */
	long transactions(String table) {
		return jdbc.sql("select count(distinct xmin::text) from " + table).query(Long.class).single();
	}

	/**
	 * Everything that is on record for good, but for the names of things and the instants
	 * at which it was noticed: what history alone decides.
	 */
	List<String> history(TicketId ticket) {
		return strings("""
				select concat_ws(' ', 'outcome', market, received_at, due_at, on_time_until, outcome, ended_at,
				  answer_id is not null) as fact
				from response_deadline_outcomes where ticket_id = :ticket
				union all
				select concat_ws(' ', 'late answer', answered_at) from late_answers where ticket_id = :ticket
				union all
				select concat_ws(' ', 'violation', kind, state, occurred_at) from violations where ticket_id = :ticket
				union all
				select concat_ws(' ', 'entry', occurred_at, actor, action, subject_kind,
				  regexp_replace(particulars::text, '"([0-9a-f]{8}-[0-9a-f-]{27}|HD-[0-9A-Z-]{9})"', '*', 'g'))
				from audit_entries where subject_id = :ticket
				order by fact""", ticket);
	}

	private int count(String table, TicketId ticket) {
		return jdbc.sql("select count(*) from %s where ticket_id = :ticket".formatted(table))
			.param("ticket", ticket.id())
			.query(Integer.class)
			.single();
	}

	private List<String> strings(String sql, TicketId ticket) {
		return jdbc.sql(sql).param("ticket", ticket.id()).query((row, number) -> row.getString(1)).list();
	}

}
