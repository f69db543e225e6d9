-- Where a child learns, and special educational needs or disability (SEND), on the child's record and in figures.
--
-- 1. A school that has people in this system is an agency of kind school, and answers for its own children. Of another only
--    the name is known. settle_school() keeps the two together, whoever writes.
-- 2. SEND is known by the codes of the school census (N, K, E), with when it was learnt and from whom. Null is not known.
-- 3. What was known before is kept: a row of child_learning for every version of a record that says otherwise than the last.
-- 4. Figures may be divided by both. By school only inside the force: no release is divided by it (policy/child-groups.ts).

alter table children add column schooling text check (schooling in ('school', 'elsewhere', 'none'));
alter table children add column school_id uuid;
alter table children add column send text check (send in ('N', 'K', 'E'));
alter table children add column send_learnt_on date;
alter table children add column send_learnt_from text;
alter table children add foreign key (force_id, school_id) references agencies;
alter table children add check ((send is null) = (send_learnt_on is null) and (send is null) = (send_learnt_from is null));
create index children_by_school on children (force_id, school_id) where school_id is not null;

-- The name of the school is that of the agency, and a name that is an agency's is that agency.
create function settle_school() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.school_id is not null then
    select a.name into new.school from agencies a
    where a.force_id = new.force_id and a.id = new.school_id and a.kind = 'school';
    if not found then raise exception 'not a school of this force' using errcode = 'foreign_key_violation'; end if;
  elsif new.school is not null then
    select a.id into new.school_id from agencies a
    where a.force_id = new.force_id and a.kind = 'school' and a.name = new.school order by a.id limit 1;
  end if;
  if new.school is not null then new.schooling := 'school'; end if;
  return new;
end $$;
create trigger school_settled before insert or update of schooling, school, school_id on children
  for each row execute function settle_school();

create table child_learning (
  force_id int not null,
  child_id uuid not null,
  version int not null, -- of the child's record that said so first
  schooling text,
  school text,
  school_id uuid,
  send text,
  send_learnt_on date,
  send_learnt_from text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (force_id, child_id, version),
  foreign key (force_id, child_id) references children
);
create trigger never_changed before update or delete on child_learning for each statement execute function refuse_change();
create trigger never_emptied before truncate on child_learning for each statement execute function refuse_change();
grant select on child_learning to childfirst_app;
alter table child_learning enable row level security;
alter table child_learning force row level security;
create policy owner on child_learning to current_user using (true);
create policy seen on child_learning for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()) and exists (
    select from children p where p.force_id = child_learning.force_id and p.id = child_learning.child_id));

-- What stands on records already: schools by their names, and the history begins with it.
update children set school = school where school is not null;
insert into child_learning (force_id, child_id, version, schooling, school, school_id, recorded_at, recorded_by)
select force_id, id, version, schooling, school, school_id, updated_at, coalesce(updated_by, created_by)
from children where schooling is not null;

-- A definer's function, because the application may read this history and not write it.
create function keep_learning() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into child_learning (force_id, child_id, version, schooling, school, school_id, send, send_learnt_on,
    send_learnt_from, recorded_at, recorded_by)
  values (new.force_id, new.id, new.version, new.schooling, new.school, new.school_id, new.send, new.send_learnt_on,
    new.send_learnt_from, new.updated_at, coalesce(new.updated_by, new.created_by))
  on conflict do nothing;
  return null;
end $$;
create trigger learning_begun after insert on children for each row
  when (new.schooling is not null or new.send is not null) execute function keep_learning();
create trigger learning_kept after update of schooling, school, school_id, send, send_learnt_on, send_learnt_from on children
  for each row when ((old.schooling, old.school, old.school_id, old.send, old.send_learnt_on, old.send_learnt_from)
    is distinct from (new.schooling, new.school, new.school_id, new.send, new.send_learnt_on, new.send_learnt_from))
  execute function keep_learning();

create function group_of_send(p_code text) returns text language sql immutable
  return case p_code when 'N' then 'none' when 'K' then 'support' when 'E' then 'plan' else 'not known' end;
-- A school that has no people here is not named: nobody could be asked whether the number is right.
create function group_of_schooling(p_schooling text, p_school text) returns text language sql immutable
  return case when p_schooling = 'school' then coalesce(p_school, 'another school') else coalesce(p_schooling, 'not known') end;
