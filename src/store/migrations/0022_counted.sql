-- What figures are worked out from, and what stands behind each: the same rows, once with ids and once without.
--
-- 1. A view counted_x has a row for each thing that may be counted, and the ids of the episode and the child. Nobody is
--    given it.
-- 2. published.x is counted_x without ids. behind_x is counted_x for the episodes that the scope may see. Because both are
--    made of one view, a number and the list behind it cannot drift apart.
-- 3. No name, no date of birth, no free text and no place smaller than a borough. Ages and ethnicities are in bands.
-- 4. Seen through the owner's eyes, so restricted children are counted too; hence bounded by the scope's own force.
-- 5. Every day by which a row is placed in time is the London day of something an entry says: that it happened or was
--    recorded. So what an entry, late or correcting, can change is known from the entries of that child.

-- Whoever asks may see these episodes. It repeats the policies of episodes, and a test compares the two.
create view seen_episodes as
select e.force_id, e.id
from episodes e
where e.force_id = (select scope_force())
  and case when (select scope_is_police())
    then not e.restricted or e.lead_id = (select scope_actor()) or e.lead_unit_id = (select scope_unit())
      or e.unit_id = (select scope_unit())
    else e.shared_with @> array[(select scope_agency())] end;
grant select on seen_episodes to childfirst_app;

create function group_of_ethnicity(p_code text) returns text language sql immutable
  return case left(p_code, 1)
    when 'A' then 'asian' when 'B' then 'black' when 'M' then 'mixed' when 'W' then 'white' when 'O' then 'other'
    when 'N' then 'not stated' else 'blank'
  end;

create function band_of_age(p_born date, p_on date) returns text language sql immutable
  return case
    when p_born is null or p_on is null then 'not known'
    when p_born > p_on - interval '10 years' then 'under 10'
    when p_born > p_on - interval '14 years' then '10-13'
    when p_born > p_on - interval '16 years' then '14-15'
    when p_born > p_on - interval '18 years' then '16-17'
    else '18 and over'
  end;
grant execute on function group_of_ethnicity(text), band_of_age(date, date) to childfirst_publish, childfirst_app;

-- One row an episode of a child, on whatever pathway. first_in_year: the child's first on that pathway in the calendar
-- year, so that children are counted and not episodes. days_since: days since the child's last before it on that pathway.
create view counted_episodes as
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
  coalesce(u.bcu, 'none') as bcu
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join units u on u.force_id = e.force_id and u.id = e.unit_id
where e.force_id = scope_force() and (e.outcome is null or e.outcome <> 'entered in error');

-- One row a duty that is or was owed to a child: whether it was done, and in time. hours: from when it was opened until
-- it was done.
create view counted_duties as
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
  coalesce(u.bcu, 'none') as bcu
from duties d
join episodes e on e.force_id = d.force_id and e.id = d.episode_id
join children c on c.force_id = d.force_id and c.id = d.child_id and c.kind = 'child'
left join units u on u.force_id = e.force_id and u.id = e.unit_id
where d.force_id = scope_force() and (e.outcome is null or e.outcome <> 'entered in error');

