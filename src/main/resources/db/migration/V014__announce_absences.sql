-- Who acts for a shop for a time: from an instant on and until, but not including, another. Ended early, it ends earlier;
-- ended before it began, it lasts no time at all.
create table substitutions (
  shop_id    uuid        not null references shops,
  id         uuid        not null,
  account_id uuid        not null references accounts,
  from_at    timestamptz not null,
  until_at   timestamptz not null check (until_at >= from_at),
  primary key (shop_id, id)
);

create index substitutions_of_account on substitutions (account_id, until_at);
create index substitutions_of_shop    on substitutions (shop_id, until_at);

-- A shop's owner said when the shop is away: whole days in the shop's market, the last one included. The clock runs on (R13).
-- The substitution of an absence bears its id.
create table absences (
  shop_id       uuid        not null references shops,
  id            uuid        not null,
  first_day     date        not null,
  last_day      date        not null check (last_day >= first_day),
  substitute_id uuid        references accounts check (substitute_id <> announced_by),
  announced_by  uuid        not null references accounts,
  announced_at  timestamptz not null,
  primary key (shop_id, id)
);

create index absences_of_shop          on absences (shop_id, last_day desc, id desc);
create index absences_with_substitutes on absences (substitute_id, last_day desc, id desc) where substitute_id is not null;

-- Called off before it began, or ended before its last day was over.
create table absence_withdrawals (
  shop_id      uuid        not null,
  absence_id   uuid        not null,
  withdrawn_by uuid        not null references accounts,
  withdrawn_at timestamptz not null,
  primary key (shop_id, absence_id),
  foreign key (shop_id, absence_id) references absences (shop_id, id)
);

-- The days on which a shop is away, and with the primary key the last word on two announcements of one day: a shop is away
-- once. A withdrawal frees the days that are still to come.
create table absent_days (
  shop_id    uuid not null,
  day        date not null,
  absence_id uuid not null,
  primary key (shop_id, day),
  foreign key (shop_id, absence_id) references absences (shop_id, id)
);

create trigger absences_are_permanent
  before update or delete or truncate on absences
  for each statement execute function forbid_change();

create trigger absence_withdrawals_are_permanent
  before update or delete or truncate on absence_withdrawals
  for each statement execute function forbid_change();

grant select, insert, update (until_at) on substitutions to ${applicationRole};
grant select, insert on absences, absence_withdrawals to ${applicationRole};
grant select, insert, delete on absent_days to ${applicationRole};