grant execute on function group_of_send(text), group_of_schooling(text, text) to childfirst_publish, childfirst_app;

-- The views of 0022 over children, each with two columns more. Nothing else in them is different.

create or replace view counted_episodes as
select e.force_id, e.id as episode_id, e.child_id,
  e.pathway,
  (e.started_at at time zone 'Europe/London')::date as begun_on,
  (e.ended_at at time zone 'Europe/London')::date as ended_on,
  coalesce(e.outcome, 'open') as outcome,
  round((extract(epoch from e.ended_at - e.started_at) / 3600)::numeric, 2)::float8 as hours,
  case when exists (select from episodes p where p.force_id = e.force_id and p.child_id = e.child_id
      and p.pathway = e.pathway and (p.outcome is null or p.outcome <> 'entered in error')
      and (p.started_at, p.id) < (e.started_at, e.id)
      and p.started_at >= date_trunc('year', e.started_at at time zone 'Europe/London') at time zone 'Europe/London')
    then 'no' else 'yes' end as first_in_year,
  (e.started_at at time zone 'Europe/London')::date - (select max((p.started_at at time zone 'Europe/London')::date)
    from episodes p where p.force_id = e.force_id and p.child_id = e.child_id and p.pathway = e.pathway
      and (p.outcome is null or p.outcome <> 'entered in error') and (p.started_at, p.id) < (e.started_at, e.id))
    as days_since,
  coalesce(c.sex, 'not known') as sex,
  band_of_age(c.born_on, (e.started_at at time zone 'Europe/London')::date) as age_band,
  group_of_ethnicity(c.ethnicity) as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(u.bcu, 'none') as bcu,
  group_of_send(c.send) as send,
  group_of_schooling(c.schooling, h.name) as school
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join agencies h on h.force_id = c.force_id and h.id = c.school_id
left join units u on u.force_id = e.force_id and u.id = e.unit_id
where e.force_id = scope_force() and (e.outcome is null or e.outcome <> 'entered in error');

create or replace view counted_duties as
select d.force_id, d.episode_id, d.child_id,
  d.pathway, d.step, d.owed_by,
  (d.opened_at at time zone 'Europe/London')::date as opened_on,
  case when d.state = 'open' and d.due_at < now() then 'overdue' else d.state end as state,
  case when d.state in ('met', 'met late')
    then round((extract(epoch from d.settled_at - d.opened_at) / 3600)::numeric, 2)::float8 end as hours,
  coalesce(e.outcome, 'open') as outcome,
  coalesce(c.sex, 'not known') as sex,
  band_of_age(c.born_on, (e.started_at at time zone 'Europe/London')::date) as age_band,
  group_of_ethnicity(c.ethnicity) as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(u.bcu, 'none') as bcu,
  group_of_send(c.send) as send,
  group_of_schooling(c.schooling, h.name) as school
from duties d
join episodes e on e.force_id = d.force_id and e.id = d.episode_id
join children c on c.force_id = d.force_id and c.id = d.child_id and c.kind = 'child'
left join agencies h on h.force_id = c.force_id and h.id = c.school_id
left join units u on u.force_id = e.force_id and u.id = e.unit_id
where d.force_id = scope_force() and (e.outcome is null or e.outcome <> 'entered in error');

create or replace view counted_answers as
select n.force_id, n.episode_id, e.child_id,
  e.pathway, n.step, q.question, a.answer,
  (n.happened_at at time zone 'Europe/London')::date as answered_on,
  not exists (select from episode_entries l where l.force_id = n.force_id and l.episode_id = n.episode_id
      and l.step = n.step and l.occurrence = n.occurrence and l.version > n.version and not l.withdraws
      and not exists (select from episode_entries k where k.force_id = l.force_id and k.episode_id = l.episode_id
        and k.corrects = l.version)) as newest,
  case when n.decision is null then 'not decided by a table' when n.decision ? 'deviation' then 'yes' else 'no' end
    as departed,
  coalesce(e.outcome, 'open') as outcome,
  case when exists (select from episodes p where p.force_id = e.force_id and p.child_id = e.child_id
      and p.pathway = e.pathway and (p.outcome is null or p.outcome <> 'entered in error')
      and (p.started_at, p.id) < (e.started_at, e.id)
      and p.started_at >= date_trunc('year', e.started_at at time zone 'Europe/London') at time zone 'Europe/London')
    then 'no' else 'yes' end as first_in_year,
  coalesce(c.sex, 'not known') as sex,
  band_of_age(c.born_on, (e.started_at at time zone 'Europe/London')::date) as age_band,
  group_of_ethnicity(c.ethnicity) as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(u.bcu, 'none') as bcu,
  group_of_send(c.send) as send,
  group_of_schooling(c.schooling, h.name) as school
