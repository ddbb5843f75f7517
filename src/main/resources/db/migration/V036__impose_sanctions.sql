-- Two tracks, and what there is on each: answers (R22), which never lead to removal, and dealing outside (R9).
create function track_of(measure text) returns text language sql immutable as $$
  select case
    when measure in ('REMINDER', 'RESTRICTION', 'ANSWERS_SUSPENSION') then 'A_ANSWERS'
    when measure in ('WARNING', 'OUTSIDE_SUSPENSION', 'REMOVAL') then 'B_OUTSIDE'
    else 'NONE' end
$$;

-- What the software proposes by the thresholds, which it was reckoned with. An administrator decides.
create table sanction_proposals (
  shop_id     uuid        not null references shops,
  id          uuid        not null,
  track       text        not null check (track in ('A_ANSWERS', 'B_OUTSIDE')),
  measure     text        not null,
  -- So many violations in so many days.
  violations  integer     not null check (violations > 0),
  days        integer     not null check (days > 0),
  proposed_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, id, track),
  constraint sanction_proposals_stay_on_their_track check (track = track_of(measure))
);

create index sanction_proposals_by_id on sanction_proposals (id);

create trigger sanction_proposals_are_permanent
  before update or delete or truncate on sanction_proposals
  for each statement execute function forbid_change();

create table sanction_proposal_violations (
  shop_id      uuid not null,
  proposal_id  uuid not null,
  violation_id uuid not null,
  primary key (shop_id, proposal_id, violation_id),
  foreign key (shop_id, proposal_id) references sanction_proposals (shop_id, id),
  foreign key (shop_id, violation_id) references violations (shop_id, id)
);

create index sanction_proposal_violations_of_violation on sanction_proposal_violations (shop_id, violation_id);

create trigger sanction_proposal_violations_are_permanent
  before update or delete or truncate on sanction_proposal_violations
  for each statement execute function forbid_change();

-- What became of it, once. Withdrawn by the software where too much of it was waived or counted elsewhere.
create table sanction_proposal_outcomes (
  shop_id     uuid        not null,
  proposal_id uuid        not null,
  outcome     text        not null check (outcome in ('IMPOSED', 'DECLINED', 'WITHDRAWN')),
  reason      text        check (char_length(reason) between 1 and 500),
  decided_by  uuid        references accounts,
  decided_at  timestamptz not null,
  primary key (shop_id, proposal_id),
  foreign key (shop_id, proposal_id) references sanction_proposals (shop_id, id),
  check ((outcome = 'WITHDRAWN') = (decided_by is null)),
  check ((outcome = 'DECLINED') = (reason is not null))
);

create trigger sanction_proposal_outcomes_are_permanent
  before update or delete or truncate on sanction_proposal_outcomes
  for each statement execute function forbid_change();

-- What is to be decided: one for each shop and track at a time.
create table open_sanction_proposals (
  shop_id     uuid        not null,
  track       text        not null,
  proposal_id uuid        not null,
  proposed_at timestamptz not null,
  primary key (shop_id, track),
  foreign key (shop_id, proposal_id, track) references sanction_proposals (shop_id, id, track)
);

create index open_sanction_proposals_in_order on open_sanction_proposals (proposed_at, proposal_id);

-- A sanction with its statement of reasons, as its first administrator signed it.
create table sanctions (
  shop_id     uuid        not null references shops,
  id          uuid        not null,
  track       text        not null check (track in ('A_ANSWERS', 'B_OUTSIDE')),
  measure     text        not null,
  -- None where an administrator acts unasked.
  proposal_id uuid,
  reasons     text        not null check (char_length(reasons) between 1 and 2000),
  imposed_by  uuid        not null references accounts,
  imposed_at  timestamptz not null,
  -- None where it is for good.
  ends_at     timestamptz,
  primary key (shop_id, id),
  unique (shop_id, proposal_id),
  unique (shop_id, id, measure, imposed_by, imposed_at),
  unique (shop_id, id, ends_at),
  foreign key (shop_id, proposal_id, track) references sanction_proposals (shop_id, id, track),
  constraint sanctions_stay_on_their_track check (track = track_of(measure)),
  constraint only_removal_is_for_good check ((measure = 'REMOVAL') = (ends_at is null)),
  constraint sanctions_end_within_a_year check (ends_at > imposed_at and ends_at <= imposed_at + interval '8784 hours')
);

create trigger sanctions_are_permanent
  before update or delete or truncate on sanctions
  for each statement execute function forbid_change();

