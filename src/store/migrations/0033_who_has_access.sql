-- Who has access: since when, and what was stopped in the service.
--
-- 1. Lists say who has an account and which roles. Here access is only taken away, or what was taken away is given back: the
--    application writes nobody's name, roles, agency or unit.
-- 2. A stop stays on record with its reason. It ends by its own day, or because somebody else says so and why.
-- 3. Whether access is stopped now stands with the person as well, because every request asks it. Only a stop writes it there.
-- 4. Whoever looks after access may know of no child: they are told how much is owed, and nothing of whom.

alter table people
  add column since timestamptz, -- null: not written down
  add column stopped_from timestamptz,
  add column stopped_until timestamptz,
  add check (stopped_until > stopped_from);
update people p set since = (select max(c.at) from account_changes c
  where c.force_id = p.force_id and c.person_id = p.id and c.did in ('added', 'opened again'));
create index people_by_agency on people (force_id, agency_id, name collate "C", id);

-- The same roles as `accessLeads` in policy/access.ts. A test holds them together.
create function scope_looks_after_access() returns boolean language sql stable as $$
  select exists (select from people p where p.force_id = (select scope_force()) and p.id = (select scope_actor())
    and p.agency_id = (select scope_agency()) and p.ended_at is null and p.roles && '{account-lead,sharing-lead}')
$$;
revoke execute on function scope_looks_after_access() from public;
grant execute on function scope_looks_after_access() to childfirst_app;

create table access_stops (
  force_id int not null,
  id uuid not null,
  person_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at > from_at), -- null: until somebody says otherwise
  why text not null check (length(why) between 1 and 2000),
  stopped_at timestamptz not null,
  stopped_by uuid not null check (stopped_by <> person_id),
  lifted_at timestamptz,
  lifted_by uuid check (lifted_by <> person_id),
  lifted_why text check (length(lifted_why) between 1 and 2000),
  primary key (force_id, id),
  check (num_nulls(lifted_at, lifted_by, lifted_why) in (0, 3)),
  foreign key (force_id, person_id) references people,
  foreign key (force_id, stopped_by) references people,
  foreign key (force_id, lifted_by) references people
);
create index access_stops_by_person on access_stops (force_id, person_id, stopped_at desc);
alter table access_stops enable row level security;
alter table access_stops force row level security;
create policy owner on access_stops to current_user using (true);
create policy seen on access_stops for select to childfirst_app using (
  force_id = (select scope_force())
  and (person_id = (select scope_actor()) or (select scope_looks_after_access()))
  and exists (select from people p where p.force_id = access_stops.force_id and p.id = access_stops.person_id
    and p.agency_id = (select scope_agency())));
create policy added on access_stops for insert to childfirst_app with check (
  force_id = (select scope_force()) and stopped_by = (select scope_actor()) and (select scope_looks_after_access())
  and lifted_at is null
  and exists (select from people p where p.force_id = access_stops.force_id and p.id = access_stops.person_id
    and p.agency_id = (select scope_agency())));
create policy lifted on access_stops for update to childfirst_app using (
  force_id = (select scope_force()) and lifted_at is null and (select scope_looks_after_access())
  and exists (select from people p where p.force_id = access_stops.force_id and p.id = access_stops.person_id
    and p.agency_id = (select scope_agency())))
  with check (lifted_by = (select scope_actor()));
grant select, insert, update (lifted_at, lifted_by, lifted_why) on access_stops to childfirst_app;

create trigger never_deleted before delete on access_stops
  for each statement execute function refuse_change();
create trigger never_emptied before truncate on access_stops
  for each statement execute function refuse_change();

-- Keeps with the person what the newest stop says, and tells the team of each child that the person leads for.
create function keep_access_stop() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update people p set (stopped_from, stopped_until) = (select s.from_at, s.until_at from access_stops s
    where s.force_id = new.force_id and s.person_id = new.person_id and s.lifted_at is null
    order by s.stopped_at desc, s.id desc limit 1)
  where p.force_id = new.force_id and p.id = new.person_id;
  if new.lifted_at is null then
    insert into notices (force_id, id, kind, child_id, to_agency_id, to_unit_id, created_at)
    select c.force_id, gen_random_uuid(), 'lead stopped', c.id, p.agency_id, coalesce(c.lead_unit_id, p.unit_id), new.stopped_at
    from people p join children c on c.force_id = p.force_id and c.lead_id = p.id
    where p.force_id = new.force_id and p.id = new.person_id and coalesce(c.lead_unit_id, p.unit_id) is not null;
  end if;
  return null;
end $$;
revoke execute on function keep_access_stop() from public;
create trigger kept_with_person after insert or update on access_stops
  for each row execute function keep_access_stop();

-- For how many children a colleague leads.
create function led_by_colleague(p_person uuid) returns int language sql stable security definer
  set search_path = public, pg_temp as $$
  select count(*)::int from people p join children c on c.force_id = p.force_id and c.lead_id = p.id
  where p.force_id = (select scope_force()) and p.id = p_person and p.agency_id = (select scope_agency())
    and (p.id = (select scope_actor()) or (select scope_looks_after_access()))
$$;
revoke execute on function led_by_colleague(uuid) from public;
grant execute on function led_by_colleague(uuid) to childfirst_app;

-- What each role of a colleague owes now where they work, up to a thousand, and how many others hold the role there.
-- `p_reach` says for each role how far it acts: unit, area or force.
create function owed_around_colleague(p_person uuid, p_reach jsonb)
  returns table (role text, owed int, others int) language sql stable security definer
  set search_path = public, pg_temp as $$
  select r.role,
    (select count(*)::int from (select from duties d
      where d.force_id = p.force_id and d.settled_at is null and d.owed_by = r.role and d.owed_agency_id = p.agency_id
        and (h.everywhere or d.unit_id = any(h.units)) limit 1000) counted),
    (select count(*)::int from people q
      where q.force_id = p.force_id and q.agency_id = p.agency_id and q.id <> p.id and q.roles @> array[r.role]
        and q.ended_at is null and (q.stopped_from is null or q.stopped_until is not null)
        and (h.everywhere or q.unit_id = any(h.units)))
  from people p
    cross join lateral unnest(p.roles) with ordinality r(role, turn)
    left join units o on o.force_id = p.force_id and o.id = p.unit_id
    cross join lateral (select p.unit_id is null or p_reach ->> r.role = 'force' as everywhere,
      array(select u.id from units u where u.force_id = p.force_id
        and (u.id = p.unit_id or (p_reach ->> r.role = 'area' and u.bcu = o.bcu))) as units) h
  where p.force_id = (select scope_force()) and p.id = p_person and p.agency_id = (select scope_agency())
    and (p.id = (select scope_actor()) or (select scope_looks_after_access()))
  order by r.turn
$$;
revoke execute on function owed_around_colleague(uuid, jsonb) from public;
grant execute on function owed_around_colleague(uuid, jsonb) to childfirst_app;

-- When somebody last signed in, and who looked at somebody's access: no other line of the trail is in these.
create index trail_sign_ins on trail (force_id, who, at desc) where did = 'sign in' and allowed;
create index trail_of_access on trail (force_id, about_id, at desc, id desc) where about = 'access';
