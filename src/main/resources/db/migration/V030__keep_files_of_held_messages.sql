-- What was to go with a message that is held: kept whatever is decided (R20). Released, it is an attachment, too.
create table held_files (
  shop_id  uuid    not null,
  id       uuid    not null,
  held_id  uuid    not null,
  place    integer not null check (place > 0),
  owner_id uuid    not null references accounts,
  primary key (shop_id, id),
  unique (shop_id, held_id, place),
  foreign key (shop_id, id) references files (shop_id, id),
  foreign key (shop_id, held_id) references held_messages (shop_id, id)
);

create trigger held_files_are_permanent
  before update or delete or truncate on held_files
  for each statement execute function forbid_change();

create or replace function forbid_removing_attached() returns trigger language plpgsql as $$
begin
  if exists (select from attachments a where a.shop_id = old.shop_id and a.id = old.file_id)
    or exists (select from held_files h where h.shop_id = old.shop_id and h.id = old.file_id) then
    raise exception 'what went with a message is permanent' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

grant select, insert on held_files to ${applicationRole};
