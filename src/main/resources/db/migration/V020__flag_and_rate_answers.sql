-- A buyer wants another answer than the one that was given, after so many messages (R16): once for each answer.
create table askings (
  shop_id        uuid        not null,
  id             uuid        not null,
  ticket_id      uuid        not null,
  message_id     uuid        not null,
  after_position integer     not null,
  -- Whether the buyer waited for an answer anyway.
  joined         boolean     not null,
  asked_by       uuid        not null references accounts,
  asked_at       timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, message_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, message_id) references messages (shop_id, id)
);

create index askings_of_ticket on askings (shop_id, ticket_id, after_position);

create trigger askings_are_permanent
  before update or delete or truncate on askings
  for each statement execute function forbid_change();

-- ... and the marketplace finds that there was no need to.
create table dropped_askings (
  shop_id    uuid        not null,
  asking_id  uuid        not null,
  -- Whether nobody waited for an answer any more because of it.
  released   boolean     not null,
  dropped_by uuid        not null references accounts,
  dropped_at timestamptz not null,
  primary key (shop_id, asking_id),
  foreign key (shop_id, asking_id) references askings (shop_id, id)
);

create trigger dropped_askings_are_permanent
  before update or delete or truncate on dropped_askings
  for each statement execute function forbid_change();

-- How many askings alone make that somebody owes an answer; and whether any answer of the ticket was ever rated.
alter table tickets
  add column asked_again integer not null default 0 check (asked_again >= 0),
  add column rated       boolean not null default false;
alter table tickets
  alter column asked_again drop default,
  alter column rated drop default;

-- An asking reopens a ticket without a message, after which it can be closed again.
alter table closures
  drop constraint closures_pkey,
  add primary key (shop_id, ticket_id, after_position, closed_at);

-- The deadline of an asking follows the one whose answer was not good enough, which stays as it ended.
alter table response_deadlines
  add column follows uuid,
  add foreign key (shop_id, follows) references response_deadline_outcomes (shop_id, id);
alter table response_deadline_outcomes
  add column follows uuid,
  add foreign key (shop_id, follows) references response_deadline_outcomes (shop_id, id),
  drop constraint response_deadline_outcomes_outcome_check,
  add constraint response_deadline_outcomes_outcome_check
    check (outcome in ('MET', 'MISSED', 'WAIVED', 'TAKEN_OVER', 'DISMISSED')),
  drop constraint response_deadline_outcomes_released_in_time,
  add constraint response_deadline_outcomes_released_in_time
    check (outcome not in ('WAIVED', 'TAKEN_OVER', 'DISMISSED') or ended_at <= on_time_until);
alter table overdue_responses add column follows uuid;
alter table released_responses
  drop constraint released_responses_cause_check,
  add constraint released_responses_cause_check check (cause in ('WAIVED', 'TAKEN_OVER', 'DISMISSED'));

-- What a buyer says against an answer of a shop: one flag for each (R15, R16).
create table flags (
  shop_id    uuid        not null,
  id         uuid        not null,
  ticket_id  uuid        not null,
  message_id uuid        not null,
  flagged_by uuid        not null references accounts,
  kind       text        not null check (kind in ('NOT_ANSWERED', 'VAGUE', 'MISLEADING', 'IMPOLITE')),
  words      text        not null check (char_length(words) between 1 and 500),
  -- Asks for nothing until it is upheld: too many of the buyer's flags were dismissed.
  waiting    boolean     not null,
  flagged_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, message_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, message_id) references messages (shop_id, id)
);

create index flags_by_id on flags (id);

create trigger flags_are_permanent
  before update or delete or truncate on flags
  for each statement execute function forbid_change();

-- Which points were not answered.
create table flag_points (
  shop_id   uuid    not null,
  flag_id   uuid    not null,
  ticket_id uuid    not null,
  number    integer not null,
  primary key (shop_id, flag_id, number),
  foreign key (shop_id, flag_id) references flags (shop_id, id),
  foreign key (shop_id, ticket_id, number) references points (shop_id, ticket_id, number)
);

create trigger flag_points_are_permanent
  before update or delete or truncate on flag_points
  for each statement execute function forbid_change();

-- What an administrator says to it: once.
create table flag_decisions (
  shop_id    uuid        not null,
  flag_id    uuid        not null,
  flagged_by uuid        not null references accounts,
  upheld     boolean     not null,
  reason     text        not null check (char_length(reason) between 1 and 500),
  decided_by uuid        not null references accounts,
  decided_at timestamptz not null,
  primary key (shop_id, flag_id),
  foreign key (shop_id, flag_id) references flags (shop_id, id)
);

create index flag_decisions_latest on flag_decisions (upheld, decided_at desc, flag_id desc);
create index flag_decisions_against_buyer on flag_decisions (flagged_by, decided_at) where not upheld;

create trigger flag_decisions_are_permanent
  before update or delete or truncate on flag_decisions
  for each statement execute function forbid_change();

-- What is to be decided, a narrow row each; and how many those are, so that no page counts them.
create table open_flags (
  shop_id    uuid        not null,
  flag_id    uuid        not null,
  flagged_at timestamptz not null,
  primary key (shop_id, flag_id),
  foreign key (shop_id, flag_id) references flags (shop_id, id)
);

create index open_flags_in_order on open_flags (flagged_at, flag_id);

create table flag_tallies (
  shop_id uuid   primary key references shops,
  open    bigint not null
);

-- Whether an answer was complete and clear, as its buyer sees it; of what was said several times the last counts (R15).
create table answer_ratings (
  shop_id    uuid        not null,
  id         uuid        not null,
  ticket_id  uuid        not null,
  message_id uuid        not null,
  aspect     text        not null check (aspect in ('COMPLETE', 'CLEAR')),
  yes        boolean     not null,
  rated_by   uuid        not null references accounts,
  rated_at   timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, message_id) references messages (shop_id, id)
);

create index answer_ratings_of_message on answer_ratings (shop_id, message_id, aspect, rated_at desc, id desc);

create trigger answer_ratings_are_permanent
  before update or delete or truncate on answer_ratings
  for each statement execute function forbid_change();

alter table violations
  drop constraint violations_kind_check,
  add constraint violations_kind_check
    check (kind in ('LATE_RESPONSE', 'INCOMPLETE_ANSWER', 'VAGUE_ANSWER', 'MISLEADING_ANSWER', 'IMPOLITE_ANSWER'));

grant select, insert on askings, dropped_askings, flags, flag_points, flag_decisions, answer_ratings to ${applicationRole};
grant select, insert, delete on open_flags to ${applicationRole};
grant select, insert, update on flag_tallies to ${applicationRole};
grant update (asked_again, rated) on tickets to ${applicationRole};
