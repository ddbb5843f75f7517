-- The public keys that checkpoints were signed with, so that what an earlier one signed can still be verified. Which of them
-- are to be trusted, the configuration says and not this table.
create table checkpoint_keys (
  id          text        primary key check (id ~ '^[0-9a-f]{32}$'),
  public_key  bytea       not null,
  known_since timestamptz not null
);

create trigger checkpoint_keys_are_permanent
  before update or delete or truncate on checkpoint_keys
  for each statement execute function forbid_change();

-- Signed statements of where chains ended at some time, each linked to the one before it (docs/adr/0024).
create table checkpoints (
  number        bigint      primary key check (number > 0),
  previous_hash bytea       not null check (octet_length(previous_hash) = 32),
  -- Of the Merkle tree over its chains, by shop and subject.
  root          bytea       not null check (octet_length(root) = 32),
  chains        integer     not null check (chains > 0),
  made_at       timestamptz not null,
  key_id        text        not null references checkpoint_keys,
  hash          bytea       not null check (octet_length(hash) = 32),
  signature     bytea       not null check (octet_length(signature) = 64)
);

create trigger checkpoints_are_permanent
  before update or delete or truncate on checkpoints
  for each statement execute function forbid_change();

-- Where each of its chains ended.
create table checkpoint_heads (
  shop_id    uuid   not null,
  subject_id uuid   not null,
  checkpoint bigint not null references checkpoints,
  length     bigint not null check (length > 0),
  head       bytea  not null check (octet_length(head) = 32),
  primary key (shop_id, subject_id, checkpoint)
);

create index checkpoint_heads_in_order on checkpoint_heads (checkpoint, shop_id, subject_id);

create trigger checkpoint_heads_are_permanent
  before update or delete or truncate on checkpoint_heads
  for each statement execute function forbid_change();

-- Where outside a checkpoint was told, and when.
create table checkpoint_publications (
  target       text        not null,
  number       bigint      not null references checkpoints,
  published_at timestamptz not null,
  primary key (target, number)
);

create trigger checkpoint_publications_are_permanent
  before update or delete or truncate on checkpoint_publications
  for each statement execute function forbid_change();

grant select, insert on checkpoint_keys, checkpoints, checkpoint_heads, checkpoint_publications to ${applicationRole};
