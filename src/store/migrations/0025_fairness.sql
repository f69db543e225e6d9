-- What fairness is worked out from: decisions about children, who is met, and the words that are written, by group. A row
-- holds nothing that says whose it is; bands and boroughs are as in the other published views.
--
-- 1. Ethnicity is as on the child's record, which is what the child said of itself. What an officer saw stands only in the
--    published searches, and the two are never mixed.
-- 2. Corrections count: only entries that stand are read. `turn` is 1 for the first decision of its kind in an episode.
-- 3. What is compared with what is policy, not SQL: see policy/fairness.

create view published.decision_points as
with points (pathway, step, question) as (values
  ('stop-and-search', 'searchDecided', 'decision'),
  ('stop-and-search', 'outcome', 'outcome'),
  ('search-exposing-intimate-parts', 'decision', 'outcome'),
  ('custody', 'authorised', 'decision'),
  ('custody', 'outcome', 'decision'),
  ('custody', 'bailDecision', 'bail'),
  ('custody', 'accommodationDecision', 'arrangement'),
  ('outcome-decision', 'limitSettled', 'mode'),
  ('outcome-decision', 'positionTaken', 'opens'),
  ('outcome-decision', 'stops', 'decider'),
  ('outcome-decision', 'exploitation', 'route'),
  ('outcome-decision', 'formConsidered', 'needed'),
  ('outcome-decision', 'scored', 'finalScore'),
  ('outcome-decision', 'decided', 'outcome'),
  ('knife-possession', 'startingPoint', 'start'),
  ('youth-conditional-caution', 'proposed', 'most'),
  ('youth-produced-imagery', 'checked', 'category'),
  ('missing-child', 'graded', 'grade'),
  ('child-exploitation', 'levelled', 'level'),
  ('modern-slavery-referral', 'defenceConsidered', 'route'),
  ('online-harm', 'graded', 'grade'),
  ('safeguarding-notification', 'graded', 'grade'),
  ('safeguarding-notification', 'decided', 'level'),
  ('victim-or-witness', 'needsAssessed', 'rights'),
  ('victim-or-witness', 'measuresExplained', 'measures'),
  ('violence-harm-review', 'decided', 'result')
), made as (
  select e.force_id, e.child_id, e.unit_id, e.pathway, n.step,
    row_number() over (partition by e.id, n.step order by n.happened_at, n.version)::int as turn,
    (n.happened_at at time zone 'Europe/London')::date as decided_on,
    n.answers ->> p.question as answer,
    n.decision #>> array['suggestion', 'gives', p.question] as suggested,
    n.decision ->> 'deviation' as reason,
    a.about
  from points p
  join episodes e on e.force_id = scope_force() and e.pathway = p.pathway
    and (e.outcome is null or e.outcome <> 'entered in error')
  join episode_entries n on n.force_id = e.force_id and n.episode_id = e.id and n.step = p.step and not n.withdraws
    and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
      and k.corrects = n.version)
  left join lateral (
    select coalesce(b.answers ->> 'offence', b.answers ->> 'object') as about from episode_entries b
    where b.force_id = e.force_id and b.episode_id = e.id and b.step in ('putForward', 'arrived', 'stopped')
      and not b.withdraws and not exists (select from episode_entries k where k.force_id = b.force_id
        and k.episode_id = b.episode_id and k.corrects = b.version)
    order by b.version desc limit 1
  ) a on true
  where n.answers ->> p.question is not null
)
select m.force_id, m.decided_on, m.pathway, m.step, m.turn, m.answer,
  coalesce(m.suggested, 'none') as suggested, coalesce(m.reason, 'none') as reason,
  coalesce(m.about, 'none') as about,
  case
        when m.about in ('assault-common', 'assault-emergency', 'assault-constable', 'actual-bodily-harm',
      'wounding', 'wounding-intent', 'strangulation', 'threats-to-kill', 'hate-assault', 'hate-bodily-harm',
      'murder', 'kidnap', 'violence')
      then 'violence'
        when m.about in ('robbery', 'blackmail')
      then 'robbery'
        when m.about in ('theft', 'theft-shop', 'theft-person', 'burglary-dwelling', 'burglary-other',
      'burglary-aggravated', 'handling', 'stolen', 'equipped', 'fraud', 'making-off')
      then 'theft'
        when m.about in ('vehicle-taking', 'vehicle-taking-aggravated', 'vehicle-interference',
      'driving-dangerous', 'driving-disqualified', 'driving-uninsured')
      then 'vehicle'
        when m.about in ('damage', 'hate-damage', 'arson', 'arson-life', 'damage-threat')
      then 'damage'
        when m.about in ('cannabis', 'drug-b', 'drug-c', 'drug-a', 'supply-a', 'supply-bc', 'cultivation',
      'drugs')
      then 'drugs'
        when m.about in ('blade', 'blade-school', 'weapon', 'weapon-threat', 'firearm', 'imitation-firearm',
      'firearm-fear')
      then 'weapons'
        when m.about in ('obstruct-constable', 'order-5', 'order-4a', 'order-4', 'affray', 'violent-disorder',
      'riot', 'hate-order', 'drunk', 'harassment', 'harassment-fear', 'malicious-message', 'network-message',
      'threat-message', 'order')
      then 'order'
        when m.about in ('intimate-image', 'cyberflashing', 'rape', 'sexual-assault', 'sexual-assault-13',
      'sexual-child', 'image-making', 'image-having', 'sexual')
      then 'sexual'
        when m.about in ('perverting-justice', 'witness-intimidation', 'bail', 'order-breach')
      then 'justice'
    when m.about is null then 'none'
    else 'other'
  end as offence_group,
  coalesce(u.bcu, 'none') as bcu,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(c.sex, 'not known') as sex,
  band_of_age(c.born_on, m.decided_on) as age_band,
  group_of_ethnicity(c.ethnicity) as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after
