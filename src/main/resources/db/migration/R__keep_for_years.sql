-- For how many years at least everything is kept (helpdesk.retention.years): the owner of the tables says so, and whoever
-- calls erase_texts can only keep things longer. Flyway applies this anew whenever the number changes, and puts that on record.
create or replace function kept_at_least() returns integer language sql immutable parallel safe
return ${retentionYears};
