-- An after-sales matter in a ticket about an order (R11), and where it stands.
create table cases (
  shop_id        uuid        not null,
  id             uuid        not null,
  version        bigint      not null,
  ticket_id      uuid        not null,
  order_id       uuid        not null,
  buyer_id       uuid        not null references accounts,
  kind           text        not null check (kind in ('RETURN', 'WITHDRAWAL', 'COMPLAINT', 'WARRANTY')),
  opened_by      uuid        not null references accounts,
  side           text        not null check (side in ('BUYER', 'SELLER', 'MARKETPLACE')),
  opened_at      timestamptz not null,
  submission_key uuid        not null,
  -- Which period was looked at when it was opened, its last day (none where nothing was delivered yet), whether it was over.
  period         text        not null check (period in ('WITHDRAWAL', 'CONTRACTUAL_WARRANTY', 'LEGAL_CONFORMITY')),
  period_until   date,
  period_over    boolean     not null check (not period_over or period_until is not null),
  -- The stage reached last: none yet where the item has not come in.
  stage          text        check (stage in ('ANNOUNCED', 'RECEIVED', 'INSPECTED', 'STARTED', 'PREPARED', 'SENT')),
  closed_at      timestamptz,
  outcome        text        check (outcome in ('REPAIRED', 'REPLACED', 'REFUNDED', 'REJECTED')),
  primary key (shop_id, id),
  unique (shop_id, opened_by, submission_key),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, order_id) references orders (shop_id, id),
  -- No case closes without an outcome.
  constraint cases_closed_with_an_outcome check ((closed_at is null) = (outcome is null)),
  constraint cases_stage_of_their_kind check (
    case when kind in ('RETURN', 'WITHDRAWAL') then stage is not null and stage in ('ANNOUNCED', 'RECEIVED', 'INSPECTED')
      else stage is null or stage in ('RECEIVED', 'STARTED', 'PREPARED', 'SENT') end),
  constraint cases_outcome_of_their_kind check (
    outcome is null or kind in ('COMPLAINT', 'WARRANTY') or outcome in ('REFUNDED', 'REJECTED'))
);

create unique index cases_open_of_ticket on cases (shop_id, ticket_id) where closed_at is null;
create index cases_of_ticket       on cases (shop_id, ticket_id);
create index cases_by_id           on cases (id);
create index cases_open_of_shop    on cases (shop_id, opened_at desc, id desc) where closed_at is null;
create index cases_closed_of_shop  on cases (shop_id, opened_at desc, id desc) where closed_at is not null;
create index cases_open_of_buyer   on cases (buyer_id, opened_at desc, id desc) where closed_at is null;
create index cases_closed_of_buyer on cases (buyer_id, opened_at desc, id desc) where closed_at is not null;
create index cases_open            on cases (opened_at desc, id desc) where closed_at is null;
create index cases_closed          on cases (opened_at desc, id desc) where closed_at is not null;

-- Each stage is reached once.
create table case_stages (
  shop_id            uuid        not null,
  case_id            uuid        not null,
  stage              text        not null check (stage in ('ANNOUNCED', 'RECEIVED', 'INSPECTED', 'STARTED', 'PREPARED', 'SENT')),
  reached_by         uuid        not null references accounts,
  side               text        not null check (side in ('BUYER', 'SELLER', 'MARKETPLACE')),
  reached_at         timestamptz not null,
  note               text        check (char_length(note) between 1 and 500),
  -- Why stages before it were left out.
  skip_reason        text        check (char_length(skip_reason) between 1 and 500),
  carrier            text        check (carrier ~ '^[A-Z][A-Z_]*$'),
  -- Its name, where it is none of those we know.
  carrier_name       text        check (char_length(carrier_name) between 1 and 60),
  tracking_number    text        check (tracking_number ~ '^[A-Z0-9]{4,40}$'),
  estimated_delivery date,
  submission_key     uuid        not null,
  primary key (shop_id, case_id, stage),
  foreign key (shop_id, case_id) references cases (shop_id, id),
  -- Nothing is sent without a tracking number and a date (R18).
  constraint case_stages_sent_with_tracking check (
    case when stage = 'SENT' then carrier is not null and tracking_number is not null and estimated_delivery is not null
        and (carrier = 'OTHER') = (carrier_name is not null)
      else carrier is null and carrier_name is null and tracking_number is null and estimated_delivery is null end)
);

create trigger case_stages_are_permanent
  before update or delete or truncate on case_stages
  for each statement execute function forbid_change();

create table case_outcomes (
  shop_id        uuid        not null,
  case_id        uuid        not null,
  outcome        text        not null check (outcome in ('REPAIRED', 'REPLACED', 'REFUNDED', 'REJECTED')),
  closed_by      uuid        not null references accounts,
  side           text        not null check (side in ('BUYER', 'SELLER', 'MARKETPLACE')),
  closed_at      timestamptz not null,
  -- Why it was rejected, or what else there is to say.
  reason         text        check (char_length(reason) between 1 and 500),
  skip_reason    text        check (char_length(skip_reason) between 1 and 500),
  submission_key uuid        not null,
  primary key (shop_id, case_id),
  unique (shop_id, case_id, outcome),
  foreign key (shop_id, case_id) references cases (shop_id, id),
  constraint case_outcomes_rejected_with_a_reason check (outcome <> 'REJECTED' or reason is not null)
);

create trigger case_outcomes_are_permanent
  before update or delete or truncate on case_outcomes
  for each statement execute function forbid_change();

-- What a case says of its outcome and its stage is on record.
alter table cases
  add foreign key (shop_id, id, outcome) references case_outcomes (shop_id, case_id, outcome),
  add foreign key (shop_id, id, stage) references case_stages (shop_id, case_id, stage) deferrable initially deferred;

grant select, insert, update (version, stage, closed_at, outcome) on cases to ${applicationRole};
grant select, insert on case_stages, case_outcomes to ${applicationRole};