-- What it was imposed for.
create table sanction_violations (
  shop_id      uuid not null,
  sanction_id  uuid not null,
  violation_id uuid not null,
  primary key (shop_id, sanction_id, violation_id),
  foreign key (shop_id, sanction_id) references sanctions (shop_id, id),
  foreign key (shop_id, violation_id) references violations (shop_id, id)
);

create index sanction_violations_of_violation on sanction_violations (shop_id, violation_id);

create trigger sanction_violations_are_permanent
  before update or delete or truncate on sanction_violations
  for each statement execute function forbid_change();

-- Each violation leads to one sanction and no more, unless that was a removal the second administrator refused.
create table counted_violations (
  shop_id      uuid not null,
  violation_id uuid not null,
  sanction_id  uuid not null,
  primary key (shop_id, violation_id),
  foreign key (shop_id, sanction_id, violation_id) references sanction_violations (shop_id, sanction_id, violation_id)
);

create index counted_violations_of_sanction on counted_violations (shop_id, sanction_id);

-- Removal takes a second administrator, who has slept on it.
create table sanction_signatures (
  shop_id     uuid        not null,
  sanction_id uuid        not null,
  measure     text        not null check (measure = 'REMOVAL'),
  first_by    uuid        not null,
  first_at    timestamptz not null,
  signed_by   uuid        not null references accounts,
  signed_at   timestamptz not null,
  primary key (shop_id, sanction_id),
  foreign key (shop_id, sanction_id, measure, first_by, first_at)
    references sanctions (shop_id, id, measure, imposed_by, imposed_at),
  constraint removal_takes_two_administrators check (signed_by <> first_by),
  constraint removal_takes_three_days check (signed_at >= first_at + interval '72 hours')
);

create trigger sanction_signatures_are_permanent
  before update or delete or truncate on sanction_signatures
  for each statement execute function forbid_change();

-- How it ended other than by an appeal: by its time, or before it began, where an administrator dropped a removal.
create table sanction_endings (
  shop_id     uuid        not null,
  sanction_id uuid        not null,
  cause       text        not null check (cause in ('EXPIRED', 'DROPPED')),
  reason      text        check (char_length(reason) between 1 and 500),
  ended_by    uuid        references accounts,
  ended_at    timestamptz not null,
  recorded_at timestamptz not null,
  expired_at  timestamptz generated always as (case when cause = 'EXPIRED' then ended_at end) stored,
  primary key (shop_id, sanction_id),
  foreign key (shop_id, sanction_id) references sanctions (shop_id, id),
  foreign key (shop_id, sanction_id, expired_at) references sanctions (shop_id, id, ends_at),
  check (num_nulls(ended_by, reason) = case cause when 'DROPPED' then 0 else 2 end),
  check (recorded_at >= ended_at)
);

create trigger sanction_endings_are_permanent
  before update or delete or truncate on sanction_endings
  for each statement execute function forbid_change();

-- Where each sanction stands now, narrow, for the lists; whether it is in force say its times.
create table sanction_register (
  shop_id      uuid        not null,
  id           uuid        not null,
  track        text        not null,
  measure      text        not null,
  state        text        not null check (state in ('AWAITING', 'STANDING', 'EXPIRED', 'DROPPED', 'OVERTURNED')),
  imposed_at   timestamptz not null,
  -- Since when it holds; a removal from its second signature on.
  since        timestamptz,
  ends_at      timestamptz,
  appeal_until timestamptz,
  primary key (shop_id, id),
  unique (shop_id, id, appeal_until),
  foreign key (shop_id, id) references sanctions (shop_id, id),
  check (num_nulls(since, appeal_until) = case when state in ('AWAITING', 'DROPPED') then 2 else 0 end)
);

create index sanction_register_by_id    on sanction_register (id);
create index sanction_register_of_shop  on sanction_register (shop_id, imposed_at desc, id desc);
create index sanction_register_awaiting on sanction_register (imposed_at, id) where state = 'AWAITING';
create index sanction_register_standing on sanction_register (imposed_at desc, id desc) where state = 'STANDING';
create index sanction_register_over     on sanction_register (imposed_at desc, id desc) where state in ('EXPIRED', 'DROPPED', 'OVERTURNED');
create index sanction_register_to_end   on sanction_register (ends_at) where state = 'STANDING';

-- Once for each sanction, within its time, and not while a removal still waits for its second signature.
create table appeals (
  shop_id      uuid        not null,
  id           uuid        not null,
  sanction_id  uuid        not null,
  appeal_until timestamptz not null,
  words        text        not null check (char_length(words) between 1 and 5000),
  appealed_by  uuid        not null references accounts,
  appealed_at  timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, sanction_id),
  foreign key (shop_id, sanction_id, appeal_until) references sanction_register (shop_id, id, appeal_until),
  constraint appeals_come_in_time check (appealed_at <= appeal_until)
);

