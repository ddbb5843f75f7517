package market.helpdesk.aftersales;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds side by side what must agree one to one about the updates of cases. */
final class UpdateBooks {

	private static final Map<String, String> DISAGREEMENTS = new LinkedHashMap<>();

	static {
		DISAGREEMENTS.put("of an open case one update is expected, in time or overdue, unless its ticket is taken over",
				"""
						select c.id, t.take_over_id, u.id, o.id, b.case_id
						from cases c
						join tickets t on t.shop_id = c.shop_id and t.id = c.ticket_id
						left join update_deadlines u on u.shop_id = c.shop_id and u.case_id = c.id
						left join overdue_updates o on o.shop_id = c.shop_id and o.case_id = c.id
						left join update_backlog b on b.shop_id = c.shop_id and b.case_id = c.id
						where num_nonnulls(u.id, o.id, b.case_id)
						  <> case when c.closed_at is null and t.take_over_id is null then 1 else 0 end""");
		DISAGREEMENTS.put("what was overdue is so still or came to an end, and nothing else did", """
				select o.id, o.outcome, w.id, l.id
				from update_outcomes o
				full join overdue_updates w on w.shop_id = o.shop_id and w.id = o.id
				full join late_updates l on l.shop_id = o.shop_id and l.id = o.id
				where o.id is null or num_nonnulls(w.id, l.id) <> case o.outcome when 'OVERDUE' then 1 else 0 end""");
		DISAGREEMENTS.put("nothing late was taken for on time, nor the other way", """
				select o.id, o.outcome, l.ended_at
				from update_outcomes o left join late_updates l on l.shop_id = o.shop_id and l.id = o.id
				where o.outcome <> 'OVERDUE' and o.ended_at > o.on_time_until or l.ended_at <= o.on_time_until""");
		DISAGREEMENTS.put("each time began with what ended the one before", """
				select o.case_id, o.since
				from (
				  select shop_id, case_id, since from update_outcomes
				  union all select shop_id, case_id, since from update_deadlines) o
				join cases c on c.shop_id = o.shop_id and c.id = o.case_id
				where o.since <> c.opened_at and not exists (
				  select from messages m where m.shop_id = c.shop_id and m.ticket_id = c.ticket_id and m.side = 'SELLER'
				    and m.received_at = o.since)
				  and not exists (
				  select from case_stages g where g.shop_id = c.shop_id and g.case_id = c.id and g.side = 'SELLER'
				    and g.reached_at = o.since)
				  and not exists (
				  select from take_overs k join hand_backs b on b.shop_id = k.shop_id and b.take_over_id = k.id
				  where k.shop_id = c.shop_id and k.ticket_id = c.ticket_id and b.handed_back_at = o.since)""");
		DISAGREEMENTS.put(
				"a case is on record as often as updates of it were expected, given, overdue, or needed no more",
				"""
						select coalesce(f.action, e.action), coalesce(f.case_id, e.case_id), f.count, e.count
						from (
						  select action, case_id::text, count(*) as count from (
						    select 'UpdateExpected' as action, case_id from update_deadlines
						    union all select 'UpdateExpected', case_id from update_outcomes
						    union all select 'UpdateGiven', case_id from update_outcomes where outcome = 'MET'
						    union all select 'UpdateNotNeeded', case_id from update_outcomes where outcome in ('CLOSED', 'TAKEN_OVER')
						    union all select 'UpdateOverdue', case_id from update_outcomes where outcome = 'OVERDUE'
						    union all select 'OverdueUpdateEnded', case_id from late_updates) one group by 1, 2) f
						full join (
						  select action, particulars ->> 'case' as case_id, count(*) as count from audit_entries
						  where action in ('UpdateExpected', 'UpdateGiven', 'UpdateNotNeeded', 'UpdateOverdue', 'OverdueUpdateEnded')
						  group by 1, 2) e on e.action = f.action and e.case_id = f.case_id
						where f.count is distinct from e.count""");
		DISAGREEMENTS.put("a thread tells at most what was overdue", """
				select n.ticket_id, n.noted_at
				from (select shop_id, ticket_id, noted_at, count(*) as count from thread_notes
				  where kind = 'UPDATE_OVERDUE' group by 1, 2, 3) n
				where n.count <> 1 or not exists (
				  select from update_outcomes o where o.shop_id = n.shop_id and o.ticket_id = n.ticket_id
				    and o.outcome = 'OVERDUE' and o.ended_at = n.noted_at)""");
	}

	private final JdbcClient jdbc;

	UpdateBooks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param when named where they don't agree
	 */
	void agree(String when) {
		DISAGREEMENTS.forEach(
				(rule, sql) -> assertThat(jdbc.sql(sql).query().listOfRows().stream().map(Object::toString).toList())
					.as("%s: %s", when, rule)
					.isEmpty());
	}

}
