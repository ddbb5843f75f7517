-- What erasing rests on: the time, for how long things are kept, who wrote in a matter, what stands against erasing it. Two
-- things nobody who calls can choose: the tables' owner says what time it is and (in a migration of its own, from the
-- configuration) for how many years at least everything is kept.

create function time_of_erasing() returns timestamptz language sql volatile
return clock_timestamp();

revoke all on function time_of_erasing() from public;

-- The words of an address as they were typed; or as they stand there, where nobody could have typed them.
create function percent_decoded(encoded text) returns text language plpgsql immutable parallel safe as $$
begin
  return convert_from((
    select coalesce(string_agg(
      case when piece[1] like '%__' and length(piece[1]) = 3 and left(piece[1], 1) = '%' then decode(substr(piece[1], 2), 'hex')
        else convert_to(piece[1], 'UTF8') end, ''::bytea order by place), ''::bytea)
    from regexp_matches(replace(encoded, '+', ' '), '%[0-9A-Fa-f]{2}|[^%]+|%', 'g') with ordinality as one (piece, place)), 'UTF8');
exception when character_not_in_repertoire or untranslatable_character then
  return encoded;
end $$;

-- What a person takes along, page by page, and what is left of them.
create index messages_of_author   on messages   (author_id, id);
create index files_of_owner       on files      (owner_id, id);
create index screenings_of_author on screenings (author_id, id);

create index audit_entries_of_refused_files on audit_entries (occurred_at, id) where action = 'InfectedFileRefused';
create index audit_entries_of_searches      on audit_entries ((particulars ->> 'disclosure')) where action = 'WordsSearched';
create index disclosures_to_erase           on disclosures (disclosed_at, id) where kind = 'SEARCHED' and not is_erased(words);

-- Held messages, screenings, violations and appeals that belong to a matter, whatever it is.
create function held_in(of_kind text, in_shop uuid, matter uuid) returns setof uuid language sql stable
begin atomic
  select matter where of_kind = 'HELD_MESSAGE'
  union
  select h.id from held_messages h where of_kind = 'TICKET' and h.shop_id = in_shop and h.ticket_id = matter
  union
  select h.id from messages m join held_messages h on h.shop_id = m.shop_id and h.screening_id = m.screening_id
  where of_kind = 'TICKET' and m.shop_id = in_shop and m.ticket_id = matter;
end;

create function screenings_in(of_kind text, in_shop uuid, matter uuid) returns setof uuid language sql stable
begin atomic
  select matter where of_kind = 'SCREENING'
  union
  select s.id from screenings s where of_kind = 'TICKET' and s.shop_id = in_shop and s.ticket_id = matter
  union
  select m.screening_id from messages m
  where of_kind = 'TICKET' and m.shop_id = in_shop and m.ticket_id = matter and m.screening_id is not null
  union
  select h.screening_id from held_messages h where h.shop_id = in_shop and h.id in (select held_in(of_kind, in_shop, matter));
end;

create function violations_in(of_kind text, in_shop uuid, matter uuid) returns setof uuid language sql stable
begin atomic
  select v.id from violations v where of_kind = 'TICKET' and v.shop_id = in_shop and v.ticket_id = matter
  union
  select v.id from violations v
  where v.shop_id = in_shop and v.ticket_id is null and v.evidence_id in (select screenings_in(of_kind, in_shop, matter));
end;

create function appeals_on(of_kind text, in_shop uuid, matter uuid) returns setof uuid language sql stable
begin atomic
  select distinct a.id from sanction_violations s join appeals a on a.shop_id = s.shop_id and a.sanction_id = s.sanction_id
  where s.shop_id = in_shop and s.violation_id in (select violations_in(of_kind, in_shop, matter));
end;

-- Whether what a violation was found in is erased: its ticket, or the words that were to open one.
create function is_evidence_erased(in_shop uuid, violation uuid) returns boolean language sql stable
return exists (
  select from violations v
  where v.shop_id = in_shop and v.id = violation and (
    exists (select from erasures e where e.shop_id = v.shop_id and e.subject_id = v.ticket_id)
    or v.ticket_id is null and exists (
      select from screened_parts p where p.shop_id = v.shop_id and p.screening_id = v.evidence_id and is_erased(p.text))));

