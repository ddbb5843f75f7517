-- The two roles of the Helpdesk and its database, made once by a superuser: the owner migrates the schema, the application
-- only logs in, and every migration grants it what it may do. One statement per paragraph.
-- The passwords come as settings: PGOPTIONS='-c helpdesk.owner_password=… -c helpdesk.application_password=…' psql -f roles.sql

do $$
begin
  execute format('create role helpdesk_owner login password %L', current_setting('helpdesk.owner_password'));
  execute format('create role helpdesk_application login password %L', current_setting('helpdesk.application_password'));
end $$;

-- By code point, with Unicode's cases, from PostgreSQL itself: no two machines and no upgrade of a system sort differently.
create database helpdesk owner helpdesk_owner template template0
  encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';

revoke all on database helpdesk from public;

grant connect on database helpdesk to helpdesk_application;
