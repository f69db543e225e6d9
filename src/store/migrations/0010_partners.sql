-- Partners: which part of the force an agency serves, on what ground records are shared with it, what it answered, and
-- what is sent to it.
--
-- 1. A record is shared with a partner only under an agreement that both sides have signed and that is in force at that
--    moment. The terms of a signed agreement never change; ending it early only moves its end forward.
-- 2. disclosures is a view: an entry says itself whom it was shared with, and agreements say on what ground. Neither can
--    be changed afterwards, so neither can what the view says.
-- 3. A notice is written in the transaction of what it tells of, and holds ids and words of the policy. What leaves the
--    house is sent from deliveries, again and again under the same id until it arrives or is given up.
-- 4. The application cannot read the secret of a channel. Only the clock, which signs with it, can.

-- The boroughs an agency serves; none for one that serves the whole force.
alter table agencies add column area text[] check (cardinality(area) > 0);
grant update (area) on agencies to childfirst_app;
alter table agencies drop column borough;

create table sharing_agreements (
  force_id int not null,
  id uuid not null,
  agency_id uuid not null,
  purpose text not null,
  lawful_basis text not null,
  pathways text[] not null check (cardinality(pathways) > 0),
  -- What is not shared all the same: 'pathway step', or 'pathway step question'.
  leaves_out text[] not null default '{}',
  starts_on date not null,
  ends_on date not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  police_signed_at timestamptz,
  police_signed_by uuid,
  police_signed_as text,
  partner_signed_at timestamptz,
  partner_signed_by uuid,
  partner_signed_as text,
  -- When it came into force: from when both had signed, and not before the day it starts.
  began_at timestamptz,
  ends_at timestamptz not null,
  ended_by uuid,
  end_reason text,
  caught_up_at timestamptz,
  reminded_at timestamptz,
  primary key (force_id, id),
  foreign key (force_id, agency_id) references agencies,
  check (ends_on >= starts_on),
  check ((began_at is not null) = (police_signed_at is not null and partner_signed_at is not null)),
  check ((ended_by is null) = (end_reason is null))
);
create index sharing_agreements_by_agency on sharing_agreements (force_id, agency_id);
create index sharing_agreements_to_watch on sharing_agreements (ends_at) where began_at is not null;

create function keep_terms() returns trigger language plpgsql as $$
begin
  if (old.agency_id, old.purpose, old.lawful_basis, old.pathways, old.starts_on, old.ends_on, old.proposed_at)
      is distinct from (new.agency_id, new.purpose, new.lawful_basis, new.pathways, new.starts_on, new.ends_on, new.proposed_at)
    or (old.leaves_out is distinct from new.leaves_out and coalesce(old.police_signed_at, old.partner_signed_at) is not null)
    or (old.began_at is not null and new.began_at is distinct from old.began_at)
    or (old.police_signed_at is not null and (new.police_signed_at, new.police_signed_by, new.police_signed_as)
      is distinct from (old.police_signed_at, old.police_signed_by, old.police_signed_as))
    or (old.partner_signed_at is not null and (new.partner_signed_at, new.partner_signed_by, new.partner_signed_as)
      is distinct from (old.partner_signed_at, old.partner_signed_by, old.partner_signed_as))
    or (old.ended_by is not null and (new.ended_by, new.end_reason) is distinct from (old.ended_by, old.end_reason))
    or new.ends_at > old.ends_at then
    raise exception 'the terms of an agreement never change' using errcode = 'CF100';
  end if;
  if scope_force() is not null and (
    ((new.police_signed_at, new.police_signed_by, new.police_signed_as)
        is distinct from (old.police_signed_at, old.police_signed_by, old.police_signed_as)
      and not (scope_is_police() and new.police_signed_by = scope_actor()))
    or ((new.partner_signed_at, new.partner_signed_by, new.partner_signed_as)
        is distinct from (old.partner_signed_at, old.partner_signed_by, old.partner_signed_as)
      and not (new.agency_id = scope_agency() and new.partner_signed_by = scope_actor()))
    or (new.ended_by is distinct from old.ended_by and new.ended_by is distinct from scope_actor())) then
    raise exception 'each side signs, and ends, for itself' using errcode = 'CF100';
  end if;
  return new;