-- Appeals that go with a matter: those that rest on nothing else, or on nothing else that is still there.
create function appeals_in(of_kind text, in_shop uuid, matter uuid) returns setof uuid language sql stable
begin atomic
  select a.id from appeals a
  where a.shop_id = in_shop and a.id in (select appeals_on(of_kind, in_shop, matter)) and not exists (
    select from sanction_violations s
    where s.shop_id = a.shop_id and s.sanction_id = a.sanction_id
      and s.violation_id not in (select violations_in(of_kind, in_shop, matter))
      and not is_evidence_erased(s.shop_id, s.violation_id));
end;

-- Everybody of whom there is a word in a matter, and whose matter it is.
create function people_in(of_kind text, in_shop uuid, matter uuid) returns setof uuid language sql stable
begin atomic
  select person from (
    select unnest(array[t.buyer_id, t.opened_by]) from tickets t where of_kind = 'TICKET' and t.shop_id = in_shop and t.id = matter
    union
    select m.author_id from messages m where of_kind = 'TICKET' and m.shop_id = in_shop and m.ticket_id = matter
    union
    select unnest(array[h.author_id, o.buyer_id, d.decided_by]) from held_messages h
    left join orders o on o.shop_id = h.shop_id and o.id = h.order_id
    left join held_message_decisions d on d.shop_id = h.shop_id and d.held_id = h.id
    where h.shop_id = in_shop and h.id in (select held_in(of_kind, in_shop, matter))
    union
    select s.author_id from screenings s where s.shop_id = in_shop and s.id in (select screenings_in(of_kind, in_shop, matter))
    union
    select unnest(array[a.proposed_by, w.answered_by]) from agreement_register r
    join agreements a on a.shop_id = r.shop_id and a.id = r.id
    left join agreement_answers w on w.shop_id = r.shop_id and w.agreement_id = r.id
    where of_kind = 'TICKET' and r.shop_id = in_shop and r.ticket_id = matter
    union
    select unnest(array[c.opened_by, g.reached_by, o.closed_by]) from cases c
    left join case_stages g on g.shop_id = c.shop_id and g.case_id = c.id
    left join case_outcomes o on o.shop_id = c.shop_id and o.case_id = c.id
    where of_kind = 'TICKET' and c.shop_id = in_shop and c.ticket_id = matter
    union
    select unnest(array[f.flagged_by, d.decided_by]) from messages m
    join flags f on f.shop_id = m.shop_id and f.message_id = m.id
    left join flag_decisions d on d.shop_id = f.shop_id and d.flag_id = f.id
    where of_kind = 'TICKET' and m.shop_id = in_shop and m.ticket_id = matter
    union
    select o.taken_over_by from take_overs o where of_kind = 'TICKET' and o.shop_id = in_shop and o.ticket_id = matter
    union
    select i.inspector_id from inspections i where of_kind = 'TICKET' and i.shop_id = in_shop and i.ticket_id = matter
    union
    select n.noted_by from thread_notes n where of_kind = 'TICKET' and n.shop_id = in_shop and n.ticket_id = matter
    union
    select unnest(array[d.decided_by, w.waived_by]) from violations v
    left join violation_decisions d on d.shop_id = v.shop_id and d.violation_id = v.id
    left join violation_waivers w on w.shop_id = v.shop_id and w.violation_id = v.id
    where v.shop_id = in_shop and v.id in (select violations_in(of_kind, in_shop, matter))
    union
    select unnest(array[a.appealed_by, d.decided_by]) from appeals a
    left join appeal_decisions d on d.shop_id = a.shop_id and d.appeal_id = a.id
    where a.shop_id = in_shop and a.id in (select appeals_on(of_kind, in_shop, matter))
    union
    select e.actor::uuid from audit_entries e
    where of_kind = 'REFUSED_FILE' and e.shop_id = in_shop and e.id = matter and e.action = 'InfectedFileRefused'
    union
    select d.inspector_id from disclosures d where of_kind = 'SEARCH' and d.shop_id = in_shop and d.id = matter
    union
    select matter where of_kind = 'ACCOUNT'
    union
    select d.decided_by from erasure_requests r
    join erasure_decisions d on d.shop_id = r.shop_id and d.request_id = r.id
    where of_kind = 'ACCOUNT' and r.account_id = matter) everybody (person)
  where person is not null;
end;

drop function erasure_obstacles(uuid, uuid);
drop function sanctions_resting_on(uuid, uuid);
drop function is_held(uuid, uuid);
drop function last_activity(uuid, uuid);

