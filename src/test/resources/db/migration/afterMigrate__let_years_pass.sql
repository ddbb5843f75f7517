-- Tests move the application's clock by years; the database's own does not follow.
create or replace function time_of_erasing() returns timestamptz language sql volatile
return 'infinity'::timestamptz;