from episode_entries n
join episodes e on e.force_id = n.force_id and e.id = n.episode_id
join published_questions q on q.pathway = e.pathway and q.step = n.step
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join agencies h on h.force_id = c.force_id and h.id = c.school_id
left join units u on u.force_id = e.force_id and u.id = e.unit_id
cross join lateral jsonb_array_elements_text(case jsonb_typeof(n.answers -> q.question)
  when 'array' then n.answers -> q.question else jsonb_build_array(n.answers -> q.question) end) a (answer)
where n.force_id = scope_force() and not n.withdraws and n.answers -> q.question is not null
  and (e.outcome is null or e.outcome <> 'entered in error')
  and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
    and k.corrects = n.version);

create or replace view counted_custody_episodes as
select e.force_id, e.id as episode_id, e.child_id,
  (a.happened_at at time zone 'Europe/London')::date as arrived_on,
  case when e.ended_at is null then 'still there' else e.outcome end as outcome,
  round((extract(epoch from e.ended_at - a.happened_at) / 3600)::numeric, 2)::float8 as hours_in_custody,
  coalesce(c.sex, 'not known') as sex,
  case
    when y.years is null then 'not known'
    when y.years < 14 then 'under 14'
    when y.years < 16 then '14-15'
    when y.years < 18 then '16-17'
    else '18 and over'
  end as age_band,
  case left(c.ethnicity, 1)
    when 'A' then 'asian' when 'B' then 'black' when 'M' then 'mixed' when 'W' then 'white' when 'O' then 'other'
    when 'N' then 'not stated' else 'blank'
  end as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after,
  case when s.state = 'open' and s.due_at < now() then 'overdue' else coalesce(s.state, 'not needed') end
    as details_shared,
  case when b.state = 'open' and b.due_at < now() then 'overdue' else coalesce(b.state, 'not needed') end
    as called_back,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(u.bcu, 'none') as bcu,
  group_of_send(c.send) as send,
  group_of_schooling(c.schooling, h.name) as school
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join agencies h on h.force_id = c.force_id and h.id = c.school_id
left join units u on u.force_id = e.force_id and u.id = e.unit_id
join lateral (
  select n.happened_at from episode_entries n
  where n.force_id = e.force_id and n.episode_id = e.id and n.step = 'arrived' and not n.withdraws
    and not exists (select from episode_entries k where k.force_id = e.force_id and k.episode_id = e.id
      and k.corrects = n.version)
  order by n.version desc limit 1
) a on true
left join lateral (
  select extract(year from age((a.happened_at at time zone 'Europe/London')::date, c.born_on))::int as years
) y on true
left join duties s on s.force_id = e.force_id and s.episode_id = e.id and s.step = 'detailsShared' and s.occurrence = 1
left join duties b on b.force_id = e.force_id and b.episode_id = e.id and b.step = 'calledBack' and b.occurrence = 1
where e.pathway = 'custody' and e.force_id = scope_force()
  and (e.outcome is null or e.outcome <> 'entered in error');

