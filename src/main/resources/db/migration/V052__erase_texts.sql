-- What people wrote is erased when its time is over or when a person's request is granted, by one function and in no other
-- way (docs/adr/0028). In the place of a text stands a mark that says when and why: ⟦erased 2036-01-15 RETENTION⟧; in the
-- place of a person's name ⟦erased person⟧.

-- Every column of the schema that holds text, json or bytes, and what becomes of it. A test compares it with the schema.
create table text_columns (
  table_name  text not null,
  column_name text not null,
  fate        text not null check (fate in ('ERASED', 'DELETED', 'KEPT', 'CODE')),
  -- What stands there once it is erased: the mark, nothing, the empty text, a list whose texts are marks, the word ERASED,
  -- a person's mark.
  becomes     text check (becomes in ('MARK', 'NOTHING', 'EMPTY', 'WORDS', 'WORD', 'PERSON')),
  why         text not null check (why <> ''),
  primary key (table_name, column_name),
  check ((fate = 'ERASED') = (becomes is not null))
);

insert into text_columns (table_name, column_name, fate, becomes, why) values
  ('accounts', 'email', 'ERASED', 'NOTHING', 'who somebody is'),
  ('accounts', 'language', 'ERASED', 'NOTHING', 'who somebody is'),
  ('accounts', 'marketplace_id', 'KEPT', null, 'the key of the marketplace, by which orders that law wants kept find their account'),
  ('accounts', 'name', 'ERASED', 'PERSON', 'who somebody is'),
  ('accounts', 'password_hash', 'ERASED', 'NOTHING', 'who somebody is'),
  ('accounts', 'username', 'ERASED', 'PERSON', 'who somebody is'),
  ('agreement_answers', 'word', 'ERASED', 'MARK', 'what somebody wrote'),
  ('agreements', 'terms', 'ERASED', 'MARK', 'what somebody wrote'),
  ('announcements', 'path', 'KEPT', null, 'an address of ours with an id'),
  ('announcements', 'words', 'ERASED', 'WORDS', 'quotes what somebody wrote'),
  ('api_tokens', 'name', 'KEPT', null, 'a program, which is no person'),
  ('appeal_decisions', 'reason', 'ERASED', 'MARK', 'a reason that may quote somebody'),
  ('appeal_files', 'name', 'ERASED', 'MARK', 'a name that somebody gave a file'),
  ('appeal_files', 'sha256', 'KEPT', null, 'what the chain covers a file with; nobody guesses a photo'),
  ('appeals', 'words', 'ERASED', 'MARK', 'what somebody wrote'),
  ('attachments', 'name', 'ERASED', 'MARK', 'a name that somebody gave a file'),
  ('attachments', 'sha256', 'KEPT', null, 'what the chain covers a file with; nobody guesses a photo'),
  ('audit_entries', 'particulars', 'KEPT', null, 'closed lists, ids and numbers; what was written is in audit_texts'),
  ('audit_entries', 'texts', 'KEPT', null, 'commitments, which tell nothing without their salts'),
  ('audit_texts', 'salt', 'ERASED', 'NOTHING', 'without it a commitment tells nothing'),
  ('audit_texts', 'text', 'ERASED', 'NOTHING', 'without it a commitment tells nothing'),
  ('calendar_draft_days', 'name', 'KEPT', null, 'about rules and days, not about people'),
  ('calendar_draft_days', 'source', 'KEPT', null, 'about rules and days, not about people'),
  ('calendar_versions', 'holidays', 'KEPT', null, 'about rules and days, not about people'),
  ('case_outcomes', 'reason', 'ERASED', 'MARK', 'what somebody wrote'),
  ('case_outcomes', 'skip_reason', 'ERASED', 'MARK', 'what somebody wrote'),
  ('case_stages', 'carrier_name', 'ERASED', 'MARK', 'what somebody wrote'),
  ('case_stages', 'note', 'ERASED', 'MARK', 'what somebody wrote'),
  ('case_stages', 'skip_reason', 'ERASED', 'MARK', 'what somebody wrote'),
  ('case_stages', 'tracking_number', 'ERASED', 'WORD', 'leads to where somebody lives'),
  ('clock_revisions', 'reason', 'KEPT', null, 'about rules and days, not about people'),
  ('disclosures', 'words', 'KEPT', null, 'what an administrator looked for: that is the record'),
  ('erasure_decisions', 'reason', 'ERASED', 'MARK', 'a reason that may quote somebody'),
  ('event_publication', 'event_type', 'KEPT', null, 'names of classes'),
  ('event_publication', 'listener_id', 'KEPT', null, 'names of classes'),
  ('event_publication', 'serialized_event', 'DELETED', null, 'gone once it was heard, and with the ticket'),
  ('file_chunks', 'bytes', 'DELETED', null, 'the pieces of an erased file'),
  ('files', 'name', 'ERASED', 'MARK', 'a name that somebody gave a file'),
  ('files', 'sha256', 'KEPT', null, 'what the chain covers a file with; nobody guesses a photo'),
  ('files', 'thumbnail', 'ERASED', 'NOTHING', 'a small copy of a picture'),
  ('flag_decisions', 'reason', 'ERASED', 'MARK', 'a reason that may quote somebody'),
  ('flags', 'words', 'ERASED', 'MARK', 'what somebody wrote'),
  ('held_message_decisions', 'reason', 'ERASED', 'MARK', 'a reason that may quote somebody'),
  ('held_messages', 'body', 'ERASED', 'MARK', 'what somebody wrote'),
  ('held_messages', 'saved_answer_name', 'KEPT', null, 'a shop''s own words to everybody'),
  ('held_messages', 'subject', 'ERASED', 'MARK', 'what somebody wrote'),
  ('inspections', 'note', 'ERASED', 'MARK', 'a reason that may quote somebody'),
  ('legal_hold_liftings', 'reason', 'KEPT', null, 'why the law wants something kept'),
  ('legal_holds', 'reason', 'KEPT', null, 'why the law wants something kept'),
  ('message_search', 'words', 'DELETED', null, 'deleted with its text'),
  ('messages', 'body', 'ERASED', 'EMPTY', 'what somebody wrote'),
  ('messages', 'saved_answer_name', 'KEPT', null, 'a shop''s own words to everybody'),
  ('orders', 'item', 'KEPT', null, 'what law wants kept of a sale'),
  ('orders', 'number', 'KEPT', null, 'what law wants kept of a sale'),
  ('points', 'text', 'ERASED', 'MARK', 'what somebody wrote'),
  ('recent_texts', 'keys', 'DELETED', null, 'forgotten after days, and with the ticket'),
  ('recent_texts', 'shingles', 'DELETED', null, 'forgotten after days, and with the ticket'),
  ('sanction_endings', 'reason', 'KEPT', null, 'the statement of reasons to a shop, which names no buyer'),
  ('sanction_proposal_outcomes', 'reason', 'KEPT', null, 'the statement of reasons to a shop, which names no buyer'),
  ('sanctions', 'reasons', 'KEPT', null, 'the statement of reasons to a shop, which names no buyer'),
  ('saved_answer_versions', 'body', 'KEPT', null, 'a shop''s own words to everybody'),
  ('saved_answer_versions', 'name', 'KEPT', null, 'a shop''s own words to everybody'),
  ('saved_answers', 'body', 'KEPT', null, 'a shop''s own words to everybody'),
  ('saved_answers', 'name', 'KEPT', null, 'a shop''s own words to everybody'),
  ('saved_searches', 'criteria', 'KEPT', null, 'what an administrator looked for: that is the record'),
  ('saved_searches', 'name', 'KEPT', null, 'what an administrator looked for: that is the record'),
  ('screened_parts', 'text', 'ERASED', 'MARK', 'what somebody wrote'),
  ('screening_rule_versions', 'reason', 'KEPT', null, 'about rules and days, not about people'),
  ('screening_rule_versions', 'settings', 'KEPT', null, 'rules and numbers'),
  ('shops', 'marketplace_id', 'KEPT', null, 'a business, which is no person'),
  ('shops', 'name', 'KEPT', null, 'a business, which is no person'),
  ('spring_session', 'principal_name', 'DELETED', null, 'ends with its hours, and with the person'),
  ('spring_session_attributes', 'attribute_bytes', 'DELETED', null, 'ends with its hours, and with the person'),
  ('standings', 'records', 'KEPT', null, 'rules and numbers'),
  ('standings', 'rules', 'KEPT', null, 'rules and numbers'),
  ('take_overs', 'reason', 'ERASED', 'MARK', 'a reason that may quote somebody'),
  ('text_columns', 'why', 'KEPT', null, 'rules and numbers'),
  ('thread_notes', 'words', 'ERASED', 'WORDS', 'quotes what somebody wrote'),
  ('tickets', 'last_message_preview', 'ERASED', 'EMPTY', 'the beginning of what somebody wrote'),
  ('tickets', 'offer', 'ERASED', 'MARK', 'what somebody wrote'),
  ('tickets', 'subject', 'ERASED', 'MARK', 'what somebody wrote'),
  ('violation_decisions', 'reason', 'ERASED', 'MARK', 'a reason that may quote somebody'),
  ('violation_waivers', 'reason', 'ERASED', 'MARK', 'a reason that may quote somebody');

