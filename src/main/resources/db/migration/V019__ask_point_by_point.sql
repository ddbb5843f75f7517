-- What a buyer asks point by point, numbered through the ticket, and whether it is still open (R16).
create table points (
  shop_id    uuid    not null,
  ticket_id  uuid    not null,
  number     integer not null check (number > 0),
  message_id uuid    not null,
  text       text    not null check (char_length(text) between 1 and 500),
  open       boolean not null,
  primary key (shop_id, ticket_id, number),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, message_id) references messages (shop_id, id)
);

create index points_of_message on points (shop_id, message_id, number);
create index points_left_open on points (shop_id, ticket_id, number) where open;

create trigger points_are_asked_for_ever
  before update of shop_id, ticket_id, number, message_id, text or delete or truncate on points
  for each statement execute function forbid_change();

-- Which message answers which points. One that was opened again is answered by another message.
create table point_answers (
  shop_id    uuid    not null,
  message_id uuid    not null,
  ticket_id  uuid    not null,
  number     integer not null,
  primary key (shop_id, message_id, number),
  foreign key (shop_id, message_id) references messages (shop_id, id),
  foreign key (shop_id, ticket_id, number) references points (shop_id, ticket_id, number)
);

create index point_answers_of_point on point_answers (shop_id, ticket_id, number);

create trigger point_answers_are_permanent
  before update or delete or truncate on point_answers
  for each statement execute function forbid_change();

-- Maintained with every message, so that no page counts points.
alter table tickets
  add column point_count integer not null default 0,
  add column open_points integer not null default 0,
  add constraint tickets_open_points_check check (open_points between 0 and point_count);
alter table tickets
  alter column point_count drop default,
  alter column open_points drop default;

-- A buyer may say it all in points.
alter table messages
  drop constraint messages_body_check,
  add constraint messages_body_check check (char_length(body) <= 5000 and (body <> '' or side = 'BUYER'));

grant select, insert, update (open) on points to ${applicationRole};
grant select, insert on point_answers to ${applicationRole};
grant update (point_count, open_points) on tickets to ${applicationRole};
