create table orders (
  shop_id      uuid           not null references shops,
  id           uuid           not null,
  number       text           not null,
  buyer_id     uuid           not null references accounts,
  item         text           not null,
  total        numeric(12, 2) not null,
  currency     text           not null check (currency ~ '^[A-Z]{3}$'),
  placed_at    timestamptz    not null,
  delivered_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, number)
);

create index orders_of_shop   on orders (shop_id, placed_at desc, id desc);
create index orders_of_buyer  on orders (buyer_id, placed_at desc, id desc);
create index orders_by_number on orders (number);

grant select, insert, update on orders to ${applicationRole};