-- Closed lists, codes, keys, hashes and what the system names by itself.
insert into text_columns (table_name, column_name, fate, why)
select table_name, unnest(columns), 'CODE', 'a code' from (values
  ('accounts', array['role']),
  ('agreement_answers', array['outcome', 'party', 'proposed_for', 'side']),
  ('agreement_register', array['party', 'state']),
  ('agreements', array['currency', 'kind', 'party', 'side', 'superseded_outcome']),
  ('announcements', array['kind']),
  ('answer_ratings', array['aspect']),
  ('api_tokens', array['token_hash']),
  ('appeal_decisions', array['outcome']),
  ('appeal_files', array['kind']),
  ('attachments', array['kind']),
  ('audit_chains', array['head', 'subject_kind']),
  ('audit_entries', array['action', 'actor', 'hash', 'previous_hash', 'subject_kind']),
  ('audit_texts', array['name']),
  ('calendar_draft_days', array['market']),
  ('calendar_drafts', array['market']),
  ('calendar_versions', array['market', 'weekdays', 'zone']),
  ('case_outcomes', array['outcome', 'side']),
  ('case_stages', array['carrier', 'side', 'stage']),
  ('cases', array['kind', 'outcome', 'period', 'side', 'stage']),
  ('disclosures', array['export', 'kind', 'reason']),
  ('erased_texts', array['of_table', 'row_key']),
  ('erasure_decisions', array['outcome']),
  ('erasures', array['ground', 'kind']),
  ('event_publication', array['status']),
  ('files', array['kind']),
  ('flags', array['kind']),
  ('held_message_decisions', array['decision']),
  ('held_messages', array['answers', 'topic']),
  ('inspections', array['reason']),
  ('late_updates', array['cause', 'stage']),
  ('legal_holds', array['kind']),
  ('markets', array['code', 'language', 'zone']),
  ('message_reports', array['kind']),
  ('message_search', array['kind', 'topic']),
  ('messages', array['side']),
  ('notices', array['kind']),
  ('open_erasure_requests', array['state']),
  ('open_sanction_proposals', array['track']),
  ('orders', array['currency']),
  ('overdue_updates', array['market']),
  ('released_responses', array['cause']),
  ('response_deadline_outcomes', array['market', 'outcome']),
  ('response_deadlines', array['market']),
  ('sanction_endings', array['cause']),
  ('sanction_proposal_outcomes', array['outcome']),
  ('sanction_proposals', array['measure', 'track']),
  ('sanction_register', array['measure', 'state', 'track']),
  ('sanction_signatures', array['measure']),
  ('sanctions', array['measure', 'track']),
  ('screened_parts', array['part']),
  ('screening_findings', array['kind', 'rule', 'verdict']),
  ('screening_rule_days', array['rule']),
  ('screening_tallies', array['rule']),
  ('screenings', array['side', 'verdict']),
  ('search_queue', array['kind']),
  ('shop_curbs', array['kind']),
  ('shop_members', array['role']),
  ('shops', array['market']),
  ('spring_session', array['primary_id', 'session_id']),
  ('spring_session_attributes', array['attribute_name', 'session_primary_id']),
  ('standing_legal_holds', array['kind']),
  ('standing_positions', array['name']),
  ('standings', array['market']),
  ('text_columns', array['becomes', 'column_name', 'fate', 'table_name']),
  ('thread_notes', array['kind', 'side']),
  ('tickets', array['proposal', 'reference', 'status', 'topic', 'turn']),
  ('update_deadlines', array['market']),
  ('update_outcomes', array['market', 'outcome', 'stage']),
  ('violation_decisions', array['outcome']),
  ('violation_register', array['kind', 'state']),
  ('violation_waivers', array['cause']),
  ('violations', array['kind', 'state'])) t (table_name, columns);

