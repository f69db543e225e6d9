-- Recording ahead: what was worked out from memory is written in one statement, which proves that the memory still holds.
--
-- 1. An episode's mark proves its entries, who sees it and what rules ask of the child; the turn proves the agreements.
-- 2. What no longer holds, or may not be found, is refused with CF001, and nothing of the statement is kept.
-- 3. Nobody is kept waiting by somebody else's lock for longer than a moment.

-- Moves on with every change of a force's agreements.
create table sharing_turns (
  force_id int primary key references forces,
  turn int not null
);
alter table sharing_turns enable row level security;
alter table sharing_turns force row level security;
create policy owner on sharing_turns to current_user using (true);

create function turn_sharing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into sharing_turns as t values (new.force_id, 1) on conflict (force_id) do update set turn = t.turn + 1;
  return null;
end $$;
create trigger sharing_turned after insert or update of agency_id, pathways, leaves_out, began_at, ends_at
  on sharing_agreements for each row execute function turn_sharing();

create function sharing_turn(p_force int) returns int language sql stable security definer
  set search_path = public, pg_temp
  return coalesce((select t.turn from sharing_turns t where t.force_id = p_force), 0);
grant execute on function sharing_turn(int) to childfirst_app;

-- Writes entries worked out from memory, each for an episode of its own.
create function record_ahead(p_entries jsonb, p_turns jsonb) returns uuid[] language plpgsql security definer
  set search_path = public, pg_temp set lock_timeout = '100ms' as $$
begin
  if exists (select from jsonb_to_recordset(p_turns) as t (force int, turn int)
      where t.turn is distinct from sharing_turn(t.force)) then
    raise exception 'an agreement has changed' using errcode = 'CF001';
  end if;
  -- What a partner was not told of is not found: that is for the long way to say, which reads what is kept from them.
  if jsonb_path_exists(p_entries, '$[*] ? (@.kind != "police")') and exists (
      select from jsonb_to_recordset(p_entries) as t (force int, kind text, agency uuid, episode uuid, step text)
      join duties d on d.force_id = t.force and d.episode_id = t.episode and d.step = t.step
      where t.kind <> 'police' and d.withheld and d.owed_agency_id = t.agency) then
    raise exception 'a duty that is kept from who recorded it' using errcode = 'CF001';
  end if;
  -- A child is locked before their episodes, by whoever writes to both: so nobody waits in a circle.
  if jsonb_path_exists(p_entries, '$[*].newly_shared') then
    perform from children c where (c.force_id, c.id) in (select e.force_id, e.child_id
        from jsonb_to_recordset(p_entries) as t (force int, episode uuid, newly_shared uuid[])
        join episodes e on e.force_id = t.force and e.id = t.episode where t.newly_shared is not null)
      order by c.force_id, c.id for no key update;
  end if;
  return record_entries(p_entries);
end $$;
grant execute on function record_ahead(jsonb, jsonb) to childfirst_app;
