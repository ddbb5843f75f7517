-- After a weekend the time of thousands is up at one instant. Shop by shop they touch few tallies, and rows and index
-- pages that lie side by side.
drop index response_deadlines_to_miss;
create index response_deadlines_to_miss on response_deadlines (on_time_until, shop_id);