-- That everything somebody wrote in a matter was erased: once for each.
create table erasures (
  shop_id    uuid        not null,
  id         uuid        not null,
  kind       text        not null check (kind in ('TICKET', 'HELD_MESSAGE', 'SCREENING', 'ACCOUNT')),
  subject_id uuid        not null,
  -- Whose request it was.
  person_id  uuid        references accounts,
  ground     text        not null check (ground in ('RETENTION', 'REQUEST')),
  request_id uuid,
  -- For how many years it had to be kept.
  years      integer     check (years > 0),
  -- Who granted it; nobody where its time was over.
  erased_by  uuid        references accounts,
  erased_at  timestamptz not null,
  texts      integer     not null check (texts >= 0),
  files      integer     not null check (files >= 0),
  primary key (shop_id, id),
  unique (shop_id, subject_id),
  check ((ground = 'REQUEST') = (request_id is not null)),
  check ((ground = 'REQUEST') = (person_id is not null)),
  check ((ground = 'REQUEST') = (erased_by is not null)),
  check ((ground = 'RETENTION') = (years is not null)),
  check (kind <> 'ACCOUNT' or ground = 'REQUEST')
);

create index erasures_latest     on erasures (erased_at desc, id desc);
create index erasures_of_request on erasures (request_id) where request_id is not null;

