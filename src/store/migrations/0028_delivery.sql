-- How a strategy is delivered: what happened to the plan of each action, and the packs that were issued from it.
--
-- 1. Entries of the plan are added and never changed, so that a promise cannot be rewritten after the day has passed.
-- 2. How an action stands is worked out from them (src/kernel/plan.ts). What people say of it stands beside that, signed.
-- 3. A pack is frozen when it is issued: what it said stays what it said.

create table plan_entries (
  force_id int not null references forces,
  id uuid not null,
  strategy text not null,
  action int not null check (action between 1 and 999),
  entry jsonb not null, -- in the words of kernel/plan.ts
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  turn bigint generated always as identity, -- the order in which they came: two may have one time
  primary key (force_id, id)
);
create index plan_entries_by_action on plan_entries (force_id, strategy, action, turn);
create trigger never_changed before update or delete on plan_entries for each statement execute function refuse_change();
create trigger never_emptied before truncate on plan_entries for each statement execute function refuse_change();

create table packs (
  force_id int not null references forces,
  id uuid not null,
  audience text not null,
  meets_on date not null,
  contents jsonb not null,
  hash text not null check (length(hash) = 64),
  issued_at timestamptz not null,
  issued_by uuid not null,
  primary key (force_id, id)
);
create index packs_by_issue on packs (force_id, issued_at desc);
create trigger never_changed before update or delete on packs for each statement execute function refuse_change();
create trigger never_emptied before truncate on packs for each statement execute function refuse_change();

grant select, insert on plan_entries, packs to childfirst_app;

alter table plan_entries enable row level security;
alter table plan_entries force row level security;
create policy owner on plan_entries to current_user using (true);
create policy seen on plan_entries for select to childfirst_app using (force_id = (select scope_force()));
create policy added on plan_entries for insert to childfirst_app
  with check (force_id = (select scope_force()) and recorded_by = (select scope_actor()));

alter table packs enable row level security;
alter table packs force row level security;
create policy owner on packs to current_user using (true);
create policy seen on packs for select to childfirst_app using (force_id = (select scope_force()));
create policy added on packs for insert to childfirst_app
  with check (force_id = (select scope_force()) and issued_by = (select scope_actor()));
