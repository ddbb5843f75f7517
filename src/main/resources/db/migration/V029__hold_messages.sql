-- A form that is sent again with the same text is screened once.
alter table screenings add column submission_key uuid;
create unique index screenings_of_submission on screenings (shop_id, author_id, submission_key) where submission_key is not null;

-- How a message in which something was found came to go out: with that hidden or not; and, if it was held, after how many
-- messages it was sent and when it was released. It was received when it was sent.
alter table messages
  add column screening_id uuid,
  add column hidden       boolean,
  add column sent_after   integer,
  add column released_at  timestamptz,
  add foreign key (shop_id, screening_id) references screenings (shop_id, id),
  add check ((screening_id is null) = (hidden is null)),
  add check ((released_at is null) = (sent_after is null)),
  add check (released_at is null or screening_id is not null and released_at >= received_at);

create index messages_screened on messages (shop_id, screening_id) where screening_id is not null;

-- How many messages of the shop are kept back from a ticket; and where the last one stands that was released after the buyer
-- had written again, which the shop owes an answer to all the same.
alter table tickets
  add column held_count              integer not null default 0 check (held_count >= 0),
  add column last_delivered_position integer not null default 0;
alter table tickets
  alter column held_count drop default,
  alter column last_delivered_position drop default;

-- What a shop wanted to say, as it was sent: in a ticket, or to open one about an order. It is kept whatever is decided (R20).
create table held_messages (
  shop_id                uuid        not null references shops,
  id                     uuid        not null,
  screening_id           uuid        not null,
  author_id              uuid        not null references accounts,
  ticket_id              uuid,
  order_id               uuid,
  topic                  text        check (topic in ('QUESTION', 'ORDER', 'SHIPPING', 'RETURN', 'WITHDRAWAL', 'COMPLAINT', 'WARRANTY', 'OTHER')),
  subject                text        check (char_length(subject) between 1 and 120),
  body                   text        not null check (char_length(body) between 1 and 5000),
  -- The numbers of the points it answers.
  answers                integer[]   not null,
  saved_answer_id        uuid,
  saved_answer_name      text,
  saved_answer_unchanged boolean,
  submission_key         uuid        not null,
  -- How many messages there were when it was sent.
  after_position         integer     not null check (after_position >= 0),
  sent_at                timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, author_id, submission_key),
  foreign key (shop_id, screening_id) references screenings (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, order_id) references orders (shop_id, id),
  check (num_nulls(order_id, topic, subject) = case when ticket_id is null then 0 else 3 end),
  check (num_nulls(saved_answer_id, saved_answer_name, saved_answer_unchanged) in (0, 3))
);

create index held_messages_by_id     on held_messages (id);
create index held_messages_of_screening on held_messages (shop_id, screening_id);
create index held_messages_of_shop   on held_messages (shop_id, sent_at desc, id desc);
create index held_messages_of_ticket on held_messages (shop_id, ticket_id, sent_at desc) where ticket_id is not null;

create trigger held_messages_are_permanent
  before update or delete or truncate on held_messages
  for each statement execute function forbid_change();

-- What an administrator decided of it: once. A released one is a message since.
create table held_message_decisions (
  shop_id    uuid        not null,
  held_id    uuid        not null,
  decision   text        not null check (decision in ('RELEASED', 'RELEASED_MASKED', 'REFUSED')),
  reason     text        not null check (char_length(reason) between 1 and 500),
  message_id uuid,
  decided_by uuid        not null references accounts,
  decided_at timestamptz not null,
  primary key (shop_id, held_id),
  foreign key (shop_id, held_id) references held_messages (shop_id, id),
  foreign key (shop_id, message_id) references messages (shop_id, id),
  check ((decision = 'REFUSED') = (message_id is null))
);

create trigger held_message_decisions_are_permanent
  before update or delete or truncate on held_message_decisions
  for each statement execute function forbid_change();

-- What is to be decided, a narrow row each; and how many those are, so that no page counts them.
create table waiting_held_messages (
  shop_id uuid        not null,
  held_id uuid        not null,
  sent_at timestamptz not null,
  primary key (shop_id, held_id),
  foreign key (shop_id, held_id) references held_messages (shop_id, id)
);

create index waiting_held_messages_in_order on waiting_held_messages (sent_at, held_id);

create table held_message_tallies (
  shop_id uuid   primary key references shops,
  waiting bigint not null
);

grant select, insert on held_messages, held_message_decisions to ${applicationRole};
grant select, insert, delete on waiting_held_messages to ${applicationRole};
grant select, insert, update on held_message_tallies to ${applicationRole};
grant update (held_count, last_delivered_position) on tickets to ${applicationRole};