-- Which rows were erased, by their keys, and in which transaction: only there may they change, and only to be erased.
create table erased_texts (
  shop_id     uuid not null,
  of_table    text not null,
  row_key     text not null,
  erasure_id  uuid not null,
  transaction xid8 not null,
  primary key (shop_id, of_table, row_key),
  foreign key (shop_id, erasure_id) references erasures (shop_id, id) deferrable initially deferred
);

create index erased_texts_of_transaction on erased_texts (transaction, of_table);

create trigger text_columns_are_permanent
  before update or delete or truncate on text_columns
  for each statement execute function forbid_change();

create trigger erasures_are_permanent
  before update or delete or truncate on erasures
  for each statement execute function forbid_change();

create trigger erased_texts_are_permanent
  before update or delete or truncate on erased_texts
  for each statement execute function forbid_change();

-- Only those that may be erased still, in their order.
create index tickets_to_erase       on tickets (last_message_at, id) where left(subject, 8) <> '⟦erased ';
create index held_messages_to_erase on held_messages (sent_at, id) where ticket_id is null and left(body, 8) <> '⟦erased ';
create index screenings_to_erase    on screenings (screened_at, id) where ticket_id is null;
create index screenings_of_ticket   on screenings (shop_id, ticket_id) where ticket_id is not null;
create index violations_of_ticket   on violations (shop_id, ticket_id) where ticket_id is not null;
create index violations_of_evidence on violations (shop_id, evidence_id) where ticket_id is null;

create function erasure_mark(ground text, at timestamptz) returns text language sql immutable parallel safe
return format('⟦erased %s %s⟧', to_char(at at time zone 'UTC', 'YYYY-MM-DD'), ground);

-- The words of a note or an announcement without what somebody wrote.
create function erased_words(words jsonb, mark text) returns jsonb language sql immutable parallel safe
return (
  select coalesce(jsonb_agg(case when word ->> 'is' = 'text' then jsonb_set(word, '{text}', to_jsonb(mark)) else word end
    order by place), '[]'::jsonb)
  from jsonb_array_elements(words) with ordinality as one (word, place));

-- Whether somebody holds a ticket, its shop, its buyer or anyone who wrote in it; or anything else by itself and its shop.
create function is_held(in_shop uuid, matter uuid) returns boolean language sql stable
return exists (
    select from standing_legal_holds h where h.subject_id in (in_shop, matter))
  or exists (
    select from tickets t join standing_legal_holds h on h.subject_id = t.buyer_id
    where t.shop_id = in_shop and t.id = matter)
  or exists (
    select from messages m join standing_legal_holds h on h.subject_id = m.author_id and h.kind = 'ACCOUNT'
    where m.shop_id = in_shop and m.ticket_id = matter);

-- Sanctions that were imposed for something in a ticket.
create function sanctions_resting_on(in_shop uuid, matter uuid) returns setof uuid language sql stable
begin atomic
  select distinct s.sanction_id from violations v
  join sanction_violations s on s.shop_id = v.shop_id and s.violation_id = v.id
  where v.shop_id = in_shop and v.ticket_id = matter;
end;

-- What stands against erasing a ticket because somebody asked. When its time is over only the first and the last do.
create function erasure_obstacles(in_shop uuid, matter uuid) returns text[] language sql stable
return array_remove(array[
  case when is_held(in_shop, matter) then 'LEGAL_HOLD' end,
  case when exists (
    select from tickets where shop_id = in_shop and id = matter and status in ('NEEDS_ANSWER', 'WITH_MARKETPLACE'))
    then 'ANSWER_OWED' end,
  case when exists (
    select from cases where shop_id = in_shop and ticket_id = matter and closed_at is null) then 'OPEN_CASE' end,
  case when exists (
    select from agreement_register where shop_id = in_shop and ticket_id = matter and state = 'PROPOSED') then 'OPEN_AGREEMENT' end,
  case when exists (
    select from flags f join open_flags o on o.shop_id = f.shop_id and o.flag_id = f.id
    where f.shop_id = in_shop and f.ticket_id = matter) then 'OPEN_FLAG' end,
  case when exists (
    select from held_messages h join waiting_held_messages w on w.shop_id = h.shop_id and w.held_id = h.id
    where h.shop_id = in_shop and h.ticket_id = matter) then 'HELD_MESSAGE' end,
  case when exists (
    select from violation_register where shop_id = in_shop and ticket_id = matter and state = 'SUSPECTED')
    then 'SUSPECTED_VIOLATION' end,
  case when exists (
    select from sanctions_resting_on(in_shop, matter) s join appeals a on a.shop_id = in_shop and a.sanction_id = s
    join open_appeals o on o.shop_id = a.shop_id and o.appeal_id = a.id) then 'OPEN_APPEAL' end], null);

