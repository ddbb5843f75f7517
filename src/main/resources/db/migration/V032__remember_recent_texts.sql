-- What shops said lately, as hashes of three words each, so that the same text to many buyers is noticed (R10). Nobody can
-- read it back, and it is kept no longer than it is compared with.
create table recent_texts (
  shop_id  uuid        not null references shops,
  id       uuid        not null,
  buyer_id uuid        not null references accounts,
  -- The smallest of the shingles, mixed with the shop: texts that are alike share one.
  keys     integer[]   not null,
  shingles integer[]   not null,
  sent_at  timestamptz not null,
  primary key (shop_id, id)
);

create index recent_texts_by_key on recent_texts using gin (keys);
create index recent_texts_by_age on recent_texts (sent_at);

grant select, insert, update, delete on recent_texts to ${applicationRole};
