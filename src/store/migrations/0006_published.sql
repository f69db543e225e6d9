-- What figures are worked out from: one row a child's stay in custody, with nothing in it that says whose.
--
-- 1. No name, no date of birth, no place smaller than London, no id. Ages and ethnicities are in bands.
-- 2. Seen through the owner's eyes, so restricted children are counted too; hence bounded by the scope's own force.
-- 3. Corrections count: the arrival is that of the entry that stands, and duties are as replayed.

create view published.custody_episodes as
select e.force_id,
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
    as called_back
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
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

grant select on published.custody_episodes to childfirst_publish;
grant execute on function scope_force() to childfirst_publish;
