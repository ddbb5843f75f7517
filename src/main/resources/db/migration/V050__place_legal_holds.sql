-- Nothing of a ticket, of a person or of a shop is erased while an administrator holds it for the law. What belongs to no
-- shop (a person) lies under the zero id, as in the audit trail.
create table legal_holds (
  shop_id    uuid        not null,
  id         uuid        not null,
  kind       text        not null check (kind in ('TICKET', 'ACCOUNT', 'SHOP')),
  subject_id uuid        not null,
  reason     text        not null check (char_length(reason) between 1 and 500),
  placed_by  uuid        not null references accounts,
  placed_at  timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, id, kind, subject_id)
);

create index legal_holds_by_id on legal_holds (id);

create table legal_hold_liftings (
  shop_id   uuid        not null,
  hold_id   uuid        not null,
  reason    text        not null check (char_length(reason) between 1 and 500),
  lifted_by uuid        not null references accounts,
  lifted_at timestamptz not null,
  primary key (shop_id, hold_id),
  foreign key (shop_id, hold_id) references legal_holds (shop_id, id)
);

create index legal_hold_liftings_latest on legal_hold_liftings (lifted_at desc, hold_id desc);

-- Those that stand: of one thing there may be several, for one reason each.
create table standing_legal_holds (
  shop_id    uuid        not null,
  hold_id    uuid        not null,
  kind       text        not null,
  subject_id uuid        not null,
  placed_at  timestamptz not null,
  primary key (shop_id, hold_id),
  foreign key (shop_id, hold_id, kind, subject_id) references legal_holds (shop_id, id, kind, subject_id)
);

create index standing_legal_holds_of_subject on standing_legal_holds (subject_id);
create index standing_legal_holds_latest     on standing_legal_holds (placed_at desc, hold_id desc);

-- Whoever erases and whoever holds the same thing take turns: a hold that is placed first is seen, and one that is placed
-- while something is being erased stands once that is over.
create function hold_lock(subject uuid) returns bigint language sql immutable parallel safe
return hashtextextended(subject::text, 50);

create function await_erasing() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hold_lock(new.subject_id));
  return new;
end $$;

create trigger legal_holds_await_erasing
  before insert on standing_legal_holds
  for each row execute function await_erasing();

-- A hold is lifted with a reason, or stands.
create function check_lifting() returns trigger language plpgsql as $$
begin
  if exists (select from legal_hold_liftings where shop_id = old.shop_id and hold_id = old.hold_id) then
    return old;
  end if;
  raise exception 'a legal hold is lifted with a reason' using errcode = 'restrict_violation';
end $$;

create trigger legal_holds_are_lifted_with_a_reason
  before delete on standing_legal_holds
  for each row execute function check_lifting();

create trigger standing_legal_holds_do_not_change
  before update or truncate on standing_legal_holds
  for each statement execute function forbid_change();

create trigger legal_holds_are_permanent
  before update or delete or truncate on legal_holds
  for each statement execute function forbid_change();

create trigger legal_hold_liftings_are_permanent
  before update or delete or truncate on legal_hold_liftings
  for each statement execute function forbid_change();

grant select, insert on legal_holds, legal_hold_liftings to ${applicationRole};
grant select, insert, delete on standing_legal_holds to ${applicationRole};
