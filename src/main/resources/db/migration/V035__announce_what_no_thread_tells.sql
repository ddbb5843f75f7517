-- What people are told that stands in no ticket's thread: a sanction, what became of a message that was held. Here is only
-- how it is told and where it can be read; what happened lies with the module that tells it.
create table announcements (
  shop_id      uuid        not null references shops,
  id           uuid        not null,
  -- Worded by notices.announcement.<KIND>, its mail by mail.announcement.<KIND>.
  kind         text        not null check (kind ~ '^[A-Z][A-Z_]*$'),
  -- What it is about; of each it is told once.
  matter_id    uuid        not null,
  -- What its words are made of, in their order.
  words        jsonb       not null,
  path         text        not null check (path ~ '^/[^/\s]' and char_length(path) <= 200),
  announced_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, matter_id, kind)
);

create trigger announcements_are_permanent
  before update or delete or truncate on announcements
  for each statement execute function forbid_change();

alter table notices
  add announcement_id uuid,
  alter ticket_id drop not null,
  drop constraint notices_kind_check,
  add constraint notices_kind_check check (kind in ('RESPONSE_WARNING', 'THREAD_NOTE', 'ANNOUNCEMENT')),
  add unique (shop_id, announcement_id, account_id),
  add foreign key (shop_id, announcement_id) references announcements (shop_id, id),
  add check ((kind = 'ANNOUNCEMENT') = (announcement_id is not null)),
  add check ((kind = 'ANNOUNCEMENT') = (ticket_id is null));

grant select, insert on announcements to ${applicationRole};
