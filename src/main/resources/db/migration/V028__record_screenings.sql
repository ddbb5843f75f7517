-- What was found in what somebody was about to say, with the texts as they were written: also what never went out (R7, R20).
create table screenings (
  shop_id     uuid        not null references shops,
  id          uuid        not null,
  -- None where a ticket was to be opened.
  ticket_id   uuid,
  author_id   uuid        not null references accounts,
  side        text        not null check (side in ('BUYER', 'SELLER')),
  verdict     text        not null check (verdict in ('ALLOW', 'WARN', 'MASK', 'HOLD')),
  screened_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create index screenings_by_id on screenings (id);

create trigger screenings_are_permanent
  before update or delete or truncate on screenings
  for each statement execute function forbid_change();

create table screened_parts (
  shop_id      uuid    not null,
  screening_id uuid    not null,
  number       integer not null check (number > 0),
  part         text    not null check (part in ('SUBJECT', 'BODY', 'POINT', 'OFFER', 'ATTACHMENT_NAME', 'AGREEMENT', 'OTHER')),
  text         text    not null,
  primary key (shop_id, screening_id, number),
  foreign key (shop_id, screening_id) references screenings (shop_id, id)
);

create trigger screened_parts_are_permanent
  before update or delete or truncate on screened_parts
  for each statement execute function forbid_change();

-- Spans count UTF-16 units of the text, as browsers do.
create table screening_findings (
  shop_id      uuid    not null,
  screening_id uuid    not null,
  part_number  integer not null,
  starts       integer not null check (starts >= 0),
  ends         integer not null,
  rule         text    not null,
  kind         text    not null check (kind in ('EMAIL', 'PHONE', 'URL', 'SOCIAL', 'PAYMENT', 'SOLICITATION', 'MARKETING')),
  primary key (shop_id, screening_id, part_number, starts, ends, rule),
  foreign key (shop_id, screening_id, part_number) references screened_parts (shop_id, screening_id, number),
  check (ends > starts)
);

create trigger screening_findings_are_permanent
  before update or delete or truncate on screening_findings
  for each statement execute function forbid_change();

grant select, insert on screenings, screened_parts, screening_findings to ${applicationRole};