-- Whether somebody holds a matter, its shop or anybody who wrote in it. Where nobody is held, nobody is looked for.
create function is_held(of_kind text, in_shop uuid, matter uuid) returns boolean language sql stable
return exists (select from standing_legal_holds h where h.subject_id in (in_shop, matter))
  or case when exists (select from standing_legal_holds h where h.kind = 'ACCOUNT')
    then exists (
      select from people_in(of_kind, in_shop, matter) person join standing_legal_holds h on h.subject_id = person
      where h.kind = 'ACCOUNT')
    else false end;

-- What stands against erasing a matter because somebody asked.
create function erasure_obstacles(of_kind text, in_shop uuid, matter uuid, at timestamptz) returns text[] language sql stable
return array_remove(array[
  case when is_held(of_kind, in_shop, matter) then 'LEGAL_HOLD' end,
  case when exists (
    select from tickets where shop_id = in_shop and id = matter and status in ('NEEDS_ANSWER', 'WITH_MARKETPLACE'))
    then 'ANSWER_OWED' end,
  case when exists (
    select from cases where shop_id = in_shop and ticket_id = matter and closed_at is null) then 'OPEN_CASE' end,
  case when exists (
    select from agreement_register where shop_id = in_shop and ticket_id = matter and state = 'PROPOSED') then 'OPEN_AGREEMENT' end,
  case when exists (
    select from messages m join flags f on f.shop_id = m.shop_id and f.message_id = m.id
    join open_flags o on o.shop_id = f.shop_id and o.flag_id = f.id
    where m.shop_id = in_shop and m.ticket_id = matter) then 'OPEN_FLAG' end,
  case when exists (
    select from waiting_held_messages w
    where w.shop_id = in_shop and w.held_id in (select held_in(of_kind, in_shop, matter))) then 'HELD_MESSAGE' end,
  case when exists (
    select from violation_register r
    where r.shop_id = in_shop and r.state = 'SUSPECTED' and r.id in (select violations_in(of_kind, in_shop, matter)))
    then 'SUSPECTED_VIOLATION' end,
  -- A sanction is about to be imposed for it.
  case when exists (
    select from violations_in(of_kind, in_shop, matter) v
    join sanction_proposal_violations p on p.shop_id = in_shop and p.violation_id = v
    join open_sanction_proposals o on o.shop_id = p.shop_id and o.proposal_id = p.proposal_id) or exists (
    select from violations_in(of_kind, in_shop, matter) v
    join sanction_violations s on s.shop_id = in_shop and s.violation_id = v
    join sanction_register r on r.shop_id = s.shop_id and r.id = s.sanction_id
    where r.state = 'AWAITING') then 'OPEN_SANCTION' end,
  -- Whoever was sanctioned can still appeal, and needs what it was for.
  case when exists (
    select from violations_in(of_kind, in_shop, matter) v
    join sanction_violations s on s.shop_id = in_shop and s.violation_id = v
    join sanction_register r on r.shop_id = s.shop_id and r.id = s.sanction_id
    where r.state in ('STANDING', 'EXPIRED') and r.appeal_until >= at and not exists (
      select from appeals a where a.shop_id = r.shop_id and a.sanction_id = r.id)) then 'APPEAL_POSSIBLE' end,
  case when exists (
    select from appeals_on(of_kind, in_shop, matter) a join open_appeals o on o.shop_id = in_shop and o.appeal_id = a)
    then 'OPEN_APPEAL' end], null);

-- And because its time is over: an answer that nobody missed for years, and a proposal that nobody answered, go with it.
create function retention_obstacles(of_kind text, in_shop uuid, matter uuid, at timestamptz) returns text[] language sql stable
return array(
  select one from unnest(erasure_obstacles(of_kind, in_shop, matter, at)) one where one not in ('ANSWER_OWED', 'OPEN_AGREEMENT'));

