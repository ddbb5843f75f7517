-- The buyer says that no answer is needed, after so many messages.
create table waivers (
  shop_id        uuid        not null,
  id             uuid        not null,
  ticket_id      uuid        not null,
  after_position integer     not null,
  waived_by      uuid        not null references accounts,
  waived_at      timestamptz not null,
  -- Whether the shop had asked for it.
  proposed       boolean     not null,
  primary key (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create index waivers_of_ticket on waivers (shop_id, ticket_id, after_position);

create trigger waivers_are_permanent
  before update or delete or truncate on waivers
  for each statement execute function forbid_change();

-- ... and that one is needed after all.
create table waiver_withdrawals (
  shop_id      uuid        not null,
  waiver_id    uuid        not null,
  withdrawn_by uuid        not null references accounts,
  withdrawn_at timestamptz not null,
  primary key (shop_id, waiver_id),
  foreign key (shop_id, waiver_id) references waivers (shop_id, id)
);

create trigger waiver_withdrawals_are_permanent
  before update or delete or truncate on waiver_withdrawals
  for each statement execute function forbid_change();

-- A shop asks whether an answer is still needed: at most once between two messages.
create table waiver_proposals (
  shop_id        uuid        not null,
  ticket_id      uuid        not null,
  after_position integer     not null,
  proposed_by    uuid        not null references accounts,
  proposed_at    timestamptz not null,
  primary key (shop_id, ticket_id, after_position),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create trigger waiver_proposals_are_permanent
  before update or delete or truncate on waiver_proposals
  for each statement execute function forbid_change();

-- The marketplace answers in a shop's stead, for a reason, until it hands the ticket back.
create table take_overs (
  shop_id        uuid        not null,
  id             uuid        not null,
  ticket_id      uuid        not null,
  after_position integer     not null,
  taken_over_by  uuid        not null references accounts,
  taken_over_at  timestamptz not null,
  reason         text        not null check (char_length(reason) between 1 and 500),
  primary key (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create index take_overs_of_ticket on take_overs (shop_id, ticket_id, after_position);

create trigger take_overs_are_permanent
  before update or delete or truncate on take_overs
  for each statement execute function forbid_change();

create table hand_backs (
  shop_id        uuid        not null,
  take_over_id   uuid        not null,
  after_position integer     not null,
  handed_back_by uuid        not null references accounts,
  handed_back_at timestamptz not null,
  primary key (shop_id, take_over_id),
  foreign key (shop_id, take_over_id) references take_overs (shop_id, id)
);

create trigger hand_backs_are_permanent
  before update or delete or truncate on hand_backs
  for each statement execute function forbid_change();

-- What stands in a ticket now: a waiver nothing was written after, the shop's question, a take-over.
alter table tickets
  add column waiver_id                 uuid,
  add column proposal                  text    not null default 'NONE' check (proposal in ('NONE', 'OPEN', 'SETTLED')),
  add column take_over_id              uuid,
  add column last_marketplace_position integer not null default 0,
  add foreign key (shop_id, waiver_id) references waivers (shop_id, id),
  add foreign key (shop_id, take_over_id) references take_overs (shop_id, id),
  drop constraint tickets_turn_check,
  add constraint tickets_turn_check check (turn in ('BUYER', 'SELLER', 'MARKETPLACE')),
  add constraint tickets_turn_of_the_marketplace check (turn <> 'MARKETPLACE' or take_over_id is not null),
  add constraint tickets_turn_of_the_shop check (turn <> 'SELLER' or take_over_id is null),
  add constraint tickets_waived check (waiver_id is null or turn = 'BUYER');

alter table tickets
  alter column proposal drop default,
  alter column last_marketplace_position drop default,
  alter column status set expression as (
    case turn when 'SELLER' then 'NEEDS_ANSWER' when 'MARKETPLACE' then 'WITH_MARKETPLACE'
      else case when closed then 'CLOSED' else 'WAITING_FOR_BUYER' end end);

create index tickets_taken_over on tickets (last_message_at desc, id desc) where take_over_id is not null;

alter table messages
  drop constraint messages_side_check,
  add constraint messages_side_check check (side in ('BUYER', 'SELLER', 'MARKETPLACE'));

alter table ticket_counts add column with_marketplace bigint not null default 0;
alter table ticket_counts alter column with_marketplace drop default;

-- A deadline can now end without an answer and in time. Its message may get another one, which alone is met or missed.
alter table response_deadline_outcomes
  drop constraint response_deadline_outcomes_outcome_check,
  add constraint response_deadline_outcomes_outcome_check check (outcome in ('MET', 'MISSED', 'WAIVED', 'TAKEN_OVER')),
  add constraint response_deadline_outcomes_released_in_time
    check (outcome not in ('WAIVED', 'TAKEN_OVER') or ended_at <= on_time_until),
  drop constraint response_deadline_outcomes_shop_id_message_id_key;

create unique index response_deadline_outcomes_of_message on response_deadline_outcomes (shop_id, message_id)
  where outcome in ('MET', 'MISSED');

-- Which deadline a waiver or a take-over (the release) ended, in time or overdue already.
create table released_responses (
  shop_id     uuid        not null,
  release_id  uuid        not null,
  cause       text        not null check (cause in ('WAIVED', 'TAKEN_OVER')),
  deadline_id uuid        not null,
  ticket_id   uuid        not null,
  released_at timestamptz not null,
  primary key (shop_id, release_id),
  foreign key (shop_id, deadline_id) references response_deadline_outcomes (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create index released_responses_of_deadline on released_responses (shop_id, deadline_id);

create trigger released_responses_are_permanent
  before update or delete or truncate on released_responses
  for each statement execute function forbid_change();

-- How a shop's deadlines ended, kept so that no page counts them. A waiver that was withdrawn is none.
alter table response_tallies
  add column met             bigint not null default 0,
  add column missed          bigint not null default 0,
  add column waived          bigint not null default 0,
  add column waived_proposed bigint not null default 0,
  add column taken_over      bigint not null default 0;

update response_tallies t set met = ended.met, missed = ended.missed
from (
  select shop_id, count(*) filter (where outcome = 'MET') as met, count(*) filter (where outcome = 'MISSED') as missed
  from response_deadline_outcomes group by shop_id) ended
where ended.shop_id = t.shop_id;

alter table response_tallies
  alter column met drop default,
  alter column missed drop default,
  alter column waived drop default,
  alter column waived_proposed drop default,
  alter column taken_over drop default;

create index shops_in_order on shops (lower(name), id);

grant select, insert on waivers, waiver_withdrawals, waiver_proposals, take_overs, hand_backs, released_responses
  to ${applicationRole};
grant update (waiver_id, proposal, take_over_id, last_marketplace_position) on tickets to ${applicationRole};
