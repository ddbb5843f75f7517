-- Whatever changes what is on time: a calendar that was published, a downtime that was recorded. They follow one upon
-- the other, and each deadline names the last one it was computed with. The key is the last word on two that want to be
-- the next one at the same time.
create table clock_revisions (
  number   integer     primary key check (number > 0),
  made_at  timestamptz not null,
  made_by  uuid        references accounts, -- nobody: shipped with the software
  reason   text        not null check (char_length(reason) between 1 and 500)
);

-- Whole and in one row, so that there is nothing about a version that could be added to it later (R14).
create table calendar_versions (
  market     text    not null references markets,
  version    integer not null check (version > 0),
  revision   integer not null references clock_revisions,
  zone       text    not null,
  weekdays   text[]  not null check (cardinality(weekdays) between 1 and 7),
  first_year integer not null,
  last_year  integer not null check (last_year >= first_year),
  holidays   jsonb   not null check (jsonb_typeof(holidays) = 'array'), -- date, name in the market's language, source
  primary key (market, version),
  unique (market, revision)
);

-- Time in which nobody could answer because the platform was down: [started_at, ended_at).
create table downtimes (
  revision   integer     primary key references clock_revisions,
  started_at timestamptz not null,
  ended_at   timestamptz not null check (ended_at > started_at)
);

insert into clock_revisions (number, made_at, reason)
values (1, '2024-01-01 00:00Z', 'Public holidays of whole countries, 2024 to 2035');

insert into calendar_versions (market, version, revision, zone, weekdays, first_year, last_year, holidays)
select code, 1, 1, zone, '{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY}', 2024, 2035,
  (select jsonb_agg(jsonb_build_object('date', date, 'name', name, 'source', 'Jollyday 2.19') order by date)
   from holidays where market = code)
from markets;

drop table holidays;

create trigger clock_revisions_are_permanent
  before update or delete or truncate on clock_revisions
  for each statement execute function forbid_change();

create trigger calendar_versions_are_permanent
  before update or delete or truncate on calendar_versions
  for each statement execute function forbid_change();

create trigger downtimes_are_permanent
  before update or delete or truncate on downtimes
  for each statement execute function forbid_change();

-- What an administrator is about to publish: changes to a version, one for each day.
create table calendar_drafts (
  market       text        not null references markets,
  author_id    uuid        not null references accounts,
  base_version integer     not null,
  last_year    integer     not null,
  started_at   timestamptz not null,
  primary key (market, author_id),
  foreign key (market, base_version) references calendar_versions
);

create table calendar_draft_days (
  market    text not null,
  author_id uuid not null,
  date      date not null,
  name      text check (char_length(name) between 1 and 80), -- nothing: no holiday any more
  source    text check (char_length(source) between 1 and 200),
  primary key (market, author_id, date),
  foreign key (market, author_id) references calendar_drafts on delete cascade,
  check ((name is null) = (source is null))
);

-- What each deadline was computed with.
alter table response_deadlines
  add column calendar_version integer not null default 1,
  add column revision         integer not null default 1;
alter table response_deadlines
  alter column calendar_version drop default,
  alter column revision drop default;

alter table response_deadline_outcomes
  add column calendar_version integer not null default 1,
  add column revision         integer not null default 1;
alter table response_deadline_outcomes
  alter column calendar_version drop default,
  alter column revision drop default;

alter table overdue_responses
  add column revision integer not null default 1;
alter table overdue_responses
  alter column revision drop default;

create index response_deadlines_by_revision on response_deadlines (market, revision, shop_id, id);

grant select, insert on clock_revisions, calendar_versions, downtimes to ${applicationRole};
grant select, insert, update, delete on calendar_drafts, calendar_draft_days to ${applicationRole};
