-- Every entry continues the chain of all that is on record about its subject (R12): its number there, the hash of the entry
-- before it, its own hash over a canonical form, and a commitment to each text that people wrote (docs/adr/0023).
alter table audit_entries
  add column number        bigint,
  add column previous_hash bytea,
  add column hash          bytea,
  add column texts         jsonb;

-- What a commitment was made with, and the text itself where it is kept nowhere else. Without them it tells nothing any more.
create table audit_texts (
  shop_id  uuid    not null,
  entry_id uuid    not null,
  name     text    not null check (name <> ''),
  salt     bytea   check (octet_length(salt) = 16),
  -- Whether the text is kept here.
  kept     boolean not null,
  text     text    check (kept or text is null),
  primary key (shop_id, entry_id, name),
  foreign key (shop_id, entry_id) references audit_entries (shop_id, id)
);

create trigger audit_texts_are_permanent
  before update or delete or truncate on audit_texts
  for each statement execute function forbid_change();

-- Where each chain ends, and how much of it is covered by checkpoints.
create table audit_chains (
  shop_id             uuid   not null,
  subject_id          uuid   not null,
  subject_kind        text   not null,
  length              bigint not null check (length >= 0),
  head                bytea  not null check (octet_length(head) = 32),
  checkpointed_length bigint not null check (checkpointed_length between 0 and length),
  -- A column of its own, so that a chain that gets longer again is no new row to the index.
  uncovered           boolean generated always as (checkpointed_length < length) stored,
  primary key (shop_id, subject_id)
) with (fillfactor = 70);

create index audit_chains_to_checkpoint on audit_chains (shop_id, subject_id) where uncovered;

grant select, insert on audit_texts to ${applicationRole};
grant select, insert, update (length, head, checkpointed_length) on audit_chains to ${applicationRole};
