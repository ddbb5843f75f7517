-- A search is told apart by all of what was looked for and by where its page begins, not by the words that are kept of it.
-- And whoever goes through all that happened with somebody, or about an order, has looked as well (R12).
alter table disclosures
  add column sought_hash bytea   check (octet_length(sought_hash) = 32),
  add column continued   boolean,
  add column history     text    check (history in ('BUYER', 'SHOP', 'ORDER')),
  add column history_id  uuid;

alter table disclosures disable trigger user;
update disclosures set sought_hash = sha256(convert_to(words, 'UTF8')), continued = false where kind = 'SEARCHED';
alter table disclosures enable trigger user;

alter table disclosures
  drop constraint disclosures_words_check,
  drop constraint disclosures_kind_check,
  drop constraint disclosures_have_grounds,
  drop constraint disclosures_tell_what;
alter table disclosures
  add constraint disclosures_words_check check (char_length(words) <= 2000),
  add constraint disclosures_kind_check check (kind in ('READ', 'DOWNLOADED', 'EXPORTED', 'SEARCHED', 'TRACED')),
  add constraint disclosures_have_grounds check ((kind in ('SEARCHED', 'TRACED')) = (ticket_id is null)
    and num_nonnulls(inspection_id, take_over_id) = case when kind in ('SEARCHED', 'TRACED') then 0 else 1 end
    and (inspection_id is null) = (reason is null)),
  add constraint disclosures_tell_what check (
    num_nonnulls(first_position, last_position) = case kind when 'READ' then 2 else 0 end
    and num_nonnulls(file_id) = case kind when 'DOWNLOADED' then 1 else 0 end
    and num_nonnulls(export) = case kind when 'EXPORTED' then 1 else 0 end
    and num_nonnulls(words, sought_hash, continued, hits, more) = case kind when 'SEARCHED' then 5 else 0 end
    and num_nonnulls(history, history_id) = case kind when 'TRACED' then 2 else 0 end
    and (first_position is null or first_position between 1 and last_position));

-- Of one kind, and of one ticket.
create index disclosures_of_kind on disclosures (kind, disclosed_at desc, id desc);

insert into text_columns (table_name, column_name, fate, becomes, why) values
  ('disclosures', 'history', 'CODE', null, 'a code'),
  ('disclosures', 'sought_hash', 'KEPT', null, 'tells a search apart whose words are kept');