-- The questions whose answers figures read: each is answered by choosing from a list, never in free text. Whoever adds
-- one does so in a migration; policy/published-answers.test.ts checks that policy asks it and that it is a choice.
create table published_questions (
  pathway text not null,
  step text not null,
  question text not null,
  primary key (pathway, step, question)
);
insert into published_questions (pathway, step, question) values
  ('case-audit', 'sampled', 'kind'),
  ('case-audit', 'sampled', 'method'),
  ('case-audit', 'graded', 'overall'),
  ('case-audit', 'voiceRead', 'voice'),
  ('case-audit', 'voiceRead', 'language'),
  ('case-audit', 'needsRead', 'recognised'),
  ('child-exploitation', 'concernRaised', 'kinds'),
  ('child-exploitation', 'screened', 'result'),
  ('child-exploitation', 'levelled', 'level'),
  ('child-exploitation', 'disruptionDone', 'result'),
  ('child-exploitation', 'suspectDecided', 'decision'),
  ('child-exploitation', 'suspectDecided', 'asksOfChild'),
  ('child-referral', 'seen', 'where'),
  ('custody', 'voluntaryAttendance', 'considered'),
  ('custody', 'arrived', 'broughtIn'),
  ('custody', 'arrived', 'offence'),
  ('custody', 'arrived', 'engage'),
  ('custody', 'authorised', 'decision'),
  ('custody', 'legalAdviceChoice', 'choice'),
  ('custody', 'placed', 'place'),
  ('custody', 'youthWorkerContact', 'met'),
  ('custody', 'screened', 'agreed'),
  ('custody', 'outcome', 'decision'),
  ('custody', 'bailDecision', 'bail'),
  ('custody', 'accommodationDecision', 'arrangement'),
  ('domestic-abuse-desk', 'discussionDecided', 'decision'),
  ('drug-treatment-referral', 'seen', 'setting'),
  ('drug-treatment-referral', 'received', 'answer'),
  ('image-support', 'offered', 'answer'),
  ('missing-child', 'graded', 'grade'),
  ('missing-child', 'returnInterviewOffered', 'answer'),
  ('missing-child', 'philomenaPartOne', 'given'),
  ('modern-slavery-referral', 'reasonableGrounds', 'decision'),
  ('modern-slavery-referral', 'conclusiveGrounds', 'decision'),
  ('online-harm', 'graded', 'grade'),
  ('online-harm', 'childIdentified', 'result'),
  ('operation-encompass', 'placeFound', 'place'),
  ('outcome-decision', 'putForward', 'offence'),
  ('outcome-decision', 'decided', 'outcome'),
  ('outcome-decision', 'decided', 'jointly'),
  ('outcome-decision', 'victimViews', 'heard'),
  ('outcome-decision', 'scored', 'finalScore'),
  ('outcome-decision', 'tenPoints', 'atHome'),
  ('prevent-referral', 'concern', 'raisedBy'),
  ('prevent-referral', 'gateway', 'way'),
  ('safeguarding-notification', 'graded', 'grade'),
  ('safeguarding-notification', 'received', 'answer'),
  ('safeguarding-notification', 'decided', 'level'),
  ('safeguarding-notification', 'qualityScored', 'result'),
  ('scrutiny-panel', 'panelMet', 'colour'),
  ('search-exposing-intimate-parts', 'groundsPresented', 'power'),
  ('search-exposing-intimate-parts', 'groundsPresented', 'setting'),
  ('search-exposing-intimate-parts', 'searched', 'adultPresent'),
  ('search-exposing-intimate-parts', 'searched', 'officers'),
  ('search-exposing-intimate-parts', 'found', 'item'),
  ('search-exposing-intimate-parts', 'found', 'outcome'),
  ('search-exposing-intimate-parts', 'qualityChecked', 'grade'),
  ('stop-and-search', 'stopped', 'power'),
  ('stop-and-search', 'stopped', 'object'),
  ('stop-and-search', 'searched', 'extent'),
  ('stop-and-search', 'searched', 'force'),
  ('stop-and-search', 'outcome', 'item'),
  ('stop-and-search', 'outcome', 'linked'),
  ('stop-and-search', 'outcome', 'outcome'),
  ('stop-and-search', 'safeguardingConsidered', 'decision'),
  ('stop-and-search', 'supervised', 'watched'),
  ('victim-or-witness', 'reported', 'part'),
  ('victim-or-witness', 'reported', 'offence'),
  ('victim-or-witness', 'needsAssessed', 'rights'),
  ('victim-or-witness', 'caseDecided', 'decision'),
  ('video-review', 'found', 'finding'),
  ('video-review', 'watched', 'practice'),
  ('violence-harm-review', 'decided', 'result'),
  ('violence-harm-review', 'decided', 'side'),
  ('voluntary-attendance', 'adviceChoice', 'choice'),
  ('voluntary-attendance', 'arranged', 'offence'),
  ('voluntary-attendance', 'decided', 'decision'),
  ('youth-produced-imagery', 'checked', 'category'),
  ('youth-produced-imagery', 'outcomeDecided', 'outcome');
grant select on published_questions to childfirst_app;

-- One row an answer to one of those questions, of entries that stand. newest: nothing later was answered to the same duty.
-- departed: a decision table suggested something else. outcome: how the episode ended. newest is true or false, and a question
-- is sought by what is not null, because the planner takes half or more of the rows to hold then: of an equality with a text
-- it believes one row in two hundred, and of ? one in a hundred, and then it reads whole tables for each row that there is.
create view counted_answers as
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
  coalesce(u.bcu, 'none') as bcu
