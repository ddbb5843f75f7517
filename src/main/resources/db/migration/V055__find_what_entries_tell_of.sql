-- How the entry that tells of an erasure is found, and that of a ticket by its reference, when the ticket itself is gone.
create index audit_entries_of_erasures   on audit_entries ((particulars ->> 'erasure'))   where action = 'TextsErased';
create index audit_entries_of_references on audit_entries ((particulars ->> 'reference')) where action = 'TicketOpened';

-- What an erasure took.
create index erased_texts_of_erasure on erased_texts (shop_id, erasure_id);
