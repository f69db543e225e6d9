-- The ground of Child First. Every key begins with force_id, so that a force can live on a shard of its own.
--
-- 1. What happened to a child is a row of episode_entries. It is added and never changed, not even by the owner.
-- 2. A row of a person is seen only through a policy. No scope set, no row seen.
-- 3. The application cannot write in another person's name: recorded_by and agency_id must be those of the scope.
-- 4. episodes (its summary columns) and duties are projections of the entries and can be rebuilt from them.
-- 5. A function that looks past the policies (security definer) repeats the policy it passes, and answers or writes
--    nothing that its scope may not see.

create extension if not exists pg_trgm;

revoke all on schema public from public;
grant usage on schema public to childfirst_app, childfirst_seal, childfirst_clock;
create schema published;
grant usage on schema published to childfirst_app, childfirst_publish;
alter default privileges revoke execute on functions from public;

-- Scope: who is asking. Set for one transaction at a time by enter(); empty means nobody.

create function scope_force() returns int language sql stable
  return nullif(current_setting('app.force', true), '')::int;
create function scope_actor() returns uuid language sql stable
  return nullif(current_setting('app.actor', true), '')::uuid;
create function scope_agency() returns uuid language sql stable
  return nullif(current_setting('app.agency', true), '')::uuid;
-- Answers yes or no, and not the kind, because the planner takes a condition on a boolean to hold for half of the rows and
-- an equality with something unknown for hardly any: then it would read a whole worklist rather than its first page.
create function scope_is_police() returns boolean language sql stable
  return coalesce(current_setting('app.agency_kind', true), '') = 'police';
create function scope_unit() returns uuid language sql stable
  return nullif(current_setting('app.unit', true), '')::uuid;

create function enter(p_force int, p_actor uuid, p_agency uuid, p_kind text, p_unit uuid, p_roles text[])
returns void language plpgsql as $$
begin
  perform set_config('app.force', p_force::text, true), set_config('app.actor', p_actor::text, true),
    set_config('app.agency', p_agency::text, true), set_config('app.agency_kind', p_kind, true),
    set_config('app.unit', coalesce(p_unit::text, ''), true),
    set_config('app.roles', array_to_string(p_roles, ','), true);
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are added and never changed', tg_table_name using errcode = 'CF100';
end $$;

-- Organisation. Not about children; read before anybody has signed in, so without policies.

create table forces (
  force_id int primary key,
  name text not null,
  demonstration boolean not null default false
);

create table agencies (
  force_id int not null references forces,
  id uuid not null,
  kind text not null,
  name text not null,
  borough text,
  primary key (force_id, id)
);

create table units (
  force_id int not null,
  id uuid not null,
  name text not null,
  kind text not null,
  bcu text,
  agency_id uuid not null,
  primary key (force_id, id),
  foreign key (force_id, agency_id) references agencies
);

create table people (
  force_id int not null,
  id uuid not null,
  subject text not null,
  name text not null,
  agency_id uuid not null,
  unit_id uuid,
  roles text[] not null default '{}',
  sex text check (sex in ('female', 'male')),
  ended_at timestamptz,
  primary key (force_id, id),
  unique (force_id, subject),
  foreign key (force_id, agency_id) references agencies,
  foreign key (force_id, unit_id) references units
);
create index people_by_subject on people (subject);

-- The key is a hash of the cookie's value, so that the table does not hold anything one could sign in with.
create table sessions (
  id text primary key,
  force_id int,
  person_id uuid,
  data jsonb not null,
  expires_at timestamptz not null
);
create index sessions_by_expiry on sessions (expires_at);
create index sessions_by_person on sessions (force_id, person_id);

-- Children.