from episode_entries n
join episodes e on e.force_id = n.force_id and e.id = n.episode_id
join published_questions q on q.pathway = e.pathway and q.step = n.step
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join units u on u.force_id = e.force_id and u.id = e.unit_id
cross join lateral jsonb_array_elements_text(case jsonb_typeof(n.answers -> q.question)
  when 'array' then n.answers -> q.question else jsonb_build_array(n.answers -> q.question) end) a (answer)
where n.force_id = scope_force() and not n.withdraws and n.answers -> q.question is not null
  and (e.outcome is null or e.outcome <> 'entered in error')
  and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
    and k.corrects = n.version);

-- One row a county line: when it was traced and closed, and what its closing came to.
create view counted_lines as
select e.force_id, e.id as episode_id, e.child_id,
  (e.started_at at time zone 'Europe/London')::date as traced_on,
  (e.ended_at at time zone 'Europe/London')::date as ended_on,
  coalesce(e.outcome, 'open') as outcome,
  coalesce(t.answers ->> 'kind', 'blank') as kind,
  coalesce((z.answers ->> 'arrests')::int, 0) as arrests,
  coalesce((z.answers ->> 'chargesInAll')::int, 0) as charges,
  coalesce((z.answers ->> 'slavery')::int, 0) as slavery_charges,
  coalesce((z.answers ->> 'safeguarded')::int, 0) as children_safeguarded
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'line'
left join lateral (
  select n.answers from episode_entries n
  where n.force_id = e.force_id and n.episode_id = e.id and n.step = 'traced' and not n.withdraws
    and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
      and k.corrects = n.version)
  order by n.version desc limit 1
) t on true
left join lateral (
  select n.answers from episode_entries n
  where n.force_id = e.force_id and n.episode_id = e.id and n.step = 'closed' and not n.withdraws
    and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
      and k.corrects = n.version)
  order by n.version desc limit 1
) z on true
where e.pathway = 'county-line' and e.force_id = scope_force()
  and (e.outcome is null or e.outcome <> 'entered in error');

-- The views there were, with ids behind them.

create view counted_custody_episodes as
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
  coalesce(u.bcu, 'none') as bcu
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
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

create view counted_partner_waits as
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
  case when g.at is not null then 'given' when a.ended_at is null then 'waiting' else 'not given' end as standing
from asked a
join children c on c.force_id = a.force_id and c.id = a.child_id
left join units u on u.force_id = a.force_id and u.id = a.unit_id
left join lateral (select min(s.happened_at) as at from standing s where s.force_id = a.force_id
  and s.episode_id = a.id and s.step = any(a.answering) and s.happened_at >= a.happened_at) r on true
left join lateral (select min(s.happened_at) as at from standing s where s.force_id = a.force_id
  and s.episode_id = a.id and s.step = any(a.giving) and s.happened_at >= a.happened_at) g on true;

create view counted_violence_reviews as
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
  case when s.episode_id is null then 'no' else 'yes' end as challenged
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join units u on u.force_id = e.force_id and u.id = e.unit_id
left join standing d on d.force_id = e.force_id and d.episode_id = e.id and d.step = 'decided'
left join standing s on s.force_id = e.force_id and s.episode_id = e.id and s.step = 'challenged'
where e.pathway = 'violence-harm-review' and e.force_id = scope_force()
  and (e.outcome is null or e.outcome <> 'entered in error');

create view counted_case_audits as
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
  coalesce(u.bcu, 'none') as bcu
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
left join units u on u.force_id = e.force_id and u.id = e.unit_id
join standing g on g.force_id = e.force_id and g.episode_id = e.id and g.step = 'graded'
left join standing s on s.force_id = e.force_id and s.episode_id = e.id and s.step = 'sampled'
left join standing v on v.force_id = e.force_id and v.episode_id = e.id and v.step = 'voiceRead'
left join standing d on d.force_id = e.force_id and d.episode_id = e.id and d.step = 'needsRead'
where e.pathway = 'case-audit' and e.force_id = scope_force()
  and (e.outcome is null or e.outcome <> 'entered in error');

create view counted_language_entries as
select n.force_id, n.episode_id, e.child_id,
  (n.recorded_at at time zone 'Europe/London')::date as recorded_on,
  case when a.kind = 'police' then 'police' else 'partners' end as written_by,
  coalesce(u.bcu, 'none') as bcu,
  n.words_written as words,
  n.words_flagged as flagged
from episode_entries n
join episodes e on e.force_id = n.force_id and e.id = n.episode_id
join agencies a on a.force_id = n.force_id and a.id = n.agency_id
left join units u on u.force_id = e.force_id and u.id = e.unit_id
where n.force_id = scope_force() and n.words_written > 0;