end $$;
create trigger terms_kept before update on sharing_agreements for each row execute function keep_terms();
create trigger never_emptied before truncate on sharing_agreements for each statement execute function refuse_change();

alter table sharing_agreements enable row level security;
alter table sharing_agreements force row level security;
create policy owner on sharing_agreements to current_user using (true);
create policy seen on sharing_agreements for select to childfirst_app using (
  force_id = (select scope_force()) and ((select scope_is_police()) or agency_id = (select scope_agency())));
create policy proposed on sharing_agreements for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police()) and proposed_by = (select scope_actor())
  and police_signed_at is null and partner_signed_at is null);
create policy signed on sharing_agreements for update to childfirst_app using (
  force_id = (select scope_force()) and ((select scope_is_police()) or agency_id = (select scope_agency())));
create policy clock on sharing_agreements to childfirst_clock using (true);
grant select, insert on sharing_agreements to childfirst_app;
-- Whether an agency was caught up with, or reminded, is not the application's to say.
grant update (police_signed_at, police_signed_by, police_signed_as, partner_signed_at, partner_signed_by,
  partner_signed_as, began_at, ends_at, ended_by, end_reason) on sharing_agreements to childfirst_app;
grant select, update (caught_up_at, reminded_at) on sharing_agreements to childfirst_clock;

-- The agreements of some agencies that cover a pathway, now or once. A definer's function because whoever records must
-- know with whom it may be shared, also where it is another agency's agreement: it tells nothing but from when to when.
create function agreements_on(p_force int, p_pathway text, p_agencies uuid[]) returns json language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('id', s.id, 'agencyId', s.agency_id, 'beganAt', s.began_at,
    'endsAt', s.ends_at, 'leavesOut', s.leaves_out)), '[]')
  from sharing_agreements s
  where s.force_id = p_force and p_force = (select scope_force()) and s.agency_id = any(p_agencies)
    and s.pathways @> array[p_pathway] and s.began_at is not null
$$;
grant execute on function agreements_on(int, text, uuid[]) to childfirst_app;

-- What a partner may read of an entry's answers: all but the questions that the agreement leaves out.
create function shown_answers(p_force int, p_pathway text, p_step text, p_maker uuid, p_at timestamptz, p_answers jsonb)
returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select case when (select scope_is_police()) or p_maker = (select scope_agency()) then p_answers
    else p_answers - coalesce((select array_agg(split_part(x, ' ', 3)) from sharing_agreements s, unnest(s.leaves_out) x
      where s.force_id = p_force and s.agency_id = (select scope_agency()) and s.pathways @> array[p_pathway]
        and s.began_at <= p_at and p_at < s.ends_at and starts_with(x, p_pathway || ' ' || p_step || ' ')), '{}') end
$$;
grant execute on function shown_answers(int, text, text, uuid, timestamptz, jsonb) to childfirst_app;

-- What was shared with whom, when, by whom and on what ground. A partner's own entry reaches the police, who keep the
-- record, under that partner's agreement.
create view disclosures with (security_invoker = true) as
select n.force_id, n.episode_id, e.child_id, e.pathway, n.version, n.step, n.agency_id as from_agency_id,
  t.agency_id as to_agency_id, n.recorded_by, n.recorded_at, s.id as agreement_id, s.lawful_basis, s.purpose
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
where t.agency_id <> n.agency_id
  and ((select scope_is_police()) or (select scope_agency()) in (t.agency_id, n.agency_id));
grant select on disclosures to childfirst_app;