-- A name as it is searched: letters without their marks, lower case, one space between words.
create function search_form(p_name text) returns text language sql immutable strict
  return trim(regexp_replace(regexp_replace(regexp_replace(
    lower(translate(normalize(p_name, nfkd), 'ØøŁłĐđĦħÆæŒœẞßÞþ’''`´', 'OoLlDdHhAaOoSsTt')),
    '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'), ' +', ' ', 'g'));

-- Adults who harm and county lines have rows here too: who may see a record, its restriction, its lead, its sharing and
-- its trail are one thing, and must not be written twice.
create table children (
  force_id int not null references forces,
  id uuid not null,
  kind text not null default 'child' check (kind in ('child', 'adult', 'line')),
  family_name text not null,
  given_names text not null,
  known_as text,
  born_on date,
  born_on_estimated boolean not null default false,
  sex text check (sex in ('female', 'male')),
  ethnicity text,
  language text,
  borough text,
  looked_after_by uuid,
  school text,
  communication_needs text,
  restricted boolean not null default false,
  shared_with uuid[] not null default '{}',
  lead_id uuid,
  lead_unit_id uuid,
  version int not null default 1,
  search_name text not null generated always as
    (search_form(given_names || ' ' || coalesce(known_as, '') || ' ' || family_name)) stored,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  primary key (force_id, id),
  foreign key (force_id, looked_after_by) references agencies
) with (fillfactor = 80); -- a child is shared with one agency after another: no index has that column, so none is written
-- Without the force, so that a search does not read the list of all its children besides; and at once, so that it does not
-- read through rows that wait to be put into the index.
create index children_by_name on children using gin (search_name gin_trgm_ops) with (fastupdate = off);
create index children_by_birth on children (force_id, born_on);
create index children_by_family_name on children (force_id, family_name, given_names, id);

create table child_flags (
  force_id int not null,
  child_id uuid not null,
  id uuid not null,
  kind text not null,
  note text,
  set_at timestamptz not null default now(),
  set_by uuid not null,
  agency_id uuid not null,
  shared_with uuid[] not null default '{}',
  ended_at timestamptz,
  ended_by uuid,
  primary key (force_id, child_id, id),
  foreign key (force_id, child_id) references children
);

create table child_relations (
  force_id int not null,
  child_id uuid not null,
  id uuid not null,
  kind text not null,
  name text,
  phone text,
  other_child_id uuid,
  parental_responsibility boolean not null default false,
  note text,
  shared_with uuid[] not null default '{}',
  set_at timestamptz not null default now(),
  set_by uuid not null,
  ended_at timestamptz,
  primary key (force_id, child_id, id),
  foreign key (force_id, child_id) references children,
  foreign key (force_id, other_child_id) references children
);
create index child_relations_by_other on child_relations (force_id, other_child_id) where other_child_id is not null;

-- Episodes, their entries and duties.

create table episodes (
  force_id int not null,
  id uuid not null,
  child_id uuid not null,
  pathway text not null,
  in_force_from date not null,
  -- What the rule counts about the child's past, as it was at the start.
  facts jsonb not null default '{}',
  -- The episode from which somebody began this one.
  from_episode_id uuid,
  version int not null default 0,
  -- Another one whenever anything changes that a recording is worked out from: an entry, who sees it, what rules ask of
  -- the child. Whoever remembers an episode with its mark needs no second look before writing.
  mark uuid not null default gen_random_uuid(),
  unit_id uuid,
  agencies jsonb not null default '{}',
  shared_with uuid[] not null default '{}',
  restricted boolean not null default false,
  lead_id uuid,
  lead_unit_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- What rules asked of the child when it ended, where the child's record has said otherwise since.
  child_when_ended jsonb,
  outcome text,
  next_due_at timestamptz,
  next_step text,
  owed_by text,
  owed_agency_id uuid,
  primary key (force_id, id),
  foreign key (force_id, child_id) references children,
  foreign key (force_id, from_episode_id) references episodes
) with (fillfactor = 70); -- every entry changes the row of its episode: with room on its page, no index is written
create index episodes_by_child on episodes (force_id, child_id);
create index episodes_by_origin on episodes (force_id, from_episode_id) where from_episode_id is not null;
create index episodes_open_by_unit on episodes (force_id, unit_id, pathway) where ended_at is null;
create index episodes_by_pathway on episodes (force_id, pathway, started_at);

-- Without a foreign key: record_entries() holds the row of the episode while it adds an entry, the policy of whoever adds
-- one otherwise asks that they see the episode, and an episode is never deleted. Checking it once more is a fifth of the work.
create table episode_entries (
  force_id int not null,
  episode_id uuid not null,
  version int not null,
  step text not null,
  occurrence int not null default 1,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  agency_id uuid not null,
  answers jsonb not null default '{}',
  asked jsonb not null default '{}',
  corrects int,
  reason text,
  withdraws boolean not null default false, -- the corrected entry should never have been made
  decision jsonb, -- what a table suggested, what was chosen, and why if they differ
  shared_with uuid[] not null default '{}',
  words_written int, -- in the writer's own words, the child's words apart; and how many the language check marks
  words_flagged int,
  primary key (force_id, episode_id, version),
  check (version > 0),
  check (corrects is null or (corrects < version and corrects > 0 and reason is not null)),
  check (corrects is not null or not withdraws)
);
create trigger never_changed before update or delete on episode_entries for each statement execute function refuse_change();
create trigger never_emptied before truncate on episode_entries for each statement execute function refuse_change();

-- Worked out from entries and written from the row of their episode, which is never deleted: without a foreign key,
-- because checking it is a quarter of the work of recording a step.
-- One row per duty that is or was open. state is 'open' until settled; overdue is a matter of the clock, not of the row.
create table duties (
  force_id int not null,
  episode_id uuid not null,
  step text not null,
  occurrence int not null default 1,
  child_id uuid not null,
  pathway text not null, -- that of the episode, so that worklists are counted without reading episodes
  owed_by text not null,
  owed_agency_id uuid,
  unit_id uuid,
  state text not null default 'open',
  opened_at timestamptz not null,
  due_at timestamptz,
  prompt_at timestamptz,
  settled_at timestamptz,
  -- Kept from the agency that owes it, because no agreement covers it and it has not been told. Who else sees it, the
  -- episode says: nothing of its own is written when somebody comes to see that.
  withheld boolean not null default false,
  told_at timestamptz, -- when the agency that owes it was told of it; none while it has not been, for want of an agreement
  restricted boolean not null default false,
  lead_id uuid,
  lead_unit_id uuid,
  reminded_at timestamptz,
  due_order timestamptz generated always as (coalesce(due_at, prompt_at, opened_at)) stored,
  primary key (force_id, episode_id, step, occurrence),
  check (not withheld or told_at is null),
  check ((state = 'open') = (settled_at is null))
);
-- A worklist is read in the order of these, from any place in it: by its limit, or where the law says as soon as practicable,
-- by its reminder; then what has neither. Not by coalesce: PostgreSQL holds that it might tell what it compares, so that under
-- row security no index would find the place.
create index duties_open_by_unit on duties (force_id, unit_id,
  (case when due_at is null and prompt_at is null then 'infinity'::timestamptz else due_order end), due_order) where settled_at is null;
create index duties_open_by_agency on duties (force_id, owed_agency_id,
  (case when due_at is null and prompt_at is null then 'infinity'::timestamptz else due_order end), due_order) where settled_at is null;
create index duties_open_by_pathway on duties (force_id, owed_agency_id, pathway, due_at) where settled_at is null;
create index duties_open_by_role on duties (force_id, owed_by,
  (case when due_at is null and prompt_at is null then 'infinity'::timestamptz else due_order end), due_order) where settled_at is null;
-- What partners were asked for and settled, and not what police did or anybody unasked: no more rows than are listed.
create index duties_settled_of_partners on duties (force_id, owed_agency_id, settled_at)
  where settled_at is not null and not (told_at is null and state in ('met', 'met late'));
create index duties_by_child on duties (force_id, child_id);
create index duties_to_remind on duties (coalesce(due_at, prompt_at))
  where settled_at is null and reminded_at is null and coalesce(due_at, prompt_at) is not null;

-- What a decision table suggested, what was chosen, and why if they differ.
create table decisions (
  force_id int not null,
  id uuid not null,
  child_id uuid not null,
  episode_id uuid,
  decision_table text not null,
  in_force_from date not null,
  given jsonb not null,
  suggested jsonb not null,
  chosen jsonb not null,
  reason text,
  decided_at timestamptz not null,
  decided_by uuid not null,
  agency_id uuid not null,
  shared_with uuid[] not null default '{}',
  primary key (force_id, id),
  foreign key (force_id, child_id) references children,
  check (chosen = suggested or reason is not null)
);
create index decisions_by_child on decisions (force_id, child_id);
create trigger never_changed before update or delete on decisions for each statement execute function refuse_change();
create trigger never_emptied before truncate on decisions for each statement execute function refuse_change();

-- Around the edges.

create table idempotency_keys (
  force_id int not null,
  actor_id uuid not null,
  key text not null,
  request_hash text not null,
  status int,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (force_id, actor_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

-- One row per duty that somebody has been told about; its key is what makes the telling happen once. due_at: the
-- deadline, or when to prompt where there is none.
create table reminders (
  force_id int not null,
  episode_id uuid not null,
  step text not null,
  occurrence int not null,
  due_at timestamptz not null,
  reminded_at timestamptz not null default now(),
  primary key (force_id, episode_id, step, occurrence, due_at)
);

-- What is to be told to whom. Holds ids and words of the policy, never a name.
create table notices (
  force_id int not null,
  id uuid not null,
  kind text not null,
  child_id uuid,
  episode_id uuid,
  step text,
  to_agency_id uuid not null,
  to_unit_id uuid,
  to_role text,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  read_by uuid,
  sent_at timestamptz,
  attempts int not null default 0,
  primary key (force_id, id)
);
create index notices_unread on notices (force_id, to_unit_id, created_at) where read_at is null;
create index notices_unsent on notices (created_at) where sent_at is null;

-- Grants.

-- Who there is comes from lists, which the owner takes in.
grant select on forces, agencies, units, people to childfirst_app;
grant select, insert, update, delete on sessions to childfirst_app;
grant select, insert, update on children, child_flags, child_relations, episodes, duties, notices to childfirst_app;
grant select, insert on episode_entries, decisions to childfirst_app;
grant select, insert, update, delete on idempotency_keys to childfirst_app;
grant select on reminders to childfirst_app;
grant select on duties, units, agencies to childfirst_clock;
grant update (reminded_at) on duties to childfirst_clock;
grant select, insert on reminders, notices to childfirst_clock;
grant update (sent_at, attempts) on notices to childfirst_clock;

-- Policies. The owner's is explicit: it migrates, and owns the functions and published views below. Every policy of the
-- application names the force itself. A restrictive policy would say it once, but would bind the owner too where the
-- owner is a member of the application's role, as it is on a server of version 15.

alter table children enable row level security;
alter table children force row level security;
create policy owner on children to current_user using (true);
alter table child_flags enable row level security;
alter table child_flags force row level security;
create policy owner on child_flags to current_user using (true);
alter table child_relations enable row level security;
alter table child_relations force row level security;
create policy owner on child_relations to current_user using (true);
alter table episodes enable row level security;
alter table episodes force row level security;
create policy owner on episodes to current_user using (true);
alter table episode_entries enable row level security;
alter table episode_entries force row level security;
create policy owner on episode_entries to current_user using (true);
alter table duties enable row level security;
alter table duties force row level security;
create policy owner on duties to current_user using (true);
alter table decisions enable row level security;
alter table decisions force row level security;
create policy owner on decisions to current_user using (true);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy owner on idempotency_keys to current_user using (true);
alter table reminders enable row level security;
alter table reminders force row level security;
create policy owner on reminders to current_user using (true);
alter table notices enable row level security;
alter table notices force row level security;
create policy owner on notices to current_user using (true);

create policy police on children to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()) and (not restricted
    or lead_id = (select scope_actor()) or lead_unit_id = (select scope_unit()) or exists (
      select from episodes e
      where e.force_id = children.force_id and e.child_id = children.id and e.unit_id = (select scope_unit()))))
  with check (force_id = (select scope_force()) and (select scope_is_police()));
create policy partner on children for select to childfirst_app using (
  force_id = (select scope_force()) and not (select scope_is_police()) and shared_with @> array[(select scope_agency())]);
-- Partners hold a child's row while they begin an episode, and change nothing of it.
create policy partner_held on children for update to childfirst_app using (
  force_id = (select scope_force()) and not (select scope_is_police()) and shared_with @> array[(select scope_agency())])
  with check (false);
-- Definer's functions, because the policies of children ask about episodes in their turn. They repeat theirs: an episode is
-- begun only of a child whom its scope may see, or beginning one would be a way to see a restricted child.
create function police_knows_child(p_child uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from children c where c.force_id = (select scope_force()) and c.id = p_child
    and (select scope_is_police()) and (not c.restricted
      or c.lead_id = (select scope_actor()) or c.lead_unit_id = (select scope_unit()) or exists (
        select from episodes e
        where e.force_id = c.force_id and e.child_id = c.id and e.unit_id = (select scope_unit()))))
$$;
create function partner_knows_child(p_child uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from children c where c.force_id = (select scope_force()) and c.id = p_child
    and not (select scope_is_police()) and c.shared_with @> array[(select scope_agency())])
$$;
grant execute on function police_knows_child(uuid), partner_knows_child(uuid) to childfirst_app;
create policy police on episodes for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()) and (not restricted
    or lead_id = (select scope_actor()) or lead_unit_id = (select scope_unit()) or unit_id = (select scope_unit())));
