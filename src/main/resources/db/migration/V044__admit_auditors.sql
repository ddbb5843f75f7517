-- Somebody who sees what administrators see and decides nothing (R12).
alter table accounts drop constraint accounts_role_check;
alter table accounts add constraint accounts_role_check check (role in ('BUYER', 'SELLER', 'ADMIN', 'AUDITOR'));