-- When something was said or done in a ticket last.
create function last_activity(in_shop uuid, matter uuid) returns timestamptz language sql stable
return greatest(
  (select last_message_at from tickets where shop_id = in_shop and id = matter),
  (select max(closed_at) from closures where shop_id = in_shop and ticket_id = matter),
  (select max(s.reached_at) from cases c join case_stages s on s.shop_id = c.shop_id and s.case_id = c.id
    where c.shop_id = in_shop and c.ticket_id = matter),
  (select max(closed_at) from cases where shop_id = in_shop and ticket_id = matter),
  (select max(proposed_at) from agreement_register where shop_id = in_shop and ticket_id = matter),
  (select max(noted_at) from thread_notes where shop_id = in_shop and ticket_id = matter));

create function years_after(at timestamptz, years integer) returns timestamptz language sql immutable parallel safe
return ((at at time zone 'UTC') + make_interval(years => years)) at time zone 'UTC';

-- Nothing changes that people wrote but in the transaction that erases it: the first question is asked of a statement, the
-- second of each row it changed.
create function forbid_change_but_erasing() returns trigger language plpgsql as $$
begin
  if not exists (
      select from erased_texts
      where transaction = pg_current_xact_id_if_assigned() and of_table = tg_table_name)
  then
    raise exception 'rows of % are permanent', tg_table_name using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

-- The arguments are the columns of the row's key beside the shop.
create function check_erasing() returns trigger language plpgsql as $$
declare
  before  jsonb := to_jsonb(old);
  erased  jsonb := to_jsonb(old);
  written text  := '';
  mark    text;
  one     record;
begin
  for place in 0 .. tg_nargs - 1 loop
    written := written || case when place > 0 then '/' else '' end || (before ->> tg_argv[place]);
  end loop;
  select erasure_mark(e.ground, e.erased_at) into mark
  from erased_texts t join erasures e on e.shop_id = t.shop_id and e.id = t.erasure_id
  where t.shop_id = old.shop_id and t.of_table = tg_table_name and t.row_key = written
    and t.transaction = pg_current_xact_id_if_assigned();
  if mark is null then
    raise exception 'rows of % are permanent', tg_table_name using errcode = 'restrict_violation';
  end if;
  for one in select column_name, becomes from text_columns where table_name = tg_table_name and becomes is not null loop
    if before -> one.column_name <> 'null' and before ->> one.column_name <> '' then
      erased := jsonb_set(erased, array[one.column_name], case one.becomes
        when 'MARK' then to_jsonb(mark)
        when 'EMPTY' then '""'
        when 'WORD' then '"ERASED"'
        when 'WORDS' then erased_words(before -> one.column_name, mark)
        else 'null' end);
    end if;
  end loop;
  if to_jsonb(new) is distinct from erased then
    raise exception 'rows of % are permanent, and erased whole', tg_table_name using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

-- What was permanent is permanent still, for ever but for its texts.
do $$
declare
  one record;
begin
  for one in
    select * from (values
      ('messages', 'messages_are_permanent', '''id'''),
      ('attachments', 'attachments_are_permanent', '''id'''),
      ('agreements', 'agreements_are_permanent', '''id'''),
      ('agreement_answers', 'agreement_answers_are_permanent', '''agreement_id'''),
      ('case_stages', 'case_stages_are_permanent', '''case_id'', ''stage'''),
      ('case_outcomes', 'case_outcomes_are_permanent', '''case_id'''),
      ('flags', 'flags_are_permanent', '''id'''),
      ('flag_decisions', 'flag_decisions_are_permanent', '''flag_id'''),
      ('held_messages', 'held_messages_are_permanent', '''id'''),
      ('held_message_decisions', 'held_message_decisions_are_permanent', '''held_id'''),
      ('screened_parts', 'screened_parts_are_permanent', '''screening_id'', ''number'''),
      ('take_overs', 'take_overs_are_permanent', '''id'''),
      ('inspections', 'inspections_are_permanent', '''id'''),
      ('thread_notes', 'thread_notes_are_permanent', '''id'''),
      ('announcements', 'announcements_are_permanent', '''id'''),
      ('violation_decisions', 'violation_decisions_are_permanent', '''violation_id'''),
      ('violation_waivers', 'violation_waivers_are_permanent', '''violation_id'''),
      ('appeals', 'appeals_are_permanent', '''id'''),
      ('appeal_decisions', 'appeal_decisions_are_permanent', '''appeal_id'''),
      ('appeal_files', 'appeal_files_are_permanent', '''id'''),
      ('audit_texts', 'audit_texts_are_permanent', '''entry_id'', ''name'''),
      ('erasure_decisions', 'erasure_decisions_are_permanent', '''request_id''')) t (name, permanent, key)
  loop
    execute format('drop trigger if exists %I on %I', one.permanent, one.name);
    execute format('create trigger %I before delete or truncate on %I for each statement execute function forbid_change()',
      one.permanent, one.name);
    execute format('create trigger %I before update on %I for each statement execute function forbid_change_but_erasing()',
      one.name || '_only_go', one.name);
    execute format('create trigger %I after update on %I for each row execute function check_erasing(%s)',
      one.name || '_go_whole', one.name, one.key);
  end loop;
