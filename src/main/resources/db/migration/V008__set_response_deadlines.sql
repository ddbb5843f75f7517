-- What is owed now: one narrow row for each unanswered run of buyer messages whose time still runs (R13).
create table response_deadlines (
  shop_id       uuid        not null,
  market        text        not null references markets,
  id            uuid        not null,
  ticket_id     uuid        not null,
  message_id    uuid        not null,
  received_at   timestamptz not null,
  due_at        timestamptz not null check (due_at > received_at),
  on_time_until timestamptz not null check (on_time_until >= due_at),
  primary key (shop_id, id),
  unique (shop_id, ticket_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, message_id) references messages (shop_id, id)
);

create index response_deadlines_by_due on response_deadlines (shop_id, due_at, ticket_id);
create index response_deadlines_to_miss on response_deadlines (on_time_until);

-- What became of it, for ever. A missed one ended when its time was up, whoever noticed it and when.
create table response_deadline_outcomes (
  shop_id       uuid        not null,
  market        text        not null references markets,
  id            uuid        not null,
  ticket_id     uuid        not null,
  message_id    uuid        not null,
  received_at   timestamptz not null,
  due_at        timestamptz not null,
  on_time_until timestamptz not null,
  outcome       text        not null check (outcome in ('MET', 'MISSED')),
  ended_at      timestamptz not null,
  answer_id     uuid,
  recorded_at   timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, message_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  check ((outcome = 'MET') = (answer_id is not null)),
  check (outcome <> 'MET' or ended_at <= on_time_until),
  check (outcome <> 'MISSED' or ended_at = on_time_until)
);

create index response_deadline_outcomes_of_ticket on response_deadline_outcomes (shop_id, ticket_id);

-- What is owed still although its time is up.
create table overdue_responses (
  shop_id       uuid        not null,
  id            uuid        not null,
  ticket_id     uuid        not null,
  received_at   timestamptz not null,
  due_at        timestamptz not null,
  on_time_until timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, ticket_id),
  foreign key (shop_id, id) references response_deadline_outcomes (shop_id, id)
);

create index overdue_responses_by_due on overdue_responses (shop_id, due_at, ticket_id);

-- The answers that came after all.
create table late_answers (
  shop_id     uuid        not null,
  id          uuid        not null,
  ticket_id   uuid        not null,
  answer_id   uuid        not null,
  answered_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, id) references response_deadline_outcomes (shop_id, id)
);

create index late_answers_of_ticket on late_answers (shop_id, ticket_id);

create trigger response_deadline_outcomes_are_permanent
  before update or delete or truncate on response_deadline_outcomes
  for each statement execute function forbid_change();

create trigger late_answers_are_permanent
  before update or delete or truncate on late_answers
  for each statement execute function forbid_change();

-- Tickets whose messages have no deadlines yet: imported history, a shop that joins later, a calendar that ends too early.
create table response_deadline_backlog (
  shop_id    uuid        not null,
  ticket_id  uuid        not null,
  clock_from timestamptz not null,
  primary key (shop_id, ticket_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create index response_deadline_backlog_by_time on response_deadline_backlog (clock_from);

-- Maintained with every deadline, so that the dashboard never counts them.
create table response_tallies (
  shop_id uuid   primary key references shops,
  running bigint not null,
  overdue bigint not null
);

create table missed_days (
  shop_id uuid    not null references shops,
  day     date    not null,
  missed  integer not null,
  primary key (shop_id, day)
);

grant select, insert, delete, update on response_deadlines, overdue_responses, response_deadline_backlog to ${applicationRole};
grant select, insert on response_deadline_outcomes, late_answers to ${applicationRole};
grant select, insert, update on response_tallies, missed_days to ${applicationRole};
