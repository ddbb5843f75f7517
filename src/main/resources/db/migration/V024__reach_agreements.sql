-- What one side of a ticket proposes on one of its messages (R8). Its terms never change; other terms are another agreement.
create table agreements (
  shop_id            uuid           not null,
  id                 uuid           not null,
  ticket_id          uuid           not null,
  position           integer        not null, -- of the message it stands on
  order_id           uuid,
  kind               text           not null check (kind in ('PRICE_REDUCTION', 'REPLACEMENT', 'REFUND', 'DELIVERY_DATE',
                                      'REPAIR_TERM', 'RETURN_SHIPPING', 'OTHER')),
  terms              text           check (char_length(terms) between 1 and 500),
  amount             numeric(13, 3) check (amount > 0),
  currency           text           check (currency ~ '^[A-Z]{3}$'),
  day                date,
  -- Who proposes: the shop, too, where the marketplace acts in its stead.
  party              text           not null check (party in ('BUYER', 'SHOP')),
  side               text           not null check (side in ('BUYER', 'SELLER', 'MARKETPLACE')),
  proposed_by        uuid           not null references accounts,
  proposed_at        timestamptz    not null,
  -- The confirmed agreement of the same ticket that this one replaces once it is confirmed itself.
  supersedes         uuid,
  superseded_outcome text           generated always as (case when supersedes is not null then 'CONFIRMED' end) stored,
  submission_key     uuid           not null,
  primary key (shop_id, id),
  unique (shop_id, ticket_id, proposed_by, submission_key),
  unique (shop_id, id, party),
  unique (shop_id, id, ticket_id),
  foreign key (shop_id, ticket_id, position) references messages (shop_id, ticket_id, position),
  foreign key (shop_id, order_id) references orders (shop_id, id),
  foreign key (shop_id, supersedes, ticket_id) references agreements (shop_id, id, ticket_id),
  check (supersedes <> id),
  check (party = case side when 'BUYER' then 'BUYER' else 'SHOP' end),
  check ((amount is null) = (currency is null)),
  check (amount is null or order_id is not null),
  -- Not past anywhere on earth; what is past in the market's zone the application knows.
  check (day >= (proposed_at at time zone 'UTC')::date - 1),
  constraint agreements_say_what_their_kind_needs check (case kind
    when 'PRICE_REDUCTION' then amount is not null and day is null
    when 'REFUND' then amount is not null
    when 'REPLACEMENT' then amount is null
    when 'RETURN_SHIPPING' then terms is not null and day is null
    when 'OTHER' then terms is not null
    else day is not null and amount is null end)
);

create index agreements_by_words on agreements using gin (to_tsvector('simple', coalesce(terms, '')));

create trigger agreements_are_permanent
  before update or delete or truncate on agreements
  for each statement execute function forbid_change();

-- What the other side said to it, or that its own side took it back: once, and for good.
create table agreement_answers (
  shop_id      uuid        not null,
  agreement_id uuid        not null,
  outcome      text        not null check (outcome in ('CONFIRMED', 'DECLINED', 'WITHDRAWN')),
  proposed_for text        not null,
  party        text        not null check (party in ('BUYER', 'SHOP')),
  side         text        not null check (side in ('BUYER', 'SELLER', 'MARKETPLACE')),
  answered_by  uuid        not null references accounts,
  answered_at  timestamptz not null,
  word         text        check (char_length(word) between 1 and 500),
  primary key (shop_id, agreement_id),
  unique (shop_id, agreement_id, outcome),
  foreign key (shop_id, agreement_id, proposed_for) references agreements (shop_id, id, party),
  check (party = case side when 'BUYER' then 'BUYER' else 'SHOP' end),
  check (word is null or outcome = 'DECLINED'),
  constraint agreements_are_answered_by_the_other_side check ((outcome = 'WITHDRAWN') = (party = proposed_for))
);

create trigger agreement_answers_are_permanent
  before update or delete or truncate on agreement_answers
  for each statement execute function forbid_change();

-- Only what both confirmed can be superseded.
alter table agreements add constraint agreements_supersede_confirmed_ones
  foreign key (shop_id, supersedes, superseded_outcome) references agreement_answers (shop_id, agreement_id, outcome);

-- Where each agreement stands now, narrow, for the lists.
create table agreement_register (
  shop_id     uuid        not null,
  id          uuid        not null,
  ticket_id   uuid        not null,
  order_id    uuid,
  buyer_id    uuid        not null references accounts,
  party       text        not null,
  state       text        not null check (state in ('PROPOSED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED')),
  supersedes  uuid,
  proposed_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, id, party) references agreements (shop_id, id, party),
  foreign key (shop_id, id, ticket_id) references agreements (shop_id, id, ticket_id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id)
);

-- The last word on two who replace the same agreement: one proposal at a time, and one that is confirmed.
create unique index agreement_register_successors on agreement_register (shop_id, supersedes)
  where supersedes is not null and state in ('PROPOSED', 'CONFIRMED', 'SUPERSEDED');

create index agreement_register_by_id         on agreement_register (id);
create index agreement_register_of_ticket     on agreement_register (shop_id, ticket_id, proposed_at desc, id desc);
create index agreement_register_of_order      on agreement_register (shop_id, order_id) where state = 'CONFIRMED';
create index agreement_register_of_shop       on agreement_register (shop_id, proposed_at desc, id desc);
create index agreement_register_of_buyer      on agreement_register (buyer_id, proposed_at desc, id desc);
create index agreement_register_open_of_shop  on agreement_register (shop_id, party, proposed_at desc, id desc) where state = 'PROPOSED';
create index agreement_register_open_of_buyer on agreement_register (buyer_id, party, proposed_at desc, id desc) where state = 'PROPOSED';
create index agreement_register_made_by_shop  on agreement_register (shop_id, proposed_at desc, id desc) where state = 'CONFIRMED';
create index agreement_register_made_by_buyer on agreement_register (buyer_id, proposed_at desc, id desc) where state = 'CONFIRMED';

-- An agreement goes one step at a time, never back, and only where the answers say so.
create function check_agreement_step() returns trigger language plpgsql as $$
begin
  if old.state = 'PROPOSED' and new.state in ('CONFIRMED', 'DECLINED', 'WITHDRAWN') and exists (
      select from agreement_answers where shop_id = new.shop_id and agreement_id = new.id and outcome = new.state)
    or old.state = 'CONFIRMED' and new.state = 'SUPERSEDED' and exists (
      select from agreements a join agreement_answers w on w.shop_id = a.shop_id and w.agreement_id = a.id
      where a.shop_id = new.shop_id and a.ticket_id = new.ticket_id and a.supersedes = new.id and w.outcome = 'CONFIRMED')
  then
    return new;
  end if;
  raise exception 'an agreement that is % does not become %', old.state, new.state using errcode = 'restrict_violation';
end $$;

create trigger agreement_register_goes_step_by_step
  before update on agreement_register
  for each row execute function check_agreement_step();

grant select, insert on agreements, agreement_answers to ${applicationRole};
grant select, insert, update (state) on agreement_register to ${applicationRole};