drop view published.custody_episodes, published.partner_waits, published.violence_reviews, 
  published.case_audits, published.language_entries;

create view published.episodes as
select force_id, pathway, begun_on, ended_on, outcome, hours, first_in_year, days_since, sex, age_band, ethnicity,
  looked_after, borough, bcu
from counted_episodes;
create view behind_episodes with (security_barrier) as
select c.* from counted_episodes c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create view published.duties as
select force_id, pathway, step, owed_by, opened_on, state, hours, outcome, sex, age_band, ethnicity, looked_after,
  borough, bcu
from counted_duties;
create view behind_duties with (security_barrier) as
select c.* from counted_duties c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create view published.answers as
select force_id, pathway, step, question, answer, answered_on, newest, departed, outcome, first_in_year, sex, age_band,
  ethnicity, looked_after, borough, bcu
from counted_answers;
create view behind_answers with (security_barrier) as
select c.* from counted_answers c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create view published.lines as
select force_id, traced_on, ended_on, outcome, kind, arrests, charges, slavery_charges, children_safeguarded
from counted_lines;
create view behind_lines with (security_barrier) as
select c.* from counted_lines c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create view published.custody_episodes as
select force_id, arrived_on, outcome, hours_in_custody, sex, age_band, ethnicity, looked_after, details_shared,
  called_back, borough, bcu
from counted_custody_episodes;
create view behind_custody_episodes with (security_barrier) as
select c.* from counted_custody_episodes c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create view published.partner_waits as
select force_id, kind, asked_on, sex, age_band, ethnicity, borough, bcu, looked_after, hours_to_answer, hours_to_given,
  standing
from counted_partner_waits;
create view behind_partner_waits with (security_barrier) as
select c.* from counted_partner_waits c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create view published.violence_reviews as
select force_id, begun_on, sex, age_band, ethnicity, looked_after, borough, bcu, decided, challenged
from counted_violence_reviews;
create view behind_violence_reviews with (security_barrier) as
select c.* from counted_violence_reviews c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create view published.case_audits as
select force_id, graded_on, overall, voice, needs, method, kind, sex, age_band, ethnicity, looked_after, borough, bcu
from counted_case_audits;
create view behind_case_audits with (security_barrier) as
select c.* from counted_case_audits c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

create view published.language_entries as
select force_id, recorded_on, written_by, bcu, words, flagged
from counted_language_entries;
create view behind_language_entries with (security_barrier) as
select c.* from counted_language_entries c join seen_episodes s on s.force_id = c.force_id and s.id = c.episode_id;

-- Which files speak of a month: that of the month, and any other with rows that lie in it. Other files, another basis.
create view published.stop_search_files as
select f.force_id, f.source_force, m.month::date as searched_on, f.id::text as basis
from stop_search_files f
cross join lateral generate_series(
  least(f.month, date_trunc('month', (f.report ->> 'first')::timestamptz at time zone 'Europe/London')),
  greatest(f.month, (f.report ->> 'last')::timestamptz at time zone 'Europe/London'), interval '1 month') m (month)
where f.replaced_by is null;
grant select on published.stop_search_files to childfirst_publish;

-- Published searches are open data: behind each stands a line of a file.
create view behind_stop_searches as
select s.force_id, s.file_id, f.name as file, s.line, f.source_force, s.searched_on, s.kind, s.sex, s.age_band,
  s.self_defined, s.officer_defined, s.law, s.object, s.outcome, s.more_removed
from stop_search_files f
join stop_searches s on s.force_id = f.force_id and s.file_id = f.id
where f.replaced_by is null and f.force_id = scope_force();

grant select on published.episodes, published.duties, published.answers, published.lines, published.custody_episodes,
  published.partner_waits, published.violence_reviews, published.case_audits, published.language_entries
  to childfirst_publish;
grant select on behind_episodes, behind_duties, behind_answers, behind_lines, behind_custody_episodes,
  behind_partner_waits, behind_violence_reviews, behind_case_audits, behind_language_entries, behind_stop_searches to childfirst_app;

-- What is counted again is a stretch of time, and rows lie in the order of time but for late ones: an index of what stretch
-- each piece of a table covers is a few pages, costs next to nothing to keep, and spares the rest of the table.
create index stop_searches_in_time on stop_searches using brin (searched_on) with (pages_per_range = 32);
create index episodes_in_time on episodes using brin (((started_at at time zone 'Europe/London')::date))
  with (pages_per_range = 32);
