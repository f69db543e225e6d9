-- What police checking themselves comes to: whom a violence harm review is begun for, and what case audits found. A row an
-- episode, with nothing in it that says whose; bands and boroughs as in the other published views. Corrections count: only
-- the newest entry of a step that stands is read.

create view published.violence_reviews as
with standing as (
  select distinct on (n.episode_id, n.step) n.force_id, n.episode_id, n.step, n.answers
  from episode_entries n
  where n.force_id = scope_force() and n.step in ('decided', 'challenged') and not n.withdraws
    and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
      and k.corrects = n.version)
  order by n.episode_id, n.step, n.version desc
)
select e.force_id,
  (e.started_at at time zone 'Europe/London')::date as begun_on,
  coalesce(c.sex, 'not known') as sex,
  case left(c.ethnicity, 1)
    when 'A' then 'asian' when 'B' then 'black' when 'M' then 'mixed' when 'W' then 'white' when 'O' then 'other'
    when 'N' then 'not stated' else 'blank'
  end as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(d.answers ->> 'result', 'not decided') as decided,
  case when s.episode_id is null then 'no' else 'yes' end as challenged
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join standing d on d.force_id = e.force_id and d.episode_id = e.id and d.step = 'decided'
left join standing s on s.force_id = e.force_id and s.episode_id = e.id and s.step = 'challenged'
where e.pathway = 'violence-harm-review' and e.force_id = scope_force()
  and (e.outcome is null or e.outcome <> 'entered in error');

create view published.case_audits as
with standing as (
  select distinct on (n.episode_id, n.step) n.force_id, n.episode_id, n.step, n.answers, n.happened_at
  from episode_entries n
  where n.force_id = scope_force() and n.step in ('sampled', 'voiceRead', 'needsRead', 'graded') and not n.withdraws
    and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
      and k.corrects = n.version)
  order by n.episode_id, n.step, n.version desc
)
select e.force_id,
  (g.happened_at at time zone 'Europe/London')::date as graded_on,
  g.answers ->> 'overall' as overall,
  coalesce(v.answers ->> 'voice', 'blank') as voice,
  coalesce(d.answers ->> 'recognised', 'blank') as needs,
  coalesce(s.answers ->> 'method', 'blank') as method,
  coalesce(s.answers ->> 'kind', 'blank') as kind,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
join standing g on g.force_id = e.force_id and g.episode_id = e.id and g.step = 'graded'
left join standing s on s.force_id = e.force_id and s.episode_id = e.id and s.step = 'sampled'
left join standing v on v.force_id = e.force_id and v.episode_id = e.id and v.step = 'voiceRead'
left join standing d on d.force_id = e.force_id and d.episode_id = e.id and d.step = 'needsRead'
where e.pathway = 'case-audit' and e.force_id = scope_force()
  and (e.outcome is null or e.outcome <> 'entered in error');

grant select on published.violence_reviews, published.case_audits to childfirst_publish;