end $$;

drop trigger points_are_asked_for_ever on points;
create trigger points_are_asked_for_ever
  before delete or truncate on points
  for each statement execute function forbid_change();
create trigger points_only_go
  before update of shop_id, ticket_id, number, message_id, text on points
  for each statement execute function forbid_change_but_erasing();
create trigger points_go_whole
  after update of shop_id, ticket_id, number, message_id, text on points
  for each row execute function check_erasing('ticket_id', 'number');

-- Of a ticket much changes, but never what it is about.
create trigger tickets_go_whole
  after update of shop_id, id, subject, offer on tickets
  for each row when ((old.shop_id, old.id, old.subject, old.offer) is distinct from (new.shop_id, new.id, new.subject, new.offer))
  execute function check_erasing('id');

drop trigger files_do_not_change on files;
create trigger files_do_not_change
  before truncate on files
  for each statement execute function forbid_change();
create trigger files_only_go
  before update on files
  for each statement execute function forbid_change_but_erasing();
create trigger files_go_whole
  after update on files
  for each row execute function check_erasing('id');

-- The pieces of an erased file go, and alone.
create or replace function forbid_removing_attached() returns trigger language plpgsql as $$
begin
  if (exists (select from attachments a where a.shop_id = old.shop_id and a.id = old.file_id)
    or exists (select from held_files h where h.shop_id = old.shop_id and h.id = old.file_id)
    or exists (select from appeal_files a where a.shop_id = old.shop_id and a.id = old.file_id))
    and not exists (
      select from erased_texts t
      where t.shop_id = old.shop_id and t.of_table = 'files' and t.row_key = old.file_id::text
        and t.transaction = pg_current_xact_id_if_assigned())
  then
    raise exception 'what went with a message or an appeal is permanent' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

-- An erased message says nothing; one that is written says something.
alter table messages
  drop constraint messages_body_check,
  add constraint messages_body_check check (char_length(body) <= 5000);

create function demand_words() returns trigger language plpgsql as $$
begin
  raise exception 'a message of the shop says something' using errcode = 'check_violation';
end $$;

create trigger messages_say_something
  before insert on messages
  for each row when (new.body = '' and new.side <> 'BUYER') execute function demand_words();

-- In a ticket that was erased nobody writes any more.
create function forbid_writing_in_erased() returns trigger language plpgsql as $$
begin
  if exists (select from erasures where shop_id = new.shop_id and subject_id = new.ticket_id) then
    raise exception 'a ticket that was erased takes nothing more' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger messages_are_of_what_is_there
  before insert on messages for each row execute function forbid_writing_in_erased();
create trigger agreements_are_of_what_is_there
  before insert on agreements for each row execute function forbid_writing_in_erased();
create trigger cases_are_of_what_is_there
  before insert on cases for each row execute function forbid_writing_in_erased();
create trigger flags_are_of_what_is_there
  before insert on flags for each row execute function forbid_writing_in_erased();
create trigger held_messages_are_of_what_is_there
  before insert on held_messages for each row when (new.ticket_id is not null) execute function forbid_writing_in_erased();

-- Whoever was erased stays so.
create function forbid_reviving() returns trigger language plpgsql as $$
begin
  raise exception 'a person who was erased stays so' using errcode = 'restrict_violation';
end $$;

create trigger erased_people_stay_erased
  before update on accounts
  for each row when (old.name = '⟦erased person⟧') execute function forbid_reviving();

create function check_erasing_person() returns trigger language plpgsql as $$
begin
  if exists (select from erasures where kind = 'ACCOUNT' and subject_id = new.id) then
    return new;
  end if;
  raise exception 'a person is erased on request' using errcode = 'restrict_violation';
end $$;

create trigger people_are_erased_on_request
  before update on accounts
  for each row when (new.name = '⟦erased person⟧' and old.name <> new.name) execute function check_erasing_person();

-- What belongs to a matter, table by table: where its rows are found, and by which of the ids.
create type erasable as (of_table text, key text[], found_by text, ids uuid[]);

create function erasable_rows(of_kind text, in_shop uuid, matter uuid) returns setof erasable language plpgsql stable
  set search_path = public, pg_temp as $$
declare
  ticket     uuid[] := case when of_kind = 'TICKET' then array[matter] else '{}'::uuid[] end;
  texts      uuid[];
  agreed     uuid[];
  cased      uuid[];
  flagged    uuid[];
  held       uuid[];
  screened   uuid[];
  violating  uuid[];
  appealed   uuid[];
  filed      uuid[];
  entries    uuid[];
