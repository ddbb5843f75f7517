-- What follows from what each rule finds, in versions (R7, R8, R10): whole and in one row, so that there is nothing
-- about a version that could be added to it later. The key is the last word on two that publish at the same time.
create table screening_rule_versions (
  number       integer     primary key check (number > 0),
  published_at timestamptz not null,
  published_by uuid        references accounts, -- nobody: shipped with the software
  reason       text        not null check (char_length(reason) between 1 and 500),
  settings     jsonb       not null check (jsonb_typeof(settings) = 'object') -- by rule: its mode, and the version that set it
);

insert into screening_rule_versions (number, published_at, reason, settings)
select 1, '2026-01-01 00:00Z', 'Hold contact data, payment data, solicitation and advertising',
  jsonb_object_agg(rule, jsonb_build_object('mode', mode, 'since', 1))
from (values
  ('EMAIL_ADDRESS', 'HOLD'),
  ('EMAIL_SPELLED', 'HOLD'),
  ('PHONE_NUMBER', 'HOLD'),
  ('PHONE_SPELLED', 'HOLD'),
  ('URL_LINK', 'HOLD'),
  ('URL_DOMAIN', 'HOLD'),
  ('URL_FILE_HOST', 'HOLD'),
  ('SOCIAL_HANDLE', 'HOLD'),
  ('SOCIAL_INVITATION', 'HOLD'),
  ('PAYMENT_IBAN', 'HOLD'),
  ('PAYMENT_CARD', 'HOLD'),
  ('PAYMENT_SERVICE', 'HOLD'),
  ('PAYMENT_CRYPTO', 'HOLD'),
  ('PAYMENT_DIRECT', 'HOLD'),
  ('SOLICITATION_OUTSIDE', 'HOLD'),
  ('SOLICITATION_CONTACT', 'HOLD'),
  ('MARKETING_PROMOTION', 'HOLD'),
  ('MARKETING_COUPON', 'HOLD'),
  ('MARKETING_NEWSLETTER', 'HOLD'),
  ('MARKETING_BULK', 'HOLD')) defaults (rule, mode);

create trigger screening_rule_versions_are_permanent
  before update or delete or truncate on screening_rule_versions
  for each statement execute function forbid_change();

-- What followed from each finding when it was found: the rules may say something else by now.
alter table screening_findings
  add column verdict text not null check (verdict in ('ALLOW', 'WARN', 'MASK', 'HOLD'));

-- In how many screenings of a shop a rule found something on a day, and in how many of those an administrator thought
-- otherwise: a row for each shop, so that no two shops wait for each other.
create table screening_tallies (
  shop_id    uuid    not null references shops,
  rule       text    not null,
  day        date    not null, -- in UTC
  hits       integer not null check (hits >= 0),
  overturned integer not null check (overturned >= 0),
  primary key (shop_id, rule, day)
);

create index screening_tallies_by_day on screening_tallies (day);

-- Days that are over, added up over all shops.
create table screening_rule_days (
  rule       text   not null,
  day        date   not null,
  hits       bigint not null,
  overturned bigint not null,
  primary key (rule, day)
);

grant select, insert on screening_rule_versions to ${applicationRole};
grant select, insert, update, delete on screening_tallies to ${applicationRole};
grant select, insert, update on screening_rule_days to ${applicationRole};
