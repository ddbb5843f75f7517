alter table audit_entries
  alter column number        set not null,
  alter column previous_hash set not null,
  alter column hash          set not null,
  alter column texts         set not null,
  add check (number > 0),
  add check (octet_length(previous_hash) = 32),
  add check (octet_length(hash) = 32),
  -- The last word on two who continue the same chain.
  add constraint audit_entries_follow_one_by_one unique (shop_id, subject_id, number);

-- An entry is the first of its chain and follows nothing, or follows the one that stands before it.
create function continue_chain() returns trigger language plpgsql as $$
begin
  if exists (
      select from added e
      where e.previous_hash is distinct from case when e.number = 1 then decode(repeat('00', 32), 'hex') else (
        select p.hash from audit_entries p
        where p.shop_id = e.shop_id and p.subject_id = e.subject_id and p.number = e.number - 1) end)
  then
    raise exception 'an entry does not continue its chain' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create trigger audit_entries_continue_their_chains
  after insert on audit_entries
  referencing new table as added
  for each statement execute function continue_chain();

-- A chain gets longer, never shorter.
create function lengthen_chain() returns trigger language plpgsql as $$
begin
  if new.length < old.length or new.checkpointed_length < old.checkpointed_length
    or (new.length = old.length) <> (new.head = old.head)
  then
    raise exception 'a chain gets longer only' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger audit_chains_get_longer
  before update on audit_chains
  for each row execute function lengthen_chain();

create trigger audit_chains_stay
  before delete or truncate on audit_chains
  for each statement execute function forbid_change();