from made m
join children c on c.force_id = m.force_id and c.id = m.child_id and c.kind = 'child'
left join units u on u.force_id = m.force_id and u.id = m.unit_id;

-- The children whom police met in a quarter, a row each, and what was begun about them in it.
create view published.children_met as
select e.force_id,
  date_trunc('quarter', e.started_at at time zone 'Europe/London')::date as met_in,
  max(coalesce(c.borough, 'elsewhere')) as borough,
  max(coalesce(c.sex, 'not known')) as sex,
  band_of_age(max(c.born_on), date_trunc('quarter', e.started_at at time zone 'Europe/London')::date) as age_band,
  max(group_of_ethnicity(c.ethnicity)) as ethnicity,
  max(case when c.looked_after_by is null then 'no' else 'yes' end) as looked_after,
  case when bool_or(e.pathway = 'stop-and-search') then 'yes' else 'no' end as stopped,
  case when bool_or(e.pathway = 'search-exposing-intimate-parts' and e.outcome = 'searched') then 'yes' else 'no' end
    as strip_searched,
  case when bool_or(e.pathway = 'custody') then 'yes' else 'no' end as brought_in,
  case when bool_or(e.pathway = 'violence-harm-review') then 'yes' else 'no' end as reviewed
from episodes e
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
where e.force_id = scope_force() and (e.outcome is null or e.outcome <> 'entered in error')
group by e.force_id, e.child_id, 2;

-- How much was written about children, and how much of it the language list marks, by the group of the child.
create view published.words_about_children as
select n.force_id,
  (n.recorded_at at time zone 'Europe/London')::date as recorded_on,
  case when a.kind = 'police' then 'police' else 'partners' end as written_by,
  n.words_written as words,
  n.words_flagged as flagged,
  coalesce(c.borough, 'elsewhere') as borough,
  coalesce(c.sex, 'not known') as sex,
  band_of_age(c.born_on, (n.recorded_at at time zone 'Europe/London')::date) as age_band,
  group_of_ethnicity(c.ethnicity) as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after
