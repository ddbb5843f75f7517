-- What both sides are told in an after-sales case is found by its words too: notes, reasons, carriers and tracking numbers.
alter table message_search drop constraint message_search_kind_check,
  add constraint message_search_kind_check check (kind in ('TICKET', 'MESSAGE', 'AGREEMENT', 'ATTACHMENT', 'CASE'));
alter table search_queue drop constraint search_queue_kind_check,
  add constraint search_queue_kind_check check (kind in ('TICKET', 'MESSAGE', 'AGREEMENT', 'ATTACHMENT', 'CASE'));

-- A case goes on: it is queued again with each stage, even where it is being taken off the queue at this moment.
create function queue_case_for_search() returns trigger language plpgsql as $$
begin
  case tg_table_name
    when 'cases' then
      insert into search_queue (shop_id, id, kind, ticket_id)
      select shop_id, id, 'CASE', ticket_id from written order by shop_id, id
      on conflict (shop_id, id) do update set kind = excluded.kind;
    else
      insert into search_queue (shop_id, id, kind, ticket_id)
      select distinct c.shop_id, c.id, 'CASE', c.ticket_id
      from written w join cases c on c.shop_id = w.shop_id and c.id = w.case_id order by c.shop_id, c.id
      on conflict (shop_id, id) do update set kind = excluded.kind;
  end case;
  return null;
end $$;

create trigger cases_are_searched after insert on cases
  referencing new table as written for each statement execute function queue_case_for_search();
create trigger case_stages_are_searched after insert on case_stages
  referencing new table as written for each statement execute function queue_case_for_search();
create trigger case_outcomes_are_searched after insert on case_outcomes
  referencing new table as written for each statement execute function queue_case_for_search();

create function forget_case_words() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('message_search'));
  delete from message_search where shop_id = new.shop_id and id = new.case_id;
  insert into search_queue (shop_id, id, kind, ticket_id)
  select shop_id, id, 'CASE', ticket_id from cases where shop_id = new.shop_id and id = new.case_id
  on conflict do nothing;
  return null;
end $$;

create trigger words_of_stages_go after update of note, skip_reason, carrier_name, tracking_number on case_stages for each row
  when ((old.note, old.skip_reason, old.carrier_name, old.tracking_number)
    is distinct from (new.note, new.skip_reason, new.carrier_name, new.tracking_number)) execute function forget_case_words();
create trigger words_of_outcomes_go after update of reason, skip_reason on case_outcomes for each row
  when ((old.reason, old.skip_reason) is distinct from (new.reason, new.skip_reason)) execute function forget_case_words();