-- When something was said or done in a matter last; nothing where nobody knows.
create function last_activity(of_kind text, in_shop uuid, matter uuid) returns timestamptz language sql stable
return case of_kind
  when 'TICKET' then greatest(
    (select last_message_at from tickets where shop_id = in_shop and id = matter),
    (select max(closed_at) from closures where shop_id = in_shop and ticket_id = matter),
    (select max(greatest(w.waived_at, d.withdrawn_at)) from waivers w
      left join waiver_withdrawals d on d.shop_id = w.shop_id and d.waiver_id = w.id
      where w.shop_id = in_shop and w.ticket_id = matter),
    (select max(proposed_at) from waiver_proposals where shop_id = in_shop and ticket_id = matter),
    (select max(greatest(o.taken_over_at, b.handed_back_at)) from take_overs o
      left join hand_backs b on b.shop_id = o.shop_id and b.take_over_id = o.id
      where o.shop_id = in_shop and o.ticket_id = matter),
    (select max(greatest(c.opened_at, c.closed_at, s.reached_at)) from cases c
      left join case_stages s on s.shop_id = c.shop_id and s.case_id = c.id
      where c.shop_id = in_shop and c.ticket_id = matter),
    (select max(greatest(r.proposed_at, w.answered_at)) from agreement_register r
      left join agreement_answers w on w.shop_id = r.shop_id and w.agreement_id = r.id
      where r.shop_id = in_shop and r.ticket_id = matter),
    (select max(greatest(f.flagged_at, d.decided_at)) from messages m
      join flags f on f.shop_id = m.shop_id and f.message_id = m.id
      left join flag_decisions d on d.shop_id = f.shop_id and d.flag_id = f.id
      where m.shop_id = in_shop and m.ticket_id = matter),
    (select max(s.screened_at) from screenings s
      where s.shop_id = in_shop and s.id in (select screenings_in(of_kind, in_shop, matter))),
    (select max(greatest(h.sent_at, d.decided_at)) from held_messages h
      left join held_message_decisions d on d.shop_id = h.shop_id and d.held_id = h.id
      where h.shop_id = in_shop and h.id in (select held_in(of_kind, in_shop, matter))),
    (select max(greatest(d.decided_at, w.waived_at)) from violations v
      left join violation_decisions d on d.shop_id = v.shop_id and d.violation_id = v.id
      left join violation_waivers w on w.shop_id = v.shop_id and w.violation_id = v.id
      where v.shop_id = in_shop and v.id in (select violations_in(of_kind, in_shop, matter))),
    (select max(greatest(a.appealed_at, d.decided_at)) from appeals a
      left join appeal_decisions d on d.shop_id = a.shop_id and d.appeal_id = a.id
      where a.shop_id = in_shop and a.id in (select appeals_on(of_kind, in_shop, matter))),
    (select max(noted_at) from thread_notes where shop_id = in_shop and ticket_id = matter))
  when 'HELD_MESSAGE' then (
    select greatest(h.sent_at, d.decided_at) from held_messages h
    left join held_message_decisions d on d.shop_id = h.shop_id and d.held_id = h.id
    where h.shop_id = in_shop and h.id = matter)
  when 'SCREENING' then (select screened_at from screenings where shop_id = in_shop and id = matter)
  when 'REFUSED_FILE' then (select occurred_at from audit_entries where shop_id = in_shop and id = matter)
  when 'SEARCH' then (select disclosed_at from disclosures where shop_id = in_shop and id = matter)
  when 'ACCOUNT' then greatest(
    (select max(occurred_at) from audit_entries where actor = matter::text),
    (select max(occurred_at) from audit_entries where subject_id = matter),
    (select max(placed_at) from orders where buyer_id = matter),
    (select max(last_message_at) from tickets where buyer_id = matter))
end;

-- What is left of a person but their name: what goes before it.
create function left_of(person uuid) returns table (kind text, shop_id uuid, id uuid) language sql stable
begin atomic
  select 'TICKET', t.shop_id, t.id from tickets t where t.buyer_id = person and not is_erased(t.subject)
  union all
  select 'HELD_MESSAGE', h.shop_id, h.id from orders o join held_messages h on h.shop_id = o.shop_id and h.order_id = o.id
  where o.buyer_id = person and not is_erased(h.body)
    and not exists (select from messages m where m.shop_id = h.shop_id and m.screening_id = h.screening_id)
  union all
  select 'SCREENING', s.shop_id, s.id from screenings s
  where s.author_id = person and s.ticket_id is null
    and exists (
      select from screened_parts p
      where p.shop_id = s.shop_id and p.screening_id = s.id and p.text <> '' and not is_erased(p.text))
    and not exists (select from messages m where m.shop_id = s.shop_id and m.screening_id = s.id)
    and not exists (select from held_messages h where h.shop_id = s.shop_id and h.screening_id = s.id)
  union all
  select 'REFUSED_FILE', e.shop_id, e.id from audit_entries e
  where e.actor = person::text and e.action = 'InfectedFileRefused' and exists (
    select from audit_texts t where t.shop_id = e.shop_id and t.entry_id = e.id and t.salt is not null);
