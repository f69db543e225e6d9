-- Registers: lists that an organisation keeps about itself. Which there are, and what a row says, is in src/policy/registers.
--
-- 1. Nothing here is about a child. What names people who work for an agency is read by few, which the permissions say.
-- 2. A row is changed in place, and every change is kept with who made it, when, and why.
-- 3. `key` is made of the fields that name a row, so that a file taken in twice adds nothing.
-- 4. The bytes of an uploaded file stay only until it has been taken in or given up.

create table register_rows (
  force_id int not null references forces,
  id uuid not null,
  register text not null,
  key text not null,
  version int not null default 1,
  answers jsonb not null,
  removed_at timestamptz, -- struck out, and still there to read
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (force_id, id)
);
create unique index register_rows_by_key on register_rows (force_id, register, key);
create index register_rows_in_order on register_rows (force_id, register, id);

create table register_imports (
  force_id int not null references forces,
  id uuid not null,
  register text not null,
  file_name text not null,
  file_hash text not null check (length(file_hash) = 64),
  bytes bytea, -- until it is done
  rows int not null,
  columns text[] not null,
  mapping jsonb not null, -- field to column
  done int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  same int not null default 0,
  bad jsonb not null default '[]', -- rows that could not be read: line and what is wrong
  begun_at timestamptz not null,
  begun_by uuid not null,
  ended_at timestamptz,
  primary key (force_id, id)
);
create index register_imports_by_register on register_imports (force_id, register, begun_at desc);

create table register_changes (
  force_id int not null,
  row_id uuid not null,
  version int not null,
  answers jsonb, -- none: struck out
  because text,
  import_id uuid,
  at timestamptz not null,
  by uuid not null,
  primary key (force_id, row_id, version),
  foreign key (force_id, row_id) references register_rows,
  foreign key (force_id, import_id) references register_imports
);
create trigger never_changed before update or delete on register_changes for each statement execute function refuse_change();
create trigger never_emptied before truncate on register_changes for each statement execute function refuse_change();

grant select, insert, update (version, answers, removed_at, changed_at, changed_by) on register_rows to childfirst_app;
grant select, insert on register_changes to childfirst_app;
grant select, insert, update (bytes, mapping, done, added, changed, same, bad, ended_at) on register_imports to childfirst_app;

alter table register_rows enable row level security;
alter table register_rows force row level security;
create policy owner on register_rows to current_user using (true);
create policy seen on register_rows for select to childfirst_app using (force_id = (select scope_force()));
create policy added on register_rows for insert to childfirst_app
  with check (force_id = (select scope_force()) and changed_by = (select scope_actor()));
create policy changed on register_rows for update to childfirst_app using (force_id = (select scope_force()))
  with check (force_id = (select scope_force()) and changed_by = (select scope_actor()));

alter table register_changes enable row level security;
alter table register_changes force row level security;
create policy owner on register_changes to current_user using (true);
create policy seen on register_changes for select to childfirst_app using (force_id = (select scope_force()));
create policy added on register_changes for insert to childfirst_app
  with check (force_id = (select scope_force()) and by = (select scope_actor()));

alter table register_imports enable row level security;
alter table register_imports force row level security;
create policy owner on register_imports to current_user using (true);
create policy seen on register_imports for select to childfirst_app using (force_id = (select scope_force()));
create policy added on register_imports for insert to childfirst_app
  with check (force_id = (select scope_force()) and begun_by = (select scope_actor()));
create policy changed on register_imports for update to childfirst_app using (force_id = (select scope_force()))
  with check (force_id = (select scope_force()));

-- What figures are worked out from: rows that stand, without their numbers or names of staff. The subject of training is that
-- of the course as the register of courses has it.
create view published.register_rows as
select r.force_id, r.register,
  coalesce(d.day, (r.changed_at at time zone 'Europe/London')::date) as dated_on,
  coalesce(r.answers ->> 'unit', 'not known') as unit,
  coalesce(r.answers ->> 'rank', 'not known') as rank,
  coalesce(r.answers ->> 'state', r.answers ->> 'result', 'not known') as state,
  coalesce(r.answers ->> 'subject', c.answers ->> 'subject', 'not known') as subject,
  coalesce(r.answers ->> 'told', 'not known') as told,
  coalesce((r.answers ->> 'promised')::int, 0) as promised,
  coalesce((r.answers ->> 'filled')::int, 0) as filled,
  coalesce((r.answers ->> 'children')::int, (r.answers ->> 'cadets')::int, 0) as children,
  (r.answers ->> 'before')::int as score_before,
  (r.answers ->> 'after')::int as score_after
from register_rows r
left join lateral (
  select x::date as day from (values (r.answers ->> 'heldOn'), (r.answers ->> 'countedOn'), (r.answers ->> 'made'),
    (r.answers ->> 'due'), (r.answers ->> 'begins')) as v (x) where x ~ '^\d{4}-\d\d-\d\d$' limit 1
) d on true
left join register_rows c on c.force_id = r.force_id and c.register = 'courses' and r.register = 'training'
  and c.key = lower(r.answers ->> 'course') and c.removed_at is null
where r.force_id = scope_force() and r.removed_at is null;
grant select on published.register_rows to childfirst_publish;