create policy police_changed on episodes for update to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()) and (not restricted
    or lead_id = (select scope_actor()) or lead_unit_id = (select scope_unit()) or unit_id = (select scope_unit())))
  with check (force_id = (select scope_force()) and (select scope_is_police()));
create policy police_began on episodes for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police()) and police_knows_child(child_id));
create policy partner on episodes to childfirst_app using (
  force_id = (select scope_force()) and not (select scope_is_police()) and shared_with @> array[(select scope_agency())])
  with check (force_id = (select scope_force()) and not (select scope_is_police())
    and shared_with @> array[(select scope_agency())]
    and partner_knows_child(child_id));
create policy police on duties to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()) and (not restricted
    or lead_id = (select scope_actor()) or lead_unit_id = (select scope_unit()) or unit_id = (select scope_unit())))
  with check (force_id = (select scope_force()) and (select scope_is_police()));
-- An agency sees what it owes and was told of; and of an episode that it sees, all duties but those it owes itself and is
-- kept from. Whoever was told sees the episode too, so the first spares a look at it for each row of a worklist. A value and
-- not an exists: that the planner also turns into a list of all episodes the agency sees, drawn up for each page.
create policy partner on duties for select to childfirst_app using (
  force_id = (select scope_force()) and not (select scope_is_police())
  and (owed_agency_id = (select scope_agency()) and told_at is not null
    or (not withheld or owed_agency_id is distinct from (select scope_agency()))
    and (select e.shared_with @> array[(select scope_agency())] from episodes e
      where e.force_id = duties.force_id and e.id = duties.episode_id)));