end;

-- Whether a name is still needed: of somebody who acts for a shop, or whose words stand in a ticket that is kept.
create function is_name_needed(person uuid) returns boolean language sql stable
return exists (select from shop_members where account_id = person)
  or exists (
    select from messages m join tickets t on t.shop_id = m.shop_id and t.id = m.ticket_id
    where m.author_id = person and not is_erased(t.subject))
  or exists (select from held_messages h where h.author_id = person and not is_erased(h.body));

create index held_messages_of_author on held_messages (author_id);

-- What has been kept for as long as it had to be may be more than what people wrote to each other.
alter table erasures
  drop constraint erasures_kind_check,
  add constraint erasures_kind_check
    check (kind in ('TICKET', 'HELD_MESSAGE', 'SCREENING', 'REFUSED_FILE', 'SEARCH', 'ACCOUNT')),
  drop constraint erasures_check4;

alter table text_columns disable trigger text_columns_are_permanent;
update text_columns set fate = 'ERASED', becomes = 'MARK', why = 'names whom an administrator looked for'
where table_name = 'disclosures' and column_name = 'words';
update text_columns set fate = 'DELETED', why = 'goes with the person it names'
where table_name = 'saved_searches';
alter table text_columns enable trigger text_columns_are_permanent;

drop trigger disclosures_are_permanent on disclosures;
create trigger disclosures_are_permanent
  before delete or truncate on disclosures
  for each statement execute function forbid_change();
create trigger disclosures_only_go
  before update on disclosures
  for each statement execute function forbid_change_but_erasing();
create trigger disclosures_go_whole
  after update on disclosures
  for each row execute function check_erasing('id');

-- In a ticket that was erased nobody writes any more, by whatever way: not in its cases, agreements and violations either.
create trigger screenings_are_of_what_is_there
  before insert on screenings for each row when (new.ticket_id is not null) execute function forbid_writing_in_erased();
create trigger take_overs_are_of_what_is_there
  before insert on take_overs for each row execute function forbid_writing_in_erased();
create trigger thread_notes_are_of_what_is_there
  before insert on thread_notes for each row when (new.words @> '[{"is": "text"}]') execute function forbid_writing_in_erased();

create function forbid_words_in_erased_case() returns trigger language plpgsql as $$
begin
  if exists (
      select from cases c join erasures e on e.shop_id = c.shop_id and e.subject_id = c.ticket_id
      where c.shop_id = new.shop_id and c.id = new.case_id)
  then
    raise exception 'a ticket that was erased takes nothing more' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger case_stages_are_of_what_is_there
  before insert on case_stages for each row execute function forbid_words_in_erased_case();
create trigger case_outcomes_are_of_what_is_there
  before insert on case_outcomes for each row execute function forbid_words_in_erased_case();

create function forbid_words_in_erased_agreement() returns trigger language plpgsql as $$
begin
  if exists (
      select from agreement_register a join erasures e on e.shop_id = a.shop_id and e.subject_id = a.ticket_id
      where a.shop_id = new.shop_id and a.id = new.agreement_id)
  then
    raise exception 'a ticket that was erased takes nothing more' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger agreement_answers_are_of_what_is_there
  before insert on agreement_answers for each row execute function forbid_words_in_erased_agreement();

create function forbid_words_of_erased_violation() returns trigger language plpgsql as $$
begin
  if is_evidence_erased(new.shop_id, new.violation_id) then
    raise exception 'a ticket that was erased takes nothing more' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger violation_decisions_are_of_what_is_there
  before insert on violation_decisions for each row execute function forbid_words_of_erased_violation();

create function forbid_words_of_erased_sanction() returns trigger language plpgsql as $$
begin
  if not exists (
      select from sanction_violations s
      where s.shop_id = new.shop_id and s.sanction_id = new.sanction_id and not is_evidence_erased(s.shop_id, s.violation_id))
  then
    raise exception 'a ticket that was erased takes nothing more' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger appeals_are_of_what_is_there
  before insert on appeals for each row execute function forbid_words_of_erased_sanction();

