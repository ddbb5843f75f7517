package market.helpdesk.deadline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recounts what is kept and not counted, and holds side by side what must agree one to
 * one.
 */
class Books {

	private static final Map<String, String> DISAGREEMENTS = new LinkedHashMap<>();

	static {
		DISAGREEMENTS.put("the running deadlines of a shop are as many as its tally says", """
				select coalesce(t.shop_id, c.shop_id), t.running, c.running
				from response_tallies t
				full join (select shop_id, count(*) as running from response_deadlines group by shop_id) c
				  on c.shop_id = t.shop_id
				where coalesce(t.running, 0) <> coalesce(c.running, 0)""");
		DISAGREEMENTS.put("the overdue answers of a shop are as many as its tally says", """
				select coalesce(t.shop_id, c.shop_id), t.overdue, c.overdue
				from response_tallies t
				full join (select shop_id, count(*) as overdue from overdue_responses group by shop_id) c
				  on c.shop_id = t.shop_id
				where coalesce(t.overdue, 0) <> coalesce(c.overdue, 0)""");
		DISAGREEMENTS.put("the deadlines missed on a day are as many as counted", """
				select coalesce(d.shop_id, c.shop_id), coalesce(d.day, c.day), d.missed, c.missed
				from missed_days d
				full join (
				  select o.shop_id, (o.on_time_until at time zone m.zone)::date as day, count(*) as missed
				  from response_deadline_outcomes o join markets m on m.code = o.market
				  where o.outcome = 'MISSED' group by 1, 2) c on c.shop_id = d.shop_id and c.day = d.day
				where coalesce(d.missed, 0) <> coalesce(c.missed, 0)""");
		DISAGREEMENTS.put("the tickets of a shop stand where its counts say",
				"""
						select coalesce(t.shop_id, c.shop_id), t.needs_answer, t.with_marketplace, t.waiting_for_buyer, t.closed
						from ticket_counts t
						full join (
						  select shop_id, count(*) filter (where status = 'NEEDS_ANSWER') as needs_answer,
						    count(*) filter (where status = 'WITH_MARKETPLACE') as with_marketplace,
						    count(*) filter (where status = 'WAITING_FOR_BUYER') as waiting_for_buyer,
						    count(*) filter (where status = 'CLOSED') as closed
						  from tickets group by shop_id) c on c.shop_id = t.shop_id
						where (coalesce(t.needs_answer, 0), coalesce(t.with_marketplace, 0), coalesce(t.waiting_for_buyer, 0), coalesce(t.closed, 0))
						  <> (coalesce(c.needs_answer, 0), coalesce(c.with_marketplace, 0), coalesce(c.waiting_for_buyer, 0), coalesce(c.closed, 0))""");
		DISAGREEMENTS.put("a ticket knows its messages", """
				select t.id, t.message_count, m.count, m.last
				from tickets t
				join (
				  select shop_id, ticket_id, count(*) as count, max(position) as last,
				    coalesce(max(position) filter (where side = 'BUYER'), 0) as buyers,
				    coalesce(max(position) filter (where side = 'SELLER'), 0) as sellers,
				    coalesce(max(position) filter (where side = 'MARKETPLACE'), 0) as marketplaces
				  from messages group by shop_id, ticket_id) m on m.shop_id = t.shop_id and m.ticket_id = t.id
				where (t.message_count, t.message_count, t.last_buyer_position, t.last_marketplace_position)
				    <> (m.count, m.last, m.buyers, m.marketplaces)
				  or t.last_seller_position <> m.sellers and t.last_delivered_position <> m.sellers""");
		DISAGREEMENTS.put("a buyer's way leads to each ticket, the latest first", """
				select t.id, t.last_message_at, b.last_message_at
				from tickets t
				full join buyer_tickets b on b.shop_id = t.shop_id and b.ticket_id = t.id and b.buyer_id = t.buyer_id
				where t.last_message_at is distinct from b.last_message_at""");
		DISAGREEMENTS.put("a missed deadline is owed still, was answered late or released, and no other is", """
				select o.id, o.outcome, w.id, l.id
				from response_deadline_outcomes o
				full join overdue_responses w on w.shop_id = o.shop_id and w.id = o.id
				full join late_answers l on l.shop_id = o.shop_id and l.id = o.id
				where num_nonnulls(w.id, l.id) = 2 or o.outcome <> 'MISSED' and num_nonnulls(w.id, l.id) > 0
				  or o.outcome = 'MISSED' and num_nonnulls(w.id, l.id) = 0 and not exists (
				    select from released_responses r where r.shop_id = o.shop_id and r.deadline_id = o.id)""");
		DISAGREEMENTS.put("a deadline was waived, taken over or dismissed by one release of that kind", """
				select o.id, o.outcome, r.release_id
				from (select * from response_deadline_outcomes where outcome in ('WAIVED', 'TAKEN_OVER', 'DISMISSED')) o
				full join (
				  select r.* from released_responses r
				  join response_deadline_outcomes e on e.shop_id = r.shop_id and e.id = r.deadline_id
				  where e.outcome <> 'MISSED') r on r.shop_id = o.shop_id and r.deadline_id = o.id
				    and r.cause = o.outcome and r.released_at = o.ended_at
				where o.id is null or r.release_id is null""");
		DISAGREEMENTS.put("a shop's deadlines ended as often and as its tally says, but for waivers withdrawn",
				"""
						select coalesce(t.shop_id, c.shop_id), t.met, c.met, t.missed, c.missed, t.waived, c.waived,
						  t.waived_proposed, c.waived_proposed, t.taken_over, c.taken_over
						from response_tallies t
						full join (
						  select o.shop_id, count(*) filter (where outcome = 'MET') as met,
						    count(*) filter (where outcome = 'MISSED') as missed,
						    count(*) filter (where outcome = 'WAIVED' and d.waiver_id is null) as waived,
						    count(*) filter (where outcome = 'WAIVED' and d.waiver_id is null and w.proposed) as waived_proposed,
						    count(*) filter (where outcome = 'TAKEN_OVER') as taken_over
						  from response_deadline_outcomes o
						  left join released_responses r on r.shop_id = o.shop_id and r.deadline_id = o.id and o.outcome = 'WAIVED'
						  left join waivers w on w.shop_id = r.shop_id and w.id = r.release_id
						  left join waiver_withdrawals d on d.shop_id = w.shop_id and d.waiver_id = w.id
						  group by o.shop_id) c on c.shop_id = t.shop_id
						where (coalesce(t.met, 0), coalesce(t.missed, 0), coalesce(t.waived, 0), coalesce(t.waived_proposed, 0),
						    coalesce(t.taken_over, 0))
						  <> (coalesce(c.met, 0), coalesce(c.missed, 0), coalesce(c.waived, 0), coalesce(c.waived_proposed, 0),
						    coalesce(c.taken_over, 0))""");
		DISAGREEMENTS.put("a missed deadline is one violation, and no other is",
				"""
						select o.id, v.id
						from (select * from response_deadline_outcomes where outcome = 'MISSED') o
						full join (select * from violations where kind = 'LATE_RESPONSE') v on v.shop_id = o.shop_id and v.evidence_id = o.id and v.ticket_id = o.ticket_id
						  and v.occurred_at = o.ended_at
						where o.id is null or v.id is null""");
		DISAGREEMENTS.put("a flag that was upheld is one violation, and no other is", """
				select d.flag_id, v.id
				from (select * from flag_decisions where upheld) d
				full join (select * from violations where state = 'CONFIRMED' and kind <> 'LATE_RESPONSE') v
				  on v.shop_id = d.shop_id and v.evidence_id = d.flag_id
				where d.flag_id is null or v.id is null""");
		DISAGREEMENTS.put("a flag is to be decided until it is, and as many are as counted", """
				select coalesce(t.shop_id, c.shop_id), t.open, c.undecided, c.open
				from flag_tallies t
				full join (
				  select f.shop_id, count(*) filter (where d.flag_id is null) as undecided, count(o.flag_id) as open
				  from flags f
				  left join flag_decisions d on d.shop_id = f.shop_id and d.flag_id = f.id
				  left join open_flags o on o.shop_id = f.shop_id and o.flag_id = f.id
				  group by f.shop_id) c on c.shop_id = t.shop_id
				where (coalesce(t.open, 0), coalesce(t.open, 0)) <> (coalesce(c.undecided, 0), coalesce(c.open, 0))""");
		DISAGREEMENTS.put("a flag asks again, unless it waits and is not upheld", """
				select f.id, f.waiting, d.upheld, a.id
				from flags f
				left join flag_decisions d on d.shop_id = f.shop_id and d.flag_id = f.id
				full join askings a on a.shop_id = f.shop_id and a.id = f.id and a.message_id = f.message_id
				where f.id is null or (a.id is not null) <> (not f.waiting or coalesce(d.upheld, false))""");
		DISAGREEMENTS.put("a ticket knows how many askings alone it is waiting for",
				"""
						select t.id, t.asked_again, c.standing
						from tickets t
						left join (
						  select a.shop_id, a.ticket_id, a.after_position, count(*) as standing
						  from askings a
						  where not a.joined and not exists (
						    select from dropped_askings d where d.shop_id = a.shop_id and d.asking_id = a.id)
						  group by 1, 2, 3) c on c.shop_id = t.shop_id and c.ticket_id = t.id and c.after_position = t.message_count
						where t.asked_again <> coalesce(c.standing, 0)""");
		DISAGREEMENTS.put("the deadline of an asking follows an earlier one",
				"""
						select n.id, n.follows, o.id
						from (
						  select shop_id, id, ticket_id, message_id, received_at, follows from response_deadlines
						  union all
						  select shop_id, id, ticket_id, message_id, received_at, follows from response_deadline_outcomes) n
						left join askings a on a.shop_id = n.shop_id and a.message_id = n.message_id
						left join response_deadline_outcomes o on o.shop_id = n.shop_id and o.id = n.follows
						where a.id is null and n.follows is not null
						  or n.follows is not null and (o.ticket_id, o.received_at <= n.received_at) is distinct from (n.ticket_id, true)""");
		DISAGREEMENTS.put("a ticket knows how many messages are kept back from it", """
				select t.id, t.held_count, c.kept
				from tickets t
				left join (
				  select h.shop_id, h.ticket_id, count(*) as kept from held_messages h
				  left join held_message_decisions d on d.shop_id = h.shop_id and d.held_id = h.id
				  where d.message_id is null group by 1, 2) c on c.shop_id = t.shop_id and c.ticket_id = t.id
				where t.held_count <> coalesce(c.kept, 0)""");
		DISAGREEMENTS.put("a held message is to be decided until it is, and as many are as counted",
				"""
						select coalesce(t.shop_id, c.shop_id), t.waiting, c.undecided, c.waiting
						from held_message_tallies t
						full join (
						  select h.shop_id, count(*) filter (where d.held_id is null) as undecided, count(w.held_id) as waiting
						  from held_messages h
						  left join held_message_decisions d on d.shop_id = h.shop_id and d.held_id = h.id
						  left join waiting_held_messages w on w.shop_id = h.shop_id and w.held_id = h.id
						  group by h.shop_id) c on c.shop_id = t.shop_id
						where (coalesce(t.waiting, 0), coalesce(t.waiting, 0)) <> (coalesce(c.undecided, 0), coalesce(c.waiting, 0))""");
		DISAGREEMENTS.put("a violation is on record once", """
				select v.id, e.entries
				from violations v
				full join (
				  select particulars ->> 'evidence' as evidence, particulars ->> 'kind' as kind, count(*) as entries
				  from audit_entries where action = 'ViolationRecorded' group by 1, 2) e
				  on e.evidence = v.evidence_id::text and e.kind = v.kind
				where v.id is null or e.entries is distinct from 1""");
		DISAGREEMENTS.put("a violation stands where decisions and waivers put it",
				"""
						select v.id, r.state, v.state, d.outcome, w.cause
						from violations v
						left join violation_decisions d on d.shop_id = v.shop_id and d.violation_id = v.id
						left join violation_waivers w on w.shop_id = v.shop_id and w.violation_id = v.id
						full join violation_register r on r.shop_id = v.shop_id and r.id = v.id
						where r.state is distinct from coalesce(case when w.cause is not null then 'WAIVED' end, d.outcome, v.state)""");
		DISAGREEMENTS.put("as many violations of a shop are suspected as are counted",
				"""
						select coalesce(t.shop_id, c.shop_id), t.suspected, c.suspected
						from violation_tallies t
						full join (select shop_id, count(*) as suspected from violation_register where state = 'SUSPECTED' group by 1) c
						  on c.shop_id = t.shop_id
						where coalesce(t.suspected, 0) <> coalesce(c.suspected, 0)""");
		DISAGREEMENTS.put("a waiver is on record once, and only of a late answer", """
				select w.violation_id, e.entries
				from violation_waivers w
				join violations v on v.shop_id = w.shop_id and v.id = w.violation_id
				left join late_answers l on l.shop_id = v.shop_id and l.id = v.evidence_id
				full join (
				  select particulars ->> 'violation' as violation, count(*) as entries from audit_entries
				  where action = 'ViolationWaived' group by 1) e on e.violation = w.violation_id::text
				where w.violation_id is null or l.id is null or e.entries is distinct from 1""");
		DISAGREEMENTS.put("a deadline is on record as often as it was set, met, missed or answered late",
				"""
						select coalesce(f.action, e.action), coalesce(f.ticket_id, e.subject_id), f.count, e.count
						from (
						  select action, ticket_id, count(*) as count from (
						    select 'ResponseDeadlineSet' as action, ticket_id from response_deadlines
						    union all select 'ResponseDeadlineSet', ticket_id from response_deadline_outcomes
						    union all select 'ResponseDeadlineMet', ticket_id from response_deadline_outcomes where outcome = 'MET'
						    union all select 'ResponseDeadlineMissed', ticket_id from response_deadline_outcomes
						      where outcome = 'MISSED'
						    union all select 'LateAnswerGiven', l.ticket_id
						      from late_answers l join response_deadline_outcomes o on o.shop_id = l.shop_id and o.id = l.id
						      where l.answered_at > o.on_time_until) one group by 1, 2) f
						full join (
						  select action, subject_id, count(*) as count from audit_entries
						  where action like 'ResponseDeadline%' and action <> 'ResponseDeadlineMoved'
						    or action = 'LateAnswerGiven' group by 1, 2) e
						  on e.action = f.action and e.subject_id = f.ticket_id
						where f.count is distinct from e.count""");
	}

	private final JdbcClient jdbc;

	Books(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param when named where they don't agree
	 */
	void agree(String when) {
		DISAGREEMENTS.forEach((rule, sql) -> assertThat(rows(sql)).as("%s: %s", when, rule).isEmpty());
	}

	private List<String> rows(String sql) {
		return jdbc.sql(sql).query().listOfRows().stream().map(Object::toString).toList();
	}

}