-- What hangs on a child or an episode is seen by whoever sees that, and by a partner only if shared itself.

create policy seen on child_flags for select to childfirst_app using (
  force_id = (select scope_force()) and ((select scope_is_police()) or shared_with @> array[(select scope_agency())])
  and exists (
    select from children p where p.force_id = child_flags.force_id and p.id = child_flags.child_id));
create policy added on child_flags for insert to childfirst_app
  with check (
  force_id = (select scope_force()) and set_by = (select scope_actor()) and agency_id = (select scope_agency())
  and exists (
    select from children p where p.force_id = child_flags.force_id and p.id = child_flags.child_id));
create policy amended on child_flags for update to childfirst_app using (
  force_id = (select scope_force()) and ((select scope_is_police()) or shared_with @> array[(select scope_agency())])
  and exists (
    select from children p where p.force_id = child_flags.force_id and p.id = child_flags.child_id));
create policy seen on child_relations for select to childfirst_app using (
  force_id = (select scope_force()) and ((select scope_is_police()) or shared_with @> array[(select scope_agency())])
  and exists (
    select from children p where p.force_id = child_relations.force_id and p.id = child_relations.child_id));
create policy added on child_relations for insert to childfirst_app
  with check (
  force_id = (select scope_force()) and set_by = (select scope_actor())
  and exists (
    select from children p where p.force_id = child_relations.force_id and p.id = child_relations.child_id)
  and (other_child_id is null or exists (
    select from children o where o.force_id = child_relations.force_id and o.id = child_relations.other_child_id)));