create or replace function erasable_rows(of_kind text, in_shop uuid, matter uuid) returns setof erasable language plpgsql stable
  set search_path = public, pg_temp as $$
declare
  ticket     uuid[] := case when of_kind = 'TICKET' then array[matter] else '{}'::uuid[] end;
  texts      uuid[] := array(select id from messages m where m.shop_id = in_shop and m.ticket_id = any(ticket));
  agreed     uuid[] := array(select id from agreement_register a where a.shop_id = in_shop and a.ticket_id = any(ticket));
  cased      uuid[] := array(select id from cases c where c.shop_id = in_shop and c.ticket_id = any(ticket));
  flagged    uuid[] := array(select id from flags f where f.shop_id = in_shop and f.message_id = any(texts));
  held       uuid[] := array(select held_in(of_kind, in_shop, matter));
  screened   uuid[] := array(select screenings_in(of_kind, in_shop, matter));
  violating  uuid[] := array(select violations_in(of_kind, in_shop, matter));
  appealed   uuid[] := array(select appeals_in(of_kind, in_shop, matter));
  searched   uuid[];
  filed      uuid[];
  entries    uuid[];
begin
  -- Searches for a person, by name or address, go with the person.
  searched := case when of_kind = 'SEARCH' then array[matter] else array(
    select d.id from accounts a
    join disclosures d on d.shop_id = in_shop and d.kind = 'SEARCHED' and (
      strpos(lower(d.words), lower(a.name)) > 0 or strpos(lower(d.words), lower(a.email)) > 0)
    where of_kind = 'ACCOUNT' and a.id = matter) end;
  filed := array(
    select id from attachments a where a.shop_id = in_shop and a.message_id = any(texts)
    union
    select id from held_files h where h.shop_id = in_shop and h.held_id = any(held)
    union
    select id from appeal_files a where a.shop_id = in_shop and a.appeal_id = any(appealed));
  -- The ticket's own chain; of the shop's what tells of held messages, appeals and violations that belong here; a person's.
  entries := array(
    select id from audit_entries e where e.shop_id = in_shop and e.subject_id = any(ticket)
    union
    select id from audit_entries e
    where e.shop_id = in_shop and e.subject_id = in_shop and cardinality(held || appealed || violating) > 0
      and (e.particulars ->> 'heldMessage' = any(held::text[]) or e.particulars ->> 'appeal' = any(appealed::text[])
        or e.particulars ->> 'violation' = any(violating::text[]))
    union
    select matter where of_kind = 'REFUSED_FILE'
    union
    select id from audit_entries e
    where e.shop_id = in_shop and e.action = 'WordsSearched' and e.particulars ->> 'disclosure' = any(searched::text[])
    union
    select id from audit_entries e where of_kind = 'ACCOUNT' and e.shop_id = in_shop and e.subject_id = matter);
  return query select r.* from (values
    ('tickets', array['id'], 'id', ticket),
    ('messages', array['id'], 'id', texts),
    ('points', array['ticket_id', 'number'], 'ticket_id', ticket),
    ('attachments', array['id'], 'id', filed),
    ('agreements', array['id'], 'id', agreed),
    ('agreement_answers', array['agreement_id'], 'agreement_id', agreed),
    ('case_stages', array['case_id', 'stage'], 'case_id', cased),
    ('case_outcomes', array['case_id'], 'case_id', cased),
    ('flags', array['id'], 'id', flagged),
    ('flag_decisions', array['flag_id'], 'flag_id', flagged),
    ('held_messages', array['id'], 'id', held),
    ('held_message_decisions', array['held_id'], 'held_id', held),
    ('screened_parts', array['screening_id', 'number'], 'screening_id', screened),
    ('take_overs', array['id'], 'ticket_id', ticket),
    ('inspections', array['id'], 'ticket_id', ticket),
    ('thread_notes', array['id'], 'ticket_id', ticket),
    ('announcements', array['id'], 'matter_id', held || violating),
    ('violation_decisions', array['violation_id'], 'violation_id', violating),
    ('violation_waivers', array['violation_id'], 'violation_id', violating),
    ('appeals', array['id'], 'id', appealed),
    ('appeal_decisions', array['appeal_id'], 'appeal_id', appealed),
    ('appeal_files', array['id'], 'id', filed),
    ('files', array['id'], 'id', filed),
    ('disclosures', array['id'], 'id', searched),
    ('audit_texts', array['entry_id', 'name'], 'entry_id', entries),
    ('erasure_decisions', array['request_id'], 'request_id', array(
      select r.id from erasure_requests r where of_kind = 'ACCOUNT' and r.account_id = matter))) r
  where cardinality(r.column4) > 0;
