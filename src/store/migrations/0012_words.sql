-- What rules ask of a child's past, and what one episode leads to.

-- Whether a child had so many episodes on a pathway between two times, without saying which: also those that this scope
-- may not see count, or the answer would depend on who asks. It answers only for a child whom the scope may see.
create function had_episodes(p_child uuid, p_pathway text, p_after timestamptz, p_until timestamptz, p_at_least int)
returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) >= p_at_least from episodes e
  where e.force_id = (select scope_force()) and e.child_id = p_child and e.pathway = p_pathway
    and e.started_at > p_after and e.started_at <= p_until and e.outcome is distinct from 'entered in error'
    and exists (
      select from children c where c.force_id = e.force_id and c.id = e.child_id
        and case when (select scope_is_police())
          then not c.restricted or c.lead_id = (select scope_actor()) or c.lead_unit_id = (select scope_unit()) or exists (
            select from episodes o
            where o.force_id = c.force_id and o.child_id = c.id and o.unit_id = (select scope_unit()))
          else c.shared_with @> array[(select scope_agency())] end)
$$;
grant execute on function had_episodes(uuid, text, timestamptz, timestamptz, int) to childfirst_app;

-- A pathway that a step leads to, and that somebody decided not to start: who, when and why.
create table leads_set_aside (
  force_id int not null,
  episode_id uuid not null,
  step text not null,
  pathway text not null,
  reason text not null,
  set_aside_at timestamptz not null,
  set_aside_by uuid not null,
  agency_id uuid not null,
  primary key (force_id, episode_id, step, pathway),
  foreign key (force_id, episode_id) references episodes
);
create trigger never_changed before update or delete on leads_set_aside for each statement execute function refuse_change();
create trigger never_emptied before truncate on leads_set_aside for each statement execute function refuse_change();
alter table leads_set_aside enable row level security;
alter table leads_set_aside force row level security;
create policy owner on leads_set_aside to current_user using (true);
create policy seen on leads_set_aside for select to childfirst_app using (
  force_id = (select scope_force())
  and exists (select from episodes p where p.force_id = leads_set_aside.force_id and p.id = leads_set_aside.episode_id));
create policy added on leads_set_aside for insert to childfirst_app with check (
  force_id = (select scope_force()) and set_aside_by = (select scope_actor()) and agency_id = (select scope_agency())
  and exists (select from episodes p where p.force_id = leads_set_aside.force_id and p.id = leads_set_aside.episode_id));
grant select, insert on leads_set_aside to childfirst_app;
