-- Small, read by everyone and changed by migrations only: which country, whose midnight, which language.
create table markets (
  code     text primary key check (code ~ '^[A-Z]{2}$'),
  zone     text not null,
  language text not null
);

-- The days on which a market's clock stands still although they may be Mondays to Fridays (R14). Days off in the whole
-- market only: a regional one gives no seller there more time, for a deadline must not depend on where in a market
-- somebody sits. A row, not a rule: what is a holiday is for parliaments to say, year by year.
create table holidays (
  market text not null references markets,
  date   date not null,
  name   text not null check (name <> ''), -- in the market's language
  primary key (market, date)
);

grant select on markets, holidays to ${applicationRole};

insert into markets (code, zone, language) values
  ('IT', 'Europe/Rome', 'it'),
  ('PL', 'Europe/Warsaw', 'pl'),
  ('DE', 'Europe/Berlin', 'de'),
  ('FR', 'Europe/Paris', 'fr'),
  ('ES', 'Europe/Madrid', 'es'),
  ('CZ', 'Europe/Prague', 'cs'),
  ('SK', 'Europe/Bratislava', 'sk');