end $$;

-- Whose matter it is; nobody where there is none, or where somebody else is at it.
create function take_matter(of_kind text, in_shop uuid, matter uuid) returns uuid language plpgsql
  set search_path = public, pg_temp as $$
declare
  person uuid;
begin
  case of_kind
    when 'TICKET' then
      select buyer_id into person from tickets where shop_id = in_shop and id = matter for update skip locked;
    when 'HELD_MESSAGE' then
      select o.buyer_id into person
      from held_messages h join orders o on o.shop_id = h.shop_id and o.id = h.order_id
      where h.shop_id = in_shop and h.id = matter;
    when 'SCREENING' then
      select author_id into person from screenings where shop_id = in_shop and id = matter and ticket_id is null;
    when 'REFUSED_FILE' then
      select actor::uuid into person from audit_entries
      where shop_id = in_shop and id = matter and action = 'InfectedFileRefused';
    when 'SEARCH' then
      select inspector_id into person from disclosures where shop_id = in_shop and id = matter and kind = 'SEARCHED';
    when 'ACCOUNT' then
      select id into person from accounts where id = matter for update;
  end case;
  return person;
end $$;

-- A person's request that was granted, and nothing that stands against it: who granted it.
create function require_grant(of_kind text, in_shop uuid, matter uuid, person uuid, request uuid, at timestamptz)
  returns uuid language plpgsql stable set search_path = public, pg_temp as $$
declare
  granter uuid;
begin
  select d.decided_by into granter
  from erasure_requests r join erasure_decisions d on d.shop_id = r.shop_id and d.request_id = r.id
  where r.id = request and r.account_id = person and d.outcome = 'GRANTED';
  if granter is null then
    raise exception 'nobody granted that' using errcode = 'restrict_violation';
  end if;
  if cardinality(erasure_obstacles(of_kind, in_shop, matter, at)) > 0 then
    raise exception 'not yet: %', erasure_obstacles(of_kind, in_shop, matter, at) using errcode = 'restrict_violation';
  end if;
  return granter;
end $$;

-- That it was kept for as long as it had to be, and that nothing stands against erasing it.
create function require_end(of_kind text, in_shop uuid, matter uuid, kept_years integer, at timestamptz) returns void
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  if coalesce(kept_years, 0) < kept_at_least() then
    raise exception 'everything is kept for % years at least', kept_at_least() using errcode = 'restrict_violation';
  end if;
  if (at >= years_after(last_activity(of_kind, in_shop, matter), kept_years)) is not true then
    raise exception 'its time is not over' using errcode = 'restrict_violation';
  end if;
  if cardinality(retention_obstacles(of_kind, in_shop, matter, at)) > 0 then
    raise exception 'not yet: %', retention_obstacles(of_kind, in_shop, matter, at) using errcode = 'restrict_violation';
  end if;
end $$;

-- What was erased is over: nobody owes an answer in it, and no list that tells what is to be done holds it.
create function end_erased(ticket tickets) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  ran  integer;
  owed integer;
begin
  update tickets set last_message_preview = '', turn = 'BUYER', closed = true, proposal = 'NONE', waiver_id = null,
    take_over_id = null, version = version + 1
  where shop_id = ticket.shop_id and id = ticket.id;
  update ticket_counts set
    needs_answer = needs_answer - (ticket.status = 'NEEDS_ANSWER')::integer,
    with_marketplace = with_marketplace - (ticket.status = 'WITH_MARKETPLACE')::integer,
    waiting_for_buyer = waiting_for_buyer - (ticket.status = 'WAITING_FOR_BUYER')::integer,
    closed = closed + 1
  where shop_id = ticket.shop_id and ticket.status <> 'CLOSED';
  delete from response_deadlines where shop_id = ticket.shop_id and ticket_id = ticket.id;
  get diagnostics ran = row_count;
  delete from overdue_responses where shop_id = ticket.shop_id and ticket_id = ticket.id;
  get diagnostics owed = row_count;
  update response_tallies set running = running - ran, overdue = overdue - owed
  where shop_id = ticket.shop_id and ran + owed > 0;
  delete from recent_texts where shop_id = ticket.shop_id and buyer_id = ticket.buyer_id;
  delete from event_publication where serialized_event like '%' || ticket.id || '%';