create index appeals_by_id on appeals (id);

create trigger appeals_are_permanent
  before update or delete or truncate on appeals
  for each statement execute function forbid_change();

create table open_appeals (
  shop_id     uuid        not null,
  appeal_id   uuid        not null,
  appealed_at timestamptz not null,
  primary key (shop_id, appeal_id),
  foreign key (shop_id, appeal_id) references appeals (shop_id, id)
);

create index open_appeals_in_order on open_appeals (appealed_at, appeal_id);

create table appeal_decisions (
  shop_id    uuid        not null,
  appeal_id  uuid        not null,
  outcome    text        not null check (outcome in ('UPHELD', 'REJECTED')),
  reason     text        not null check (char_length(reason) between 1 and 500),
  decided_by uuid        not null references accounts,
  decided_at timestamptz not null,
  primary key (shop_id, appeal_id),
  foreign key (shop_id, appeal_id) references appeals (shop_id, id)
);

create trigger appeal_decisions_are_permanent
  before update or delete or truncate on appeal_decisions
  for each statement execute function forbid_change();

-- Nobody decides of what they had a part in: the sanction, or a violation behind it.
create view sanction_parts with (security_invoker = true) as
  select shop_id, id as sanction_id, imposed_by as account_id from sanctions
  union
  select shop_id, sanction_id, signed_by from sanction_signatures
  union
  select s.shop_id, s.sanction_id, d.decided_by from sanction_violations s
  join violation_decisions d on d.shop_id = s.shop_id and d.violation_id = s.violation_id
  union
  select s.shop_id, s.sanction_id, d.decided_by from sanction_violations s
  join violations v on v.shop_id = s.shop_id and v.id = s.violation_id
  join flag_decisions d on d.shop_id = v.shop_id and d.flag_id = v.evidence_id;

create function check_appeal_decision() returns trigger language plpgsql as $$
begin
  if exists (
      select from appeals a join sanction_parts p on p.shop_id = a.shop_id and p.sanction_id = a.sanction_id
      where a.shop_id = new.shop_id and a.id = new.appeal_id and p.account_id = new.decided_by)
  then
    raise exception 'nobody decides of what they had a part in' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger appeals_are_decided_by_others
  before insert on appeal_decisions
  for each row execute function check_appeal_decision();

-- What went with an appeal, for ever, as what went with a message.
create table appeal_files (
  shop_id   uuid    not null,
  id        uuid    not null,
  appeal_id uuid    not null,
  place     integer not null check (place > 0),
  name      text    not null,
  kind      text    not null,
  size      bigint  not null,
  sha256    bytea   not null check (octet_length(sha256) = 32),
  primary key (shop_id, id),
  unique (shop_id, appeal_id, place),
  foreign key (shop_id, id) references files (shop_id, id),
  foreign key (shop_id, appeal_id) references appeals (shop_id, id)
);

create index appeal_files_by_id on appeal_files (id);

create trigger appeal_files_are_permanent
  before update or delete or truncate on appeal_files
  for each statement execute function forbid_change();

create or replace function forbid_removing_attached() returns trigger language plpgsql as $$
begin
  if exists (select from attachments a where a.shop_id = old.shop_id and a.id = old.file_id)
    or exists (select from held_files h where h.shop_id = old.shop_id and h.id = old.file_id)
    or exists (select from appeal_files a where a.shop_id = old.shop_id and a.id = old.file_id)
  then
    raise exception 'what went with a message or an appeal is permanent' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

-- A violation belongs to a sanction from its beginning, if it is one of its track and stands.
create function check_sanction_violation() returns trigger language plpgsql as $$
begin
  perform from violation_register where shop_id = new.shop_id and id = new.violation_id for share;
  if exists (select from sanction_register where shop_id = new.shop_id and id = new.sanction_id)
    or not exists (
      select from sanctions s join violation_register v on v.shop_id = s.shop_id and v.id = new.violation_id
      where s.shop_id = new.shop_id and s.id = new.sanction_id and v.state = 'CONFIRMED'
        and (s.track = 'B_OUTSIDE') = (v.kind in ('OFF_PLATFORM_CONTACT', 'OFF_PLATFORM_DEAL', 'MARKETING')))
  then
    raise exception 'a sanction is imposed for confirmed violations of its track' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger sanctions_are_for_violations_of_their_track
  before insert on sanction_violations
  for each row execute function check_sanction_violation();

