-- Sharing without an agreement, to protect a child from serious harm now. And a table that was never used.
--
-- 1. It is of one episode and with one agency, for hours and not for days. It ends by itself; what was shared stays shared.
-- 2. Police write it in their own name, with the danger and the legal basis. It is never changed, and reviewed once, by
--    somebody else.
-- 3. Whoever answers for what the force shares sees every one, also of a record that only the child's own team sees.

-- What was decided stands with the entry that records it: nothing ever wrote here.
drop table decisions;

create table urgent_sharings (
  force_id int not null,
  id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  agency_id uuid not null,
  basis text not null,
  danger text not null check (length(danger) between 1 and 4000),
  -- What the agency needs to know, and no more.
  message text not null check (length(message) between 1 and 4000),
  shared_at timestamptz not null,
  shared_by uuid not null,
  ends_at timestamptz not null,
  review_due timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  finding text check (finding in ('right', 'too much', 'not right')),
  review text check (length(review) between 1 and 4000),
  primary key (force_id, id),
  foreign key (force_id, episode_id) references episodes,
  foreign key (force_id, agency_id) references agencies,
  foreign key (force_id, shared_by) references people,
  check (ends_at >= shared_at and ends_at <= shared_at + interval '72 hours'),
  check (num_nulls(reviewed_at, reviewed_by, finding, review) in (0, 4)),
  check (reviewed_by <> shared_by)
);
create index urgent_sharings_by_episode on urgent_sharings (force_id, episode_id);
create index urgent_sharings_by_child on urgent_sharings (force_id, child_id);
create index urgent_sharings_by_time on urgent_sharings (force_id, shared_at);

create function keep_urgent() returns trigger language plpgsql as $$
begin
  if old.reviewed_at is not null or new.ends_at > old.ends_at
    or (to_jsonb(old) - array['reviewed_at', 'reviewed_by', 'finding', 'review', 'ends_at'])
      is distinct from (to_jsonb(new) - array['reviewed_at', 'reviewed_by', 'finding', 'review', 'ends_at']) then
    raise exception 'what was shared is reviewed once, and otherwise never changed' using errcode = 'CF100';
  end if;
  return new;
end $$;
create trigger reviewed_once before update on urgent_sharings for each row execute function keep_urgent();
create trigger never_deleted before delete or truncate on urgent_sharings for each statement execute function refuse_change();
create trigger sharing_turned after insert or update of ends_at on urgent_sharings
  for each row execute function turn_sharing();

alter table urgent_sharings enable row level security;
alter table urgent_sharings force row level security;
create policy owner on urgent_sharings to current_user using (true);
create policy seen on urgent_sharings for select to childfirst_app using (
  force_id = (select scope_force()) and ((select scope_is_police()) or agency_id = (select scope_agency()))
  and exists (select from episodes p where p.force_id = urgent_sharings.force_id and p.id = urgent_sharings.episode_id));
create policy added on urgent_sharings for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police()) and shared_by = (select scope_actor())
  and reviewed_at is null
  and exists (select from episodes p where p.force_id = urgent_sharings.force_id and p.id = urgent_sharings.episode_id
    and p.child_id = urgent_sharings.child_id
    and exists (select from jsonb_each_text(p.agencies) a where a.value::uuid = urgent_sharings.agency_id)));
grant select, insert on urgent_sharings to childfirst_app;

