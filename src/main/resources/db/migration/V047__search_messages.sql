-- What can be found by its words: tickets by what they are about, messages with their points, agreements, names of attachments.
-- Words are those that both sides can see: of a message with something hidden those that were sent.
create table message_search (
  shop_id    uuid        not null,
  -- Of what it is: the ticket's, the message's, the agreement's or the attachment's.
  id         uuid        not null,
  kind       text        not null check (kind in ('TICKET', 'MESSAGE', 'AGREEMENT', 'ATTACHMENT')),
  ticket_id  uuid        not null,
  -- The message that it is or goes with.
  message_id uuid        check ((message_id is not null) = (kind in ('MESSAGE', 'ATTACHMENT'))),
  buyer_id   uuid        not null references accounts,
  topic      text        not null,
  at         timestamptz not null,
  -- As they are written, without accents, and their stems in the language of the shop's market.
  words      tsvector    not null,
  primary key (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

-- What is still to be indexed: written by whoever writes the text, in the same transaction.
create table search_queue (
  shop_id   uuid not null,
  id        uuid not null,
  kind      text not null check (kind in ('TICKET', 'MESSAGE', 'AGREEMENT', 'ATTACHMENT')),
  ticket_id uuid not null,
  primary key (shop_id, id)
);

create index search_queue_in_order on search_queue (id);

-- Shops all of whose tickets are to be indexed, and how far that has come.
create table search_backfills (
  shop_id      uuid primary key references shops,
  after_ticket uuid not null
);

insert into search_backfills (shop_id, after_ticket)
select id, '00000000-0000-0000-0000-000000000000' from shops;

-- The dictionary that knows a language's stems; one that knows none for languages PostgreSQL has no stems of.
create function search_dictionary(language text) returns regdictionary language sql immutable parallel safe
return case language
  when 'da' then 'pg_catalog.danish_stem'
  when 'de' then 'pg_catalog.german_stem'
  when 'en' then 'pg_catalog.english_stem'
  when 'es' then 'pg_catalog.spanish_stem'
  when 'fi' then 'pg_catalog.finnish_stem'
  when 'fr' then 'pg_catalog.french_stem'
  when 'hu' then 'pg_catalog.hungarian_stem'
  when 'it' then 'pg_catalog.italian_stem'
  when 'nl' then 'pg_catalog.dutch_stem'
  when 'no' then 'pg_catalog.norwegian_stem'
  when 'pt' then 'pg_catalog.portuguese_stem'
  when 'ro' then 'pg_catalog.romanian_stem'
  when 'sv' then 'pg_catalog.swedish_stem'
  else 'pg_catalog.simple' end::regdictionary;

-- Words and, in the same places, their stems. Words are made of letters and digits only, so nothing needs quoting.
create function with_stems(dictionary regdictionary, written tsvector) returns tsvector language sql immutable parallel safe
return (
  select coalesce(string_agg(format('''%s'':%s', word, array_to_string(positions, ',')), ' '), '')::tsvector
  from (
    select lexeme as word, positions from unnest(written)
    union all
    select stem, positions from unnest(written) cross join unnest(ts_lexize(dictionary, lexeme)) as stem where stem <> lexeme
  ) words
);

-- The same words with a mark of their shop in front: under each mark lies one shop's slice of the index, and whoever looks
-- for a word in it, or for how one begins, reads no other shop's. Two shops may share a mark; rows tell them apart.
create function search_mark(shop uuid) returns text language sql immutable parallel safe
return right(shop::text, 6);

create function marked_words(shop uuid, words tsvector) returns tsvector language sql immutable parallel safe cost 10000
return replace(' ' || words::text, ' ''', ' ''' || search_mark(shop))::tsvector;

create index message_search_of_shop_by_word on message_search using gin (marked_words(shop_id, words));
create index message_search_by_word         on message_search using gin (words);
create index message_search_of_shop         on message_search (shop_id, at desc, id desc);
create index message_search_of_buyer        on message_search (buyer_id, at desc, id desc);
create index message_search_latest          on message_search (at desc, id desc);
create index message_search_of_ticket       on message_search (shop_id, ticket_id);

create function queue_for_search() returns trigger language plpgsql as $$
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
      where w.word is not null on conflict do nothing;
    when 'attachments' then
      insert into search_queue (shop_id, id, kind, ticket_id)
      select shop_id, id, 'ATTACHMENT', ticket_id from written on conflict do nothing;
  end case;
  return null;
end $$;

create trigger tickets_are_searched after insert on tickets
  referencing new table as written for each statement execute function queue_for_search();
create trigger messages_are_searched after insert on messages
  referencing new table as written for each statement execute function queue_for_search();
create trigger agreements_are_searched after insert on agreements
  referencing new table as written for each statement execute function queue_for_search();
create trigger agreement_answers_are_searched after insert on agreement_answers
  referencing new table as written for each statement execute function queue_for_search();
create trigger attachments_are_searched after insert on attachments
  referencing new table as written for each statement execute function queue_for_search();

-- Words go in the transaction in which their text goes, whoever lets it go, and come again of what is left. Whoever indexes
-- has finished by then and can't bring back what it read before.
create function forget_words() returns trigger language plpgsql as $$
declare
  document uuid;
  ticket   uuid;
begin
  perform pg_advisory_xact_lock(hashtext('message_search'));
  case tg_table_name
    when 'tickets' then document := new.id; ticket := new.id;
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

create trigger words_of_tickets_go after update of subject, offer on tickets for each row
  when ((old.subject, old.offer) is distinct from (new.subject, new.offer)) execute function forget_words('TICKET');
create trigger words_of_messages_go after update of body on messages for each row
  when (old.body is distinct from new.body) execute function forget_words('MESSAGE');
create trigger words_of_points_go after update of text on points for each row
  when (old.text is distinct from new.text) execute function forget_words('MESSAGE');
create trigger words_of_agreements_go after update of terms on agreements for each row
  when (old.terms is distinct from new.terms) execute function forget_words('AGREEMENT');
create trigger words_of_answers_go after update of word on agreement_answers for each row
  when (old.word is distinct from new.word) execute function forget_words('AGREEMENT');
create trigger names_of_attachments_go after update of name on attachments for each row
  when (old.name is distinct from new.name) execute function forget_words('ATTACHMENT');

-- A buyer's name is found with his tickets, as is what was bought; a shop's with all of its own.
create function forget_names() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('message_search'));
  case tg_table_name
    when 'accounts' then
      delete from message_search where buyer_id = new.id and kind = 'TICKET';
      insert into search_queue (shop_id, id, kind, ticket_id)
      select shop_id, id, 'TICKET', id from tickets where buyer_id = new.id on conflict do nothing;
    when 'orders' then
      insert into search_queue (shop_id, id, kind, ticket_id)
      select shop_id, id, 'TICKET', id from tickets where shop_id = new.shop_id and order_id = new.id on conflict do nothing;
    when 'shops' then
      insert into search_backfills (shop_id, after_ticket) values (new.id, '00000000-0000-0000-0000-000000000000')
      on conflict (shop_id) do update set after_ticket = excluded.after_ticket;
  end case;
  return null;
end $$;

create trigger names_of_buyers_go after update of name on accounts for each row
  when (old.name is distinct from new.name) execute function forget_names();
create trigger names_of_items_go after update of item on orders for each row
  when (old.item is distinct from new.item) execute function forget_names();
create trigger names_of_shops_go after update of name on shops for each row
  when (old.name is distinct from new.name) execute function forget_names();

grant select, insert, update, delete on message_search, search_queue, search_backfills to ${applicationRole};
