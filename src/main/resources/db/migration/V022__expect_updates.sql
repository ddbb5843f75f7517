-- The next update that is expected in an open case: one narrow row for each whose time still runs (R17).
create table update_deadlines (
  shop_id          uuid        not null,
  market           text        not null references markets,
  id               uuid        not null,
  ticket_id        uuid        not null,
  case_id          uuid        not null,
  -- The last update; the opening of the case, the hand-back or the shop's joining where none has come since.
  since            timestamptz not null,
  due_at           timestamptz not null check (due_at > since),
  on_time_until    timestamptz not null check (on_time_until >= due_at),
  -- By how many working days, of which version of the calendar, after which change of the clock.
  working_days     integer     not null check (working_days > 0),
  calendar_version integer     not null,
  revision         integer     not null,
  primary key (shop_id, id),
  unique (shop_id, case_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, case_id) references cases (shop_id, id)
);

create index update_deadlines_of_ticket   on update_deadlines (shop_id, ticket_id);
create index update_deadlines_by_due      on update_deadlines (shop_id, due_at, case_id);
create index update_deadlines_to_end      on update_deadlines (on_time_until, shop_id);
create index update_deadlines_by_revision on update_deadlines (market, revision, shop_id, id);

-- What became of it, for ever. One that went overdue did when its time was up, whoever noticed it and when: that is a
-- mark for the shop's standing, and no violation.
create table update_outcomes (
  shop_id          uuid        not null,
  market           text        not null references markets,
  id               uuid        not null,
  ticket_id        uuid        not null,
  case_id          uuid        not null,
  since            timestamptz not null,
  due_at           timestamptz not null,
  on_time_until    timestamptz not null,
  working_days     integer     not null,
  calendar_version integer     not null,
  revision         integer     not null,
  outcome          text        not null check (outcome in ('MET', 'OVERDUE', 'CLOSED', 'TAKEN_OVER')),
  ended_at         timestamptz not null,
  -- What met it.
  message_id       uuid,
  stage            text,
  recorded_at      timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, case_id) references cases (shop_id, id),
  foreign key (shop_id, message_id) references messages (shop_id, id),
  foreign key (shop_id, case_id, stage) references case_stages (shop_id, case_id, stage) deferrable initially deferred,
  constraint update_outcomes_met_by_one_update
    check (num_nonnulls(message_id, stage) = case outcome when 'MET' then 1 else 0 end),
  constraint update_outcomes_overdue_when_time_is_up
    check (case outcome when 'OVERDUE' then ended_at = on_time_until else ended_at <= on_time_until end)
);

create unique index update_outcomes_of_message on update_outcomes (shop_id, message_id) where message_id is not null;
create unique index update_outcomes_of_stage   on update_outcomes (shop_id, case_id, stage) where stage is not null;
create index update_outcomes_of_case           on update_outcomes (shop_id, case_id);
create index update_outcomes_overdue           on update_outcomes (shop_id, ended_at, id) where outcome = 'OVERDUE';

create trigger update_outcomes_are_permanent
  before update or delete or truncate on update_outcomes
  for each statement execute function forbid_change();

-- What is expected still although its time is up.
create table overdue_updates (
  shop_id          uuid        not null,
  market           text        not null references markets,
  id               uuid        not null,
  ticket_id        uuid        not null,
  case_id          uuid        not null,
  since            timestamptz not null,
  due_at           timestamptz not null,
  on_time_until    timestamptz not null,
  working_days     integer     not null,
  calendar_version integer     not null,
  revision         integer     not null,
  primary key (shop_id, id),
  unique (shop_id, case_id),
  foreign key (shop_id, id) references update_outcomes (shop_id, id)
);

create index overdue_updates_of_ticket on overdue_updates (shop_id, ticket_id);
create index overdue_updates_by_due    on overdue_updates (shop_id, due_at, case_id);
create index overdue_updates_longest   on overdue_updates (on_time_until, case_id);

-- How it ended after all: by an update that came late, by closing the case, or because the marketplace took over.
create table late_updates (
  shop_id    uuid        not null,
  id         uuid        not null,
  ticket_id  uuid        not null,
  case_id    uuid        not null,
  cause      text        not null check (cause in ('MESSAGE', 'STAGE', 'CLOSED', 'TAKEN_OVER')),
  message_id uuid,
  stage      text,
  ended_at   timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, id) references update_outcomes (shop_id, id),
  foreign key (shop_id, message_id) references messages (shop_id, id),
  foreign key (shop_id, case_id, stage) references case_stages (shop_id, case_id, stage) deferrable initially deferred,
  constraint late_updates_by_what_they_say
    check ((cause = 'MESSAGE') = (message_id is not null) and (cause = 'STAGE') = (stage is not null))
);

create trigger late_updates_are_permanent
  before update or delete or truncate on late_updates
  for each statement execute function forbid_change();

-- Cases whose updates the job has to go through from an instant on: where a calendar ended too early.
create table update_backlog (
  shop_id   uuid        not null,
  case_id   uuid        not null,
  ticket_id uuid        not null,
  since     timestamptz not null,
  try_at    timestamptz not null,
  primary key (shop_id, case_id),
  foreign key (shop_id, case_id) references cases (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create index update_backlog_by_time   on update_backlog (try_at);
create index update_backlog_of_ticket on update_backlog (shop_id, ticket_id);

-- What is open already is gone through from its opening on.
insert into update_backlog (shop_id, case_id, ticket_id, since, try_at)
select c.shop_id, c.id, c.ticket_id, c.opened_at, c.opened_at
from cases c join tickets t on t.shop_id = c.shop_id and t.id = c.ticket_id
where c.closed_at is null and t.take_over_id is null;

grant select, insert, delete, update on update_deadlines, overdue_updates, update_backlog to ${applicationRole};
grant select, insert on update_outcomes, late_updates to ${applicationRole};
