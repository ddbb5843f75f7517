-- The named texts a shop answers with, as they are now. Beside them stands everything they ever were.
create table saved_answers (
  shop_id    uuid   not null references shops,
  id         uuid   not null,
  version    bigint not null,
  -- What it says now, among its versions.
  version_id uuid   not null,
  name       text   not null check (char_length(name) between 1 and 80),
  body       text   not null check (char_length(body) between 1 and 5000),
  primary key (shop_id, id)
);

-- The last word on two that are given one name at once.
create unique index saved_answers_by_name on saved_answers (shop_id, lower(name));

-- What each of them said, from when on and by whom.
create table saved_answer_versions (
  shop_id         uuid        not null references shops,
  id              uuid        not null,
  saved_answer_id uuid        not null,
  name            text        not null check (char_length(name) between 1 and 80),
  body            text        not null check (char_length(body) between 1 and 5000),
  written_by      uuid        not null references accounts,
  written_at      timestamptz not null,
  primary key (shop_id, id)
);

create index saved_answer_versions_of_answer on saved_answer_versions (shop_id, saved_answer_id, id);

alter table saved_answers add foreign key (shop_id, version_id) references saved_answer_versions (shop_id, id);

-- That one is used no more.
create table saved_answer_removals (
  shop_id         uuid        not null references shops,
  saved_answer_id uuid        not null,
  removed_by      uuid        not null references accounts,
  removed_at      timestamptz not null,
  primary key (shop_id, saved_answer_id)
);

create trigger saved_answer_versions_are_permanent
  before update or delete or truncate on saved_answer_versions
  for each statement execute function forbid_change();

create trigger saved_answer_removals_are_permanent
  before update or delete or truncate on saved_answer_removals
  for each statement execute function forbid_change();

-- Which saved answer a message was made from, under the name it had, and whether it was sent as it is.
alter table messages
  add column saved_answer_id        uuid,
  add column saved_answer_name      text check (char_length(saved_answer_name) between 1 and 80),
  add column saved_answer_unchanged boolean,
  add constraint messages_made_from_a_saved_answer
    check (num_nulls(saved_answer_id, saved_answer_name, saved_answer_unchanged) in (0, 3)
      and (saved_answer_id is null or side = 'SELLER'));

grant select, insert, delete, update (version, version_id, name, body) on saved_answers to ${applicationRole};
grant select, insert on saved_answer_versions, saved_answer_removals to ${applicationRole};
