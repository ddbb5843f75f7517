-- Words and, in the same places, their stems behind a sign that no word has: whoever looks for a word in quotes finds the word
-- and none of its forms.
create or replace function with_stems(dictionary regdictionary, written tsvector) returns tsvector language sql immutable parallel safe
return (
  select coalesce(string_agg(format('''%s'':%s', word, array_to_string(positions, ',')), ' '), '')::tsvector
  from (
    select lexeme as word, positions from unnest(written)
    union all
    select '~' || stem, positions from unnest(written) cross join unnest(ts_lexize(dictionary, lexeme)) as stem where stem <> lexeme
  ) words
);

-- What is indexed by now is indexed again beside all else; until then it is found as before.
insert into search_backfills (shop_id, after_ticket)
select id, '00000000-0000-0000-0000-000000000000' from shops
on conflict (shop_id) do update set after_ticket = excluded.after_ticket;

-- An answer queues its agreement even where that is being taken off the queue at this moment, by whoever can't see the answer yet.
create or replace function queue_for_search() returns trigger language plpgsql as $$
begin
  case tg_table_name
    when 'tickets' then
      insert into search_queue (shop_id, id, kind, ticket_id)
      select shop_id, id, 'TICKET', id from written on conflict do nothing;
    when 'messages' then
      insert into search_queue (shop_id, id, kind, ticket_id)
      select shop_id, id, 'MESSAGE', ticket_id from written on conflict do nothing;
    when 'agreements' then
      insert into search_queue (shop_id, id, kind, ticket_id)
      select shop_id, id, 'AGREEMENT', ticket_id from written on conflict do nothing;
    when 'agreement_answers' then
      insert into search_queue (shop_id, id, kind, ticket_id)
      select a.shop_id, a.id, 'AGREEMENT', a.ticket_id
      from written w join agreements a on a.shop_id = w.shop_id and a.id = w.agreement_id
      where w.word is not null
      on conflict (shop_id, id) do update set kind = excluded.kind;
    when 'attachments' then
      insert into search_queue (shop_id, id, kind, ticket_id)
      select shop_id, id, 'ATTACHMENT', ticket_id from written on conflict do nothing;
  end case;
  return null;
end $$;

-- With a ticket that is erased go the words of all that stands in it, also of what has none that people wrote: a day, an amount.
create or replace function forget_words() returns trigger language plpgsql as $$
declare
  document uuid;
  ticket   uuid;
begin
  perform pg_advisory_xact_lock(hashtext('message_search'));
  case tg_table_name
    when 'tickets' then
      document := new.id; ticket := new.id;
      if left(new.subject, 8) = '⟦erased ' then
        delete from message_search where shop_id = new.shop_id and ticket_id = new.id;
      end if;
    when 'points' then document := new.message_id; ticket := new.ticket_id;
    when 'agreement_answers' then
      document := new.agreement_id;
      select a.ticket_id into ticket from agreements a where a.shop_id = new.shop_id and a.id = new.agreement_id;
    else document := new.id; ticket := new.ticket_id;
  end case;
  delete from message_search where shop_id = new.shop_id and id = document;
  insert into search_queue (shop_id, id, kind, ticket_id) values (new.shop_id, document, tg_argv[0], ticket)
  on conflict do nothing;
  return null;
end $$;

-- The words of a name, by the beginning of each of which it is found.
create function name_words(name text) returns tsvector language sql immutable parallel safe
return array_to_tsvector(array_remove(string_to_array(lower(name), ' '), ''));

create index accounts_by_word_of_name on accounts using gin (name_words(name)) where role = 'BUYER';
create index shops_by_word_of_name    on shops    using gin (name_words(name));

-- Whoever types an order's number need not know in which letters the marketplace writes it.
create index orders_by_number_in_small_letters on orders (lower(number));
