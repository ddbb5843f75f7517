-- What administrators and auditors got to see of what people wrote: read, downloaded, exported, searched for (R12).
-- A search is of no shop and stands under the platform.
create table disclosures (
  shop_id        uuid        not null,
  id             uuid        not null,
  kind           text        not null check (kind in ('READ', 'DOWNLOADED', 'EXPORTED', 'SEARCHED')),
  inspector_id   uuid        not null references accounts,
  ticket_id      uuid,
  -- On what grounds: a reason that was given, or a ticket that was taken over.
  inspection_id  uuid,
  take_over_id   uuid,
  -- The inspection's reason once more, for the list of one reason to be one index.
  reason         text        check (reason in ('DISPUTE', 'COMPLAINT', 'SUSPECTED_VIOLATION', 'LEGAL_REQUEST', 'OTHER')),
  first_position integer,
  last_position  integer,
  file_id        uuid,
  export         text        check (export in ('EVIDENCE_PACK')),
  words          text        check (char_length(words) <= 1000),
  hits           integer     check (hits >= 0),
  more           boolean,
  disclosed_at   timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, ticket_id) references tickets (shop_id, id),
  foreign key (shop_id, inspection_id) references inspections (shop_id, id),
  foreign key (shop_id, take_over_id) references take_overs (shop_id, id),
  constraint disclosures_have_grounds check ((kind = 'SEARCHED') = (ticket_id is null)
    and num_nonnulls(inspection_id, take_over_id) = case kind when 'SEARCHED' then 0 else 1 end
    and (inspection_id is null) = (reason is null)),
  constraint disclosures_tell_what check (
    num_nonnulls(first_position, last_position) = case kind when 'READ' then 2 else 0 end
    and num_nonnulls(file_id) = case kind when 'DOWNLOADED' then 1 else 0 end
    and num_nonnulls(export) = case kind when 'EXPORTED' then 1 else 0 end
    and num_nonnulls(words, hits, more) = case kind when 'SEARCHED' then 3 else 0 end
    and (first_position is null or first_position between 1 and last_position))
);

-- Within one reason a page that is loaded again is not read again, on two nodes at once either.
create unique index disclosures_read_once on disclosures
  (shop_id, inspection_id, take_over_id, first_position, last_position) nulls not distinct where kind = 'READ';
create unique index disclosures_downloaded_once on disclosures
  (shop_id, inspection_id, take_over_id, file_id) nulls not distinct where kind = 'DOWNLOADED';

create index disclosures_of_ticket on disclosures (shop_id, ticket_id, disclosed_at) where ticket_id is not null;
create index disclosures_in_time on disclosures (disclosed_at desc, id desc);
create index disclosures_of_inspector on disclosures (inspector_id, disclosed_at desc, id desc);
create index disclosures_for_reason on disclosures (reason, disclosed_at desc, id desc) where reason is not null;

create trigger disclosures_are_permanent
  before update or delete or truncate on disclosures
  for each statement execute function forbid_change();

-- Whether anybody ever gave a reason for looking into the ticket.
alter table tickets add column inspected boolean not null default false;
update tickets t set inspected = true
  where exists (select from inspections i where i.shop_id = t.shop_id and i.ticket_id = t.id);
alter table tickets alter column inspected drop default;

grant select, insert on disclosures to ${applicationRole};
grant update (inspected) on tickets to ${applicationRole};
