create table tickets (
  shop_id               uuid        not null references shops,
  id                    uuid        not null,
  version               bigint      not null,
  reference             text        not null,
  buyer_id              uuid        not null references accounts,
  order_id              uuid,
  offer                 text        check (char_length(offer) between 1 and 200),
  topic                 text        not null check (topic in ('QUESTION', 'ORDER', 'SHIPPING', 'RETURN', 'WITHDRAWAL', 'COMPLAINT', 'WARRANTY', 'OTHER')),
  subject               text        not null check (char_length(subject) between 1 and 120),
  opened_by             uuid        not null references accounts,
  opened_at             timestamptz not null,
  -- What makes a repeated form one ticket; the marketplace's own id where the ticket was imported.
  submission_key        uuid        not null,
  turn                  text        not null check (turn in ('BUYER', 'SELLER')),
  closed                boolean     not null,
  status                text        not null generated always as (
                          case when turn = 'SELLER' then 'NEEDS_ANSWER' when closed then 'CLOSED' else 'WAITING_FOR_BUYER' end) stored,
  message_count         integer     not null,
  last_buyer_position   integer     not null,
  last_seller_position  integer     not null,
  last_message_at       timestamptz not null,
  last_message_preview  text        not null,
  primary key (shop_id, id),
  unique (shop_id, reference),
  unique (shop_id, opened_by, submission_key),
  foreign key (shop_id, order_id) references orders (shop_id, id),
  check (order_id is null or offer is null)
);

create index tickets_of_shop           on tickets (shop_id, last_message_at desc, id desc);
create index tickets_of_shop_by_status on tickets (shop_id, status, last_message_at desc, id desc);
create index tickets_of_order          on tickets (shop_id, order_id) where order_id is not null;
create index tickets_by_id             on tickets (id);
create index tickets_by_reference      on tickets (reference);
create index tickets_of_buyer          on tickets (buyer_id, last_message_at desc, id desc);
create index tickets_latest            on tickets (last_message_at desc, id desc);

-- The way of a buyer to his tickets, which live with their shops.
create table buyer_tickets (
  buyer_id        uuid        not null references accounts,
  ticket_id       uuid        not null,
  shop_id         uuid        not null,
  last_message_at timestamptz not null,
  primary key (buyer_id, ticket_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create index buyer_tickets_latest on buyer_tickets (buyer_id, last_message_at desc, ticket_id desc);

create table messages (
  shop_id        uuid        not null,
  id             uuid        not null,
  ticket_id      uuid        not null,
  position       integer     not null check (position > 0),
  author_id      uuid        not null references accounts,
  side           text        not null check (side in ('BUYER', 'SELLER')),
  body           text        not null check (char_length(body) between 1 and 5000),
  received_at    timestamptz not null,
  submission_key uuid        not null,
  primary key (shop_id, id),
  unique (shop_id, ticket_id, position),
  unique (shop_id, ticket_id, author_id, submission_key),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create trigger messages_are_permanent
  before update or delete or truncate on messages
  for each statement execute function forbid_change();

-- A ticket is closed after so many messages; the buyer's next one reopens it.
create table closures (
  shop_id        uuid        not null,
  ticket_id      uuid        not null,
  after_position integer     not null,
  closed_by      uuid        not null references accounts,
  closed_at      timestamptz not null,
  primary key (shop_id, ticket_id, after_position),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

create trigger closures_are_permanent
  before update or delete or truncate on closures
  for each statement execute function forbid_change();

-- How far each person has read; what lies beyond is unread.
create table read_marks (
  shop_id    uuid    not null,
  ticket_id  uuid    not null,
  account_id uuid    not null references accounts,
  position   integer not null,
  primary key (shop_id, ticket_id, account_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

-- Maintained with every change of a status, so that no page ever counts tickets.
create table ticket_counts (
  shop_id           uuid   primary key references shops,
  needs_answer      bigint not null,
  waiting_for_buyer bigint not null,
  closed            bigint not null
);

-- Of a ticket only what its thread moves changes: never its subject, its parties or what it is about.
grant select, insert, update (version, turn, closed, message_count, last_buyer_position, last_seller_position,
  last_message_at, last_message_preview) on tickets to ${applicationRole};
grant select, insert, update on buyer_tickets, read_marks, ticket_counts to ${applicationRole};
grant select, insert on messages, closures to ${applicationRole};
