-- Accounts and shops are small reference tables, whole on every database node.
create table accounts (
  id             uuid primary key,
  marketplace_id text not null unique,
  username       text not null unique check (username = lower(username)),
  name           text not null,
  role           text not null check (role in ('BUYER', 'SELLER', 'ADMIN')),
  -- In the delegating encoder's form; empty for people the marketplace knows but who were given no password here.
  password_hash  text
);

create table shops (
  id             uuid        primary key,
  marketplace_id text        not null unique,
  name           text        not null,
  market         text        not null references markets,
  -- From here on the shop owes answers; what its buyers wrote before starts to count at this instant.
  joined_at      timestamptz not null
);

create index shops_by_name on shops (lower(name) text_pattern_ops);

create table shop_members (
  shop_id    uuid not null references shops,
  account_id uuid not null references accounts,
  role       text not null check (role in ('OWNER', 'AGENT')),
  primary key (shop_id, account_id)
);

create index shop_members_by_account on shop_members (account_id);

grant select, insert, update on accounts, shops, shop_members to ${applicationRole};
