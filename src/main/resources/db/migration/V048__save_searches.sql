-- What an administrator looks for again and again, by a name of their own.
create table saved_searches (
  id       uuid        primary key,
  owner_id uuid        not null references accounts,
  name     text        not null check (char_length(name) between 1 and 60),
  -- The fields of the form, as an address has them.
  criteria text        not null check (char_length(criteria) between 1 and 2000),
  saved_at timestamptz not null,
  unique (owner_id, name)
);

grant select, insert, update, delete on saved_searches to ${applicationRole};
