-- How children move from one contact to the next: a row an episode, with what came next for the same child and when, and
-- nothing in it that says whose it is. Two rows cannot be told to be of one child.
--
-- 1. Next is what began next, on whatever pathway. Looks at what police did themselves (audits, video reviews, panels) are no
--    contact with a child, and are left out on both sides.
-- 2. Nothing is cut off here: after how long the looking ends is asked by whoever counts, and counts alike for all.

create view published.child_moves as
select e.force_id,
  (e.started_at at time zone 'Europe/London')::date as began_on,
  e.pathway,
  coalesce(n.pathway, 'none') as next_pathway,
  round((extract(epoch from n.started_at - e.started_at) / 86400)::numeric, 2)::float8 as days_until_next,
  round((extract(epoch from e.ended_at - e.started_at) / 86400)::numeric, 2)::float8 as days_until_end,
  case when n.from_episode_id = e.id then 'yes' else 'no' end as led,
  case when exists (select from leads_set_aside l where l.force_id = e.force_id and l.episode_id = e.id)
    then 'yes' else 'no' end as set_aside,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(c.sex, 'not known') as sex,
  band_of_age(c.born_on, (e.started_at at time zone 'Europe/London')::date) as age_band,
  group_of_ethnicity(c.ethnicity) as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join lateral (
  select o.pathway, o.started_at, o.from_episode_id from episodes o
  where o.force_id = e.force_id and o.child_id = e.child_id and (o.started_at, o.id) > (e.started_at, e.id)
    and o.outcome is distinct from 'entered in error'
    and o.pathway not in ('case-audit', 'video-review', 'scrutiny-panel')
  order by o.started_at, o.id limit 1
) n on true
where e.force_id = scope_force() and e.outcome is distinct from 'entered in error'
  and e.pathway not in ('case-audit', 'video-review', 'scrutiny-panel');

grant select on published.child_moves to childfirst_publish;