begin
  texts := array(select id from messages m where m.shop_id = in_shop and m.ticket_id = any(ticket));
  agreed := array(select id from agreement_register a where a.shop_id = in_shop and a.ticket_id = any(ticket));
  cased := array(select id from cases c where c.shop_id = in_shop and c.ticket_id = any(ticket));
  flagged := array(select id from flags f where f.shop_id = in_shop and f.message_id = any(texts));
  held := case when of_kind = 'HELD_MESSAGE' then array[matter] else array(
    select id from held_messages h where h.shop_id = in_shop and h.ticket_id = any(ticket)
    union
    select h.id from messages m join held_messages h on h.shop_id = m.shop_id and h.screening_id = m.screening_id
    where m.shop_id = in_shop and m.ticket_id = any(ticket)) end;
  screened := case when of_kind = 'SCREENING' then array[matter] else array(
    select id from screenings s where s.shop_id = in_shop and s.ticket_id = any(ticket)
    union
    select screening_id from messages m where m.shop_id = in_shop and m.ticket_id = any(ticket) and m.screening_id is not null
    union
    select screening_id from held_messages h where h.shop_id = in_shop and h.id = any(held)) end;
  violating := array(
    select id from violations v where v.shop_id = in_shop and v.ticket_id = any(ticket)
    union
    select id from violations v where v.shop_id = in_shop and v.ticket_id is null and v.evidence_id = any(screened));
  appealed := array(
    select distinct a.id from sanction_violations s join appeals a on a.shop_id = s.shop_id and a.sanction_id = s.sanction_id
    where s.shop_id = in_shop and s.violation_id = any(violating));
  filed := array(
    select id from attachments a where a.shop_id = in_shop and a.message_id = any(texts)
    union
    select id from held_files h where h.shop_id = in_shop and h.held_id = any(held)
    union
    select id from appeal_files a where a.shop_id = in_shop and a.appeal_id = any(appealed));
  -- The ticket's own chain; of the shop's what tells of held messages, appeals and violations that belong here.
  entries := array(
    select id from audit_entries e where e.shop_id = in_shop and e.subject_id = any(ticket)
    union
    select id from audit_entries e
    where e.shop_id = in_shop and e.subject_id = in_shop and cardinality(held || appealed || violating) > 0
      and (e.particulars ->> 'heldMessage' = any(held::text[]) or e.particulars ->> 'appeal' = any(appealed::text[])
        or e.particulars ->> 'violation' = any(violating::text[]))
    union
    -- What its buyer sent the shop and was refused.
    select e.id from tickets t
    join audit_entries e on e.shop_id = t.shop_id and e.subject_id = t.shop_id and e.actor = t.buyer_id::text
    where t.shop_id = in_shop and t.id = any(ticket)
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
    ('audit_texts', array['entry_id', 'name'], 'entry_id', entries),
    ('erasure_decisions', array['request_id'], 'request_id', array(
      select r.id from erasure_requests r where of_kind = 'ACCOUNT' and r.account_id = matter))) r
  where cardinality(r.column4) > 0;
end $$;

-- Puts down which rows of a table are erased.
-- @return how many
create function note_erased(what erasable, in_shop uuid, erasure uuid) returns integer language plpgsql
  set search_path = public, pg_temp as $$
declare
  noted integer;
begin
  -- A row that went with another matter is erased already.
  execute format('insert into erased_texts (shop_id, of_table, row_key, erasure_id, transaction)
    select shop_id, %1$L, %2$s, $1, pg_current_xact_id() from %1$I where shop_id = $2 and %3$I = any($3)
    on conflict do nothing',
    what.of_table, (select string_agg(format('%I::text', k), ' || ''/'' || ') from unnest(what.key) k), what.found_by)
  using erasure, in_shop, what.ids;
  get diagnostics noted = row_count;
  return noted;
end $$;

create function blank_erased(what erasable, in_shop uuid, erasure uuid, mark text) returns void language plpgsql
  set search_path = public, pg_temp as $$
declare
  changes text;
