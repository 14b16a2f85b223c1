-- Run once by a superuser, before the first migration, against the maintenance database.
-- psql -v owner_password=… -v app_password=… -v report_password=… -f db/roles.sql
--
-- restora_owner   owns the schema; used only by the migration, never by the running application
-- restora_app     what the application signs in as: no DDL, insert-only on audit and signed notes
-- restora_report  reads for figures and exports; cannot write anything

create role restora_owner  login password :'owner_password';
create role restora_app    login password :'app_password';
create role restora_report login password :'report_password';

-- Nobody waits for ever: a forgotten transaction or a runaway query ends by itself.
alter role restora_app set statement_timeout = '30s';
alter role restora_app set lock_timeout = '10s';
alter role restora_app set idle_in_transaction_session_timeout = '60s';
alter role restora_report set statement_timeout = '120s';
alter role restora_report set idle_in_transaction_session_timeout = '60s';
alter role restora_report set default_transaction_read_only = on;

create database restora
  owner restora_owner
  template template0
  encoding 'UTF8'
  locale_provider icu
  icu_locale 'und'
  locale 'C.UTF-8';
revoke all on database restora from public;
grant connect on database restora to restora_app, restora_report;
