-- A thread without attachments asks for none.
alter table messages add column attachment_count integer not null default 0 check (attachment_count >= 0);
alter table messages alter column attachment_count drop default;
