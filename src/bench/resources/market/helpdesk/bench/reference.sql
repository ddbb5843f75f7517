-- What the sweep writes, as one statement: the fastest that this schema allows.
with missed as (
  delete from response_deadlines where on_time_until < $before returning $columns
), recorded as (
  insert into response_deadline_outcomes ($columns, outcome, ended_at, answer_id, recorded_at)
  select $columns, 'MISSED', on_time_until, null, $now from missed
), overdue as (
  insert into overdue_responses ($overdue)
  select $overdue from missed
), violated as (
  insert into violations (shop_id, id, kind, state, ticket_id, evidence_id, occurred_at, recorded_at)
  select shop_id, uuidv7(), 'LATE_RESPONSE', 'CONFIRMED', ticket_id, id, on_time_until, $now from missed
), audited as (
  insert into audit_entries (shop_id, id, occurred_at, actor, action, subject_kind, subject_id, particulars)
  select shop_id, uuidv7(), on_time_until, 'job:response-clock', entry.action, 'TICKET', ticket_id, entry.particulars
  from missed cross join lateral (values
    ('ResponseDeadlineMissed', jsonb_build_object(
      'receivedAt', to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'dueAt', to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'onTimeUntil', to_char(on_time_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
    ('ViolationRecorded', jsonb_build_object('kind', 'LATE_RESPONSE', 'rule', 'R13', 'evidence', id))
  ) entry (action, particulars)
), tallied as (
  insert into response_tallies as t (shop_id, running, overdue, met, missed, waived, waived_proposed, taken_over)
  select shop_id, -count(*), count(*), 0, count(*), 0, 0, 0 from missed group by shop_id
  on conflict (shop_id) do update set running = t.running + excluded.running, overdue = t.overdue + excluded.overdue,
    missed = t.missed + excluded.missed
), counted as (
  insert into missed_days as d (shop_id, day, missed)
  select shop_id, (on_time_until at time zone m.zone)::date, count(*)
  from missed join markets m on m.code = missed.market group by 1, 2
  on conflict (shop_id, day) do update set missed = d.missed + excluded.missed
)
select count(*) from missed
