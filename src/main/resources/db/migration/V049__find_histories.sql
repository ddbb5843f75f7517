-- All that happened between a buyer and a shop, and all about an order, in the order of time.
create index tickets_between            on tickets            (buyer_id, shop_id, opened_at desc, id desc);
create index agreement_register_between on agreement_register (buyer_id, shop_id, proposed_at desc, id desc);
create index cases_between              on cases              (buyer_id, shop_id, opened_at desc, id desc);
create index orders_between             on orders             (buyer_id, shop_id);
create index agreement_register_about   on agreement_register (shop_id, order_id, proposed_at desc, id desc) where order_id is not null;
create index cases_about                on cases              (shop_id, order_id, opened_at desc, id desc);
create index tickets_of_shop_in_time    on tickets            (shop_id, opened_at desc, id desc);
create index cases_of_shop_in_time      on cases              (shop_id, opened_at desc, id desc);
create index orders_by_id               on orders             (id);