create policy amended on child_relations for update to childfirst_app using (
  force_id = (select scope_force()) and ((select scope_is_police()) or shared_with @> array[(select scope_agency())])
  and exists (
    select from children p where p.force_id = child_relations.force_id and p.id = child_relations.child_id));
create policy seen on decisions for select to childfirst_app using (
  force_id = (select scope_force()) and ((select scope_is_police()) or shared_with @> array[(select scope_agency())])
  and exists (
    select from children p where p.force_id = decisions.force_id and p.id = decisions.child_id));
create policy added on decisions for insert to childfirst_app
  with check (
  force_id = (select scope_force()) and decided_by = (select scope_actor()) and agency_id = (select scope_agency())
  and exists (
    select from children p where p.force_id = decisions.force_id and p.id = decisions.child_id));
create policy seen on episode_entries for select to childfirst_app using (
  force_id = (select scope_force()) and ((select scope_is_police()) or shared_with @> array[(select scope_agency())])
  and exists (
    select from episodes p where p.force_id = episode_entries.force_id and p.id = episode_entries.episode_id));
create policy added on episode_entries for insert to childfirst_app
  with check (
  force_id = (select scope_force()) and recorded_by = (select scope_actor()) and agency_id = (select scope_agency())
  and exists (
    select from episodes p where p.force_id = episode_entries.force_id and p.id = episode_entries.episode_id));

create policy own on idempotency_keys to childfirst_app using (
  force_id = (select scope_force()) and actor_id = (select scope_actor()));
create policy police on reminders for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()));
create policy addressed on notices to childfirst_app using (
  force_id = (select scope_force()) and to_agency_id = (select scope_agency()))
  with check (force_id = (select scope_force()));

create policy clock on duties to childfirst_clock using (true);
create policy clock on reminders to childfirst_clock using (true);
create policy clock on notices to childfirst_clock using (true);

-- Restriction follows the child, so that nobody has to remember to copy it.

create function restrict_like_child() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  select c.restricted, c.lead_id, c.lead_unit_id into new.restricted, new.lead_id, new.lead_unit_id
  from children c where c.force_id = new.force_id and c.id = new.child_id;
  return new;
end $$;
create trigger restricted_like_child before insert on episodes for each row execute function restrict_like_child();

create function restrict_episodes() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update episodes set restricted = new.restricted, lead_id = new.lead_id, lead_unit_id = new.lead_unit_id
  where force_id = new.force_id and child_id = new.id;
  update duties set restricted = new.restricted, lead_id = new.lead_id, lead_unit_id = new.lead_unit_id
  where force_id = new.force_id and child_id = new.id;
  return null;
end $$;
create trigger restriction_followed after update of restricted, lead_id, lead_unit_id on children for each row
  when ((old.restricted, old.lead_id, old.lead_unit_id) is distinct from
    (new.restricted, new.lead_id, new.lead_unit_id))
  execute function restrict_episodes();

-- What is remembered of an episode elsewhere is out of date as soon as who sees it, or what rules ask of the child, changes.
create function change_mark() returns trigger language plpgsql as $$
begin
  new.mark := gen_random_uuid();
  return new;
end $$;
create trigger mark_changed before update of child_id, pathway, in_force_from, unit_id, agencies, facts, shared_with, restricted,
  lead_id, lead_unit_id, started_at on episodes for each row when (old.mark = new.mark) execute function change_mark();
create function change_marks() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update episodes set mark = gen_random_uuid(),
    child_when_ended = case when ended_at is not null then coalesce(child_when_ended, jsonb_build_object('born_on', old.born_on,
      'sex', old.sex, 'looked_after_by', old.looked_after_by)) end
  where force_id = new.force_id and child_id = new.id;
  return null;
