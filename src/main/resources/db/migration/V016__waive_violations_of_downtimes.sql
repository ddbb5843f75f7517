-- A deadline that was missed because the platform was down stays missed; its violation is waived, once and for good.
create table violation_waivers (
  shop_id      uuid        not null,
  violation_id uuid        not null,
  revision     integer     not null references clock_revisions, -- what recorded the downtime
  reason       text        not null check (char_length(reason) between 1 and 500),
  waived_at    timestamptz not null,
  primary key (shop_id, violation_id),
  foreign key (shop_id, violation_id) references violations (shop_id, id)
);

create trigger violation_waivers_are_permanent
  before update or delete or truncate on violation_waivers
  for each statement execute function forbid_change();

-- Downtimes whose late answers are still being gone through, and how far that has come.
create table downtime_reviews (
  revision         integer     primary key references clock_revisions,
  recorded_at      timestamptz not null,
  last_answered_at timestamptz not null,
  last_shop        uuid        not null,
  last_deadline    uuid        not null
);

create index late_answers_by_time on late_answers (answered_at, shop_id, id);
create index released_responses_by_time on released_responses (released_at, shop_id, deadline_id);

grant select, insert on violation_waivers to ${applicationRole};
grant select, insert, update, delete on downtime_reviews to ${applicationRole};
