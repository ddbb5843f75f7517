-- A file as it is kept: what somebody sent, without the place where a photo was taken. It goes with a message or, after a
-- while, away; what went with a message can't go any more, as its attachment refers to it.
create table files (
  shop_id             uuid        not null references shops,
  id                  uuid        not null,
  owner_id            uuid        not null references accounts,
  name                text        not null check (char_length(name) between 1 and 150),
  kind                text        not null check (kind in ('JPEG', 'PNG', 'WEBP', 'HEIC', 'PDF', 'MP4')),
  size                bigint      not null check (size > 0),
  -- Of what is kept.
  sha256              bytea       not null check (octet_length(sha256) = 32),
  width               integer     check (width > 0),
  height              integer     check (height > 0),
  thumbnail           bytea       check (octet_length(thumbnail) between 1 and 524288),
  thumbnail_is_png    boolean     not null,
  received_at         timestamptz not null,
  primary key (shop_id, id),
  check ((width is null) = (height is null))
);

-- Its bytes in pieces, so that nobody ever holds all of them.
create table file_chunks (
  shop_id uuid    not null,
  file_id uuid    not null,
  number  integer not null check (number >= 0),
  bytes   bytea   not null check (octet_length(bytes) between 1 and 262144),
  primary key (shop_id, file_id, number),
  foreign key (shop_id, file_id) references files (shop_id, id) on delete cascade
);

-- Photos and films don't get smaller.
alter table file_chunks alter column bytes set storage external;

-- What was received and has not become part of a message yet: narrow, so that it is quickly gone through.
create table uploads (
  shop_id     uuid        not null,
  id          uuid        not null,
  owner_id    uuid        not null references accounts,
  received_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, id) references files (shop_id, id)
);

create index uploads_by_time  on uploads (received_at);
create index uploads_of_owner on uploads (owner_id);

-- What went with a message, for ever: one file with one message. All that can be said of it stands here.
create table attachments (
  shop_id          uuid    not null,
  id               uuid    not null,
  ticket_id        uuid    not null,
  message_id       uuid    not null,
  place            integer not null check (place > 0),
  name             text    not null,
  kind             text    not null,
  size             bigint  not null,
  sha256           bytea   not null check (octet_length(sha256) = 32),
  width            integer,
  height           integer,
  has_thumbnail    boolean not null,
  primary key (shop_id, id),
  unique (shop_id, message_id, place),
  foreign key (shop_id, id) references files (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, message_id) references messages (shop_id, id)
);

create index attachments_by_id on attachments (id);

create trigger attachments_are_permanent
  before update or delete or truncate on attachments
  for each statement execute function forbid_change();

create trigger files_do_not_change
  before update or truncate on files
  for each statement execute function forbid_change();

create trigger file_chunks_do_not_change
  before update or truncate on file_chunks
  for each statement execute function forbid_change();

-- A file's row can't go once it is attached, and so its pieces don't go with it; nor do they go alone.
create function forbid_removing_attached() returns trigger language plpgsql as $$
begin
  if exists (select from attachments a where a.shop_id = old.shop_id and a.id = old.file_id) then
    raise exception 'what went with a message is permanent' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create trigger attached_chunks_are_permanent
  before delete on file_chunks
  for each row execute function forbid_removing_attached();

-- Pieces go only with their file.
grant select, insert on file_chunks, attachments to ${applicationRole};
grant select, insert, delete on files to ${applicationRole};
grant select, insert, update, delete on uploads to ${applicationRole};