create index entries_in_time on episode_entries using brin (((happened_at at time zone 'Europe/London')::date),
  ((recorded_at at time zone 'Europe/London')::date)) with (pages_per_range = 32);
create index duties_in_time on duties using brin (((opened_at at time zone 'Europe/London')::date))
  with (pages_per_range = 32);

-- Figures that are kept, so that they need not be counted again from every row.
--
-- 1. A cell is what one query counted for one period and group. It names nobody, is never published as it stands, and can
--    be thrown away at any time: what is not kept is counted.
-- 2. Of our own records, everything of transactions before (era, upto) is in what is kept. The trail says which children
--    were touched since, and touched_days() which days their entries speak of: only periods with such a day are counted
--    again. at: until when what fell due is in it.
-- 3. Of imported files, basis says for every period which files were counted. A period with other files is counted again.
-- 4. A migration that changes what published_questions holds must empty figure_kept: no other change goes unseen.
create table figure_kept (
  force_id int not null references forces,
  measure text not null,
  version text not null, -- of the definition, and of the view it reads
  part text not null, -- the source and the column of division; or what the data reaches
  era int not null,
  upto bigint not null,
  at timestamptz not null default now(),
  basis jsonb not null default '{}',
  primary key (force_id, measure, version, part)
);
create table figure_cells (
  force_id int not null,
  measure text not null,
  version text not null,
  part text not null,
  period date not null,
  "group" text not null,
  counted bigint not null,
  out_of bigint not null,
  "values" float8[],
  primary key (force_id, measure, version, part, period, "group"),
  foreign key (force_id, measure, version, part) references figure_kept on delete cascade
);
grant select, insert, update, delete on figure_kept, figure_cells to childfirst_app;
alter table figure_kept enable row level security;
alter table figure_kept force row level security;
create policy owner on figure_kept to current_user using (true);
create policy own on figure_kept to childfirst_app using (force_id = (select scope_force()))
  with check (force_id = (select scope_force()));
alter table figure_cells enable row level security;
alter table figure_cells force row level security;
create policy owner on figure_cells to current_user using (true);
create policy own on figure_cells to childfirst_app using (force_id = (select scope_force()))
  with check (force_id = (select scope_force()));

-- Where the trail stands: everything written by transactions before this has ended, and can be seen.
create function figure_mark() returns table (era int, upto bigint) language sql stable security definer
  set search_path = public, pg_temp as $$
  select max(t.era), pg_snapshot_xmin(pg_current_snapshot())::text::bigint from trail_eras t
$$;

-- The days that the entries and duties speak of, of every child touched since a mark, or for whom something has fallen due
-- since. Days only. A definer's function because children whom the scope may not see are counted as well. The pathways are
-- named so that what falls due is found by the index of the boards.
create function touched_days(p_era int, p_upto bigint, p_at timestamptz, p_pathways text[]) returns setof date
language sql stable security definer set search_path = public, pg_temp as $$
  with touched as (
    select distinct t.child_id from trail t
    where t.force_id = (select scope_force()) and (t.era, t.tx) >= (p_era, p_upto) and t.child_id is not null and t.allowed
    union
    select d.child_id from unnest(p_pathways) p (pathway)
    join duties d on d.force_id = (select scope_force()) and d.pathway = p.pathway and d.settled_at is null
      and d.due_order >= p_at and d.due_order < now() and d.due_at is not null
  ), at as (
    select n.happened_at, n.recorded_at, e.started_at
    from touched t join episodes e on e.force_id = (select scope_force()) and e.child_id = t.child_id
    join episode_entries n on n.force_id = e.force_id and n.episode_id = e.id
  )
  select (at.happened_at at time zone 'Europe/London')::date from at
  union select (at.recorded_at at time zone 'Europe/London')::date from at
  union select (at.started_at at time zone 'Europe/London')::date from at
  union select (d.opened_at at time zone 'Europe/London')::date from touched t
    join duties d on d.force_id = (select scope_force()) and d.child_id = t.child_id
$$;
grant execute on function figure_mark(), touched_days(int, bigint, timestamptz, text[]) to childfirst_app;

-- What the figures of a view are worked out from: another text, another version.
create function view_version(p_view text) returns text language sql stable
  return md5(pg_get_viewdef(coalesce(to_regclass('public.counted_' || split_part(p_view, '.', 2)), to_regclass(p_view))));
grant execute on function view_version(text) to childfirst_app;