-- Lets the agency see the episode and what it owes there, and tells it; and tells whoever answers for what is shared,
-- without saying of whom. For what the scope itself has just written.
create function tell_urgently(p_id uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  u urgent_sharings;
begin
  select * into u from urgent_sharings x
  where x.force_id = scope_force() and x.id = p_id and x.shared_by = scope_actor() and x.reviewed_at is null
    and not exists (select from notices n where n.force_id = x.force_id and n.episode_id = x.episode_id
      and n.to_agency_id = x.agency_id and n.kind = 'urgent' and n.created_at = x.shared_at);
  if u.id is null then
    raise exception 'nothing to tell in this scope' using errcode = 'CF002';
  end if;
  update episodes e set shared_with = e.shared_with || u.agency_id
  where e.force_id = u.force_id and e.id = u.episode_id and not e.shared_with @> array[u.agency_id];
  update children c set shared_with = c.shared_with || u.agency_id
  where c.force_id = u.force_id and c.id = u.child_id and not c.shared_with @> array[u.agency_id];
  update duties d set told_at = coalesce(d.told_at, u.shared_at), withheld = false
  where d.force_id = u.force_id and d.episode_id = u.episode_id and d.owed_agency_id = u.agency_id
    and d.settled_at is null;
  insert into notices (force_id, id, kind, child_id, episode_id, to_agency_id, created_at)
  values (u.force_id, gen_random_uuid(), 'urgent', u.child_id, u.episode_id, u.agency_id, u.shared_at);
  insert into notices (force_id, id, kind, to_agency_id, to_role, created_at)
  select u.force_id, gen_random_uuid(), 'urgent to review', p.agency_id, 'sharing-lead', u.shared_at
  from people p where p.force_id = u.force_id and p.id = u.shared_by;
end $$;
revoke execute on function tell_urgently(uuid) from public;
grant execute on function tell_urgently(uuid) to childfirst_app;

-- Whether the scope is of somebody who answers for what the force shares.
create function scope_answers_for_sharing() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce((select scope_is_police()) and exists (select from people p where p.force_id = (select scope_force())
    and p.id = (select scope_actor()) and p.ended_at is null and p.roles @> '{sharing-lead}'), false)
$$;
revoke execute on function scope_answers_for_sharing() from public;
grant execute on function scope_answers_for_sharing() to childfirst_app;

-- What was shared at once: of every child of the force, for whoever answers for it, and for nobody else.
create function urgent_for_review(p_id uuid) returns setof urgent_sharings language sql stable security definer
  set search_path = public, pg_temp as $$
  select * from urgent_sharings u where u.force_id = (select scope_force()) and (select scope_answers_for_sharing())
    and (p_id is null or u.id = p_id)
  order by u.reviewed_at is not null, u.shared_at desc, u.id limit 200
$$;
revoke execute on function urgent_for_review(uuid) from public;
grant execute on function urgent_for_review(uuid) to childfirst_app;

-- Keeps what a review found, once; what was not right ends now. Whether there was one to review.
create function review_urgent(p_id uuid, p_at timestamptz, p_finding text, p_review text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update urgent_sharings u set reviewed_at = p_at, reviewed_by = scope_actor(), finding = p_finding, review = p_review,
    ends_at = case when p_finding = 'right' then u.ends_at else greatest(u.shared_at, least(u.ends_at, p_at)) end
  where u.force_id = scope_force() and u.id = p_id and u.reviewed_at is null and u.shared_by <> scope_actor()
    and scope_answers_for_sharing();
  return found;
end $$;
revoke execute on function review_urgent(uuid, timestamptz, text, text) from public;
grant execute on function review_urgent(uuid, timestamptz, text, text) to childfirst_app;

-- Everything needed to replay one episode, or null if this scope may not see the episode. Entries come whole, also
-- those not shared with a partner: duties can only be worked out from all of them. The caller shows what is shared.
-- In plpgsql, because before version 18 a function in SQL is planned anew at every call: four times the cost.
create or replace function load_episode(p_force int, p_episode uuid) returns json language plpgsql stable security definer
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
      from (select s.id, s.agency_id, s.began_at, s.ends_at, s.leaves_out from jsonb_each_text(e.agencies) a
        join sharing_agreements s on s.force_id = e.force_id and s.agency_id = a.value::uuid
        where s.pathways @> array[e.pathway] and s.began_at is not null
        union all
        select u.id, u.agency_id, u.shared_at, u.ends_at, '{}' from urgent_sharings u
        where u.force_id = e.force_id and u.episode_id = e.id) s),
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

-- The ground of each act of sharing: an agreement, or that it could not wait for one.
create or replace view disclosures with (security_invoker = true) as
select n.force_id, n.episode_id, e.child_id, e.pathway, n.version, n.step, n.agency_id as from_agency_id,
  t.agency_id as to_agency_id, n.recorded_by, n.recorded_at, s.id as agreement_id, s.lawful_basis, s.purpose,
  u.id as urgent_id, u.basis as urgent_basis
from episode_entries n
join episodes e on e.force_id = n.force_id and e.id = n.episode_id
cross join lateral unnest(n.shared_with) t (agency_id)
join agencies a on a.force_id = n.force_id and a.id = t.agency_id
left join lateral (
  select s.id, s.lawful_basis, s.purpose from sharing_agreements s
  where s.force_id = n.force_id and s.agency_id = case when a.kind = 'police' then n.agency_id else t.agency_id end
    and s.pathways @> array[e.pathway] and s.began_at <= n.recorded_at and n.recorded_at < s.ends_at
  order by s.began_at, s.id limit 1
) s on true
left join lateral (
  select u.id, u.basis from urgent_sharings u
  where s.id is null and u.force_id = n.force_id and u.episode_id = n.episode_id and u.agency_id = t.agency_id
    and u.shared_at <= n.recorded_at and n.recorded_at < u.ends_at
  order by u.shared_at, u.id limit 1
) u on true
where t.agency_id <> n.agency_id
  and ((select scope_is_police()) or (select scope_agency()) in (t.agency_id, n.agency_id));