begin
  select string_agg(format('%1$I = case when %1$I is null%2$s then %1$I else %3$s end', column_name,
    case when becomes in ('MARK', 'EMPTY', 'WORD') then format(' or %I = ''''', column_name) else '' end,
    case becomes when 'MARK' then '$2' when 'EMPTY' then '''''' when 'WORD' then '''ERASED'''
      when 'WORDS' then format('erased_words(%I, $2)', column_name) else 'null' end), ', ')
  into changes from text_columns where table_name = what.of_table and becomes is not null;
  execute format('update %1$I set %2$s where shop_id = $4 and %3$I = any($3) and exists (
    select from erased_texts t
    where t.shop_id = %1$I.shop_id and t.of_table = %1$L and t.row_key = %4$s and t.erasure_id = $1)',
    what.of_table, changes, what.found_by,
    (select string_agg(format('%I.%I::text', what.of_table, k), ' || ''/'' || ') from unnest(what.key) k))
  using erasure, mark, what.ids, in_shop;
end $$;

/*
 * Erases everything somebody wrote in a matter: a ticket; a message that was held and never became one; words that were
 * screened and never sent; an account, once nothing else is left of its person. It is the only way past the immutability of
 * what was written. It puts itself on record, erases nothing that is held by law, nothing whose time is not over unless a
 * request was granted, and nothing twice.
 *
 * Returns whether it erased: not where that was done before, and not where somebody else is at it.
 */
create function erase_texts(erasure uuid, of_kind text, in_shop uuid, matter uuid, for_ground text, request uuid, kept_years integer,
    at timestamptz) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ticket  tickets;
  person  uuid;
  granter uuid;
  before  text;
  what    erasable;
  erased  erasable[] := '{}';
  noted   integer;
  texts   integer := 0;
  files   integer := 0;
  one     uuid;
begin
  case of_kind
    when 'TICKET' then
      select * into ticket from tickets where shop_id = in_shop and id = matter for update skip locked;
      person := ticket.buyer_id;
    when 'HELD_MESSAGE' then
      select o.buyer_id into person
      from held_messages h join orders o on o.shop_id = h.shop_id and o.id = h.order_id
      where h.shop_id = in_shop and h.id = matter;
    when 'SCREENING' then
      select author_id into person from screenings where shop_id = in_shop and id = matter and ticket_id is null;
    when 'ACCOUNT' then
      select id, username into person, before from accounts where id = matter for update;
  end case;
  if person is null then
    return false;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(matter::text, 51));
  for one in
    select distinct id from (
      select unnest(array[in_shop, matter, person]) as id
      union all
      select author_id from messages where shop_id = in_shop and ticket_id = matter) held order by id
  loop
    perform pg_advisory_xact_lock_shared(hold_lock(one));
  end loop;
  if exists (select from erasures e where e.shop_id = in_shop and e.subject_id = matter) then
    return false;
  end if;
  if is_held(in_shop, matter) or exists (select from standing_legal_holds h where h.subject_id = person) then
    raise exception 'held by law' using errcode = 'restrict_violation';
  end if;

  if for_ground = 'REQUEST' then
    select d.decided_by into granter
    from erasure_requests r join erasure_decisions d on d.shop_id = r.shop_id and d.request_id = r.id
    where r.id = request and r.account_id = person and d.outcome = 'GRANTED';
    if granter is null then
      raise exception 'nobody granted that' using errcode = 'restrict_violation';
    end if;
    if of_kind = 'TICKET' and cardinality(erasure_obstacles(in_shop, matter)) > 0 then
      raise exception 'not yet: %', erasure_obstacles(in_shop, matter) using errcode = 'restrict_violation';
    end if;
    if of_kind = 'ACCOUNT' and exists (
        select from tickets t where t.buyer_id = person and left(t.subject, 8) <> '⟦erased ')
    then
      raise exception 'a person goes last' using errcode = 'restrict_violation';
    end if;
  else
    if kept_years < 1 or at < years_after(case of_kind
        when 'TICKET' then last_activity(in_shop, matter)
        when 'HELD_MESSAGE' then (select sent_at from held_messages h where h.shop_id = in_shop and h.id = matter)
        else (select screened_at from screenings s where s.shop_id = in_shop and s.id = matter) end, kept_years)
    then
      raise exception 'its time is not over' using errcode = 'restrict_violation';
    end if;
    if of_kind = 'TICKET' and 'OPEN_APPEAL' = any(erasure_obstacles(in_shop, matter)) then
      raise exception 'not before the appeal is decided' using errcode = 'restrict_violation';
    end if;
    person := null;
  end if;

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
  values (in_shop, erasure, of_kind, matter, person, for_ground, request, kept_years, granter, at, texts, files);
  foreach what in array erased loop
    perform blank_erased(what, in_shop, erasure, erasure_mark(for_ground, at));
    if what.of_table = 'files' then
      delete from file_chunks c where c.shop_id = in_shop and c.file_id = any(what.ids);
    end if;
  end loop;

  case of_kind
    when 'TICKET' then
      update tickets set last_message_preview = '' where shop_id = in_shop and id = matter;
      delete from recent_texts r where r.shop_id = in_shop and r.buyer_id = ticket.buyer_id;
      delete from event_publication where serialized_event like '%' || matter || '%';
    when 'ACCOUNT' then
      update accounts set name = '⟦erased person⟧', username = 'erased-' || matter, password_hash = null, email = null,
        language = null
      where id = matter;
      delete from spring_session where principal_name = before;
      delete from recent_texts r where r.buyer_id = matter;
      with gone as (delete from uploads u where u.owner_id = matter returning u.shop_id, u.id)
      delete from files f using gone where f.shop_id = gone.shop_id and f.id = gone.id;
    else null;
  end case;
  return true;
end $$;

revoke all on function erase_texts, erasable_rows, note_erased, blank_erased from public;
grant execute on function erase_texts to ${applicationRole};
grant select on text_columns, erasures, erased_texts to ${applicationRole};
