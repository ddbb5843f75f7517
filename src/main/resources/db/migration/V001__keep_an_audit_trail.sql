create table audit_entries (
  -- What belongs to no shop (a sign-in, an import) lies under the zero id, so that every entry has a place to live by.
  shop_id      uuid        not null,
  id           uuid        not null,
  occurred_at  timestamptz not null,
  actor        text        not null,
  action       text        not null,
  subject_kind text        not null,
  subject_id   uuid        not null,
  particulars  jsonb       not null,
  primary key (shop_id, id)
);

create index audit_entries_by_time    on audit_entries (occurred_at desc, id desc);
create index audit_entries_by_subject on audit_entries (subject_id, occurred_at desc, id desc);
create index audit_entries_by_actor   on audit_entries (actor, occurred_at desc, id desc);
create index audit_entries_by_action  on audit_entries (action, occurred_at desc, id desc);

-- What has happened stays on record: rows are added, never changed or removed, not even by the tables' owner.
create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are permanent', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_entries_are_permanent
  before update or delete or truncate on audit_entries
  for each statement execute function forbid_change();

grant select, insert on audit_entries to ${applicationRole};
