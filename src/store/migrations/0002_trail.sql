-- The trail: who looked at what or did what, whether it was allowed and under which rule. And the seals that prove it.
--
-- 1. A row of the trail is added in the transaction of the act it tells of, and never changed, not even by the owner.
-- 2. The application cannot write in another person's name, nor choose the place of a row in the trail (era, tx).
-- 3. A seal covers a range of transactions that have all ended, so no row can slip in behind it. Sealing only reads
--    the trail: writers never wait for it.
-- 4. Ids only: names stay where names are kept. reason is what a person gave as their reason to look.

-- Transaction ids only grow, until a trail is restored into another cluster, where they start again. Then an era ends.
create table trail_eras (
  era int primary key,
  began_at timestamptz not null default now()
);
insert into trail_eras values (1);

-- who is null when somebody who is not signed in did it: a sign-in that failed.
create table trail (
  force_id int not null,
  id uuid not null,
  era int not null default 1,
  tx bigint not null default pg_current_xact_id()::text::bigint,
  at timestamptz not null default now(),
  who uuid,
  who_agency uuid,
  did text not null,
  about text not null,
  about_id uuid,
  child_id uuid,
  allowed boolean not null,
  because text not null,
  reason text,
  request_id text not null,
  primary key (force_id, id)
);
create index trail_in_order on trail (force_id, era, tx, id);
create index trail_by_child on trail (force_id, child_id, at desc, id desc) where child_id is not null;
create index trail_by_person on trail (force_id, who, at desc, id desc);
create trigger never_changed before update or delete on trail for each statement execute function refuse_change();
create trigger never_emptied before truncate on trail for each statement execute function refuse_change();

-- One batch of a force's trail: transactions from_tx up to, not including, to_tx. ids (16 bytes each) and leaves (32
-- bytes each) are in the order of the trail, so that the first broken entry can be named, even one that is gone.
create table seals (
  force_id int not null,
  batch int not null,
  era int not null references trail_eras,
  from_tx bigint not null,
  to_tx bigint not null,
  entries int not null,
  ids bytea not null,
  leaves bytea not null,
  root bytea not null,
  previous bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (force_id, batch),
  unique (force_id, previous),
  check (batch > 0 and to_tx > from_tx and entries > 0),
  check (length(ids) = 16 * entries and length(leaves) = 32 * entries),
  check (length(root) = 32 and length(previous) = 32 and length(hash) = 32)
);
alter table seals alter column ids set storage external, alter column leaves set storage external;
create trigger never_changed before update or delete on seals for each statement execute function refuse_change();
create trigger never_emptied before truncate on seals for each statement execute function refuse_change();

grant select on trail to childfirst_app;
grant insert (force_id, id, at, who, who_agency, did, about, about_id, child_id, allowed, because, reason, request_id)
  on trail to childfirst_app;
grant select on trail, trail_eras, forces to childfirst_seal;
grant select, insert on seals to childfirst_seal;

alter table trail enable row level security;
alter table trail force row level security;
create policy owner on trail to current_user using (true);
create policy added on trail for insert to childfirst_app with check (
  force_id = (select scope_force())
  and who is not distinct from (select scope_actor()) and who_agency is not distinct from (select scope_agency()));
-- Police see what was done to the children they may see; auditors (professional standards) also what was done to the others.
-- A partner sees what its own people did.
create policy police on trail for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()) and (child_id is null
    or (select 'auditor' = any(string_to_array(current_setting('app.roles', true), ',')))
    or exists (select from children c where c.force_id = trail.force_id and c.id = trail.child_id)));
create policy partner on trail for select to childfirst_app using (
  force_id = (select scope_force()) and not (select scope_is_police()) and who_agency = (select scope_agency()));
create policy seal on trail for select to childfirst_seal using (true);

-- Called before anybody is served. If transaction ids have started again (a trail restored into another cluster), rows
-- to come would fall among those already sealed, so a new era begins; an era orders before tx. Returns the era.
create function follow_trail_era() returns int language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v_era int;
  v_last bigint;
begin
  lock table trail_eras in share row exclusive mode;
  select max(era) into v_era from trail_eras;
  select max(greatest(written.tx, sealed.to_tx - 1)) into v_last from forces f
    left join lateral (select t.tx from trail t where t.force_id = f.force_id and t.era = v_era
      order by t.tx desc limit 1) written on true
    left join lateral (select s.to_tx from seals s where s.force_id = f.force_id and s.era = v_era
      order by s.batch desc limit 1) sealed on true;
  if v_last is null or v_last < pg_current_xact_id()::text::bigint then
    return v_era;
  end if;
  lock table trail in access exclusive mode;
  insert into trail_eras values (v_era + 1);
  execute format('alter table trail alter column era set default %s', v_era + 1);
  return v_era + 1;
end $$;
grant execute on function follow_trail_era() to childfirst_seal;

-- Raises CF003 unless the transaction that calls it has written exactly this one entry. The door asks it of work that
-- says it wrote its own entry. A definer's function because the caller may not be allowed to see the row it wrote.
create function require_on_trail(p_force int, p_id uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if (select array_agg(t.id) from trail t where t.force_id = p_force and t.era = (select max(era) from trail_eras)
      and t.tx = pg_current_xact_id()::text::bigint) is distinct from array[p_id] then
    raise exception 'the work did not write its one entry on the trail' using errcode = 'CF003';
  end if;
end $$;
grant execute on function require_on_trail(int, uuid) to childfirst_app;
