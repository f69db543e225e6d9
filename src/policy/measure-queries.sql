-- What every measure asks. Written by: node scripts/run.mjs test/write-queries.ts

-- abuse-at-home
select to_char(date_trunc('month', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where outcome <> '')::int as counted,
  count(*) filter (where outcome <> '')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'domestic-abuse-desk')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('month', begun_on::timestamp), 2
order by 1, 2;

-- abuse-discussed
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer in ('discussion', 'hub')))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'domestic-abuse-desk' and step = 'discussionDecided' and question = 'decision' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- audited-with-voice-and-needs
select to_char(date_trunc('quarter', graded_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (overall <> '') and (voice = 'yes' and needs = 'yes'))::int as counted,
  count(*) filter (where overall <> '')::int as out_of
from published.case_audits
where force_id = $1
  and graded_on >= $2::date
  and graded_on < $3::date
group by date_trunc('quarter', graded_on::timestamp), 2
order by 1, 2;

-- bail-refused
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'refused'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'custody' and step = 'bailDecision' and question = 'bail' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- called-back-within-the-hour
select to_char(date_trunc('month', arrived_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (called_back in ('met', 'met late', 'overdue', 'missed')) and (called_back = 'met'))::int as counted,
  count(*) filter (where called_back in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.custody_episodes
where force_id = $1
  and arrived_on >= $2::date
  and arrived_on < $3::date
group by date_trunc('month', arrived_on::timestamp), 2
order by 1, 2;

-- child-searches-by-ethnicity
select to_char(date_trunc('month', searched_on::timestamp), 'YYYY-MM-DD') as period,
  officer_defined as "group",
  count(*) filter (where age_band in ('under 10', '10-17'))::int as counted,
  count(*) filter (where age_band in ('under 10', '10-17'))::int as out_of
from published.stop_searches
where force_id = $1
  and searched_on >= $2::date
  and searched_on < $3::date
  and source_force = $4
group by date_trunc('month', searched_on::timestamp), 2
order by 1, 2;

-- child-searches-no-further-action
select to_char(date_trunc('month', searched_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (age_band in ('under 10', '10-17') and outcome <> 'blank') and (outcome = 'no further action'))::int as counted,
  count(*) filter (where age_band in ('under 10', '10-17') and outcome <> 'blank')::int as out_of
from published.stop_searches
where force_id = $1
  and searched_on >= $2::date
  and searched_on < $3::date
  and source_force = $4
group by date_trunc('month', searched_on::timestamp), 2
order by 1, 2;

-- child-victims
select to_char(date_trunc('year', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where answer = 'victim' and first_in_year = 'yes')::int as counted,
  count(*) filter (where answer = 'victim' and first_in_year = 'yes')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'victim-or-witness' and step = 'reported' and question = 'part' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('year', answered_on::timestamp), 2
order by 1, 2;

-- children-charged-with-knives
select to_char(date_trunc('year', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where answer in ('blade', 'blade-school', 'weapon', 'weapon-threat') and outcome = 'charged')::int as counted,
  count(*) filter (where answer in ('blade', 'blade-school', 'weapon', 'weapon-threat') and outcome = 'charged')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'outcome-decision' and step = 'putForward' and question = 'offence' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('year', answered_on::timestamp), 2
order by 1, 2;

-- children-found-online
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer in ('london', 'elsewhere')))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'online-harm' and step = 'childIdentified' and question = 'result' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- children-missing
select to_char(date_trunc('year', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where first_in_year = 'yes')::int as counted,
  count(*) filter (where first_in_year = 'yes')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'missing-child')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('year', begun_on::timestamp), 2
order by 1, 2;

-- children-safeguarded-on-lines
select to_char(date_trunc('month', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  coalesce(sum(children_safeguarded) filter (where outcome = 'line closed'), 0)::int as counted,
  coalesce(sum(children_safeguarded) filter (where outcome = 'line closed'), 0)::int as out_of
from published.lines
where force_id = $1
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('month', ended_on::timestamp), 2
order by 1, 2;

-- children-searched
select to_char(date_trunc('month', searched_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where age_band in ('under 10', '10-17'))::int as counted,
  count(*) filter (where age_band in ('under 10', '10-17'))::int as out_of
from published.stop_searches
where force_id = $1
  and searched_on >= $2::date
  and searched_on < $3::date
  and source_force = $4
group by date_trunc('month', searched_on::timestamp), 2
order by 1, 2;

-- children-suspected
select to_char(date_trunc('year', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where first_in_year = 'yes')::int as counted,
  count(*) filter (where first_in_year = 'yes')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'outcome-decision')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('year', begun_on::timestamp), 2
order by 1, 2;

-- cusp-helped
select to_char(date_trunc('quarter', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (outcome <> 'open') and (outcome = 'helped'))::int as counted,
  count(*) filter (where outcome <> 'open')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'child-referral')
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('quarter', ended_on::timestamp), 2
order by 1, 2;

-- cusp-where-seen
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  answer as "group",
  count(*) filter (where answer <> '')::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'child-referral' and step = 'seen' and question = 'where' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- decided-together
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'together'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'outcome-decision' and step = 'decided' and question = 'jointly' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- decision-departures
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (departed in ('yes', 'no')) and (departed = 'yes'))::int as counted,
  count(*) filter (where departed in ('yes', 'no'))::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'outcome-decision' and step = 'decided' and question = 'outcome' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- deferred-kept
select to_char(date_trunc('quarter', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (outcome in ('completed: no further action', 'no further action', 'back to the decision', 'withdrawn')) and (outcome in ('completed: no further action', 'no further action')))::int as counted,
  count(*) filter (where outcome in ('completed: no further action', 'no further action', 'back to the decision', 'withdrawn'))::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'deferred-prosecution')
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('quarter', ended_on::timestamp), 2
order by 1, 2;

-- deferred-share
select to_char(date_trunc('month', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (outcome in ('out of court resolution', 'prosecution deferred', 'charged')) and (outcome = 'prosecution deferred'))::int as counted,
  count(*) filter (where outcome in ('out of court resolution', 'prosecution deferred', 'charged'))::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'outcome-decision')
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('month', ended_on::timestamp), 2
order by 1, 2;

-- details-shared-within-the-hour
select to_char(date_trunc('month', arrived_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (details_shared in ('met', 'met late', 'overdue', 'missed')) and (details_shared = 'met'))::int as counted,
  count(*) filter (where details_shared in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.custody_episodes
where force_id = $1
  and arrived_on >= $2::date
  and arrived_on < $3::date
group by date_trunc('month', arrived_on::timestamp), 2
order by 1, 2;

-- detained-safeguarding-told
select to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state in ('met', 'met late')))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'custody' and step = 'safeguardingNotified')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('month', opened_on::timestamp), 2
order by 1, 2;

-- detention-rooms
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'room'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'custody' and step = 'placed' and question = 'place' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- disruption-in-force
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'inForce'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'child-exploitation' and step = 'disruptionDone' and question = 'result')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- engage-coverage
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'yes'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'custody' and step = 'arrived' and question = 'engage' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- engage-met
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'yes'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'custody' and step = 'youthWorkerContact' and question = 'met' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- exploitation-by-level
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  answer as "group",
  count(*) filter (where answer <> '')::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'child-exploitation' and step = 'levelled' and question = 'level' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- exploitation-concerns
select to_char(date_trunc('month', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where outcome <> '')::int as counted,
  count(*) filter (where outcome <> '')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'child-exploitation')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('month', begun_on::timestamp), 2
order by 1, 2;

-- exploitation-departures
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (departed in ('yes', 'no')) and (departed = 'yes'))::int as counted,
  count(*) filter (where departed in ('yes', 'no'))::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'child-exploitation' and step = 'levelled' and question = 'level' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- harm-by-kind
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  answer as "group",
  count(*) filter (where answer <> '')::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'victim-or-witness' and step = 'reported' and question = 'offence' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- hours-in-custody
select to_char(date_trunc('month', arrived_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where hours_in_custody >= 0)::int as counted,
  count(*) filter (where hours_in_custody >= 0)::int as out_of,
  array_agg((hours_in_custody)::float8 order by hours_in_custody) filter (where hours_in_custody >= 0) as "values"
from published.custody_episodes
where force_id = $1
  and arrived_on >= $2::date
  and arrived_on < $3::date
group by date_trunc('month', arrived_on::timestamp), 2
order by 1, 2;

-- hours-until-answered
select to_char(date_trunc('month', asked_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where hours_to_answer >= 0)::int as counted,
  count(*) filter (where hours_to_answer >= 0)::int as out_of,
  array_agg((hours_to_answer)::float8 order by hours_to_answer) filter (where hours_to_answer >= 0) as "values"
from published.partner_waits
where force_id = $1
  and asked_on >= $2::date
  and asked_on < $3::date
  and kind = $4
group by date_trunc('month', asked_on::timestamp), 2
order by 1, 2;

-- hours-until-given
select to_char(date_trunc('month', asked_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where hours_to_given >= 0)::int as counted,
  count(*) filter (where hours_to_given >= 0)::int as out_of,
  array_agg((hours_to_given)::float8 order by hours_to_given) filter (where hours_to_given >= 0) as "values"
from published.partner_waits
where force_id = $1
  and asked_on >= $2::date
  and asked_on < $3::date
  and kind = $4
group by date_trunc('month', asked_on::timestamp), 2
order by 1, 2;

-- image-support-taken
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer in ('yes', 'some')))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'image-support' and step = 'offered' and question = 'answer' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- imagery-not-charged
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'outcome21'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'youth-produced-imagery' and step = 'outcomeDecided' and question = 'outcome' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- intimate-searches
select to_char(date_trunc('month', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where outcome = 'searched')::int as counted,
  count(*) filter (where outcome = 'searched')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'search-exposing-intimate-parts')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('month', begun_on::timestamp), 2
order by 1, 2;

-- intimate-searches-checked
select to_char(date_trunc('quarter', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state = 'met'))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'search-exposing-intimate-parts' and step = 'qualityChecked')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('quarter', opened_on::timestamp), 2
order by 1, 2;

-- intimate-searches-sound
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'good'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'search-exposing-intimate-parts' and step = 'qualityChecked' and question = 'grade' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- intimate-searches-that-found
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer <> 'nothing'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'search-exposing-intimate-parts' and step = 'found' and question = 'item' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- intimate-searches-with-adult
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'yes'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'search-exposing-intimate-parts' and step = 'searched' and question = 'adultPresent' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- knives-found
select to_char(date_trunc('month', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where outcome <> '')::int as counted,
  count(*) filter (where outcome <> '')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'knife-possession')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('month', begun_on::timestamp), 2
order by 1, 2;

-- leaders-trained-together
select to_char(date_trunc('year', dated_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state <> '') and (state = 'completed'))::int as counted,
  count(*) filter (where state <> '')::int as out_of
from published.register_rows
where force_id = $1
  and (register = 'training' and subject = 'safeguarding' and rank in ('chiefInspector', 'superintendent'))
  and dated_on >= $2::date
  and dated_on < $3::date
group by date_trunc('year', dated_on::timestamp), 2
order by 1, 2;

-- learned-more
select to_char(date_trunc('year', dated_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where state = 'completed' and score_before is not null and score_after is not null)::int as counted,
  count(*) filter (where state = 'completed' and score_before is not null and score_after is not null)::int as out_of,
  array_agg((score_after - score_before)::float8 order by score_after - score_before) filter (where state = 'completed' and score_before is not null and score_after is not null) as "values"
from published.register_rows
where force_id = $1
  and (register = 'training')
  and dated_on >= $2::date
  and dated_on < $3::date
group by date_trunc('year', dated_on::timestamp), 2
order by 1, 2;

-- legal-advice-declined
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'declines'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'custody' and step = 'legalAdviceChoice' and question = 'choice' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- line-arrests
select to_char(date_trunc('month', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  coalesce(sum(arrests) filter (where outcome = 'line closed'), 0)::int as counted,
  coalesce(sum(arrests) filter (where outcome = 'line closed'), 0)::int as out_of
from published.lines
where force_id = $1
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('month', ended_on::timestamp), 2
order by 1, 2;

-- line-charges
select to_char(date_trunc('month', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  coalesce(sum(charges) filter (where outcome = 'line closed'), 0)::int as counted,
  coalesce(sum(charges) filter (where outcome = 'line closed'), 0)::int as out_of
from published.lines
where force_id = $1
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('month', ended_on::timestamp), 2
order by 1, 2;

-- line-slavery-charges
select to_char(date_trunc('month', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  coalesce(sum(slavery_charges) filter (where outcome = 'line closed'), 0)::int as counted,
  coalesce(sum(slavery_charges) filter (where outcome = 'line closed'), 0)::int as out_of
from published.lines
where force_id = $1
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('month', ended_on::timestamp), 2
order by 1, 2;

-- lines-closed
select to_char(date_trunc('month', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where outcome = 'line closed')::int as counted,
  count(*) filter (where outcome = 'line closed')::int as out_of
from published.lines
where force_id = $1
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('month', ended_on::timestamp), 2
order by 1, 2;

-- looked-after-charged
select to_char(date_trunc('month', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (outcome in ('out of court resolution', 'prosecution deferred', 'charged')) and (outcome = 'charged'))::int as counted,
  count(*) filter (where outcome in ('out of court resolution', 'prosecution deferred', 'charged'))::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'outcome-decision' and looked_after = 'yes')
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('month', ended_on::timestamp), 2
order by 1, 2;

-- managed-children
select to_char(date_trunc('quarter', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where outcome <> '')::int as counted,
  count(*) filter (where outcome <> '')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'child-integrated-offender-management')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('quarter', begun_on::timestamp), 2
order by 1, 2;

-- missing-by-grade
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  answer as "group",
  count(*) filter (where answer <> '')::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'missing-child' and step = 'graded' and question = 'grade' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- missing-departures
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (departed in ('yes', 'no')) and (departed = 'yes'))::int as counted,
  count(*) filter (where departed in ('yes', 'no'))::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'missing-child' and step = 'graded' and question = 'grade' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- missing-episodes
select to_char(date_trunc('month', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where outcome <> '')::int as counted,
  count(*) filter (where outcome <> '')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'missing-child')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('month', begun_on::timestamp), 2
order by 1, 2;

-- missing-graded-high
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'high'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'missing-child' and step = 'graded' and question = 'grade' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- moved-to-the-council
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> 'ask the local authority') and (answer in ('move to accommodation', 'move to secure accommodation')))::int as counted,
  count(*) filter (where answer <> 'ask the local authority')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'custody' and step = 'accommodationDecision' and question = 'arrangement' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- notification-departures
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (departed in ('yes', 'no')) and (departed = 'yes'))::int as counted,
  count(*) filter (where departed in ('yes', 'no'))::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'safeguarding-notification' and step = 'graded' and question = 'grade' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- offences-against-children
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where answer = 'victim')::int as counted,
  count(*) filter (where answer = 'victim')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'victim-or-witness' and step = 'reported' and question = 'part' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- officer-told-what-came
select to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state = 'met'))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'safeguarding-notification' and step = 'officerTold')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('month', opened_on::timestamp), 2
order by 1, 2;

-- often-searched-reviewed
select to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state in ('met', 'met late')))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'stop-and-search' and step = 'oftenReviewed')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('month', opened_on::timestamp), 2
order by 1, 2;

