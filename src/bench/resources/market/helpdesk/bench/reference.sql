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
  returning *
), registered as (
  insert into violation_register (shop_id, id, kind, state, ticket_id, evidence_id, occurred_at, recorded_at)
  select shop_id, id, kind, state, ticket_id, evidence_id, occurred_at, recorded_at from violated
), chained as materialized (
  select m.*, c.length, c.head, uuidv7() as missed_entry, uuidv7() as violation_entry,
    to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as received,
    to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due,
    to_char(on_time_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until,
    to_char(on_time_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
  from missed m join audit_chains c on c.shop_id = m.shop_id and c.subject_id = m.ticket_id
), sealed_missed as materialized (
  select *, sha256(convert_to(format(
    '{"action":"ResponseDeadlineMissed","actor":"job:response-clock","at":"%s","id":"%s","number":%s,"particulars":{"dueAt":"%s","onTimeUntil":"%s","receivedAt":"%s"},"previous":"%s","shop":"%s","subject":"%s","subjectKind":"TICKET","texts":{},"version":1}',
    at, missed_entry, length + 1, due, until, received, encode(head, 'hex'), shop_id, ticket_id), 'UTF8')) as missed_hash
  from chained
), sealed as materialized (
  select *, sha256(convert_to(format(
    '{"action":"ViolationRecorded","actor":"job:response-clock","at":"%s","id":"%s","number":%s,"particulars":{"evidence":"%s","kind":"LATE_RESPONSE","rule":"R13","state":"CONFIRMED"},"previous":"%s","shop":"%s","subject":"%s","subjectKind":"TICKET","texts":{},"version":1}',
    at, violation_entry, length + 2, id, encode(missed_hash, 'hex'), shop_id, ticket_id), 'UTF8')) as violation_hash
  from sealed_missed
), audited as (
  insert into audit_entries (shop_id, id, occurred_at, actor, action, subject_kind, subject_id, particulars,
    number, previous_hash, hash, texts)
  select shop_id, entry.id, on_time_until, 'job:response-clock', entry.action, 'TICKET', ticket_id, entry.particulars,
    entry.number, entry.previous, entry.hash, '{}'::jsonb
  from sealed cross join lateral (values
    (missed_entry, 'ResponseDeadlineMissed', jsonb_build_object('receivedAt', received, 'dueAt', due, 'onTimeUntil', until),
      length + 1, head, missed_hash),
    (violation_entry, 'ViolationRecorded', jsonb_build_object('kind', 'LATE_RESPONSE', 'state', 'CONFIRMED', 'rule', 'R13',
      'evidence', sealed.id), length + 2, missed_hash, violation_hash)
  ) entry (id, action, particulars, number, previous, hash)
), lengthened as (
  update audit_chains c set length = s.length + 2, head = s.violation_hash
  from sealed s where c.shop_id = s.shop_id and c.subject_id = s.ticket_id
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
