-- Whom a force lists as its own, and what became of each account.
--
-- 1. Accounts, units and agencies are listed by the force's own systems and taken in by the owner, from the command line.
-- 2. Who may do what is asked after for years: an account keeps every change, with what it said before. Nobody alters that.
-- 3. The application does not read it: it is for whoever answers for accounts, on the server.

create table account_changes (
  force_id int not null,
  person_id uuid not null,
  at timestamptz not null,
  did text not null check (did in ('added', 'changed', 'ended', 'opened again')),
  was jsonb, -- null for an account that was added
  is_now jsonb not null,
  turn bigint generated always as identity,
  primary key (force_id, turn),
  foreign key (force_id, person_id) references people
);
create trigger never_changed before update or delete on account_changes
  for each statement execute function refuse_change();
create trigger never_emptied before truncate on account_changes
  for each statement execute function refuse_change();
