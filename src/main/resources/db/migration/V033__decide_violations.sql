-- Beside what the records alone prove, the register takes what is only suspected: an administrator decides it (R7-R10).
alter table violations
  -- None where a ticket was to be opened.
  alter column ticket_id drop not null,
  drop constraint violations_kind_check,
  drop constraint violations_state_check,
  add constraint violations_kind_check check (kind in ('LATE_RESPONSE', 'INCOMPLETE_ANSWER', 'VAGUE_ANSWER', 'MISLEADING_ANSWER',
    'IMPOLITE_ANSWER', 'OFF_PLATFORM_CONTACT', 'OFF_PLATFORM_DEAL', 'MARKETING')),
  -- The state is the one in which it entered.
  add constraint violations_enter_as_their_kind_does check (state = case
    when kind in ('OFF_PLATFORM_CONTACT', 'OFF_PLATFORM_DEAL', 'MARKETING') then 'SUSPECTED' else 'CONFIRMED' end),
  add constraint violations_without_a_ticket_are_suspected check (ticket_id is not null or state = 'SUSPECTED');

-- What an administrator says to a suspected one: once, and for good.
create table violation_decisions (
  shop_id      uuid        not null,
  violation_id uuid        not null,
  outcome      text        not null check (outcome in ('CONFIRMED', 'DISMISSED')),
  reason       text        not null check (char_length(reason) between 1 and 500),
  decided_by   uuid        not null references accounts,
  decided_at   timestamptz not null,
  primary key (shop_id, violation_id),
  foreign key (shop_id, violation_id) references violations (shop_id, id)
);

create function check_violation_decision() returns trigger language plpgsql as $$
begin
  if exists (
      select from violations where shop_id = new.shop_id and id = new.violation_id and state = 'SUSPECTED')
  then
    return new;
  end if;
  raise exception 'only a suspected violation is decided' using errcode = 'restrict_violation';
end $$;

create trigger violation_decisions_are_of_suspected_ones
  before insert on violation_decisions
  for each row execute function check_violation_decision();

create trigger violation_decisions_are_permanent
  before update or delete or truncate on violation_decisions
  for each statement execute function forbid_change();

-- A confirmed one counts for nothing if the platform was down, if the answer had been sent in time and was only held back,
-- or if an appeal was upheld.
alter table violation_waivers
  alter column revision drop not null,
  add column cause     text not null default 'DOWNTIME' check (cause in ('DOWNTIME', 'RELEASED_ANSWER', 'APPEAL')),
  add column waived_by uuid references accounts;
alter table violation_waivers
  alter column cause drop default,
  add constraint violation_waivers_say_what_their_cause_needs
    check ((cause = 'DOWNTIME') = (revision is not null) and (cause = 'DOWNTIME') = (waived_by is null));

create function check_violation_waiver() returns trigger language plpgsql as $$
begin
  if exists (
      select from violations v
      left join violation_decisions d on d.shop_id = v.shop_id and d.violation_id = v.id
      where v.shop_id = new.shop_id and v.id = new.violation_id and coalesce(d.outcome, v.state) = 'CONFIRMED'
        and (v.kind = 'LATE_RESPONSE' or new.cause = 'APPEAL'))
  then
    return new;
  end if;
  raise exception 'only a confirmed violation is waived, and for its own cause' using errcode = 'restrict_violation';
end $$;

create trigger violation_waivers_are_of_confirmed_ones
  before insert on violation_waivers
  for each row execute function check_violation_waiver();

-- Where each violation stands now, narrow, for the lists.
create table violation_register (
  shop_id     uuid        not null,
  id          uuid        not null,
  kind        text        not null,
  state       text        not null check (state in ('SUSPECTED', 'CONFIRMED', 'DISMISSED', 'WAIVED')),
  ticket_id   uuid,
  evidence_id uuid        not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, id) references violations (shop_id, id)
);

insert into violation_register (shop_id, id, kind, state, ticket_id, evidence_id, occurred_at, recorded_at)
select v.shop_id, v.id, v.kind, case when w.violation_id is null then v.state else 'WAIVED' end, v.ticket_id, v.evidence_id,
  v.occurred_at, v.recorded_at
from violations v
left join violation_waivers w on w.shop_id = v.shop_id and w.violation_id = v.id;

create index violation_register_by_id     on violation_register (id);
create index violation_register_latest    on violation_register (occurred_at desc, id desc);
create index violation_register_of_shop   on violation_register (shop_id, occurred_at desc, id desc);
create index violation_register_in_state  on violation_register (state, occurred_at desc, id desc) where state <> 'SUSPECTED';
-- Those to be decided, whoever waits longest first.
create index violation_register_to_decide on violation_register (recorded_at, id) where state = 'SUSPECTED';
-- Late answers are the many: a list of them is read along the others.
create index violation_register_of_kind   on violation_register (kind, occurred_at desc, id desc) where kind <> 'LATE_RESPONSE';
-- What shows it is found by it.
create index violation_register_suspected_by on violation_register (shop_id, evidence_id) where state = 'SUSPECTED';

-- The lists are read from the register now.
drop index violations_latest, violations_of_shop;

-- It enters as it is on record. Asked once for all that enter together: after a weekend they come by the thousands.
create function check_violation_entries() returns trigger language plpgsql as $$
begin
  if exists (
      select from entries e
      left join violations v on v.shop_id = e.shop_id and v.id = e.id
      where (e.kind, e.state, e.ticket_id, e.evidence_id, e.occurred_at, e.recorded_at)
        is distinct from (v.kind, v.state, v.ticket_id, v.evidence_id, v.occurred_at, v.recorded_at))
  then
    raise exception 'a violation enters the register as it is on record' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create trigger violation_register_begins_as_recorded
  after insert on violation_register
  referencing new table as entries
  for each statement execute function check_violation_entries();

-- A violation goes one step at a time, never back, and only where decisions and waivers say so.
create function check_violation_step() returns trigger language plpgsql as $$
begin
  if old.state = 'SUSPECTED' and new.state in ('CONFIRMED', 'DISMISSED') and exists (
      select from violation_decisions where shop_id = new.shop_id and violation_id = new.id and outcome = new.state)
    or old.state = 'CONFIRMED' and new.state = 'WAIVED' and exists (
      select from violation_waivers where shop_id = new.shop_id and violation_id = new.id)
  then
    return new;
  end if;
  raise exception 'a violation that is % does not become %', old.state, new.state using errcode = 'restrict_violation';
end $$;

create trigger violation_register_goes_step_by_step
  before update on violation_register
  for each row execute function check_violation_step();

create trigger violation_register_stays
  before delete or truncate on violation_register
  for each statement execute function forbid_change();

-- How many of a shop are to be decided, so that no page counts them.
create table violation_tallies (
  shop_id   uuid   primary key references shops,
  suspected bigint not null
);

grant select, insert on violation_decisions to ${applicationRole};
grant select, insert, update (state) on violation_register to ${applicationRole};
grant select, insert, update on violation_tallies to ${applicationRole};