-- What an agency answered to what it was asked for.
create table replies (
  force_id int not null,
  id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  step text not null,
  occurrence int not null,
  agency_id uuid not null,
  kind text not null check (kind in ('accepted', 'declined')),
  reason text,
  words text,
  replied_at timestamptz not null,
  replied_by uuid not null,
  primary key (force_id, id),
  foreign key (force_id, episode_id) references episodes,
  check (kind <> 'declined' or reason is not null)
);
create index replies_by_episode on replies (force_id, episode_id);
create trigger never_changed before update or delete on replies for each statement execute function refuse_change();
create trigger never_emptied before truncate on replies for each statement execute function refuse_change();
alter table replies enable row level security;
alter table replies force row level security;
create policy owner on replies to current_user using (true);
create policy seen on replies for select to childfirst_app using (
  force_id = (select scope_force()) and ((select scope_is_police()) or agency_id = (select scope_agency()))
  and exists (select from episodes p where p.force_id = replies.force_id and p.id = replies.episode_id));
create policy added on replies for insert to childfirst_app with check (
  force_id = (select scope_force()) and replied_by = (select scope_actor()) and agency_id = (select scope_agency())
  and exists (select from duties d where d.force_id = replies.force_id and d.episode_id = replies.episode_id
    and d.step = replies.step and d.occurrence = replies.occurrence and d.owed_agency_id = (select scope_agency())));
grant select, insert on replies to childfirst_app;

-- One agency says that what another recorded is not right. Both keep their view; neither entry is changed by it.
create table disputes (
  force_id int not null,
  id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  version int not null,
  agency_id uuid not null,
  made_by_agency uuid not null,
  shared_with uuid[] not null,
  words text not null,
  raised_at timestamptz not null,
  raised_by uuid not null,
  answer text,
  outcome text check (outcome in ('put right', 'stands', 'both kept')),
  answered_at timestamptz,
  answered_by uuid,
  primary key (force_id, id),
  foreign key (force_id, episode_id, version) references episode_entries,
  check ((answer is null) = (outcome is null) and (answer is null) = (answered_at is null)
    and (answer is null) = (answered_by is null)),
  check (agency_id <> made_by_agency)
);
create index disputes_by_episode on disputes (force_id, episode_id);
create index disputes_open on disputes (force_id, made_by_agency) where answered_at is null;
create function keep_dispute() returns trigger language plpgsql as $$
begin
  if old.answered_at is not null or (to_jsonb(old) - array['answer', 'outcome', 'answered_at', 'answered_by'])
      is distinct from (to_jsonb(new) - array['answer', 'outcome', 'answered_at', 'answered_by']) then
    raise exception 'a dispute is answered once, and otherwise never changed' using errcode = 'CF100';
  end if;
  return new;
end $$;
create trigger answered_once before update on disputes for each row execute function keep_dispute();
create trigger never_deleted before delete or truncate on disputes for each statement execute function refuse_change();
alter table disputes enable row level security;
alter table disputes force row level security;
create policy owner on disputes to current_user using (true);
create policy seen on disputes for select to childfirst_app using (
  force_id = (select scope_force()) and shared_with @> array[(select scope_agency())]
  and exists (select from episodes p where p.force_id = disputes.force_id and p.id = disputes.episode_id));
create policy raised on disputes for insert to childfirst_app with check (
  force_id = (select scope_force()) and raised_by = (select scope_actor()) and agency_id = (select scope_agency())
  and exists (select from episode_entries n where n.force_id = disputes.force_id and n.episode_id = disputes.episode_id
    and n.version = disputes.version and n.agency_id = disputes.made_by_agency));
create policy answered on disputes for update to childfirst_app
  using (force_id = (select scope_force()) and made_by_agency = (select scope_agency())
    and exists (select from episodes p where p.force_id = disputes.force_id and p.id = disputes.episode_id))
  with check (answered_by = (select scope_actor()));
grant select, insert, update (answer, outcome, answered_at, answered_by) on disputes to childfirst_app;