end $$;
create trigger marks_changed after update of born_on, sex, looked_after_by on children for each row
  when ((old.born_on, old.sex, old.looked_after_by) is distinct from (new.born_on, new.sex, new.looked_after_by))
  execute function change_marks();

-- An episode that goes on after all is worked out with the child's record as it is.
create function forget_ending() returns trigger language plpgsql as $$
begin
  new.child_when_ended := null;
  return new;
end $$;
create trigger ending_forgotten before update of ended_at on episodes for each row
  when (old.child_when_ended is not null and new.ended_at is null) execute function forget_ending();

-- Likely matches, best first, among the children this scope may see. A definer's function because the index on
-- names may not be used under a policy: the operators are not leakproof. It repeats the policies of children.
create function search_children(p_name text, p_born date, p_limit int, p_kind text default 'child')
returns table (id uuid, score real) language sql stable security definer
  set search_path = public, pg_temp as $$
  with words as (select distinct word from unnest(string_to_array(search_form(coalesce(p_name, '')), ' ')) word
    where length(word) > 2),
  asked as (select name, coalesce(long[1], name) as one, coalesce(long[2], long[1], name) as other
    from (select search_form(coalesce(p_name, '')) as name) n,
      (select array_agg(word order by length(word) desc, word) as long from words) w),
  -- Like both of the two longest words of the name, or born on the day. The index finds those without reading the rest.
  near as materialized (
    select c.id, 3 as pointers from asked, children c where c.force_id = (select scope_force()) and asked.name <> ''
      and asked.one <% c.search_name and asked.other <% c.search_name
    union all
    select c.id, 2 from children c where c.force_id = (select scope_force()) and c.born_on = p_born),
  -- In a city hundreds share a family name: they are read only while few share more than that.
  alike as materialized (
    select c.id, 1 as pointers from asked, children c where c.force_id = (select scope_force()) and asked.name <> ''
      and c.search_name % asked.name and (select count(*) from near n where n.pointers = 3) < 10),
  likely as (
    select * from near
    union all
    select * from alike
    union all
    select c.id, 1 from words, children c where c.force_id = (select scope_force()) and words.word <% c.search_name
      and (select count(*) from near n where n.pointers = 3) + (select count(*) from alike) < 20
  ),
  -- Only those that most of the question points to, and whose whole name is most alike, are looked at word by word.
  likeliest as (
    select c.id, c.search_name, c.born_on, similarity(c.search_name, asked.name) as alike
    from asked, (select l.id, sum(l.pointers) as pointers from likely l group by l.id) l
      join children c on c.force_id = (select scope_force()) and c.id = l.id
    where c.kind = p_kind and case when (select scope_is_police())
      then not c.restricted or c.lead_id = (select scope_actor()) or c.lead_unit_id = (select scope_unit()) or exists (
        select from episodes e
        where e.force_id = c.force_id and e.child_id = c.id and e.unit_id = (select scope_unit()))
      else c.shared_with @> array[(select scope_agency())] end
    order by l.pointers desc, alike desc, c.id
    limit 200
  )
  select l.id, (case when l.search_name = asked.name then 1 else 0 end + l.alike
      + coalesce((select avg(word_similarity(words.word, l.search_name)) from words), 0)
      + case when l.born_on = p_born then 1 else 0 end)::real as score
  from likeliest l, asked
  order by score desc, l.search_name collate "C", l.id
  limit least(p_limit, 200)
$$;

-- Everything needed to replay one episode, or null if this scope may not see the episode. Entries come whole, also
-- those not shared with a partner: duties can only be worked out from all of them. The caller shows what is shared.
-- In plpgsql, because before version 18 a function in SQL is planned anew at every call: four times the cost.
create function load_episode(p_force int, p_episode uuid) returns json language plpgsql stable security definer
  set search_path = public, pg_temp as $$
begin
  return (select json_build_object(
    'episode', to_json(e),
    'entries', (select coalesce(json_agg(n order by n.version), '[]') from episode_entries n
      where n.force_id = e.force_id and n.episode_id = e.id),
    'child', (select json_build_object('id', c.id, 'born_on', c.born_on, 'sex', c.sex, 'borough', c.borough,
        'looked_after_by', c.looked_after_by, 'restricted', c.restricted, 'shared_with', c.shared_with)
      from children c where c.force_id = e.force_id and c.id = e.child_id),
    'agreements', (select coalesce(json_agg(json_build_object('id', s.id, 'agencyId', s.agency_id, 'beganAt', s.began_at,
        'endsAt', s.ends_at, 'leavesOut', s.leaves_out)), '[]')
      from jsonb_each_text(e.agencies) a
      join sharing_agreements s on s.force_id = e.force_id and s.agency_id = a.value::uuid
      where s.pathways @> array[e.pathway] and s.began_at is not null),
    'turn', sharing_turn(e.force_id),
    'kept_from', case when not (select scope_is_police()) then (
      select json_agg(json_build_object('step', d.step, 'occurrence', d.occurrence)) from duties d
      where d.force_id = e.force_id and d.episode_id = e.id and d.owed_agency_id = (select scope_agency())
        and d.withheld) end)
  from episodes e
  where e.force_id = p_force and e.id = p_episode and p_force = (select scope_force())
    and case when (select scope_is_police())
      then not e.restricted or e.lead_id = (select scope_actor()) or e.lead_unit_id = (select scope_unit())
        or e.unit_id = (select scope_unit())
      else e.shared_with @> array[(select scope_agency())] end);