-- out-of-court-share
select to_char(date_trunc('month', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (outcome in ('out of court resolution', 'prosecution deferred', 'charged')) and (outcome in ('out of court resolution', 'prosecution deferred')))::int as counted,
  count(*) filter (where outcome in ('out of court resolution', 'prosecution deferred', 'charged'))::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'outcome-decision')
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('month', ended_on::timestamp), 2
order by 1, 2;

-- posts-filled
select to_char(date_trunc('year', dated_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  coalesce(sum(filled) filter (where promised > 0), 0)::int as counted,
  coalesce(sum(promised) filter (where promised > 0), 0)::int as out_of
from published.register_rows
where force_id = $1
  and (register = 'posts')
  and dated_on >= $2::date
  and dated_on < $3::date
group by date_trunc('year', dated_on::timestamp), 2
order by 1, 2;

-- prevent-referrals
select to_char(date_trunc('quarter', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where outcome <> '')::int as counted,
  count(*) filter (where outcome <> '')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'prevent-referral')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('quarter', begun_on::timestamp), 2
order by 1, 2;

-- prevent-support
select to_char(date_trunc('quarter', ended_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (outcome <> 'open') and (outcome in ('left Channel after support', 'other help instead of Channel', 'Prevent officers ended their part')))::int as counted,
  count(*) filter (where outcome <> 'open')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'prevent-referral')
  and ended_on >= $2::date
  and ended_on < $3::date
group by date_trunc('quarter', ended_on::timestamp), 2
order by 1, 2;

-- prevention-interview-in-time
select to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state = 'met'))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'missing-child' and step = 'preventionInterview')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('month', opened_on::timestamp), 2
order by 1, 2;