-- Where an agency wants to be told besides its pages.
create table channels (
  force_id int not null,
  id uuid not null,
  agency_id uuid not null,
  kind text not null check (kind in ('webhook', 'email')),
  address text not null,
  secret text,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (force_id, id),
  foreign key (force_id, agency_id) references agencies,
  check ((kind = 'webhook') = (secret is not null))
);
create index channels_by_agency on channels (force_id, agency_id) where ended_at is null;
alter table channels enable row level security;
alter table channels force row level security;
create policy owner on channels to current_user using (true);
create policy known on channels to childfirst_app
  using (force_id = (select scope_force()) and ((select scope_is_police()) or agency_id = (select scope_agency())))
  with check (force_id = (select scope_force()) and ((select scope_is_police()) or agency_id = (select scope_agency())));
create policy clock on channels for select to childfirst_clock using (true);
grant select (force_id, id, agency_id, kind, address, added_at, added_by, ended_at, ended_by), insert,
  update (ended_at, ended_by) on channels to childfirst_app;
grant select on channels to childfirst_clock;

alter table notices add column occurrence int, add column agreement_id uuid;
create index notices_to_agency on notices (force_id, to_agency_id, created_at desc);
create index notices_but_deadlines on notices (force_id, to_agency_id, created_at desc)
  where kind not in ('due', 'prompt');

-- One row per notice and channel. waiting until it has arrived or was given up; next_at is when to try (again).
create table deliveries (
  force_id int not null,
  notice_id uuid not null,
  channel_id uuid not null,
  agency_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given up')),
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  settled_at timestamptz,
  problem text,
  primary key (force_id, notice_id, channel_id),
  foreign key (force_id, notice_id) references notices,
  foreign key (force_id, channel_id) references channels,
  check ((state = 'waiting') = (settled_at is null))
);
create index deliveries_waiting on deliveries (next_at) where state = 'waiting';
create index deliveries_by_agency on deliveries (force_id, agency_id, state, next_at);
alter table deliveries enable row level security;
alter table deliveries force row level security;
create policy owner on deliveries to current_user using (true);
create policy known on deliveries to childfirst_app
  using (force_id = (select scope_force()) and ((select scope_is_police()) or agency_id = (select scope_agency())))
  with check (force_id = (select scope_force()));
create policy clock on deliveries to childfirst_clock using (true);
grant select, update (state, next_at, settled_at, attempts) on deliveries to childfirst_app;
grant select, insert, update on deliveries to childfirst_clock;

-- Tells agencies of what they now owe or may now see, in the transaction of what they are told of, and keeps from them
-- what no agreement covers. A definer's function because a notice to another agency is not the scope's own to read.
create function tell_agencies(p_force int, p_episode uuid, p_at timestamptz, p_notices jsonb, p_withheld jsonb)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_child uuid;
  v_unit uuid;
begin
  select e.child_id, e.unit_id into v_child, v_unit from episodes e
  where e.force_id = p_force and e.id = p_episode and p_force = scope_force()
    and case when scope_is_police()
      then not e.restricted or e.lead_id = scope_actor() or e.lead_unit_id = scope_unit() or e.unit_id = scope_unit()
      else e.shared_with @> array[scope_agency()] end;
  if v_child is null then
    raise exception 'no such episode in this scope' using errcode = 'CF002';
  end if;
  insert into notices (force_id, id, kind, child_id, episode_id, step, occurrence, to_agency_id, to_unit_id, to_role, created_at)
  select p_force, gen_random_uuid(), n.kind, v_child, p_episode, n.step, n.occurrence, n.agency,
    case when a.kind = 'police' then v_unit end, n.role, p_at
  from jsonb_to_recordset(p_notices) as n (kind text, step text, occurrence int, agency uuid, role text)
  join agencies a on a.force_id = p_force and a.id = n.agency;
  update duties d set told_at = p_at, withheld = false
  from jsonb_to_recordset(p_notices) as n (kind text, step text, occurrence int, agency uuid)
  where d.force_id = p_force and d.episode_id = p_episode and d.step = n.step and d.occurrence = n.occurrence
    and n.kind = 'duty' and d.owed_agency_id = n.agency and d.told_at is null;
  update duties d set withheld = true
  from jsonb_to_recordset(p_withheld) as n (step text, occurrence int)
  where d.force_id = p_force and d.episode_id = p_episode and d.step = n.step and d.occurrence = n.occurrence
    and d.told_at is null and not d.withheld;
