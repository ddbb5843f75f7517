-- Programs that may use the API. Each shows a token, of which only the SHA-256 hash is kept: whoever reads this table can
-- show none. The application admits and finds them; only the owner of the tables lets go of one again.
create table api_tokens (
  id         uuid        primary key,
  name       text        not null check (char_length(name) between 1 and 100),
  token_hash bytea       not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null
);

grant select, insert on api_tokens to ${applicationRole};
