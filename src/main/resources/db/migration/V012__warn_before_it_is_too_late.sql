-- When the next warning about a running deadline is due; null where none is left. What already ran gets none.
alter table response_deadlines add next_warning_at timestamptz;

create index response_deadlines_to_warn_about on response_deadlines (next_warning_at) where next_warning_at is not null;

-- The warnings that were given: one for each threshold of a deadline, whatever the number of nodes.
create table response_warnings (
  shop_id           uuid        not null,
  deadline_id       uuid        not null,
  threshold_percent smallint    not null check (threshold_percent between 1 and 99),
  ticket_id         uuid        not null,
  -- What fell due together was told together.
  digest_id         uuid        not null,
  given_at          timestamptz not null,
  primary key (shop_id, deadline_id, threshold_percent),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create index response_warnings_of_digest on response_warnings (shop_id, digest_id);

create trigger response_warnings_are_permanent
  before update or delete or truncate on response_warnings
  for each statement execute function forbid_change();

-- Where people get mail, and the language they read (BCP 47). Nothing ever shows an address (R6).
alter table accounts
  add email    text check (char_length(email) <= 254),
  add language text check (char_length(language) <= 35);

-- What was told to one person: one notice, however many answers it is about.
create table notices (
  shop_id           uuid        not null references shops,
  id                uuid        not null,
  account_id        uuid        not null references accounts,
  kind              text        not null check (kind in ('RESPONSE_WARNING')),
  digest_id         uuid        not null,
  answers           integer     not null check (answers > 0),
  -- Of the most urgent one.
  ticket_id         uuid        not null,
  threshold_percent smallint    not null,
  due_at            timestamptz not null,
  given_at          timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, digest_id, account_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create index notices_of_account on notices (account_id, given_at desc, id desc);

create trigger notices_are_permanent
  before update or delete or truncate on notices
  for each statement execute function forbid_change();

-- How far each person has read their notices; what came later is unread.
create table notice_marks (
  account_id uuid        primary key references accounts,
  read_until timestamptz not null
);

-- How many those are: every page tells it, and none counts for that.
create table unread_notices (
  account_id uuid    primary key references accounts,
  unread     integer not null check (unread >= 0)
);

-- Who is sending the mail about a notice, since when, and when it was sent: however often it is tried, it is sent once.
create table notice_mails (
  shop_id   uuid        not null,
  notice_id uuid        not null,
  tried_at  timestamptz not null,
  sent_at   timestamptz,
  primary key (shop_id, notice_id),
  foreign key (shop_id, notice_id) references notices (shop_id, id)
);

-- Spring Modulith's registry of events whose listeners have not yet done what they have to do.
create table event_publication (
  id                     uuid        not null,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    integer,
  last_resubmission_date timestamptz,
  primary key (id)
);

create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);
create index event_publication_by_status on event_publication (status, publication_date);

grant select, insert on response_warnings, notices to ${applicationRole};
grant select, insert, update on notice_marks, unread_notices to ${applicationRole};
grant select, insert, update, delete on notice_mails, event_publication to ${applicationRole};