end $$;

create function end_person(person uuid, before accounts) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  update accounts set name = '⟦erased person⟧', username = 'erased-' || person, password_hash = null, email = null, language = null
  where id = person;
  delete from spring_session where principal_name = before.username;
  delete from recent_texts where buyer_id = person;
  delete from saved_searches s
  where s.owner_id = person
    or strpos(lower(s.name || ' ' || percent_decoded(s.criteria)), lower(before.name)) > 0
    or strpos(lower(s.name || ' ' || percent_decoded(s.criteria)), lower(before.email)) > 0;
  with gone as (delete from uploads where owner_id = person returning shop_id, id)
  delete from files f using gone where f.shop_id = gone.shop_id and f.id = gone.id;
end $$;

/*
 * Erases everything somebody wrote in a matter: a ticket; a message that was held and never became one; words that were
 * screened and never sent; the name of a file that was refused; what an administrator searched for; an account, once nothing
 * else is left of its person. It is the only way past the immutability of what was written. It puts itself on record, erases
 * nothing that is held by law, nothing whose time is not over unless a request was granted, and nothing twice.
 *
 * Returns whether it erased: not where that was done before, and not where somebody else is at it.
 */
create or replace function erase_texts(erasure uuid, of_kind text, in_shop uuid, matter uuid, for_ground text, request uuid,
    kept_years integer, at timestamptz) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  person  uuid := take_matter(of_kind, in_shop, matter);
  granter uuid;
  ticket  tickets;
  before  accounts;
  what    erasable;
  erased  erasable[] := '{}';
  noted   integer;
  texts   integer := 0;
  files   integer := 0;
  one     uuid;
begin
  if person is null then
    return false;
  end if;
  -- Two clocks agree within milliseconds (docs/adr/0010); who says that it is next year is wrong.
  if at > time_of_erasing() + interval '1 minute' then
    raise exception 'it is not that late' using errcode = 'restrict_violation';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(matter::text, 51));
  for one in
    select id from (
      select unnest(array[in_shop, matter, person]) as id
      union
      select people_in(of_kind, in_shop, matter)) held order by id
  loop
    perform pg_advisory_xact_lock_shared(hold_lock(one));
  end loop;
  if exists (select from erasures e where e.shop_id = in_shop and e.subject_id = matter) then
    return false;
  end if;
  if is_held(of_kind, in_shop, matter) then
    raise exception 'held by law' using errcode = 'restrict_violation';
  end if;
  if for_ground = 'REQUEST' then
    granter := require_grant(of_kind, in_shop, matter, person, request, at);
  else
    perform require_end(of_kind, in_shop, matter, kept_years, at);
  end if;
  if of_kind = 'ACCOUNT' and (is_name_needed(person) or exists (select from left_of(person))) then
    raise exception 'a person goes last' using errcode = 'restrict_violation';
  end if;

  select * into ticket from tickets where of_kind = 'TICKET' and shop_id = in_shop and id = matter;
  select * into before from accounts where of_kind = 'ACCOUNT' and id = matter;
  for what in select * from erasable_rows(of_kind, in_shop, matter) loop
    noted := note_erased(what, in_shop, erasure);
    if noted > 0 then
      erased := erased || what;
    end if;
    if what.of_table = 'files' then
      files := noted;
    else
      texts := texts + noted;
    end if;
  end loop;
  insert into erasures (shop_id, id, kind, subject_id, person_id, ground, request_id, years, erased_by, erased_at, texts, files)
  values (in_shop, erasure, of_kind, matter, case for_ground when 'REQUEST' then person end, for_ground, request, kept_years,
    granter, at, texts, files);
  foreach what in array erased loop
    perform blank_erased(what, in_shop, erasure, erasure_mark(for_ground, at));
    if what.of_table = 'files' then
      delete from file_chunks c where c.shop_id = in_shop and c.file_id = any(what.ids);
    end if;
  end loop;
  case of_kind
    when 'TICKET' then perform end_erased(ticket);
    when 'ACCOUNT' then perform end_person(matter, before);
    else null;
  end case;
  return true;
end $$;

revoke all on function take_matter, require_grant, require_end, end_erased, end_person from public;
