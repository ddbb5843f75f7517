-- A notice is about answers that are due soon, or about something that a thread tells.
alter table notices
  add note_id uuid,
  alter digest_id drop not null,
  alter answers drop not null,
  alter threshold_percent drop not null,
  alter due_at drop not null,
  drop constraint notices_kind_check,
  add constraint notices_kind_check check (kind in ('RESPONSE_WARNING', 'THREAD_NOTE')),
  add unique (shop_id, note_id, account_id),
  add foreign key (shop_id, note_id) references thread_notes (shop_id, id),
  add check (kind <> 'RESPONSE_WARNING' or num_nulls(digest_id, answers, threshold_percent, due_at) = 0),
  add check ((kind = 'THREAD_NOTE') = (note_id is not null));