-- recommendations-closed
select to_char(date_trunc('year', dated_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state <> '') and (state = 'closed'))::int as counted,
  count(*) filter (where state <> '')::int as out_of
from published.register_rows
where force_id = $1
  and (register = 'recommendations')
  and dated_on >= $2::date
  and dated_on < $3::date
group by date_trunc('year', dated_on::timestamp), 2
order by 1, 2;

-- referral-quality
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'reached'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'safeguarding-notification' and step = 'qualityScored' and question = 'result' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- referrals-accepted
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'accepted'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'safeguarding-notification' and step = 'received' and question = 'answer' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- return-interview-held
select to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state = 'met'))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'missing-child' and step = 'returnInterviewHeld')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('month', opened_on::timestamp), 2
order by 1, 2;

-- return-interview-offered
select to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state = 'met'))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'missing-child' and step = 'returnInterviewOffered')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('month', opened_on::timestamp), 2
order by 1, 2;

-- return-to-custody
select to_char(date_trunc('month', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (outcome <> '') and (days_since <= 90))::int as counted,
  count(*) filter (where outcome <> '')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'custody')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('month', begun_on::timestamp), 2
order by 1, 2;

-- reviews-finding-discrimination
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'found'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'video-review' and step = 'found' and question = 'finding' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- school-told-before-school
select to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state = 'met'))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'operation-encompass' and step = 'arrived')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('month', opened_on::timestamp), 2
order by 1, 2;

