-- Somebody had the archive verified, all of it or one ticket, and how far that is.
create table verifications (
  id        uuid        primary key,
  -- Nothing: all of the archive.
  ticket_id uuid,
  asked_by  text        not null,
  asked_at  timestamptz not null,
  state     text        not null check (state in ('ASKED', 'RUNNING', 'DONE', 'BROKEN_OFF')),
  -- Each begins anew: a node that was taken for dead and isn't finds that its attempt is none any more.
  attempt   integer     not null check (attempt >= 0),
  -- When it was last heard of.
  beat_at   timestamptz not null,
  stage     text        not null check (stage in ('ENTRIES', 'HEADS', 'ROWS', 'CHECKPOINTS')),
  checked   bigint      not null check (checked >= 0),
  broken    bigint      not null check (broken >= 0),
  ended_at  timestamptz,
  check ((ended_at is not null) = (state in ('DONE', 'BROKEN_OFF')))
);

-- All of the archive is verified by one at a time.
create unique index verifications_of_all_one_at_a_time on verifications ((ticket_id is null))
  where ticket_id is null and state in ('ASKED', 'RUNNING');

create index verifications_latest on verifications (asked_at desc, id desc);

-- What is verified once stays so; what it came to does not change after it ended.
create function forbid_changing_ended() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'a verification that ended is permanent' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger verifications_end_once
  before update on verifications
  for each row execute function forbid_changing_ended();

create trigger verifications_stay
  before delete or truncate on verifications
  for each statement execute function forbid_change();

-- What was found broken, the first of it.
create table verification_findings (
  verification_id uuid    not null references verifications,
  attempt         integer not null,
  number          integer not null check (number > 0),
  table_name      text    not null,
  row_id          text    not null,
  ticket_id       uuid,
  reason          text    not null,
  primary key (verification_id, attempt, number)
);

create trigger verification_findings_are_permanent
  before update or delete or truncate on verification_findings
  for each statement execute function forbid_change();

grant select, insert, update (state, attempt, beat_at, stage, checked, broken, ended_at) on verifications to ${applicationRole};
grant select, insert on verification_findings to ${applicationRole};