end $$;

-- Adds entries, each to an episode of its own, brings their summaries and duties up to date, writes what agencies are told
-- of them and the trail: one statement, one round trip, all or nothing. Answers with the ids of the lines it wrote. CF001: somebody else was first.
-- CF002: no such episode for this scope. A definer's function because the policies, evaluated for each of its tables,
-- double its cost: it repeats the one of episodes, and what it writes is in the name of the scope it is given. Names are
-- qualified instead of setting search_path, for the same reason. Every episode is found by its key, also where the
-- planner believes the table to be empty still.
-- An entry with a key is an answer to a request that may be sent again: it is not made if the key is taken.
create function record_entries(p_entries jsonb) returns uuid[]
language plpgsql security definer set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_lines pg_catalog.uuid[];
begin
  with n as materialized (
    select * from pg_catalog.jsonb_to_recordset(p_entries) as n (
      force pg_catalog.int4, actor pg_catalog.uuid, agency pg_catalog.uuid, kind pg_catalog.text, unit pg_catalog.uuid,
      episode pg_catalog.uuid, expected pg_catalog.int4, mark pg_catalog.uuid,
      step pg_catalog.text, occurrence pg_catalog.int4, happened_at pg_catalog.timestamptz,
      recorded_at pg_catalog.timestamptz, answers pg_catalog.jsonb, asked pg_catalog.jsonb, corrects pg_catalog.int4,
      reason pg_catalog.text, withdraws pg_catalog.bool, decision pg_catalog.jsonb, shared_with pg_catalog.uuid[],
      newly_shared pg_catalog.uuid[], ended_at pg_catalog.timestamptz, outcome pg_catalog.text, next_due_at pg_catalog.timestamptz,
      next_step pg_catalog.text, owed_by pg_catalog.text, owed_agency pg_catalog.uuid, duties pg_catalog.jsonb,
      notices pg_catalog.jsonb,
      trail pg_catalog.uuid, did pg_catalog.text, because pg_catalog.text, trail_reason pg_catalog.text,
      request pg_catalog.text, key pg_catalog.text, request_hash pg_catalog.text, status pg_catalog.int4,
      response pg_catalog.jsonb, words pg_catalog.int4, flagged pg_catalog.int4)
  ), claimed as (
    insert into public.idempotency_keys (force_id, actor_id, key, request_hash, status, response)
    select n.force, n.actor, n.key, n.request_hash, n.status, n.response from n where n.key is not null
    on conflict do nothing returning force_id, actor_id, key, request_hash
  ), e as (
    update public.episodes e set version = e.version + 1, mark = n.trail, ended_at = n.ended_at, outcome = n.outcome,
      next_due_at = n.next_due_at, next_step = n.next_step, owed_by = n.owed_by, owed_agency_id = n.owed_agency,
      shared_with = case when n.newly_shared is null then e.shared_with else e.shared_with || n.newly_shared end
    from n
    where e.force_id = n.force and e.id = n.episode and e.version = n.expected and (n.mark is null or e.mark = n.mark)
      and case when n.kind = 'police'
        then not e.restricted or e.lead_id = n.actor or e.lead_unit_id = n.unit or e.unit_id = n.unit
        else e.shared_with @> array[n.agency] end
      -- Of two requests of one group under the same key, one has it.
      and (n.key is null or (n.force, n.actor, n.key, n.request_hash)
        in (select c.force_id, c.actor_id, c.key, c.request_hash from claimed c))
    returning n.*, e.version, e.child_id, e.pathway, e.unit_id as place, e.restricted, e.lead_id, e.lead_unit_id
  ), entry as (
    insert into public.episode_entries (force_id, episode_id, version, step, occurrence, happened_at, recorded_at,
      recorded_by, agency_id, answers, asked, corrects, reason, shared_with, withdraws, decision, words_written,
      words_flagged)
    select e.force, e.episode, e.version, e.step, e.occurrence, e.happened_at, e.recorded_at,
      e.actor, e.agency, e.answers, e.asked, e.corrects, e.reason, e.shared_with, e.withdraws, e.decision, e.words, e.flagged
    from e
  ), duty as (
    insert into public.duties as d (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id,
      unit_id, state, opened_at, due_at, prompt_at, settled_at, told_at, withheld, restricted, lead_id, lead_unit_id)
    select e.force, e.episode, o.step, o.occurrence, e.child_id, e.pathway, o.owed_by, o.owed_agency_id, e.place, o.state,
      o.opened_at, o.due_at, o.prompt_at, o.settled_at, case when o.told then e.recorded_at end,
      coalesce(o.withheld, false), e.restricted, e.lead_id, e.lead_unit_id
    from e, pg_catalog.jsonb_to_recordset(e.duties) as o (step pg_catalog.text, occurrence pg_catalog.int4,
      owed_by pg_catalog.text, owed_agency_id pg_catalog.uuid, state pg_catalog.text,
      opened_at pg_catalog.timestamptz, due_at pg_catalog.timestamptz, prompt_at pg_catalog.timestamptz,
      settled_at pg_catalog.timestamptz, told pg_catalog.bool, withheld pg_catalog.bool)
    on conflict (force_id, episode_id, step, occurrence) do update set owed_by = excluded.owed_by,
      owed_agency_id = excluded.owed_agency_id, unit_id = excluded.unit_id, state = excluded.state,
      opened_at = excluded.opened_at, due_at = excluded.due_at, prompt_at = excluded.prompt_at,
      settled_at = excluded.settled_at,
      -- A duty that was passed on is another agency's: nobody has told that one of it yet.
      told_at = case when d.owed_agency_id is not distinct from excluded.owed_agency_id
        then coalesce(d.told_at, excluded.told_at) else excluded.told_at end,
      withheld = case when d.owed_agency_id is distinct from excluded.owed_agency_id then excluded.withheld
        else (d.withheld or excluded.withheld) and d.told_at is null and excluded.told_at is null end,
      reminded_at = case when coalesce(d.due_at, d.prompt_at) is not distinct from
        coalesce(excluded.due_at, excluded.prompt_at) then d.reminded_at end
  ), notice as (
    insert into public.notices (force_id, id, kind, child_id, episode_id, step, occurrence, to_agency_id, to_unit_id,
      to_role, created_at)
    select e.force, pg_catalog.gen_random_uuid(), t.kind, e.child_id, e.episode, t.step, t.occurrence, t.agency,
      case when a.kind = 'police' then e.place end, t.role, e.recorded_at
    from e cross join pg_catalog.jsonb_to_recordset(e.notices) as t (kind pg_catalog.text, step pg_catalog.text,
      occurrence pg_catalog.int4, agency pg_catalog.uuid, role pg_catalog.text)
    join public.agencies a on a.force_id = e.force and a.id = t.agency
  ), line as (
    insert into public.trail (force_id, id, at, who, who_agency, did, about, about_id, child_id, allowed, because,
      reason, request_id)
    select e.force, e.trail, e.recorded_at, e.actor, e.agency, e.did, 'episode', e.episode, e.child_id, true, e.because,
      e.trail_reason, e.request from e
    returning id
  )
  select pg_catalog.array_agg(l.id) into v_lines from line l;
  if coalesce(pg_catalog.cardinality(v_lines), 0) < pg_catalog.jsonb_array_length(p_entries) then
    if exists (select from pg_catalog.jsonb_to_recordset(p_entries) as n (force pg_catalog.int4,
        actor pg_catalog.uuid, agency pg_catalog.uuid, kind pg_catalog.text, unit pg_catalog.uuid, episode pg_catalog.uuid)
      join public.episodes e on e.force_id = n.force and e.id = n.episode and case when n.kind = 'police'
        then not e.restricted or e.lead_id = n.actor or e.lead_unit_id = n.unit or e.unit_id = n.unit
        else e.shared_with @> array[n.agency] end) then
      raise exception 'the episode has moved on' using errcode = 'CF001';
    end if;
    raise exception 'no such episode in this scope' using errcode = 'CF002';
  end if;
  if pg_catalog.jsonb_path_exists(p_entries, '$[*].newly_shared') then
    update public.children c
    set shared_with = (select array_agg(distinct a) from unnest(c.shared_with || n.newly_shared) a)
    from pg_catalog.jsonb_to_recordset(p_entries) as n (force pg_catalog.int4, episode pg_catalog.uuid,
      newly_shared pg_catalog.uuid[])
    join public.episodes e on e.force_id = n.force and e.id = n.episode
    where c.force_id = e.force_id and c.id = e.child_id and not c.shared_with @> n.newly_shared;
  end if;
  return v_lines;
end $$;

grant execute on function scope_force(), scope_actor(), scope_agency(), scope_is_police(), scope_unit(),
  enter(int, uuid, uuid, text, uuid, text[]), search_form(text) to childfirst_app, childfirst_clock, childfirst_seal;
grant execute on function search_children(text, date, int, text), load_episode(int, uuid) to childfirst_app;
grant execute on function record_entries(jsonb) to childfirst_app;
