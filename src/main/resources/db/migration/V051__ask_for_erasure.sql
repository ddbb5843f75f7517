-- A person asks that what is kept of them be erased: one request at a time. Requests belong to no shop and lie under the
-- zero id.
create table erasure_requests (
  shop_id    uuid        not null check (shop_id = '00000000-0000-0000-0000-000000000000'),
  id         uuid        not null,
  account_id uuid        not null references accounts,
  asked_at   timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, id, account_id)
);

create index erasure_requests_of_account on erasure_requests (account_id, asked_at desc);

-- What was decided of it: once, by an administrator, or taken back by whoever asked.
create table erasure_decisions (
  shop_id    uuid        not null,
  request_id uuid        not null,
  outcome    text        not null check (outcome in ('GRANTED', 'DECLINED', 'WITHDRAWN')),
  reason     text        check (char_length(reason) between 1 and 500),
  decided_by uuid        not null references accounts,
  decided_at timestamptz not null,
  primary key (shop_id, request_id),
  foreign key (shop_id, request_id) references erasure_requests (shop_id, id),
  check ((outcome = 'WITHDRAWN') = (reason is null))
);

create index erasure_decisions_latest on erasure_decisions (outcome, decided_at desc, request_id desc);

-- A granted one is done once nothing is left to erase.
create table erasure_completions (
  shop_id      uuid        not null,
  request_id   uuid        not null,
  tickets      integer     not null check (tickets >= 0),
  completed_at timestamptz not null,
  primary key (shop_id, request_id),
  foreign key (shop_id, request_id) references erasure_decisions (shop_id, request_id)
);

create index erasure_completions_latest on erasure_completions (completed_at desc, request_id desc);

-- Those that are not settled: a narrow row each. The key is the last word on two requests of one person.
create table open_erasure_requests (
  shop_id    uuid        not null,
  account_id uuid        not null,
  request_id uuid        not null,
  state      text        not null check (state in ('ASKED', 'GRANTED')),
  asked_at   timestamptz not null,
  primary key (shop_id, account_id),
  foreign key (shop_id, request_id, account_id) references erasure_requests (shop_id, id, account_id)
);

create index open_erasure_requests_in_order on open_erasure_requests (state, asked_at, request_id);

create function check_erasure_step() returns trigger language plpgsql as $$
begin
  if old.state = 'ASKED' and new.state = 'GRANTED' and new.request_id = old.request_id and exists (
      select from erasure_decisions
      where shop_id = new.shop_id and request_id = new.request_id and outcome = 'GRANTED')
  then
    return new;
  end if;
  raise exception 'a request is granted by a decision' using errcode = 'restrict_violation';
end $$;

create trigger erasure_requests_go_step_by_step
  before update on open_erasure_requests
  for each row execute function check_erasure_step();

create trigger erasure_requests_are_permanent
  before update or delete or truncate on erasure_requests
  for each statement execute function forbid_change();

create trigger erasure_completions_are_permanent
  before update or delete or truncate on erasure_completions
  for each statement execute function forbid_change();

-- How many tickets, and files in them, come to the end of their time in which year, as the job counted them last.
create table retention_forecasts (
  year      integer     primary key,
  tickets   bigint      not null check (tickets > 0),
  files     bigint      not null check (files >= 0),
  made_at   timestamptz not null
);

grant select, insert on erasure_requests, erasure_decisions, erasure_completions to ${applicationRole};
grant select, insert, delete, update (state) on open_erasure_requests to ${applicationRole};
grant select, insert, delete on retention_forecasts to ${applicationRole};