end $$;
grant execute on function tell_agencies(int, uuid, timestamptz, jsonb, jsonb) to childfirst_app;

-- Tells an agency of the duties it was not told of for want of an agreement, now that there is one. Once for each.
create function tell_covered(p_force int, p_agreement uuid, p_at timestamptz) returns int language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v_told int;
begin
  with now_covered as (
    select d.force_id, d.episode_id, d.step, d.occurrence, d.child_id, d.owed_by, s.agency_id
    from sharing_agreements s
    join duties d on d.force_id = s.force_id and d.owed_agency_id = s.agency_id and d.settled_at is null
      and d.told_at is null and d.pathway = any(s.pathways) and not (d.pathway || ' ' || d.step) = any(s.leaves_out)
    where s.force_id = p_force and s.id = p_agreement and s.began_at <= p_at and p_at < s.ends_at
    for update of d
  ), episode as (
    update episodes e set shared_with = e.shared_with || n.agency_id
    from (select distinct force_id, episode_id, agency_id from now_covered) n
    where e.force_id = n.force_id and e.id = n.episode_id and not e.shared_with @> array[n.agency_id]
  ), child as (
    update children c set shared_with = c.shared_with || n.agency_id
    from (select distinct force_id, child_id, agency_id from now_covered) n
    where c.force_id = n.force_id and c.id = n.child_id and not c.shared_with @> array[n.agency_id]
  ), noticed as (
    insert into notices (force_id, id, kind, child_id, episode_id, step, occurrence, to_agency_id, to_role, created_at)
    select force_id, gen_random_uuid(), 'duty', child_id, episode_id, step, occurrence, agency_id, owed_by, p_at
    from now_covered
  )
  select count(*)::int into v_told from now_covered;
  update duties d set told_at = p_at, withheld = false
  from sharing_agreements s
  where s.force_id = p_force and s.id = p_agreement and s.began_at <= p_at and p_at < s.ends_at
    and d.force_id = s.force_id and d.owed_agency_id = s.agency_id and d.settled_at is null and d.told_at is null
    and d.pathway = any(s.pathways) and not (d.pathway || ' ' || d.step) = any(s.leaves_out);
  update sharing_agreements set caught_up_at = p_at
  where force_id = p_force and id = p_agreement and began_at <= p_at and caught_up_at is null;
  return v_told;
end $$;
grant execute on function tell_covered(int, uuid, timestamptz) to childfirst_clock;

-- The same for whoever acts: for an agency, of no agreement but its own; once, and at the moment both had signed, where the
-- agreement begins with that. Another time would be a way to be told more before its first day, or when it is over. What begins
-- later is the clock's to catch up on.
create function catch_up(p_force int, p_agreement uuid, p_at timestamptz) returns int language sql security definer
  set search_path = public, pg_temp as $$
  select coalesce((
    select tell_covered(s.force_id, s.id, s.began_at) from sharing_agreements s
    where s.force_id = p_force and p_force = scope_force() and s.id = p_agreement
      and (scope_is_police() or s.agency_id = scope_agency()) and s.caught_up_at is null and s.ended_by is null
      and p_at = s.began_at and s.began_at = greatest(s.police_signed_at, s.partner_signed_at)), 0)
$$;
grant execute on function catch_up(int, uuid, timestamptz) to childfirst_app;

-- What kind of notice a delivery is of: police who look after channels see that, and no notice of another agency.
create function notice_kind(p_force int, p_notice uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select kind from notices where force_id = p_force and id = p_notice and p_force = (select scope_force())
$$;
grant execute on function notice_kind(int, uuid) to childfirst_app;