create function check_uncounting() returns trigger language plpgsql as $$
begin
  if exists (select from sanction_register where shop_id = old.shop_id and id = old.sanction_id and state = 'DROPPED') then
    return old;
  end if;
  raise exception 'what was counted stays counted' using errcode = 'restrict_violation';
end $$;

create trigger counted_violations_stay
  before delete on counted_violations
  for each row execute function check_uncounting();

create trigger counted_violations_do_not_change
  before update or truncate on counted_violations
  for each statement execute function forbid_change();

-- It enters as it was imposed, for at least one violation that led to no other; a removal waits.
create function check_sanction_entry() returns trigger language plpgsql as $$
begin
  if new.state = (case new.measure when 'REMOVAL' then 'AWAITING' else 'STANDING' end)
    and exists (
      select from sanctions s where s.shop_id = new.shop_id and s.id = new.id
        and (s.track, s.measure, s.imposed_at, s.ends_at) is not distinct from (new.track, new.measure, new.imposed_at, new.ends_at)
        and (new.since is null or new.since = s.imposed_at))
    and exists (select from sanction_violations where shop_id = new.shop_id and sanction_id = new.id)
    and not exists (
      select from sanction_violations v
      where v.shop_id = new.shop_id and v.sanction_id = new.id and not exists (
        select from counted_violations c where c.shop_id = v.shop_id and c.violation_id = v.violation_id and c.sanction_id = v.sanction_id))
  then
    return new;
  end if;
  raise exception 'a sanction begins as it was imposed' using errcode = 'restrict_violation';
end $$;

create trigger sanction_register_begins_as_imposed
  before insert on sanction_register
  for each row execute function check_sanction_entry();

-- A sanction goes one step at a time, never back, and only where signatures, endings and decisions say so.
create function check_sanction_step() returns trigger language plpgsql as $$
begin
  if old.state = 'AWAITING' and new.state = 'STANDING' and exists (
      select from sanction_signatures where shop_id = new.shop_id and sanction_id = new.id and signed_at = new.since)
  then
    return new;
  end if;
  if (old.since, old.appeal_until) is not distinct from (new.since, new.appeal_until)
    and (old.state = 'AWAITING' and new.state = 'DROPPED' or old.state = 'STANDING' and new.state = 'EXPIRED') and exists (
      select from sanction_endings where shop_id = new.shop_id and sanction_id = new.id and cause = new.state)
  then
    return new;
  end if;
  if (old.since, old.appeal_until) is not distinct from (new.since, new.appeal_until)
    and old.state in ('STANDING', 'EXPIRED') and new.state = 'OVERTURNED' and exists (
      select from appeals a join appeal_decisions d on d.shop_id = a.shop_id and d.appeal_id = a.id
      where a.shop_id = new.shop_id and a.sanction_id = new.id and d.outcome = 'UPHELD')
  then
    return new;
  end if;
  raise exception 'a sanction that is % does not become %', old.state, new.state using errcode = 'restrict_violation';
end $$;

create trigger sanction_register_goes_step_by_step
  before update on sanction_register
  for each row execute function check_sanction_step();

create trigger sanction_register_stays
  before delete or truncate on sanction_register
  for each statement execute function forbid_change();

-- What a shop may not do for now, beside the people who act for it: every page tells it.
create table shop_curbs (
  shop_id     uuid not null references shops,
  sanction_id uuid not null,
  kind        text not null check (kind in ('RESTRICTED', 'SUSPENDED', 'REMOVED')),
  -- None where it is for good.
  until_at    timestamptz,
  primary key (shop_id, sanction_id),
  foreign key (shop_id, sanction_id) references sanctions (shop_id, id),
  check ((kind = 'REMOVED') = (until_at is null))
);

-- How many proposals, signatures and appeals wait, so that no page counts them.
create table sanction_tallies (
  shop_id  uuid   primary key references shops,
  proposed bigint not null check (proposed >= 0),
  awaiting bigint not null check (awaiting >= 0),
  appealed bigint not null check (appealed >= 0)
);

grant select, insert on sanction_proposals, sanction_proposal_violations, sanction_proposal_outcomes, sanctions, sanction_violations,
  sanction_signatures, sanction_endings, appeals, appeal_decisions, appeal_files to ${applicationRole};
grant select, insert, delete on open_sanction_proposals, counted_violations, open_appeals, shop_curbs to ${applicationRole};
grant select, insert, update (state, since, appeal_until) on sanction_register to ${applicationRole};
grant select, insert, update on sanction_tallies to ${applicationRole};
grant select on sanction_parts to ${applicationRole};