-- score-departures
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (departed in ('yes', 'no')) and (departed = 'yes'))::int as counted,
  count(*) filter (where departed in ('yes', 'no'))::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'outcome-decision' and step = 'scored' and question = 'finalScore' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- searches-by-object
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  answer as "group",
  count(*) filter (where answer <> '')::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'stop-and-search' and step = 'stopped' and question = 'object' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- searches-by-outcome
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  answer as "group",
  count(*) filter (where answer <> '')::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'stop-and-search' and step = 'outcome' and question = 'outcome' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- searches-by-power
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  answer as "group",
  count(*) filter (where answer <> '')::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'stop-and-search' and step = 'stopped' and question = 'power' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- searches-that-found
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer <> 'nothing'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'stop-and-search' and step = 'outcome' and question = 'item' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- searches-told-safeguarding
select to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state = 'met'))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'stop-and-search' and step = 'safeguardingConsidered')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('month', opened_on::timestamp), 2
order by 1, 2;

-- share-given
select to_char(date_trunc('month', asked_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (standing <> 'waiting') and (standing = 'given'))::int as counted,
  count(*) filter (where standing <> 'waiting')::int as out_of
from published.partner_waits
where force_id = $1
  and asked_on >= $2::date
  and asked_on < $3::date
  and kind = $4
group by date_trunc('month', asked_on::timestamp), 2
order by 1, 2;

-- slavery-recognised
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'positive'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'modern-slavery-referral' and step = 'reasonableGrounds' and question = 'decision' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- stays-in-custody
select to_char(date_trunc('month', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where outcome <> 'not a child')::int as counted,
  count(*) filter (where outcome <> 'not a child')::int as out_of
from published.episodes
where force_id = $1
  and (pathway = 'custody')
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('month', begun_on::timestamp), 2
order by 1, 2;

-- strategy-discussion-in-time
select to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state = 'met'))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'safeguarding-notification' and step = 'strategyHeld')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('month', opened_on::timestamp), 2
order by 1, 2;