from episode_entries n
join episodes e on e.force_id = n.force_id and e.id = n.episode_id
join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
join agencies a on a.force_id = n.force_id and a.id = n.agency_id
where n.force_id = scope_force() and n.words_written > 0;

grant select on published.decision_points, published.children_met, published.words_about_children
  to childfirst_publish;

-- The masked re-decision test: decisions drawn by chance, shown to somebody else without whose they are, and decided again.
--
-- 1. The hash of the seed is on record before the frame is closed; the application cannot read the seed until then.
-- 2. What was drawn and what was decided again are kept and never changed. One person decides one of them once.
-- 3. Whoever decides again is told a place in the order of drawing, and never an id.

create table masked_rounds (
  force_id int not null references forces,
  id uuid not null,
  decision text not null, -- which kind, as policy/masking.ts names it
  pathway text not null,
  step text not null,
  from_day date not null,
  until_day date not null, -- not included
  size int not null check (size between 1 and 500),
  seed text not null check (length(seed) >= 32),
  commitment text not null check (length(commitment) = 64),
  announced_at timestamptz not null,
  announced_by uuid not null,
  drawn_at timestamptz,
  drawn_by uuid,
  frame_size int,
  frame_hash text check (length(frame_hash) = 64),
  primary key (force_id, id),
  check (from_day < until_day),
  check ((drawn_at is null) = (frame_hash is null) and (drawn_at is null) = (drawn_by is null)
    and (drawn_at is null) = (frame_size is null))
);
create index masked_rounds_by_announcement on masked_rounds (force_id, announced_at desc);

create table masked_members (
  force_id int not null,
  round_id uuid not null,
  place int not null check (place > 0),
  episode_id uuid not null,
  version int not null, -- of the entry that decided
  primary key (force_id, round_id, place),
  unique (force_id, round_id, episode_id),
  foreign key (force_id, round_id) references masked_rounds,
  foreign key (force_id, episode_id, version) references episode_entries
);
create index masked_members_by_episode on masked_members (force_id, episode_id);

create table masked_answers (
  force_id int not null,
  round_id uuid not null,
  place int not null,
  answer text not null,
  recognised boolean not null, -- whoever decided again believes to know the child
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (force_id, round_id, place),
  foreign key (force_id, round_id, place) references masked_members
);
create trigger never_changed before update or delete on masked_members for each statement execute function refuse_change();
create trigger never_emptied before truncate on masked_members for each statement execute function refuse_change();
create trigger never_changed before update or delete on masked_answers for each statement execute function refuse_change();
create trigger never_emptied before truncate on masked_answers for each statement execute function refuse_change();

grant select (force_id, id, decision, pathway, step, from_day, until_day, size, commitment, announced_at, announced_by,
  drawn_at, drawn_by, frame_size, frame_hash), insert on masked_rounds to childfirst_app;
grant select, insert on masked_members, masked_answers to childfirst_app;

alter table masked_rounds enable row level security;
alter table masked_rounds force row level security;
create policy owner on masked_rounds to current_user using (true);
create policy seen on masked_rounds for select to childfirst_app using (force_id = (select scope_force()));
create policy added on masked_rounds for insert to childfirst_app with check (
  force_id = (select scope_force()) and announced_by = (select scope_actor()) and drawn_at is null
  and (select scope_is_police()));

alter table masked_members enable row level security;
alter table masked_members force row level security;
create policy owner on masked_members to current_user using (true);
create policy seen on masked_members for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police())
  and exists (select from episodes p where p.force_id = masked_members.force_id and p.id = masked_members.episode_id));
create policy added on masked_members for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police())
  and exists (select from masked_rounds s where s.force_id = masked_members.force_id and s.id = masked_members.round_id
    and s.drawn_by = (select scope_actor()))
  and exists (select from episodes p where p.force_id = masked_members.force_id and p.id = masked_members.episode_id));

