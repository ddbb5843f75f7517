-- How well each shop answers (R21), as it follows from the records. A shop that has none yet has a row all the same.
create table standings (
  shop_id     uuid          primary key references shops,
  market      text          not null references markets,
  -- Up to the end of which day of its market it was computed, after which change of the clock, and by which rules.
  day         date          not null,
  revision    integer       not null,
  rules       text          not null,
  -- What it was computed from: how often what happened.
  records     jsonb         not null,
  score       smallint      not null check (score between 0 and 100),
  timeliness  numeric(5, 2) not null check (timeliness between 0 and 100),
  regularity  numeric(5, 2) not null check (regularity between 0 and 100),
  reliability numeric(5, 2) not null check (reliability between 0 and 100),
  visibility  numeric(3, 2) not null check (visibility between 0 and 1),
  computed_at timestamptz   not null,
  -- Since when score and visibility are what they are, and where that stands among the changes of all shops.
  changed_at  timestamptz   not null check (changed_at <= computed_at),
  position    bigint        not null check (position > 0)
);

-- What changed after a position. The other orders are for administrators only, who are few, and are sorted when asked for.
create index standings_by_position on standings (position);
create index standings_by_score    on standings (score, shop_id);

-- The last position that was given. Whoever takes the next one keeps others from taking theirs until it is there for all
-- to see, so that no reader who has come to a position ever misses one before it.
create table standing_positions (
  name          text   primary key check (name = 'LAST'),
  last_position bigint not null
);

-- The standing at the end of each day.
create table standing_snapshots (
  shop_id     uuid          not null references shops,
  day         date          not null,
  score       smallint      not null check (score between 0 and 100),
  timeliness  numeric(5, 2) not null,
  regularity  numeric(5, 2) not null,
  reliability numeric(5, 2) not null,
  visibility  numeric(3, 2) not null,
  computed_at timestamptz   not null,
  primary key (shop_id, day)
);

create trigger standing_snapshots_are_permanent
  before update or delete or truncate on standing_snapshots
  for each statement execute function forbid_change();

-- Shops whose records have changed, once for each change: nobody who adds one waits for anybody, and a shop is computed
-- once for all that it has.
create table standing_marks (
  shop_id uuid not null,
  id      uuid not null,
  primary key (shop_id, id)
);

-- The number that every page of a seller tells.
create table shop_scores (
  shop_id uuid     primary key references shops,
  score   smallint not null check (score between 0 and 100)
);

grant select, insert, update on standings, standing_positions, shop_scores to ${applicationRole};
grant select, insert on standing_snapshots to ${applicationRole};
grant select, insert, delete on standing_marks to ${applicationRole};
