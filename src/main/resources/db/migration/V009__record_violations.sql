create table violations (
  shop_id     uuid        not null references shops,
  id          uuid        not null,
  kind        text        not null check (kind in ('LATE_RESPONSE')),
  state       text        not null check (state in ('CONFIRMED')),
  ticket_id   uuid        not null,
  -- What shows it: for a late response, the missed deadline.
  evidence_id uuid        not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, kind, evidence_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create index violations_latest  on violations (occurred_at desc, id desc);
create index violations_of_shop on violations (shop_id, occurred_at desc, id desc);

create trigger violations_are_permanent
  before update or delete or truncate on violations
  for each statement execute function forbid_change();

grant select, insert on violations to ${applicationRole};