alter table masked_answers enable row level security;
alter table masked_answers force row level security;
create policy owner on masked_answers to current_user using (true);
create policy seen on masked_answers for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()));
create policy added on masked_answers for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police()) and answered_by = (select scope_actor()));

-- As close_sample, of a masked round: closes a frame for good, and only then says the seed.
create function close_masked_round(p_id uuid, p_at timestamptz, p_size int, p_hash text) returns text
language sql security definer set search_path = public, pg_temp as $$
  update masked_rounds s set drawn_at = p_at, drawn_by = scope_actor(), frame_size = p_size, frame_hash = p_hash
  where s.force_id = scope_force() and scope_is_police() and s.id = p_id and s.drawn_at is null
    and p_at >= s.announced_at and (p_at at time zone 'Europe/London')::date >= s.until_day
  returning s.seed
$$;

create function seed_of_masked_round(p_id uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select s.seed from masked_rounds s where s.force_id = scope_force() and s.id = p_id and s.drawn_at is not null
$$;
grant execute on function close_masked_round(uuid, timestamptz, int, text), seed_of_masked_round(uuid) to childfirst_app;

-- What was decided with and without knowing whose it is, side by side: a row a decision, and nothing that says whose.
create view published.masked_pairs as
select m.force_id, r.decision, (a.answered_at at time zone 'Europe/London')::date as answered_on,
  n.decision ->> 'chosen' as chosen, a.answer as again,
  case when a.recognised then 'yes' else 'no' end as recognised,
  coalesce(c.sex, 'not known') as sex,
  group_of_ethnicity(c.ethnicity) as ethnicity,
  case when c.looked_after_by is null then 'no' else 'yes' end as looked_after
from masked_answers a
join masked_members m on m.force_id = a.force_id and m.round_id = a.round_id and m.place = a.place
join masked_rounds r on r.force_id = m.force_id and r.id = m.round_id
join episode_entries n on n.force_id = m.force_id and n.episode_id = m.episode_id and n.version = m.version
join episodes e on e.force_id = m.force_id and e.id = m.episode_id
join children c on c.force_id = e.force_id and c.id = e.child_id
where m.force_id = scope_force();
grant select on published.masked_pairs to childfirst_publish;

-- What a person said of a change that looked like one of the data: that it is, or that it is not, and why. Added, never changed.
create table data_breaks (
  force_id int not null references forces,
  id uuid not null,
  source text not null, -- whose files
  split text not null, -- the column of the published view
  category text not null, -- the group that changed; all where the sum did
  on_day date not null,
  is_real boolean not null, -- the data changed, and not the world
  because text not null check (length(because) between 1 and 2000),
  settled_at timestamptz not null,
  settled_by uuid not null,
  primary key (force_id, id)
);
create index data_breaks_by_place on data_breaks (force_id, source, split, category, on_day, settled_at desc);
create trigger never_changed before update or delete on data_breaks for each statement execute function refuse_change();
create trigger never_emptied before truncate on data_breaks for each statement execute function refuse_change();
grant select, insert on data_breaks to childfirst_app;
alter table data_breaks enable row level security;
alter table data_breaks force row level security;
create policy owner on data_breaks to current_user using (true);
create policy seen on data_breaks for select to childfirst_app using (force_id = (select scope_force()));
create policy added on data_breaks for insert to childfirst_app with check (
  force_id = (select scope_force()) and settled_by = (select scope_actor()) and (select scope_is_police()));

-- The very words by which people described themselves in published searches: some answers vanish while their group stays.
create view published.stop_search_words as
select s.force_id, f.source_force, s.searched_on, s.self_defined_words
from stop_search_files f
join stop_searches s on s.force_id = f.force_id and s.file_id = f.id
where f.replaced_by is null;
grant select on published.stop_search_words to childfirst_publish;