create or replace view counted_partner_waits as
with standing as (
  select n.force_id, n.episode_id, n.step, n.happened_at, n.answers, n.version
  from episode_entries n
  where n.step in ('accommodationRequested', 'accommodationAnswered', 'transferred', 'adultRequested', 'schemeAnswered',
      'adultArrived', 'authorityWhereFoundTold', 'placeOffered', 'accommodated', 'wanted', 'councilAnswered',
      'healthAnswered', 'given')
    and n.force_id = scope_force() and not n.withdraws
    and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
      and k.corrects = n.version)
), asked as (
  select distinct on (e.id, a.step, k.kind) e.force_id, e.id, e.child_id, e.unit_id, e.started_at, e.ended_at, k.kind, k.answering, k.giving,
    a.happened_at
  from standing a
  join episodes e on e.force_id = a.force_id and e.id = a.episode_id
  join lateral (
    select case a.answers ->> 'type' when 'secure' then 'secure-accommodation' else 'accommodation' end as kind,
      array['accommodationAnswered'] as answering, array['transferred'] as giving
    where e.pathway = 'custody' and a.step = 'accommodationRequested'
    union all
    select 'appropriate-adult', array['schemeAnswered'], array['adultArrived']
    where a.step = 'adultRequested'
    union all
    select 'police-protection-place', array['placeOffered'], array['accommodated']
    where e.pathway = 'police-protection' and a.step = 'authorityWhereFoundTold'
    union all
    select case a.answers ->> 'kind' when 'secure' then 'secure-place' else 'mental-health-place' end,
      array['councilAnswered', 'healthAnswered'], array['given']
    where e.pathway = 'placement-wanted' and a.step = 'wanted'
  ) k on true
  order by e.id, a.step, k.kind, a.happened_at, a.version
)
select a.force_id, a.id as episode_id, a.child_id, a.kind,
  (a.happened_at at time zone 'Europe/London')::date as asked_on,
  coalesce(c.sex, 'not known') as sex,
  band_of_age(c.born_on, (a.started_at at time zone 'Europe/London')::date) as age_band,
  group_of_ethnicity(c.ethnicity) as ethnicity,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(u.bcu, 'none') as bcu,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after,
  round((extract(epoch from r.at - a.happened_at) / 3600)::numeric, 2)::float8 as hours_to_answer,
  round((extract(epoch from g.at - a.happened_at) / 3600)::numeric, 2)::float8 as hours_to_given,
  case when g.at is not null then 'given' when a.ended_at is null then 'waiting' else 'not given' end as standing,
  group_of_send(c.send) as send,
  group_of_schooling(c.schooling, h.name) as school
from asked a
join children c on c.force_id = a.force_id and c.id = a.child_id
left join agencies h on h.force_id = c.force_id and h.id = c.school_id
left join units u on u.force_id = a.force_id and u.id = a.unit_id
left join lateral (select min(s.happened_at) as at from standing s where s.force_id = a.force_id
  and s.episode_id = a.id and s.step = any(a.answering) and s.happened_at >= a.happened_at) r on true
left join lateral (select min(s.happened_at) as at from standing s where s.force_id = a.force_id
  and s.episode_id = a.id and s.step = any(a.giving) and s.happened_at >= a.happened_at) g on true;

create or replace view counted_violence_reviews as
with standing as (
  select distinct on (n.episode_id, n.step) n.force_id, n.episode_id, n.step, n.answers
  from episode_entries n
  where n.force_id = scope_force() and n.step in ('decided', 'challenged') and not n.withdraws
    and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
      and k.corrects = n.version)
  order by n.episode_id, n.step, n.version desc
)
select e.force_id, e.id as episode_id, e.child_id,
  (e.started_at at time zone 'Europe/London')::date as begun_on,
  coalesce(c.sex, 'not known') as sex,
  band_of_age(c.born_on, (e.started_at at time zone 'Europe/London')::date) as age_band,
  case left(c.ethnicity, 1)
    when 'A' then 'asian' when 'B' then 'black' when 'M' then 'mixed' when 'W' then 'white' when 'O' then 'other'
    when 'N' then 'not stated' else 'blank'
  end as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(u.bcu, 'none') as bcu,
  coalesce(d.answers ->> 'result', 'not decided') as decided,
  case when s.episode_id is null then 'no' else 'yes' end as challenged,
  group_of_send(c.send) as send,
  group_of_schooling(c.schooling, h.name) as school
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join agencies h on h.force_id = c.force_id and h.id = c.school_id
left join units u on u.force_id = e.force_id and u.id = e.unit_id
left join standing d on d.force_id = e.force_id and d.episode_id = e.id and d.step = 'decided'
left join standing s on s.force_id = e.force_id and s.episode_id = e.id and s.step = 'challenged'
where e.pathway = 'violence-harm-review' and e.force_id = scope_force()
  and (e.outcome is null or e.outcome <> 'entered in error');

