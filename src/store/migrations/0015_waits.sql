-- How long children wait for what an agency is asked for: a row for the first request of each kind in an episode, with
-- nothing in it that says whose. Corrections count: only entries that stand are read.

create view published.partner_waits as
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
  select distinct on (e.id, a.step, k.kind) e.force_id, e.id, e.child_id, e.ended_at, k.kind, k.answering, k.giving,
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
select a.force_id, a.kind,
  (a.happened_at at time zone 'Europe/London')::date as asked_on,
  coalesce(c.borough, 'elsewhere') as borough,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after,
  round((extract(epoch from r.at - a.happened_at) / 3600)::numeric, 2)::float8 as hours_to_answer,
  round((extract(epoch from g.at - a.happened_at) / 3600)::numeric, 2)::float8 as hours_to_given,
  case when g.at is not null then 'given' when a.ended_at is null then 'waiting' else 'not given' end as standing
from asked a
join children c on c.force_id = a.force_id and c.id = a.child_id
left join lateral (select min(s.happened_at) as at from standing s where s.force_id = a.force_id
  and s.episode_id = a.id and s.step = any(a.answering) and s.happened_at >= a.happened_at) r on true
left join lateral (select min(s.happened_at) as at from standing s where s.force_id = a.force_id
  and s.episode_id = a.id and s.step = any(a.giving) and s.happened_at >= a.happened_at) g on true;

grant select on published.partner_waits to childfirst_publish;
