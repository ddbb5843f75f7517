-- What a buyer says a message of the shop is: advertising, or a way around the platform (R7, R8, R10). Once for each message.
create table message_reports (
  shop_id     uuid        not null,
  id          uuid        not null,
  ticket_id   uuid        not null,
  message_id  uuid        not null,
  kind        text        not null check (kind in ('MARKETING', 'OFF_PLATFORM')),
  reported_by uuid        not null references accounts,
  reported_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, message_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, message_id) references messages (shop_id, id)
);

create trigger message_reports_are_permanent
  before update or delete or truncate on message_reports
  for each statement execute function forbid_change();

-- Whether any message of the ticket was ever reported.
alter table tickets add column reported boolean not null default false;
alter table tickets alter column reported drop default;

grant select, insert on message_reports to ${applicationRole};
grant update (reported) on tickets to ${applicationRole};