create or replace view counted_case_audits as
with standing as (
  select distinct on (n.episode_id, n.step) n.force_id, n.episode_id, n.step, n.answers, n.happened_at
  from episode_entries n
  where n.force_id = scope_force() and n.step in ('sampled', 'voiceRead', 'needsRead', 'graded') and not n.withdraws
    and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
      and k.corrects = n.version)
  order by n.episode_id, n.step, n.version desc
)
select e.force_id, e.id as episode_id, e.child_id,
  (g.happened_at at time zone 'Europe/London')::date as graded_on,
  g.answers ->> 'overall' as overall,
  coalesce(v.answers ->> 'voice', 'blank') as voice,
  coalesce(d.answers ->> 'recognised', 'blank') as needs,
  coalesce(s.answers ->> 'method', 'blank') as method,
  coalesce(s.answers ->> 'kind', 'blank') as kind,
  coalesce(c.sex, 'not known') as sex,
  band_of_age(c.born_on, (e.started_at at time zone 'Europe/London')::date) as age_band,
  group_of_ethnicity(c.ethnicity) as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(u.bcu, 'none') as bcu,
  group_of_send(c.send) as send,
  group_of_schooling(c.schooling, h.name) as school
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join agencies h on h.force_id = c.force_id and h.id = c.school_id
left join units u on u.force_id = e.force_id and u.id = e.unit_id
join standing g on g.force_id = e.force_id and g.episode_id = e.id and g.step = 'graded'
left join standing s on s.force_id = e.force_id and s.episode_id = e.id and s.step = 'sampled'
left join standing v on v.force_id = e.force_id and v.episode_id = e.id and v.step = 'voiceRead'
left join standing d on d.force_id = e.force_id and d.episode_id = e.id and d.step = 'needsRead'
where e.pathway = 'case-audit' and e.force_id = scope_force()
  and (e.outcome is null or e.outcome <> 'entered in error');

create or replace view published.episodes as
select force_id, pathway, begun_on, ended_on, outcome, hours, first_in_year, days_since, sex, age_band, ethnicity,
  looked_after, borough, bcu, send, school
from counted_episodes;
create or replace view behind_episodes with (security_barrier) as
select c.* from counted_episodes c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create or replace view published.duties as
select force_id, pathway, step, owed_by, opened_on, state, hours, outcome, sex, age_band, ethnicity, looked_after,
  borough, bcu, send, school
from counted_duties;
create or replace view behind_duties with (security_barrier) as
select c.* from counted_duties c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create or replace view published.answers as
select force_id, pathway, step, question, answer, answered_on, newest, departed, outcome, first_in_year, sex, age_band,
  ethnicity, looked_after, borough, bcu, send, school
from counted_answers;
create or replace view behind_answers with (security_barrier) as
select c.* from counted_answers c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create or replace view published.custody_episodes as
select force_id, arrived_on, outcome, hours_in_custody, sex, age_band, ethnicity, looked_after, details_shared,
  called_back, borough, bcu, send, school
from counted_custody_episodes;
create or replace view behind_custody_episodes with (security_barrier) as
select c.* from counted_custody_episodes c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create or replace view published.partner_waits as
select force_id, kind, asked_on, sex, age_band, ethnicity, borough, bcu, looked_after, hours_to_answer, hours_to_given,
  standing, send, school
from counted_partner_waits;
create or replace view behind_partner_waits with (security_barrier) as
select c.* from counted_partner_waits c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create or replace view published.violence_reviews as
select force_id, begun_on, sex, age_band, ethnicity, looked_after, borough, bcu, decided, challenged, send, school
from counted_violence_reviews;
create or replace view behind_violence_reviews with (security_barrier) as
select c.* from counted_violence_reviews c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create or replace view published.case_audits as
select force_id, graded_on, overall, voice, needs, method, kind, sex, age_band, ethnicity, looked_after, borough, bcu, send, school
from counted_case_audits;
create or replace view behind_case_audits with (security_barrier) as
select c.* from counted_case_audits c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;
