-- An administrator's reasoned look into a ticket (R12).
create table inspections (
  shop_id      uuid        not null,
  id           uuid        not null,
  ticket_id    uuid        not null,
  inspector_id uuid        not null references accounts,
  reason       text        not null check (reason in ('DISPUTE', 'COMPLAINT', 'SUSPECTED_VIOLATION', 'LEGAL_REQUEST', 'OTHER')),
  note         text        not null check (char_length(note) <= 1000),
  inspected_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  check (reason <> 'OTHER' or note <> '')
);

create index inspections_of_ticket on inspections (shop_id, ticket_id, inspected_at desc);

create trigger inspections_are_permanent
  before update or delete or truncate on inspections
  for each statement execute function forbid_change();

grant select, insert on inspections to ${applicationRole};