-- ten-points-done
select to_char(date_trunc('quarter', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state in ('met', 'met late')))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'outcome-decision' and step = 'tenPoints')
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('quarter', opened_on::timestamp), 2
order by 1, 2;

-- themes-answered
select to_char(date_trunc('year', dated_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state <> '') and (state in ('answered', 'done', 'cannot') and told = 'yes'))::int as counted,
  count(*) filter (where state <> '')::int as out_of
from published.register_rows
where force_id = $1
  and (register = 'themes')
  and dated_on >= $2::date
  and dated_on < $3::date
group by date_trunc('year', dated_on::timestamp), 2
order by 1, 2;

-- training-completed
select to_char(date_trunc('month', dated_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where state = 'completed')::int as counted,
  count(*) filter (where state = 'completed')::int as out_of
from published.register_rows
where force_id = $1
  and (register = 'training')
  and dated_on >= $2::date
  and dated_on < $3::date
group by date_trunc('month', dated_on::timestamp), 2
order by 1, 2;

-- treatment-accepted
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'accepted'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'drug-treatment-referral' and step = 'received' and question = 'answer' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- victims-rights-in-time
select to_char(date_trunc('month', opened_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (state in ('met', 'met late', 'overdue', 'missed')) and (state = 'met'))::int as counted,
  count(*) filter (where state in ('met', 'met late', 'overdue', 'missed'))::int as out_of
from published.duties
where force_id = $1
  and (pathway = 'victim-or-witness' and step in ('needsAssessed', 'supportOffered', 'updatesAgreed', 'decisionTold', 'caseDecisionTold', 'hearingTold', 'courtNewsTold', 'verdictTold', 'sentenceTold', 'appealTold'))
  and opened_on >= $2::date
  and opened_on < $3::date
group by date_trunc('month', opened_on::timestamp), 2
order by 1, 2;

-- victims-views-heard
select to_char(date_trunc('month', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer in ('yes', 'declined', 'unreachable')) and (answer = 'yes'))::int as counted,
  count(*) filter (where answer in ('yes', 'declined', 'unreachable'))::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'outcome-decision' and step = 'victimViews' and question = 'heard' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('month', answered_on::timestamp), 2
order by 1, 2;

-- violence-reviews-by-group
select to_char(date_trunc('quarter', begun_on::timestamp), 'YYYY-MM-DD') as period,
  ethnicity as "group",
  count(*) filter (where decided <> '')::int as counted,
  count(*) filter (where decided <> '')::int as out_of
from published.violence_reviews
where force_id = $1
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('quarter', begun_on::timestamp), 2
order by 1, 2;

-- violence-reviews-to-help
select to_char(date_trunc('quarter', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (decided in ('help', 'none')) and (decided = 'help'))::int as counted,
  count(*) filter (where decided in ('help', 'none'))::int as out_of
from published.violence_reviews
where force_id = $1
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('quarter', begun_on::timestamp), 2
order by 1, 2;

-- voluntary-share
select to_char(date_trunc('month', begun_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (outcome <> '') and (pathway = 'voluntary-attendance'))::int as counted,
  count(*) filter (where outcome <> '')::int as out_of
from published.episodes
where force_id = $1
  and (pathway in ('voluntary-attendance', 'custody'))
  and begun_on >= $2::date
  and begun_on < $3::date
group by date_trunc('month', begun_on::timestamp), 2
order by 1, 2;

-- without-the-childs-evidence
select to_char(date_trunc('quarter', answered_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  count(*) filter (where (answer <> '') and (answer = 'nothing'))::int as counted,
  count(*) filter (where answer <> '')::int as out_of
from published.answers
where force_id = $1
  and (pathway = 'child-exploitation' and step = 'suspectDecided' and question = 'asksOfChild' and newest = 'yes')
  and answered_on >= $2::date
  and answered_on < $3::date
group by date_trunc('quarter', answered_on::timestamp), 2
order by 1, 2;

-- words-that-blame
select to_char(date_trunc('month', recorded_on::timestamp), 'YYYY-MM-DD') as period,
  '' as "group",
  coalesce(sum(flagged) filter (where words > 0), 0)::int as counted,
  coalesce(sum(words) filter (where words > 0), 0)::int as out_of
from published.language_entries
where force_id = $1
  and recorded_on >= $2::date
  and recorded_on < $3::date
group by date_trunc('month', recorded_on::timestamp), 2
order by 1, 2;
