-- What happened in a ticket besides its messages, told in its thread after so many of them: stages, agreements, flags.
-- What it tells lies with the modules; here stands only how a thread tells it.
create table thread_notes (
  shop_id        uuid        not null,
  id             uuid        not null,
  ticket_id      uuid        not null,
  after_position integer     not null,
  -- Worded by ticket.note.<KIND>.
  kind           text        not null check (kind ~ '^[A-Z][A-Z_]*$'),
  -- Nobody where only the time did it.
  noted_by       uuid        references accounts,
  side           text        check (side in ('BUYER', 'SELLER', 'MARKETPLACE')),
  -- What its words are made of, in their order.
  words          jsonb       not null,
  noted_at       timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  check ((noted_by is null) = (side is null))
);

create index thread_notes_of_ticket on thread_notes (shop_id, ticket_id, after_position);

create trigger thread_notes_are_permanent
  before update or delete or truncate on thread_notes
  for each statement execute function forbid_change();

-- A ticket without any has no cases, no agreements and no flags: nobody need look for them.
alter table tickets add column note_count integer not null default 0;
alter table tickets alter column note_count drop default;

grant select, insert on thread_notes to ${applicationRole};
grant update (note_count) on tickets to ${applicationRole};
