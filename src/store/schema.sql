-- Written by `npm run schema` from the migrated database. Do not edit.

table access_stops (
  force_id integer not null
  id uuid not null
  person_id uuid not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone
  why text not null
  stopped_at timestamp with time zone not null
  stopped_by uuid not null
  lifted_at timestamp with time zone
  lifted_by uuid
  lifted_why text
)
  constraint access_stops_check CHECK ((until_at > from_at))
  constraint access_stops_check1 CHECK ((stopped_by <> person_id))
  constraint access_stops_check2 CHECK ((lifted_by <> person_id))
  constraint access_stops_check3 CHECK ((num_nulls(lifted_at, lifted_by, lifted_why) = ANY (ARRAY[0, 3])))
  constraint access_stops_force_id_lifted_by_fkey FOREIGN KEY (force_id, lifted_by) REFERENCES people(force_id, id)
  constraint access_stops_force_id_person_id_fkey FOREIGN KEY (force_id, person_id) REFERENCES people(force_id, id)
  constraint access_stops_force_id_stopped_by_fkey FOREIGN KEY (force_id, stopped_by) REFERENCES people(force_id, id)
  constraint access_stops_lifted_why_check CHECK (((length(lifted_why) >= 1) AND (length(lifted_why) <= 2000)))
  constraint access_stops_pkey PRIMARY KEY (force_id, id)
  constraint access_stops_why_check CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
  index access_stops_by_person CREATE INDEX access_stops_by_person ON public.access_stops USING btree (force_id, person_id, stopped_at DESC)
  trigger kept_with_person CREATE TRIGGER kept_with_person AFTER INSERT OR UPDATE ON public.access_stops FOR EACH ROW EXECUTE FUNCTION keep_access_stop()
  trigger never_deleted CREATE TRIGGER never_deleted BEFORE DELETE ON public.access_stops FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.access_stops FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (stopped_by = ( SELECT scope_actor() AS scope_actor)) AND ( SELECT scope_looks_after_access() AS scope_looks_after_access) AND (lifted_at IS NULL) AND (EXISTS ( SELECT FROM people p WHERE ((p.force_id = access_stops.force_id) AND (p.id = access_stops.person_id) AND (p.agency_id = ( SELECT scope_agency() AS scope_agency))))))
  policy lifted permissive for update to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (lifted_at IS NULL) AND ( SELECT scope_looks_after_access() AS scope_looks_after_access) AND (EXISTS ( SELECT FROM people p WHERE ((p.force_id = access_stops.force_id) AND (p.id = access_stops.person_id) AND (p.agency_id = ( SELECT scope_agency() AS scope_agency)))))) with check (lifted_by = ( SELECT scope_actor() AS scope_actor))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ((person_id = ( SELECT scope_actor() AS scope_actor)) OR ( SELECT scope_looks_after_access() AS scope_looks_after_access)) AND (EXISTS ( SELECT FROM people p WHERE ((p.force_id = access_stops.force_id) AND (p.id = access_stops.person_id) AND (p.agency_id = ( SELECT scope_agency() AS scope_agency))))))
  grant insert, select to childfirst_app
  grant update (lifted_at), update (lifted_by), update (lifted_why) to childfirst_app

table account_changes (
  force_id integer not null
  person_id uuid not null
  at timestamp with time zone not null
  did text not null
  was jsonb
  is_now jsonb not null
  turn bigint not null
)
  constraint account_changes_did_check CHECK ((did = ANY (ARRAY['added'::text, 'changed'::text, 'ended'::text, 'opened again'::text])))
  constraint account_changes_force_id_person_id_fkey FOREIGN KEY (force_id, person_id) REFERENCES people(force_id, id)
  constraint account_changes_pkey PRIMARY KEY (force_id, turn)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.account_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.account_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table account_links (
  force_id integer not null
  id uuid not null
  token_hash bytea not null
  episode_id uuid not null
  child_id uuid not null
  language text not null
  made_at timestamp with time zone not null
  made_by uuid not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  ended_at timestamp with time zone
  ended_by uuid
)
  constraint account_links_check CHECK ((expires_at > made_at))
  constraint account_links_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  constraint account_links_force_id_episode_id_fkey FOREIGN KEY (force_id, episode_id) REFERENCES episodes(force_id, id)
  constraint account_links_force_id_token_hash_key UNIQUE (force_id, token_hash)
  constraint account_links_pkey PRIMARY KEY (force_id, id)
  constraint account_links_token_hash_check CHECK ((length(token_hash) = 32))
  index account_links_by_episode CREATE INDEX account_links_by_episode ON public.account_links USING btree (force_id, episode_id)
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (made_by = ( SELECT scope_actor() AS scope_actor)) AND (used_at IS NULL) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = account_links.force_id) AND (p.id = account_links.episode_id) AND (p.child_id = account_links.child_id)))))
  policy ended permissive for update to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = account_links.force_id) AND (p.id = account_links.episode_id))))) with check (ended_by = ( SELECT scope_actor() AS scope_actor))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = account_links.force_id) AND (p.id = account_links.episode_id)))))
  grant insert to childfirst_app
  grant select (child_id), select (ended_at), update (ended_at), select (ended_by), update (ended_by), select (episode_id), select (expires_at), select (force_id), select (id), select (language), select (made_at), select (made_by), select (used_at) to childfirst_app

table agencies (
  force_id integer not null
  id uuid not null
  kind text not null
  name text not null
  area text[]
)
  constraint agencies_area_check CHECK ((cardinality(area) > 0))
  constraint agencies_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint agencies_pkey PRIMARY KEY (force_id, id)
  grant select to childfirst_app
  grant select to childfirst_clock
  grant update (area) to childfirst_app

table api_tokens (
  id text not null
  force_id integer not null
  person_id uuid not null
  name text not null
  issued_at timestamp with time zone not null
  issued_by uuid not null
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  last_used_at timestamp with time zone
  ended_at timestamp with time zone
)
  constraint api_tokens_force_id_person_id_fkey FOREIGN KEY (force_id, person_id) REFERENCES people(force_id, id)
  constraint api_tokens_pkey PRIMARY KEY (id)
  index api_tokens_by_person CREATE INDEX api_tokens_by_person ON public.api_tokens USING btree (force_id, person_id)
  grant insert, select, update to childfirst_app

table behind_answers (
  force_id integer
  episode_id uuid
  child_id uuid
  pathway text
  step text
  question text
  answer text
  answered_on date
  newest boolean
  departed text
  outcome text
  first_in_year text
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT c.force_id,
    c.episode_id,
    c.child_id,
    c.pathway,
    c.step,
    c.question,
    c.answer,
    c.answered_on,
    c.newest,
    c.departed,
    c.outcome,
    c.first_in_year,
    c.sex,
    c.age_band,
    c.ethnicity,
    c.looked_after,
    c.borough,
    c.bcu,
    c.send,
    c.school
   FROM (counted_answers c
     JOIN seen_episodes s ON (((s.force_id = c.force_id) AND (s.id = c.episode_id))));
  grant select to childfirst_app

table behind_case_audits (
  force_id integer
  episode_id uuid
  child_id uuid
  graded_on date
  overall text
  voice text
  needs text
  method text
  kind text
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT c.force_id,
    c.episode_id,
    c.child_id,
    c.graded_on,
    c.overall,
    c.voice,
    c.needs,
    c.method,
    c.kind,
    c.sex,
    c.age_band,
    c.ethnicity,
    c.looked_after,
    c.borough,
    c.bcu,
    c.send,
    c.school
   FROM (counted_case_audits c
     JOIN seen_episodes s ON (((s.force_id = c.force_id) AND (s.id = c.episode_id))));
  grant select to childfirst_app

table behind_custody_episodes (
  force_id integer
  episode_id uuid
  child_id uuid
  arrived_on date
  outcome text
  hours_in_custody double precision
  sex text
  age_band text
  ethnicity text
  looked_after text
  details_shared text
  called_back text
  borough text
  bcu text
  send text
  school text
)
as
SELECT c.force_id,
    c.episode_id,
    c.child_id,
    c.arrived_on,
    c.outcome,
    c.hours_in_custody,
    c.sex,
    c.age_band,
    c.ethnicity,
    c.looked_after,
    c.details_shared,
    c.called_back,
    c.borough,
    c.bcu,
    c.send,
    c.school
   FROM (counted_custody_episodes c
     JOIN seen_episodes s ON (((s.force_id = c.force_id) AND (s.id = c.episode_id))));
  grant select to childfirst_app

table behind_duties (
  force_id integer
  episode_id uuid
  child_id uuid
  pathway text
  step text
  owed_by text
  opened_on date
  state text
  hours double precision
  outcome text
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT c.force_id,
    c.episode_id,
    c.child_id,
    c.pathway,
    c.step,
    c.owed_by,
    c.opened_on,
    c.state,
    c.hours,
    c.outcome,
    c.sex,
    c.age_band,
    c.ethnicity,
    c.looked_after,
    c.borough,
    c.bcu,
    c.send,
    c.school
   FROM (counted_duties c
     JOIN seen_episodes s ON (((s.force_id = c.force_id) AND (s.id = c.episode_id))));
  grant select to childfirst_app

table behind_episodes (
  force_id integer
  episode_id uuid
  child_id uuid
  pathway text
  begun_on date
  ended_on date
  outcome text
  hours double precision
  first_in_year text
  days_since integer
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT c.force_id,
    c.episode_id,
    c.child_id,
    c.pathway,
    c.begun_on,
    c.ended_on,
    c.outcome,
    c.hours,
    c.first_in_year,
    c.days_since,
    c.sex,
    c.age_band,
    c.ethnicity,
    c.looked_after,
    c.borough,
    c.bcu,
    c.send,
    c.school
   FROM (counted_episodes c
     JOIN seen_episodes s ON (((s.force_id = c.force_id) AND (s.id = c.episode_id))));
  grant select to childfirst_app

table behind_language_entries (
  force_id integer
  episode_id uuid
  child_id uuid
  recorded_on date
  written_by text
  bcu text
  words integer
  flagged integer
)
as
SELECT c.force_id,
    c.episode_id,
    c.child_id,
    c.recorded_on,
    c.written_by,
    c.bcu,
    c.words,
    c.flagged
   FROM (counted_language_entries c
     JOIN seen_episodes s ON (((s.force_id = c.force_id) AND (s.id = c.episode_id))));
  grant select to childfirst_app

table behind_lines (
  force_id integer
  episode_id uuid
  child_id uuid
  traced_on date
  ended_on date
  outcome text
  kind text
  arrests integer
  charges integer
  slavery_charges integer
  children_safeguarded integer
)
as
SELECT c.force_id,
    c.episode_id,
    c.child_id,
    c.traced_on,
    c.ended_on,
    c.outcome,
    c.kind,
    c.arrests,
    c.charges,
    c.slavery_charges,
    c.children_safeguarded
   FROM (counted_lines c
     JOIN seen_episodes s ON (((s.force_id = c.force_id) AND (s.id = c.episode_id))));
  grant select to childfirst_app

table behind_partner_waits (
  force_id integer
  episode_id uuid
  child_id uuid
  kind text
  asked_on date
  sex text
  age_band text
  ethnicity text
  borough text
  bcu text
  looked_after text
  hours_to_answer double precision
  hours_to_given double precision
  standing text
  send text
  school text
)
as
SELECT c.force_id,
    c.episode_id,
    c.child_id,
    c.kind,
    c.asked_on,
    c.sex,
    c.age_band,
    c.ethnicity,
    c.borough,
    c.bcu,
    c.looked_after,
    c.hours_to_answer,
    c.hours_to_given,
    c.standing,
    c.send,
    c.school
   FROM (counted_partner_waits c
     JOIN seen_episodes s ON (((s.force_id = c.force_id) AND (s.id = c.episode_id))));
  grant select to childfirst_app

table behind_stop_searches (
  force_id integer
  file_id uuid
  file text
  line integer
  source_force text
  searched_on date
  kind text
  sex text
  age_band text
  self_defined text
  officer_defined text
  law text
  object text
  outcome text
  more_removed boolean
)
as
SELECT s.force_id,
    s.file_id,
    f.name AS file,
    s.line,
    f.source_force,
    s.searched_on,
    s.kind,
    s.sex,
    s.age_band,
    s.self_defined,
    s.officer_defined,
    s.law,
    s.object,
    s.outcome,
    s.more_removed
   FROM (stop_search_files f
     JOIN stop_searches s ON (((s.force_id = f.force_id) AND (s.file_id = f.id))))
  WHERE ((f.replaced_by IS NULL) AND (f.force_id = scope_force()));
  grant select to childfirst_app

table behind_violence_reviews (
  force_id integer
  episode_id uuid
  child_id uuid
  begun_on date
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  decided text
  challenged text
  send text
  school text
)
as
SELECT c.force_id,
    c.episode_id,
    c.child_id,
    c.begun_on,
    c.sex,
    c.age_band,
    c.ethnicity,
    c.looked_after,
    c.borough,
    c.bcu,
    c.decided,
    c.challenged,
    c.send,
    c.school
   FROM (counted_violence_reviews c
     JOIN seen_episodes s ON (((s.force_id = c.force_id) AND (s.id = c.episode_id))));
  grant select to childfirst_app

table channels (
  force_id integer not null
  id uuid not null
  agency_id uuid not null
  kind text not null
  address text not null
  secret text
  added_at timestamp with time zone not null
  added_by uuid not null
  ended_at timestamp with time zone
  ended_by uuid
)
  constraint channels_check CHECK (((kind = 'webhook'::text) = (secret IS NOT NULL)))
  constraint channels_force_id_agency_id_fkey FOREIGN KEY (force_id, agency_id) REFERENCES agencies(force_id, id)
  constraint channels_kind_check CHECK ((kind = ANY (ARRAY['webhook'::text, 'email'::text])))
  constraint channels_pkey PRIMARY KEY (force_id, id)
  index channels_by_agency CREATE INDEX channels_by_agency ON public.channels USING btree (force_id, agency_id) WHERE (ended_at IS NULL)
  security row level security, forced
  policy clock permissive for select to childfirst_clock using true
  policy known permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (agency_id = ( SELECT scope_agency() AS scope_agency)))) with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (agency_id = ( SELECT scope_agency() AS scope_agency))))
  policy owner permissive for all to owner using true
  grant insert to childfirst_app
  grant select to childfirst_clock
  grant select (added_at), select (added_by), select (address), select (agency_id), select (ended_at), update (ended_at), select (ended_by), update (ended_by), select (force_id), select (id), select (kind) to childfirst_app

table child_accounts (
  force_id integer not null
  id uuid not null
  episode_id uuid not null
  child_id uuid not null
  words text not null
  language text not null
  helped_by text not null
  wants_contact boolean not null default false
  added_at timestamp with time zone not null
  link_id uuid
  typed_by uuid
  agency_id uuid
)
  constraint child_accounts_check CHECK (((link_id IS NULL) <> (typed_by IS NULL)))
  constraint child_accounts_check1 CHECK (((typed_by IS NULL) = (agency_id IS NULL)))
  constraint child_accounts_force_id_episode_id_fkey FOREIGN KEY (force_id, episode_id) REFERENCES episodes(force_id, id)
  constraint child_accounts_force_id_link_id_fkey FOREIGN KEY (force_id, link_id) REFERENCES account_links(force_id, id)
  constraint child_accounts_pkey PRIMARY KEY (force_id, id)
  constraint child_accounts_words_check CHECK (((length(words) >= 1) AND (length(words) <= 20000)))
  index child_accounts_by_child CREATE INDEX child_accounts_by_child ON public.child_accounts USING btree (force_id, child_id)
  index child_accounts_by_episode CREATE INDEX child_accounts_by_episode ON public.child_accounts USING btree (force_id, episode_id)
  index child_accounts_by_link CREATE UNIQUE INDEX child_accounts_by_link ON public.child_accounts USING btree (force_id, link_id) WHERE (link_id IS NOT NULL)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.child_accounts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.child_accounts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (typed_by = ( SELECT scope_actor() AS scope_actor)) AND (agency_id = ( SELECT scope_agency() AS scope_agency)) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = child_accounts.force_id) AND (p.id = child_accounts.episode_id) AND (p.child_id = child_accounts.child_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = child_accounts.force_id) AND (p.id = child_accounts.episode_id)))))
  grant insert, select to childfirst_app

table child_flags (
  force_id integer not null
  child_id uuid not null
  id uuid not null
  kind text not null
  note text
  set_at timestamp with time zone not null default now()
  set_by uuid not null
  agency_id uuid not null
  shared_with uuid[] not null default '{}'::uuid[]
  ended_at timestamp with time zone
  ended_by uuid
)
  constraint child_flags_force_id_child_id_fkey FOREIGN KEY (force_id, child_id) REFERENCES children(force_id, id)
  constraint child_flags_pkey PRIMARY KEY (force_id, child_id, id)
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (set_by = ( SELECT scope_actor() AS scope_actor)) AND (agency_id = ( SELECT scope_agency() AS scope_agency)) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_flags.force_id) AND (p.id = child_flags.child_id)))))
  policy amended permissive for update to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_flags.force_id) AND (p.id = child_flags.child_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_flags.force_id) AND (p.id = child_flags.child_id)))))
  grant insert, select, update to childfirst_app

table child_leads (
  force_id integer not null
  id uuid not null
  child_id uuid not null
  lead_id uuid not null
  lead_unit_id uuid
  since timestamp with time zone not null
  why text not null
  before_id uuid
  set_by uuid not null
)
  constraint child_leads_force_id_child_id_fkey FOREIGN KEY (force_id, child_id) REFERENCES children(force_id, id)
  constraint child_leads_force_id_lead_id_fkey FOREIGN KEY (force_id, lead_id) REFERENCES people(force_id, id)
  constraint child_leads_force_id_set_by_fkey FOREIGN KEY (force_id, set_by) REFERENCES people(force_id, id)
  constraint child_leads_pkey PRIMARY KEY (force_id, id)
  constraint child_leads_why_check CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
  index child_leads_by_before CREATE INDEX child_leads_by_before ON public.child_leads USING btree (force_id, before_id, since) WHERE (before_id IS NOT NULL)
  index child_leads_by_child CREATE INDEX child_leads_by_child ON public.child_leads USING btree (force_id, child_id, since)
  index child_leads_by_lead CREATE INDEX child_leads_by_lead ON public.child_leads USING btree (force_id, lead_id, since)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.child_leads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.child_leads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (set_by = ( SELECT scope_actor() AS scope_actor)) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_leads.force_id) AND (p.id = child_leads.child_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (((( SELECT scope_actor() AS scope_actor) = lead_id) OR (( SELECT scope_actor() AS scope_actor) = before_id)) OR (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_leads.force_id) AND (p.id = child_leads.child_id))))))
  grant insert, select to childfirst_app

table child_learning (
  force_id integer not null
  child_id uuid not null
  version integer not null
  schooling text
  school text
  school_id uuid
  send text
  send_learnt_on date
  send_learnt_from text
  recorded_at timestamp with time zone not null
  recorded_by uuid
)
  constraint child_learning_force_id_child_id_fkey FOREIGN KEY (force_id, child_id) REFERENCES children(force_id, id)
  constraint child_learning_pkey PRIMARY KEY (force_id, child_id, version)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.child_learning FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.child_learning FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_learning.force_id) AND (p.id = child_learning.child_id)))))
  grant select to childfirst_app

table child_relations (
  force_id integer not null
  child_id uuid not null
  id uuid not null
  kind text not null
  name text
  phone text
  other_child_id uuid
  parental_responsibility boolean not null default false
  note text
  shared_with uuid[] not null default '{}'::uuid[]
  set_at timestamp with time zone not null default now()
  set_by uuid not null
  ended_at timestamp with time zone
)
  constraint child_relations_force_id_child_id_fkey FOREIGN KEY (force_id, child_id) REFERENCES children(force_id, id)
  constraint child_relations_force_id_other_child_id_fkey FOREIGN KEY (force_id, other_child_id) REFERENCES children(force_id, id)
  constraint child_relations_pkey PRIMARY KEY (force_id, child_id, id)
  index child_relations_by_other CREATE INDEX child_relations_by_other ON public.child_relations USING btree (force_id, other_child_id) WHERE (other_child_id IS NOT NULL)
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (set_by = ( SELECT scope_actor() AS scope_actor)) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_relations.force_id) AND (p.id = child_relations.child_id)))) AND ((other_child_id IS NULL) OR (EXISTS ( SELECT FROM children o WHERE ((o.force_id = child_relations.force_id) AND (o.id = child_relations.other_child_id))))))
  policy amended permissive for update to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_relations.force_id) AND (p.id = child_relations.child_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_relations.force_id) AND (p.id = child_relations.child_id)))))
  grant insert, select, update to childfirst_app

table children (
  force_id integer not null
  id uuid not null
  kind text not null default 'child'::text
  family_name text not null
  given_names text not null
  known_as text
  born_on date
  born_on_estimated boolean not null default false
  sex text
  ethnicity text
  language text
  borough text
  looked_after_by uuid
  school text
  communication_needs text
  restricted boolean not null default false
  shared_with uuid[] not null default '{}'::uuid[]
  lead_id uuid
  lead_unit_id uuid
  version integer not null default 1
  search_name text not null generated (search_form(((((given_names || ' '::text) || COALESCE(known_as, ''::text)) || ' '::text) || family_name)))
  created_at timestamp with time zone not null default now()
  created_by uuid
  updated_at timestamp with time zone not null default now()
  updated_by uuid
  schooling text
  school_id uuid
  send text
  send_learnt_on date
  send_learnt_from text
)
  constraint children_check CHECK ((((send IS NULL) = (send_learnt_on IS NULL)) AND ((send IS NULL) = (send_learnt_from IS NULL))))
  constraint children_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint children_force_id_looked_after_by_fkey FOREIGN KEY (force_id, looked_after_by) REFERENCES agencies(force_id, id)
  constraint children_force_id_school_id_fkey FOREIGN KEY (force_id, school_id) REFERENCES agencies(force_id, id)
  constraint children_kind_check CHECK ((kind = ANY (ARRAY['child'::text, 'adult'::text, 'line'::text])))
  constraint children_pkey PRIMARY KEY (force_id, id)
  constraint children_schooling_check CHECK ((schooling = ANY (ARRAY['school'::text, 'elsewhere'::text, 'none'::text])))
  constraint children_send_check CHECK ((send = ANY (ARRAY['N'::text, 'K'::text, 'E'::text])))
  constraint children_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
  index children_by_birth CREATE INDEX children_by_birth ON public.children USING btree (force_id, born_on)
  index children_by_borough CREATE INDEX children_by_borough ON public.children USING btree (force_id, borough)
  index children_by_family_name CREATE INDEX children_by_family_name ON public.children USING btree (force_id, family_name, given_names, id)
  index children_by_lead CREATE INDEX children_by_lead ON public.children USING btree (force_id, lead_id) WHERE (lead_id IS NOT NULL)
  index children_by_name CREATE INDEX children_by_name ON public.children USING gin (search_name gin_trgm_ops) WITH (fastupdate=off)
  index children_by_school CREATE INDEX children_by_school ON public.children USING btree (force_id, school_id) WHERE (school_id IS NOT NULL)
  trigger learning_begun CREATE TRIGGER learning_begun AFTER INSERT ON public.children FOR EACH ROW WHEN (((new.schooling IS NOT NULL) OR (new.send IS NOT NULL))) EXECUTE FUNCTION keep_learning()
  trigger learning_kept CREATE TRIGGER learning_kept AFTER UPDATE OF schooling, school, school_id, send, send_learnt_on, send_learnt_from ON public.children FOR EACH ROW WHEN (((((((old.schooling IS DISTINCT FROM new.schooling) OR (old.school IS DISTINCT FROM new.school)) OR (old.school_id IS DISTINCT FROM new.school_id)) OR (old.send IS DISTINCT FROM new.send)) OR (old.send_learnt_on IS DISTINCT FROM new.send_learnt_on)) OR (old.send_learnt_from IS DISTINCT FROM new.send_learnt_from))) EXECUTE FUNCTION keep_learning()
  trigger marks_changed CREATE TRIGGER marks_changed AFTER UPDATE OF born_on, sex, looked_after_by ON public.children FOR EACH ROW WHEN ((((old.born_on IS DISTINCT FROM new.born_on) OR (old.sex IS DISTINCT FROM new.sex)) OR (old.looked_after_by IS DISTINCT FROM new.looked_after_by))) EXECUTE FUNCTION change_marks()
  trigger restriction_followed CREATE TRIGGER restriction_followed AFTER UPDATE OF restricted, lead_id, lead_unit_id ON public.children FOR EACH ROW WHEN ((((old.restricted IS DISTINCT FROM new.restricted) OR (old.lead_id IS DISTINCT FROM new.lead_id)) OR (old.lead_unit_id IS DISTINCT FROM new.lead_unit_id))) EXECUTE FUNCTION restrict_episodes()
  trigger school_settled CREATE TRIGGER school_settled BEFORE INSERT OR UPDATE OF schooling, school, school_id ON public.children FOR EACH ROW EXECUTE FUNCTION settle_school()
  security row level security, forced
  policy owner permissive for all to owner using true
  policy partner permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (NOT ( SELECT scope_is_police() AS scope_is_police)) AND (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)]))
  policy partner_held permissive for update to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (NOT ( SELECT scope_is_police() AS scope_is_police)) AND (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])) with check false
  policy police permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND ((NOT restricted) OR (lead_id = ( SELECT scope_actor() AS scope_actor)) OR (lead_unit_id = ( SELECT scope_unit() AS scope_unit)) OR (EXISTS ( SELECT FROM episodes e WHERE ((e.force_id = children.force_id) AND (e.child_id = children.id) AND (e.unit_id = ( SELECT scope_unit() AS scope_unit))))))) with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select, update to childfirst_app

table counted_answers (
  force_id integer
  episode_id uuid
  child_id uuid
  pathway text
  step text
  question text
  answer text
  answered_on date
  newest boolean
  departed text
  outcome text
  first_in_year text
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT n.force_id,
    n.episode_id,
    e.child_id,
    e.pathway,
    n.step,
    q.question,
    a.answer,
    ((n.happened_at AT TIME ZONE 'Europe/London'::text))::date AS answered_on,
    (NOT (EXISTS ( SELECT
           FROM episode_entries l
          WHERE ((l.force_id = n.force_id) AND (l.episode_id = n.episode_id) AND (l.step = n.step) AND (l.occurrence = n.occurrence) AND (l.version > n.version) AND (NOT l.withdraws) AND (NOT (EXISTS ( SELECT
                   FROM episode_entries k
                  WHERE ((k.force_id = l.force_id) AND (k.episode_id = l.episode_id) AND (k.corrects = l.version))))))))) AS newest,
        CASE
            WHEN (n.decision IS NULL) THEN 'not decided by a table'::text
            WHEN (n.decision ? 'deviation'::text) THEN 'yes'::text
            ELSE 'no'::text
        END AS departed,
    COALESCE(e.outcome, 'open'::text) AS outcome,
        CASE
            WHEN (EXISTS ( SELECT
               FROM episodes p
              WHERE ((p.force_id = e.force_id) AND (p.child_id = e.child_id) AND (p.pathway = e.pathway) AND ((p.outcome IS NULL) OR (p.outcome <> 'entered in error'::text)) AND (ROW(p.started_at, p.id) < ROW(e.started_at, e.id)) AND (p.started_at >= (date_trunc('year'::text, (e.started_at AT TIME ZONE 'Europe/London'::text)) AT TIME ZONE 'Europe/London'::text))))) THEN 'no'::text
            ELSE 'yes'::text
        END AS first_in_year,
    COALESCE(c.sex, 'not known'::text) AS sex,
    band_of_age(c.born_on, ((e.started_at AT TIME ZONE 'Europe/London'::text))::date) AS age_band,
    group_of_ethnicity(c.ethnicity) AS ethnicity,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after,
    COALESCE(c.borough, 'elsewhere'::text) AS borough,
    COALESCE(u.bcu, 'none'::text) AS bcu,
    group_of_send(c.send) AS send,
    group_of_schooling(c.schooling, h.name) AS school
   FROM ((((((episode_entries n
     JOIN episodes e ON (((e.force_id = n.force_id) AND (e.id = n.episode_id))))
     JOIN published_questions q ON (((q.pathway = e.pathway) AND (q.step = n.step))))
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id) AND (c.kind = 'child'::text))))
     LEFT JOIN agencies h ON (((h.force_id = c.force_id) AND (h.id = c.school_id))))
     LEFT JOIN units u ON (((u.force_id = e.force_id) AND (u.id = e.unit_id))))
     CROSS JOIN LATERAL jsonb_array_elements_text(
        CASE jsonb_typeof((n.answers -> q.question))
            WHEN 'array'::text THEN (n.answers -> q.question)
            ELSE jsonb_build_array((n.answers -> q.question))
        END) a(answer))
  WHERE ((n.force_id = scope_force()) AND (NOT n.withdraws) AND ((n.answers -> q.question) IS NOT NULL) AND ((e.outcome IS NULL) OR (e.outcome <> 'entered in error'::text)) AND (NOT (EXISTS ( SELECT
           FROM episode_entries k
          WHERE ((k.force_id = n.force_id) AND (k.episode_id = n.episode_id) AND (k.corrects = n.version))))));

table counted_case_audits (
  force_id integer
  episode_id uuid
  child_id uuid
  graded_on date
  overall text
  voice text
  needs text
  method text
  kind text
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
WITH standing AS (
         SELECT DISTINCT ON (n.episode_id, n.step) n.force_id,
            n.episode_id,
            n.step,
            n.answers,
            n.happened_at
           FROM episode_entries n
          WHERE ((n.force_id = scope_force()) AND (n.step = ANY (ARRAY['sampled'::text, 'voiceRead'::text, 'needsRead'::text, 'graded'::text])) AND (NOT n.withdraws) AND (NOT (EXISTS ( SELECT
                   FROM episode_entries k
                  WHERE ((k.force_id = n.force_id) AND (k.episode_id = n.episode_id) AND (k.corrects = n.version))))))
          ORDER BY n.episode_id, n.step, n.version DESC
        )
 SELECT e.force_id,
    e.id AS episode_id,
    e.child_id,
    ((g.happened_at AT TIME ZONE 'Europe/London'::text))::date AS graded_on,
    (g.answers ->> 'overall'::text) AS overall,
    COALESCE((v.answers ->> 'voice'::text), 'blank'::text) AS voice,
    COALESCE((d.answers ->> 'recognised'::text), 'blank'::text) AS needs,
    COALESCE((s.answers ->> 'method'::text), 'blank'::text) AS method,
    COALESCE((s.answers ->> 'kind'::text), 'blank'::text) AS kind,
    COALESCE(c.sex, 'not known'::text) AS sex,
    band_of_age(c.born_on, ((e.started_at AT TIME ZONE 'Europe/London'::text))::date) AS age_band,
    group_of_ethnicity(c.ethnicity) AS ethnicity,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after,
    COALESCE(c.borough, 'elsewhere'::text) AS borough,
    COALESCE(u.bcu, 'none'::text) AS bcu,
    group_of_send(c.send) AS send,
    group_of_schooling(c.schooling, h.name) AS school
   FROM (((((((episodes e
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id) AND (c.kind = 'child'::text))))
     LEFT JOIN agencies h ON (((h.force_id = c.force_id) AND (h.id = c.school_id))))
     LEFT JOIN units u ON (((u.force_id = e.force_id) AND (u.id = e.unit_id))))
     JOIN standing g ON (((g.force_id = e.force_id) AND (g.episode_id = e.id) AND (g.step = 'graded'::text))))
     LEFT JOIN standing s ON (((s.force_id = e.force_id) AND (s.episode_id = e.id) AND (s.step = 'sampled'::text))))
     LEFT JOIN standing v ON (((v.force_id = e.force_id) AND (v.episode_id = e.id) AND (v.step = 'voiceRead'::text))))
     LEFT JOIN standing d ON (((d.force_id = e.force_id) AND (d.episode_id = e.id) AND (d.step = 'needsRead'::text))))
  WHERE ((e.pathway = 'case-audit'::text) AND (e.force_id = scope_force()) AND ((e.outcome IS NULL) OR (e.outcome <> 'entered in error'::text)));

table counted_custody_episodes (
  force_id integer
  episode_id uuid
  child_id uuid
  arrived_on date
  outcome text
  hours_in_custody double precision
  sex text
  age_band text
  ethnicity text
  looked_after text
  details_shared text
  called_back text
  borough text
  bcu text
  send text
  school text
)
as
SELECT e.force_id,
    e.id AS episode_id,
    e.child_id,
    ((a.happened_at AT TIME ZONE 'Europe/London'::text))::date AS arrived_on,
        CASE
            WHEN (e.ended_at IS NULL) THEN 'still there'::text
            ELSE e.outcome
        END AS outcome,
    (round((EXTRACT(epoch FROM (e.ended_at - a.happened_at)) / (3600)::numeric), 2))::double precision AS hours_in_custody,
    COALESCE(c.sex, 'not known'::text) AS sex,
        CASE
            WHEN (y.years IS NULL) THEN 'not known'::text
            WHEN (y.years < 14) THEN 'under 14'::text
            WHEN (y.years < 16) THEN '14-15'::text
            WHEN (y.years < 18) THEN '16-17'::text
            ELSE '18 and over'::text
        END AS age_band,
        CASE "left"(c.ethnicity, 1)
            WHEN 'A'::text THEN 'asian'::text
            WHEN 'B'::text THEN 'black'::text
            WHEN 'M'::text THEN 'mixed'::text
            WHEN 'W'::text THEN 'white'::text
            WHEN 'O'::text THEN 'other'::text
            WHEN 'N'::text THEN 'not stated'::text
            ELSE 'blank'::text
        END AS ethnicity,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after,
        CASE
            WHEN ((s.state = 'open'::text) AND (s.due_at < now())) THEN 'overdue'::text
            ELSE COALESCE(s.state, 'not needed'::text)
        END AS details_shared,
        CASE
            WHEN ((b.state = 'open'::text) AND (b.due_at < now())) THEN 'overdue'::text
            ELSE COALESCE(b.state, 'not needed'::text)
        END AS called_back,
    COALESCE(c.borough, 'elsewhere'::text) AS borough,
    COALESCE(u.bcu, 'none'::text) AS bcu,
    group_of_send(c.send) AS send,
    group_of_schooling(c.schooling, h.name) AS school
   FROM (((((((episodes e
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id) AND (c.kind = 'child'::text))))
     LEFT JOIN agencies h ON (((h.force_id = c.force_id) AND (h.id = c.school_id))))
     LEFT JOIN units u ON (((u.force_id = e.force_id) AND (u.id = e.unit_id))))
     JOIN LATERAL ( SELECT n.happened_at
           FROM episode_entries n
          WHERE ((n.force_id = e.force_id) AND (n.episode_id = e.id) AND (n.step = 'arrived'::text) AND (NOT n.withdraws) AND (NOT (EXISTS ( SELECT
                   FROM episode_entries k
                  WHERE ((k.force_id = e.force_id) AND (k.episode_id = e.id) AND (k.corrects = n.version))))))
          ORDER BY n.version DESC
         LIMIT 1) a ON (true))
     LEFT JOIN LATERAL ( SELECT (EXTRACT(year FROM age((((a.happened_at AT TIME ZONE 'Europe/London'::text))::date)::timestamp with time zone, (c.born_on)::timestamp with time zone)))::integer AS years) y ON (true))
     LEFT JOIN duties s ON (((s.force_id = e.force_id) AND (s.episode_id = e.id) AND (s.step = 'detailsShared'::text) AND (s.occurrence = 1))))
     LEFT JOIN duties b ON (((b.force_id = e.force_id) AND (b.episode_id = e.id) AND (b.step = 'calledBack'::text) AND (b.occurrence = 1))))
  WHERE ((e.pathway = 'custody'::text) AND (e.force_id = scope_force()) AND ((e.outcome IS NULL) OR (e.outcome <> 'entered in error'::text)));

table counted_duties (
  force_id integer
  episode_id uuid
  child_id uuid
  pathway text
  step text
  owed_by text
  opened_on date
  state text
  hours double precision
  outcome text
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT d.force_id,
    d.episode_id,
    d.child_id,
    d.pathway,
    d.step,
    d.owed_by,
    ((d.opened_at AT TIME ZONE 'Europe/London'::text))::date AS opened_on,
        CASE
            WHEN ((d.state = 'open'::text) AND (d.due_at < now())) THEN 'overdue'::text
            ELSE d.state
        END AS state,
        CASE
            WHEN (d.state = ANY (ARRAY['met'::text, 'met late'::text])) THEN (round((EXTRACT(epoch FROM (d.settled_at - d.opened_at)) / (3600)::numeric), 2))::double precision
            ELSE NULL::double precision
        END AS hours,
    COALESCE(e.outcome, 'open'::text) AS outcome,
    COALESCE(c.sex, 'not known'::text) AS sex,
    band_of_age(c.born_on, ((e.started_at AT TIME ZONE 'Europe/London'::text))::date) AS age_band,
    group_of_ethnicity(c.ethnicity) AS ethnicity,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after,
    COALESCE(c.borough, 'elsewhere'::text) AS borough,
    COALESCE(u.bcu, 'none'::text) AS bcu,
    group_of_send(c.send) AS send,
    group_of_schooling(c.schooling, h.name) AS school
   FROM ((((duties d
     JOIN episodes e ON (((e.force_id = d.force_id) AND (e.id = d.episode_id))))
     JOIN children c ON (((c.force_id = d.force_id) AND (c.id = d.child_id) AND (c.kind = 'child'::text))))
     LEFT JOIN agencies h ON (((h.force_id = c.force_id) AND (h.id = c.school_id))))
     LEFT JOIN units u ON (((u.force_id = e.force_id) AND (u.id = e.unit_id))))
  WHERE ((d.force_id = scope_force()) AND ((e.outcome IS NULL) OR (e.outcome <> 'entered in error'::text)));

table counted_episodes (
  force_id integer
  episode_id uuid
  child_id uuid
  pathway text
  begun_on date
  ended_on date
  outcome text
  hours double precision
  first_in_year text
  days_since integer
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT e.force_id,
    e.id AS episode_id,
    e.child_id,
    e.pathway,
    ((e.started_at AT TIME ZONE 'Europe/London'::text))::date AS begun_on,
    ((e.ended_at AT TIME ZONE 'Europe/London'::text))::date AS ended_on,
    COALESCE(e.outcome, 'open'::text) AS outcome,
    (round((EXTRACT(epoch FROM (e.ended_at - e.started_at)) / (3600)::numeric), 2))::double precision AS hours,
        CASE
            WHEN (EXISTS ( SELECT
               FROM episodes p
              WHERE ((p.force_id = e.force_id) AND (p.child_id = e.child_id) AND (p.pathway = e.pathway) AND ((p.outcome IS NULL) OR (p.outcome <> 'entered in error'::text)) AND (ROW(p.started_at, p.id) < ROW(e.started_at, e.id)) AND (p.started_at >= (date_trunc('year'::text, (e.started_at AT TIME ZONE 'Europe/London'::text)) AT TIME ZONE 'Europe/London'::text))))) THEN 'no'::text
            ELSE 'yes'::text
        END AS first_in_year,
    (((e.started_at AT TIME ZONE 'Europe/London'::text))::date - ( SELECT max(((p.started_at AT TIME ZONE 'Europe/London'::text))::date) AS max
           FROM episodes p
          WHERE ((p.force_id = e.force_id) AND (p.child_id = e.child_id) AND (p.pathway = e.pathway) AND ((p.outcome IS NULL) OR (p.outcome <> 'entered in error'::text)) AND (ROW(p.started_at, p.id) < ROW(e.started_at, e.id))))) AS days_since,
    COALESCE(c.sex, 'not known'::text) AS sex,
    band_of_age(c.born_on, ((e.started_at AT TIME ZONE 'Europe/London'::text))::date) AS age_band,
    group_of_ethnicity(c.ethnicity) AS ethnicity,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after,
    COALESCE(c.borough, 'elsewhere'::text) AS borough,
    COALESCE(u.bcu, 'none'::text) AS bcu,
    group_of_send(c.send) AS send,
    group_of_schooling(c.schooling, h.name) AS school
   FROM (((episodes e
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id) AND (c.kind = 'child'::text))))
     LEFT JOIN agencies h ON (((h.force_id = c.force_id) AND (h.id = c.school_id))))
     LEFT JOIN units u ON (((u.force_id = e.force_id) AND (u.id = e.unit_id))))
  WHERE ((e.force_id = scope_force()) AND ((e.outcome IS NULL) OR (e.outcome <> 'entered in error'::text)));

table counted_language_entries (
  force_id integer
  episode_id uuid
  child_id uuid
  recorded_on date
  written_by text
  bcu text
  words integer
  flagged integer
)
as
SELECT n.force_id,
    n.episode_id,
    e.child_id,
    ((n.recorded_at AT TIME ZONE 'Europe/London'::text))::date AS recorded_on,
        CASE
            WHEN (a.kind = 'police'::text) THEN 'police'::text
            ELSE 'partners'::text
        END AS written_by,
    COALESCE(u.bcu, 'none'::text) AS bcu,
    n.words_written AS words,
    n.words_flagged AS flagged
   FROM (((episode_entries n
     JOIN episodes e ON (((e.force_id = n.force_id) AND (e.id = n.episode_id))))
     JOIN agencies a ON (((a.force_id = n.force_id) AND (a.id = n.agency_id))))
     LEFT JOIN units u ON (((u.force_id = e.force_id) AND (u.id = e.unit_id))))
  WHERE ((n.force_id = scope_force()) AND (n.words_written > 0));

table counted_lines (
  force_id integer
  episode_id uuid
  child_id uuid
  traced_on date
  ended_on date
  outcome text
  kind text
  arrests integer
  charges integer
  slavery_charges integer
  children_safeguarded integer
)
as
SELECT e.force_id,
    e.id AS episode_id,
    e.child_id,
    ((e.started_at AT TIME ZONE 'Europe/London'::text))::date AS traced_on,
    ((e.ended_at AT TIME ZONE 'Europe/London'::text))::date AS ended_on,
    COALESCE(e.outcome, 'open'::text) AS outcome,
    COALESCE((t.answers ->> 'kind'::text), 'blank'::text) AS kind,
    COALESCE(((z.answers ->> 'arrests'::text))::integer, 0) AS arrests,
    COALESCE(((z.answers ->> 'chargesInAll'::text))::integer, 0) AS charges,
    COALESCE(((z.answers ->> 'slavery'::text))::integer, 0) AS slavery_charges,
    COALESCE(((z.answers ->> 'safeguarded'::text))::integer, 0) AS children_safeguarded
   FROM (((episodes e
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id) AND (c.kind = 'line'::text))))
     LEFT JOIN LATERAL ( SELECT n.answers
           FROM episode_entries n
          WHERE ((n.force_id = e.force_id) AND (n.episode_id = e.id) AND (n.step = 'traced'::text) AND (NOT n.withdraws) AND (NOT (EXISTS ( SELECT
                   FROM episode_entries k
                  WHERE ((k.force_id = n.force_id) AND (k.episode_id = n.episode_id) AND (k.corrects = n.version))))))
          ORDER BY n.version DESC
         LIMIT 1) t ON (true))
     LEFT JOIN LATERAL ( SELECT n.answers
           FROM episode_entries n
          WHERE ((n.force_id = e.force_id) AND (n.episode_id = e.id) AND (n.step = 'closed'::text) AND (NOT n.withdraws) AND (NOT (EXISTS ( SELECT
                   FROM episode_entries k
                  WHERE ((k.force_id = n.force_id) AND (k.episode_id = n.episode_id) AND (k.corrects = n.version))))))
          ORDER BY n.version DESC
         LIMIT 1) z ON (true))
  WHERE ((e.pathway = 'county-line'::text) AND (e.force_id = scope_force()) AND ((e.outcome IS NULL) OR (e.outcome <> 'entered in error'::text)));

table counted_partner_waits (
  force_id integer
  episode_id uuid
  child_id uuid
  kind text
  asked_on date
  sex text
  age_band text
  ethnicity text
  borough text
  bcu text
  looked_after text
  hours_to_answer double precision
  hours_to_given double precision
  standing text
  send text
  school text
)
as
WITH standing AS (
         SELECT n.force_id,
            n.episode_id,
            n.step,
            n.happened_at,
            n.answers,
            n.version
           FROM episode_entries n
          WHERE ((n.step = ANY (ARRAY['accommodationRequested'::text, 'accommodationAnswered'::text, 'transferred'::text, 'adultRequested'::text, 'schemeAnswered'::text, 'adultArrived'::text, 'authorityWhereFoundTold'::text, 'placeOffered'::text, 'accommodated'::text, 'wanted'::text, 'councilAnswered'::text, 'healthAnswered'::text, 'given'::text])) AND (n.force_id = scope_force()) AND (NOT n.withdraws) AND (NOT (EXISTS ( SELECT
                   FROM episode_entries k
                  WHERE ((k.force_id = n.force_id) AND (k.episode_id = n.episode_id) AND (k.corrects = n.version))))))
        ), asked AS (
         SELECT DISTINCT ON (e.id, a_1.step, k.kind) e.force_id,
            e.id,
            e.child_id,
            e.unit_id,
            e.started_at,
            e.ended_at,
            k.kind,
            k.answering,
            k.giving,
            a_1.happened_at
           FROM ((standing a_1
             JOIN episodes e ON (((e.force_id = a_1.force_id) AND (e.id = a_1.episode_id))))
             JOIN LATERAL ( SELECT
                        CASE (a_1.answers ->> 'type'::text)
                            WHEN 'secure'::text THEN 'secure-accommodation'::text
                            ELSE 'accommodation'::text
                        END AS kind,
                    ARRAY['accommodationAnswered'::text] AS answering,
                    ARRAY['transferred'::text] AS giving
                  WHERE ((e.pathway = 'custody'::text) AND (a_1.step = 'accommodationRequested'::text))
                UNION ALL
                 SELECT 'appropriate-adult'::text,
                    ARRAY['schemeAnswered'::text] AS "array",
                    ARRAY['adultArrived'::text] AS "array"
                  WHERE (a_1.step = 'adultRequested'::text)
                UNION ALL
                 SELECT 'police-protection-place'::text,
                    ARRAY['placeOffered'::text] AS "array",
                    ARRAY['accommodated'::text] AS "array"
                  WHERE ((e.pathway = 'police-protection'::text) AND (a_1.step = 'authorityWhereFoundTold'::text))
                UNION ALL
                 SELECT
                        CASE (a_1.answers ->> 'kind'::text)
                            WHEN 'secure'::text THEN 'secure-place'::text
                            ELSE 'mental-health-place'::text
                        END AS "case",
                    ARRAY['councilAnswered'::text, 'healthAnswered'::text] AS "array",
                    ARRAY['given'::text] AS "array"
                  WHERE ((e.pathway = 'placement-wanted'::text) AND (a_1.step = 'wanted'::text))) k ON (true))
          ORDER BY e.id, a_1.step, k.kind, a_1.happened_at, a_1.version
        )
 SELECT a.force_id,
    a.id AS episode_id,
    a.child_id,
    a.kind,
    ((a.happened_at AT TIME ZONE 'Europe/London'::text))::date AS asked_on,
    COALESCE(c.sex, 'not known'::text) AS sex,
    band_of_age(c.born_on, ((a.started_at AT TIME ZONE 'Europe/London'::text))::date) AS age_band,
    group_of_ethnicity(c.ethnicity) AS ethnicity,
    COALESCE(c.borough, 'elsewhere'::text) AS borough,
    COALESCE(u.bcu, 'none'::text) AS bcu,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after,
    (round((EXTRACT(epoch FROM (r.at - a.happened_at)) / (3600)::numeric), 2))::double precision AS hours_to_answer,
    (round((EXTRACT(epoch FROM (g.at - a.happened_at)) / (3600)::numeric), 2))::double precision AS hours_to_given,
        CASE
            WHEN (g.at IS NOT NULL) THEN 'given'::text
            WHEN (a.ended_at IS NULL) THEN 'waiting'::text
            ELSE 'not given'::text
        END AS standing,
    group_of_send(c.send) AS send,
    group_of_schooling(c.schooling, h.name) AS school
   FROM (((((asked a
     JOIN children c ON (((c.force_id = a.force_id) AND (c.id = a.child_id))))
     LEFT JOIN agencies h ON (((h.force_id = c.force_id) AND (h.id = c.school_id))))
     LEFT JOIN units u ON (((u.force_id = a.force_id) AND (u.id = a.unit_id))))
     LEFT JOIN LATERAL ( SELECT min(s.happened_at) AS at
           FROM standing s
          WHERE ((s.force_id = a.force_id) AND (s.episode_id = a.id) AND (s.step = ANY (a.answering)) AND (s.happened_at >= a.happened_at))) r ON (true))
     LEFT JOIN LATERAL ( SELECT min(s.happened_at) AS at
           FROM standing s
          WHERE ((s.force_id = a.force_id) AND (s.episode_id = a.id) AND (s.step = ANY (a.giving)) AND (s.happened_at >= a.happened_at))) g ON (true));

table counted_violence_reviews (
  force_id integer
  episode_id uuid
  child_id uuid
  begun_on date
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  decided text
  challenged text
  send text
  school text
)
as
WITH standing AS (
         SELECT DISTINCT ON (n.episode_id, n.step) n.force_id,
            n.episode_id,
            n.step,
            n.answers
           FROM episode_entries n
          WHERE ((n.force_id = scope_force()) AND (n.step = ANY (ARRAY['decided'::text, 'challenged'::text])) AND (NOT n.withdraws) AND (NOT (EXISTS ( SELECT
                   FROM episode_entries k
                  WHERE ((k.force_id = n.force_id) AND (k.episode_id = n.episode_id) AND (k.corrects = n.version))))))
          ORDER BY n.episode_id, n.step, n.version DESC
        )
 SELECT e.force_id,
    e.id AS episode_id,
    e.child_id,
    ((e.started_at AT TIME ZONE 'Europe/London'::text))::date AS begun_on,
    COALESCE(c.sex, 'not known'::text) AS sex,
    band_of_age(c.born_on, ((e.started_at AT TIME ZONE 'Europe/London'::text))::date) AS age_band,
        CASE "left"(c.ethnicity, 1)
            WHEN 'A'::text THEN 'asian'::text
            WHEN 'B'::text THEN 'black'::text
            WHEN 'M'::text THEN 'mixed'::text
            WHEN 'W'::text THEN 'white'::text
            WHEN 'O'::text THEN 'other'::text
            WHEN 'N'::text THEN 'not stated'::text
            ELSE 'blank'::text
        END AS ethnicity,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after,
    COALESCE(c.borough, 'elsewhere'::text) AS borough,
    COALESCE(u.bcu, 'none'::text) AS bcu,
    COALESCE((d.answers ->> 'result'::text), 'not decided'::text) AS decided,
        CASE
            WHEN (s.episode_id IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS challenged,
    group_of_send(c.send) AS send,
    group_of_schooling(c.schooling, h.name) AS school
   FROM (((((episodes e
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id) AND (c.kind = 'child'::text))))
     LEFT JOIN agencies h ON (((h.force_id = c.force_id) AND (h.id = c.school_id))))
     LEFT JOIN units u ON (((u.force_id = e.force_id) AND (u.id = e.unit_id))))
     LEFT JOIN standing d ON (((d.force_id = e.force_id) AND (d.episode_id = e.id) AND (d.step = 'decided'::text))))
     LEFT JOIN standing s ON (((s.force_id = e.force_id) AND (s.episode_id = e.id) AND (s.step = 'challenged'::text))))
  WHERE ((e.pathway = 'violence-harm-review'::text) AND (e.force_id = scope_force()) AND ((e.outcome IS NULL) OR (e.outcome <> 'entered in error'::text)));

table data_breaks (
  force_id integer not null
  id uuid not null
  source text not null
  split text not null
  category text not null
  on_day date not null
  is_real boolean not null
  because text not null
  settled_at timestamp with time zone not null
  settled_by uuid not null
)
  constraint data_breaks_because_check CHECK (((length(because) >= 1) AND (length(because) <= 2000)))
  constraint data_breaks_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint data_breaks_pkey PRIMARY KEY (force_id, id)
  index data_breaks_by_place CREATE INDEX data_breaks_by_place ON public.data_breaks USING btree (force_id, source, split, category, on_day, settled_at DESC)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.data_breaks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.data_breaks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (settled_by = ( SELECT scope_actor() AS scope_actor)) AND ( SELECT scope_is_police() AS scope_is_police))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force))
  grant insert, select to childfirst_app

table deliveries (
  force_id integer not null
  notice_id uuid not null
  channel_id uuid not null
  agency_id uuid not null
  state text not null default 'waiting'::text
  attempts integer not null default 0
  next_at timestamp with time zone not null default now()
  settled_at timestamp with time zone
  problem text
)
  constraint deliveries_check CHECK (((state = 'waiting'::text) = (settled_at IS NULL)))
  constraint deliveries_force_id_channel_id_fkey FOREIGN KEY (force_id, channel_id) REFERENCES channels(force_id, id)
  constraint deliveries_force_id_notice_id_fkey FOREIGN KEY (force_id, notice_id) REFERENCES notices(force_id, id)
  constraint deliveries_pkey PRIMARY KEY (force_id, notice_id, channel_id)
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'given up'::text])))
  index deliveries_by_agency CREATE INDEX deliveries_by_agency ON public.deliveries USING btree (force_id, agency_id, state, next_at)
  index deliveries_waiting CREATE INDEX deliveries_waiting ON public.deliveries USING btree (next_at) WHERE (state = 'waiting'::text)
  security row level security, forced
  policy clock permissive for all to childfirst_clock using true
  policy known permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (agency_id = ( SELECT scope_agency() AS scope_agency)))) with check (force_id = ( SELECT scope_force() AS scope_force))
  policy owner permissive for all to owner using true
  grant select to childfirst_app
  grant insert, select, update to childfirst_clock
  grant update (attempts), update (next_at), update (settled_at), update (state) to childfirst_app

table disclosures (
  force_id integer
  episode_id uuid
  child_id uuid
  pathway text
  version integer
  step text
  from_agency_id uuid
  to_agency_id uuid
  recorded_by uuid
  recorded_at timestamp with time zone
  agreement_id uuid
  lawful_basis text
  purpose text
  urgent_id uuid
  urgent_basis text
)
as
SELECT n.force_id,
    n.episode_id,
    e.child_id,
    e.pathway,
    n.version,
    n.step,
    n.agency_id AS from_agency_id,
    t.agency_id AS to_agency_id,
    n.recorded_by,
    n.recorded_at,
    s.id AS agreement_id,
    s.lawful_basis,
    s.purpose,
    u.id AS urgent_id,
    u.basis AS urgent_basis
   FROM (((((episode_entries n
     JOIN episodes e ON (((e.force_id = n.force_id) AND (e.id = n.episode_id))))
     CROSS JOIN LATERAL unnest(n.shared_with) t(agency_id))
     JOIN agencies a ON (((a.force_id = n.force_id) AND (a.id = t.agency_id))))
     LEFT JOIN LATERAL ( SELECT s_1.id,
            s_1.lawful_basis,
            s_1.purpose
           FROM sharing_agreements s_1
          WHERE ((s_1.force_id = n.force_id) AND (s_1.agency_id =
                CASE
                    WHEN (a.kind = 'police'::text) THEN n.agency_id
                    ELSE t.agency_id
                END) AND (s_1.pathways @> ARRAY[e.pathway]) AND (s_1.began_at <= n.recorded_at) AND (n.recorded_at < s_1.ends_at))
          ORDER BY s_1.began_at, s_1.id
         LIMIT 1) s ON (true))
     LEFT JOIN LATERAL ( SELECT u_1.id,
            u_1.basis
           FROM urgent_sharings u_1
          WHERE ((s.id IS NULL) AND (u_1.force_id = n.force_id) AND (u_1.episode_id = n.episode_id) AND (u_1.agency_id = t.agency_id) AND (u_1.shared_at <= n.recorded_at) AND (n.recorded_at < u_1.ends_at))
          ORDER BY u_1.shared_at, u_1.id
         LIMIT 1) u ON (true))
  WHERE ((t.agency_id <> n.agency_id) AND (( SELECT scope_is_police() AS scope_is_police) OR ((( SELECT scope_agency() AS scope_agency) = t.agency_id) OR (( SELECT scope_agency() AS scope_agency) = n.agency_id))));
  grant select to childfirst_app

table disputes (
  force_id integer not null
  id uuid not null
  episode_id uuid not null
  child_id uuid not null
  version integer not null
  agency_id uuid not null
  made_by_agency uuid not null
  shared_with uuid[] not null
  words text not null
  raised_at timestamp with time zone not null
  raised_by uuid not null
  answer text
  outcome text
  answered_at timestamp with time zone
  answered_by uuid
)
  constraint disputes_check CHECK ((((answer IS NULL) = (outcome IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))
  constraint disputes_check1 CHECK ((agency_id <> made_by_agency))
  constraint disputes_force_id_episode_id_version_fkey FOREIGN KEY (force_id, episode_id, version) REFERENCES episode_entries(force_id, episode_id, version)
  constraint disputes_outcome_check CHECK ((outcome = ANY (ARRAY['put right'::text, 'stands'::text, 'both kept'::text])))
  constraint disputes_pkey PRIMARY KEY (force_id, id)
  index disputes_by_episode CREATE INDEX disputes_by_episode ON public.disputes USING btree (force_id, episode_id)
  index disputes_open CREATE INDEX disputes_open ON public.disputes USING btree (force_id, made_by_agency) WHERE (answered_at IS NULL)
  trigger answered_once CREATE TRIGGER answered_once BEFORE UPDATE ON public.disputes FOR EACH ROW EXECUTE FUNCTION keep_dispute()
  trigger never_deleted CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON public.disputes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy answered permissive for update to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (made_by_agency = ( SELECT scope_agency() AS scope_agency)) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = disputes.force_id) AND (p.id = disputes.episode_id))))) with check (answered_by = ( SELECT scope_actor() AS scope_actor))
  policy owner permissive for all to owner using true
  policy raised permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (raised_by = ( SELECT scope_actor() AS scope_actor)) AND (agency_id = ( SELECT scope_agency() AS scope_agency)) AND (EXISTS ( SELECT FROM episode_entries n WHERE ((n.force_id = disputes.force_id) AND (n.episode_id = disputes.episode_id) AND (n.version = disputes.version) AND (n.agency_id = disputes.made_by_agency)))))
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)]) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = disputes.force_id) AND (p.id = disputes.episode_id)))))
  grant insert, select to childfirst_app
  grant update (answer), update (answered_at), update (answered_by), update (outcome) to childfirst_app

table duties (
  force_id integer not null
  episode_id uuid not null
  step text not null
  occurrence integer not null default 1
  child_id uuid not null
  pathway text not null
  owed_by text not null
  owed_agency_id uuid
  unit_id uuid
  state text not null default 'open'::text
  opened_at timestamp with time zone not null
  due_at timestamp with time zone
  prompt_at timestamp with time zone
  settled_at timestamp with time zone
  withheld boolean not null default false
  told_at timestamp with time zone
  restricted boolean not null default false
  lead_id uuid
  lead_unit_id uuid
  reminded_at timestamp with time zone
  due_order timestamp with time zone generated (COALESCE(due_at, prompt_at, opened_at))
)
  constraint duties_check CHECK (((NOT withheld) OR (told_at IS NULL)))
  constraint duties_check1 CHECK (((state = 'open'::text) = (settled_at IS NULL)))
  constraint duties_pkey PRIMARY KEY (force_id, episode_id, step, occurrence)
  index duties_by_child CREATE INDEX duties_by_child ON public.duties USING btree (force_id, child_id)
  index duties_in_time CREATE INDEX duties_in_time ON public.duties USING brin ((((opened_at AT TIME ZONE 'Europe/London'::text))::date)) WITH (pages_per_range='32')
  index duties_open_by_agency CREATE INDEX duties_open_by_agency ON public.duties USING btree (force_id, owed_agency_id, ( CASE WHEN ((due_at IS NULL) AND (prompt_at IS NULL)) THEN 'infinity'::timestamp with time zone ELSE due_order END), due_order) WHERE (settled_at IS NULL)
  index duties_open_by_pathway CREATE INDEX duties_open_by_pathway ON public.duties USING btree (force_id, owed_agency_id, pathway, due_at) WHERE (settled_at IS NULL)
  index duties_open_by_role CREATE INDEX duties_open_by_role ON public.duties USING btree (force_id, owed_by, ( CASE WHEN ((due_at IS NULL) AND (prompt_at IS NULL)) THEN 'infinity'::timestamp with time zone ELSE due_order END), due_order) WHERE (settled_at IS NULL)
  index duties_open_by_unit CREATE INDEX duties_open_by_unit ON public.duties USING btree (force_id, unit_id, ( CASE WHEN ((due_at IS NULL) AND (prompt_at IS NULL)) THEN 'infinity'::timestamp with time zone ELSE due_order END), due_order) WHERE (settled_at IS NULL)
  index duties_open_on_board CREATE INDEX duties_open_on_board ON public.duties USING btree (force_id, pathway, due_order) WHERE (settled_at IS NULL)
  index duties_settled_of_partners CREATE INDEX duties_settled_of_partners ON public.duties USING btree (force_id, owed_agency_id, settled_at) WHERE ((settled_at IS NOT NULL) AND (NOT ((told_at IS NULL) AND (state = ANY (ARRAY['met'::text, 'met late'::text])))))
  index duties_to_remind CREATE INDEX duties_to_remind ON public.duties USING btree (COALESCE(due_at, prompt_at)) WHERE ((settled_at IS NULL) AND (reminded_at IS NULL) AND (COALESCE(due_at, prompt_at) IS NOT NULL))
  index duties_undated_on_board CREATE INDEX duties_undated_on_board ON public.duties USING btree (force_id, pathway, due_order) WHERE ((settled_at IS NULL) AND (due_at IS NULL))
  security row level security, forced
  policy clock permissive for all to childfirst_clock using true
  policy owner permissive for all to owner using true
  policy partner permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (NOT ( SELECT scope_is_police() AS scope_is_police)) AND (((owed_agency_id = ( SELECT scope_agency() AS scope_agency)) AND (told_at IS NOT NULL)) OR (((NOT withheld) OR (owed_agency_id IS DISTINCT FROM ( SELECT scope_agency() AS scope_agency))) AND ( SELECT (e.shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)]) FROM episodes e WHERE ((e.force_id = duties.force_id) AND (e.id = duties.episode_id))))))
  policy police permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND ((NOT restricted) OR (lead_id = ( SELECT scope_actor() AS scope_actor)) OR (lead_unit_id = ( SELECT scope_unit() AS scope_unit)) OR (unit_id = ( SELECT scope_unit() AS scope_unit)))) with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select, update to childfirst_app
  grant select to childfirst_clock
  grant update (reminded_at) to childfirst_clock

table episode_entries (
  force_id integer not null
  episode_id uuid not null
  version integer not null
  step text not null
  occurrence integer not null default 1
  happened_at timestamp with time zone not null
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid not null
  agency_id uuid not null
  answers jsonb not null default '{}'::jsonb
  asked jsonb not null default '{}'::jsonb
  corrects integer
  reason text
  withdraws boolean not null default false
  decision jsonb
  shared_with uuid[] not null default '{}'::uuid[]
  words_written integer
  words_flagged integer
)
  constraint episode_entries_check CHECK (((corrects IS NULL) OR ((corrects < version) AND (corrects > 0) AND (reason IS NOT NULL))))
  constraint episode_entries_check1 CHECK (((corrects IS NOT NULL) OR (NOT withdraws)))
  constraint episode_entries_pkey PRIMARY KEY (force_id, episode_id, version)
  constraint episode_entries_version_check CHECK ((version > 0))
  index entries_in_time CREATE INDEX entries_in_time ON public.episode_entries USING brin ((((happened_at AT TIME ZONE 'Europe/London'::text))::date), (((recorded_at AT TIME ZONE 'Europe/London'::text))::date)) WITH (pages_per_range='32')
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.episode_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.episode_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (recorded_by = ( SELECT scope_actor() AS scope_actor)) AND (agency_id = ( SELECT scope_agency() AS scope_agency)) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = episode_entries.force_id) AND (p.id = episode_entries.episode_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ((agency_id = ( SELECT scope_agency() AS scope_agency)) OR (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = episode_entries.force_id) AND (p.id = episode_entries.episode_id)))))
  grant insert, select to childfirst_app

table episodes (
  force_id integer not null
  id uuid not null
  child_id uuid not null
  pathway text not null
  in_force_from date not null
  facts jsonb not null default '{}'::jsonb
  from_episode_id uuid
  version integer not null default 0
  mark uuid not null default gen_random_uuid()
  unit_id uuid
  agencies jsonb not null default '{}'::jsonb
  shared_with uuid[] not null default '{}'::uuid[]
  restricted boolean not null default false
  lead_id uuid
  lead_unit_id uuid
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  child_when_ended jsonb
  outcome text
  next_due_at timestamp with time zone
  next_step text
  owed_by text
  owed_agency_id uuid
)
  constraint episodes_force_id_child_id_fkey FOREIGN KEY (force_id, child_id) REFERENCES children(force_id, id)
  constraint episodes_force_id_from_episode_id_fkey FOREIGN KEY (force_id, from_episode_id) REFERENCES episodes(force_id, id)
  constraint episodes_pkey PRIMARY KEY (force_id, id)
  index episodes_by_child CREATE INDEX episodes_by_child ON public.episodes USING btree (force_id, child_id)
  index episodes_by_origin CREATE INDEX episodes_by_origin ON public.episodes USING btree (force_id, from_episode_id) WHERE (from_episode_id IS NOT NULL)
  index episodes_by_pathway CREATE INDEX episodes_by_pathway ON public.episodes USING btree (force_id, pathway, started_at)
  index episodes_in_time CREATE INDEX episodes_in_time ON public.episodes USING brin ((((started_at AT TIME ZONE 'Europe/London'::text))::date)) WITH (pages_per_range='32')
  index episodes_open_by_unit CREATE INDEX episodes_open_by_unit ON public.episodes USING btree (force_id, unit_id, pathway) WHERE (ended_at IS NULL)
  trigger ending_forgotten CREATE TRIGGER ending_forgotten BEFORE UPDATE OF ended_at ON public.episodes FOR EACH ROW WHEN (((old.child_when_ended IS NOT NULL) AND (new.ended_at IS NULL))) EXECUTE FUNCTION forget_ending()
  trigger mark_changed CREATE TRIGGER mark_changed BEFORE UPDATE OF child_id, pathway, in_force_from, unit_id, agencies, facts, shared_with, restricted, lead_id, lead_unit_id, started_at ON public.episodes FOR EACH ROW WHEN ((old.mark = new.mark)) EXECUTE FUNCTION change_mark()
  trigger restricted_like_child CREATE TRIGGER restricted_like_child BEFORE INSERT ON public.episodes FOR EACH ROW EXECUTE FUNCTION restrict_like_child()
  security row level security, forced
  policy owner permissive for all to owner using true
  policy partner permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (NOT ( SELECT scope_is_police() AS scope_is_police)) AND (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])) with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (NOT ( SELECT scope_is_police() AS scope_is_police)) AND (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)]) AND partner_knows_child(child_id))
  policy police permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND ((NOT restricted) OR (lead_id = ( SELECT scope_actor() AS scope_actor)) OR (lead_unit_id = ( SELECT scope_unit() AS scope_unit)) OR (unit_id = ( SELECT scope_unit() AS scope_unit))))
  policy police_began permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND police_knows_child(child_id))
  policy police_changed permissive for update to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND ((NOT restricted) OR (lead_id = ( SELECT scope_actor() AS scope_actor)) OR (lead_unit_id = ( SELECT scope_unit() AS scope_unit)) OR (unit_id = ( SELECT scope_unit() AS scope_unit)))) with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select, update to childfirst_app

table figure_cells (
  force_id integer not null
  measure text not null
  version text not null
  part text not null
  period date not null
  group text not null
  counted bigint not null
  out_of bigint not null
  values double precision[]
)
  constraint figure_cells_force_id_measure_version_part_fkey FOREIGN KEY (force_id, measure, version, part) REFERENCES figure_kept(force_id, measure, version, part) ON DELETE CASCADE
  constraint figure_cells_pkey PRIMARY KEY (force_id, measure, version, part, period, "group")
  security row level security, forced
  policy own permissive for all to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force)) with check (force_id = ( SELECT scope_force() AS scope_force))
  policy owner permissive for all to owner using true
  grant delete, insert, select, update to childfirst_app

table figure_kept (
  force_id integer not null
  measure text not null
  version text not null
  part text not null
  era integer not null
  upto bigint not null
  at timestamp with time zone not null default now()
  basis jsonb not null default '{}'::jsonb
)
  constraint figure_kept_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint figure_kept_pkey PRIMARY KEY (force_id, measure, version, part)
  security row level security, forced
  policy own permissive for all to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force)) with check (force_id = ( SELECT scope_force() AS scope_force))
  policy owner permissive for all to owner using true
  grant delete, insert, select, update to childfirst_app

table forces (
  force_id integer not null
  name text not null
  demonstration boolean not null default false
)
  constraint forces_pkey PRIMARY KEY (force_id)
  grant select to childfirst_app
  grant select to childfirst_seal

table gravity_scores (
  force_id integer not null
  edition text not null
  scale text not null
  offence text not null
  base_score integer not null
  up_to integer not null
  graver text[] not null default '{}'::text[]
  lighter text[] not null default '{}'::text[]
  in_force_from date not null
  loaded_at timestamp with time zone not null default now()
  loaded_by text not null
  file_name text not null
  file_sha256 bytea not null
)
  constraint gravity_scores_base_score_check CHECK (((base_score >= 1) AND (base_score <= 5)))
  constraint gravity_scores_check CHECK (((up_to >= base_score) AND (up_to <= 5)))
  constraint gravity_scores_check1 CHECK (((scale = '1 to 5'::text) OR (up_to <= 4)))
  constraint gravity_scores_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint gravity_scores_pkey PRIMARY KEY (force_id, edition, offence)
  constraint gravity_scores_scale_check CHECK ((scale = ANY (ARRAY['1 to 5'::text, '1 to 4'::text])))
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.gravity_scores FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.gravity_scores FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant select to childfirst_app

table idempotency_keys (
  force_id integer not null
  actor_id uuid not null
  key text not null
  request_hash text not null
  status integer
  response jsonb
  created_at timestamp with time zone not null default now()
)
  constraint idempotency_keys_pkey PRIMARY KEY (force_id, actor_id, key)
  index idempotency_keys_by_age CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at)
  security row level security, forced
  policy own permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (actor_id = ( SELECT scope_actor() AS scope_actor)))
  policy owner permissive for all to owner using true
  grant delete, insert, select, update to childfirst_app

table leads_set_aside (
  force_id integer not null
  episode_id uuid not null
  step text not null
  pathway text not null
  reason text not null
  set_aside_at timestamp with time zone not null
  set_aside_by uuid not null
  agency_id uuid not null
)
  constraint leads_set_aside_force_id_episode_id_fkey FOREIGN KEY (force_id, episode_id) REFERENCES episodes(force_id, id)
  constraint leads_set_aside_pkey PRIMARY KEY (force_id, episode_id, step, pathway)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.leads_set_aside FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.leads_set_aside FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (set_aside_by = ( SELECT scope_actor() AS scope_actor)) AND (agency_id = ( SELECT scope_agency() AS scope_agency)) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = leads_set_aside.force_id) AND (p.id = leads_set_aside.episode_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = leads_set_aside.force_id) AND (p.id = leads_set_aside.episode_id)))))
  grant insert, select to childfirst_app

table masked_answers (
  force_id integer not null
  round_id uuid not null
  place integer not null
  answer text not null
  recognised boolean not null
  answered_at timestamp with time zone not null
  answered_by uuid not null
)
  constraint masked_answers_force_id_round_id_place_fkey FOREIGN KEY (force_id, round_id, place) REFERENCES masked_members(force_id, round_id, place)
  constraint masked_answers_pkey PRIMARY KEY (force_id, round_id, place)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.masked_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.masked_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (answered_by = ( SELECT scope_actor() AS scope_actor)))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select to childfirst_app

table masked_members (
  force_id integer not null
  round_id uuid not null
  place integer not null
  episode_id uuid not null
  version integer not null
)
  constraint masked_members_force_id_episode_id_version_fkey FOREIGN KEY (force_id, episode_id, version) REFERENCES episode_entries(force_id, episode_id, version)
  constraint masked_members_force_id_round_id_episode_id_key UNIQUE (force_id, round_id, episode_id)
  constraint masked_members_force_id_round_id_fkey FOREIGN KEY (force_id, round_id) REFERENCES masked_rounds(force_id, id)
  constraint masked_members_pkey PRIMARY KEY (force_id, round_id, place)
  constraint masked_members_place_check CHECK ((place > 0))
  index masked_members_by_episode CREATE INDEX masked_members_by_episode ON public.masked_members USING btree (force_id, episode_id)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.masked_members FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.masked_members FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (EXISTS ( SELECT FROM masked_rounds s WHERE ((s.force_id = masked_members.force_id) AND (s.id = masked_members.round_id) AND (s.drawn_by = ( SELECT scope_actor() AS scope_actor))))) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = masked_members.force_id) AND (p.id = masked_members.episode_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = masked_members.force_id) AND (p.id = masked_members.episode_id)))))
  grant insert, select to childfirst_app

table masked_rounds (
  force_id integer not null
  id uuid not null
  decision text not null
  pathway text not null
  step text not null
  from_day date not null
  until_day date not null
  size integer not null
  seed text not null
  commitment text not null
  announced_at timestamp with time zone not null
  announced_by uuid not null
  drawn_at timestamp with time zone
  drawn_by uuid
  frame_size integer
  frame_hash text
)
  constraint masked_rounds_check CHECK ((from_day < until_day))
  constraint masked_rounds_check1 CHECK ((((drawn_at IS NULL) = (frame_hash IS NULL)) AND ((drawn_at IS NULL) = (drawn_by IS NULL)) AND ((drawn_at IS NULL) = (frame_size IS NULL))))
  constraint masked_rounds_commitment_check CHECK ((length(commitment) = 64))
  constraint masked_rounds_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint masked_rounds_frame_hash_check CHECK ((length(frame_hash) = 64))
  constraint masked_rounds_pkey PRIMARY KEY (force_id, id)
  constraint masked_rounds_seed_check CHECK ((length(seed) >= 32))
  constraint masked_rounds_size_check CHECK (((size >= 1) AND (size <= 500)))
  index masked_rounds_by_announcement CREATE INDEX masked_rounds_by_announcement ON public.masked_rounds USING btree (force_id, announced_at DESC)
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (announced_by = ( SELECT scope_actor() AS scope_actor)) AND (drawn_at IS NULL) AND ( SELECT scope_is_police() AS scope_is_police))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force))
  grant insert to childfirst_app
  grant select (announced_at), select (announced_by), select (commitment), select (decision), select (drawn_at), select (drawn_by), select (force_id), select (frame_hash), select (frame_size), select (from_day), select (id), select (pathway), select (size), select (step), select (until_day) to childfirst_app

table notices (
  force_id integer not null
  id uuid not null
  kind text not null
  child_id uuid
  episode_id uuid
  step text
  to_agency_id uuid not null
  to_unit_id uuid
  to_role text
  created_at timestamp with time zone not null default now()
  read_at timestamp with time zone
  read_by uuid
  sent_at timestamp with time zone
  attempts integer not null default 0
  occurrence integer
  agreement_id uuid
)
  constraint notices_pkey PRIMARY KEY (force_id, id)
  index notices_but_deadlines CREATE INDEX notices_but_deadlines ON public.notices USING btree (force_id, to_agency_id, created_at DESC) WHERE (kind <> ALL (ARRAY['due'::text, 'prompt'::text]))
  index notices_to_agency CREATE INDEX notices_to_agency ON public.notices USING btree (force_id, to_agency_id, created_at DESC)
  index notices_unread CREATE INDEX notices_unread ON public.notices USING btree (force_id, to_unit_id, created_at) WHERE (read_at IS NULL)
  index notices_unsent CREATE INDEX notices_unsent ON public.notices USING btree (created_at) WHERE (sent_at IS NULL)
  security row level security, forced
  policy addressed permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (to_agency_id = ( SELECT scope_agency() AS scope_agency))) with check (force_id = ( SELECT scope_force() AS scope_force))
  policy clock permissive for all to childfirst_clock using true
  policy owner permissive for all to owner using true
  grant insert, select, update to childfirst_app
  grant insert, select to childfirst_clock
  grant update (attempts), update (sent_at) to childfirst_clock

table packs (
  force_id integer not null
  id uuid not null
  audience text not null
  meets_on date not null
  contents jsonb not null
  hash text not null
  issued_at timestamp with time zone not null
  issued_by uuid not null
)
  constraint packs_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint packs_hash_check CHECK ((length(hash) = 64))
  constraint packs_pkey PRIMARY KEY (force_id, id)
  index packs_by_issue CREATE INDEX packs_by_issue ON public.packs USING btree (force_id, issued_at DESC)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.packs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.packs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (issued_by = ( SELECT scope_actor() AS scope_actor)))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force))
  grant insert, select to childfirst_app

table people (
  force_id integer not null
  id uuid not null
  subject text not null
  name text not null
  agency_id uuid not null
  unit_id uuid
  roles text[] not null default '{}'::text[]
  sex text
  ended_at timestamp with time zone
  since timestamp with time zone
  stopped_from timestamp with time zone
  stopped_until timestamp with time zone
)
  constraint people_check CHECK ((stopped_until > stopped_from))
  constraint people_force_id_agency_id_fkey FOREIGN KEY (force_id, agency_id) REFERENCES agencies(force_id, id)
  constraint people_force_id_subject_key UNIQUE (force_id, subject)
  constraint people_force_id_unit_id_fkey FOREIGN KEY (force_id, unit_id) REFERENCES units(force_id, id)
  constraint people_pkey PRIMARY KEY (force_id, id)
  constraint people_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
  index people_by_agency CREATE INDEX people_by_agency ON public.people USING btree (force_id, agency_id, name COLLATE "C", id)
  index people_by_subject CREATE INDEX people_by_subject ON public.people USING btree (subject)
  grant select to childfirst_app

table plan_entries (
  force_id integer not null
  id uuid not null
  strategy text not null
  action integer not null
  entry jsonb not null
  recorded_at timestamp with time zone not null
  recorded_by uuid not null
  turn bigint not null
)
  constraint plan_entries_action_check CHECK (((action >= 1) AND (action <= 999)))
  constraint plan_entries_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint plan_entries_pkey PRIMARY KEY (force_id, id)
  index plan_entries_by_action CREATE INDEX plan_entries_by_action ON public.plan_entries USING btree (force_id, strategy, action, turn)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.plan_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.plan_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (recorded_by = ( SELECT scope_actor() AS scope_actor)))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force))
  grant insert, select to childfirst_app

table public_table_files (
  force_id integer not null
  id uuid not null
  kind text not null
  holds text not null
  name text not null
  sha256 bytea not null
  rows_sha256 bytea not null
  rows integer not null
  bad_rows integer not null
  imported_at timestamp with time zone not null default now()
  imported_by text not null
  report jsonb not null
  replaced_by uuid
)
  constraint public_table_files_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint public_table_files_force_id_kind_holds_rows_sha256_key UNIQUE (force_id, kind, holds, rows_sha256)
  constraint public_table_files_force_id_replaced_by_fkey FOREIGN KEY (force_id, replaced_by) REFERENCES public_table_files(force_id, id) DEFERRABLE INITIALLY DEFERRED
  constraint public_table_files_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z0-9]+)*$'::text))
  constraint public_table_files_pkey PRIMARY KEY (force_id, id)
  index public_table_files_standing CREATE UNIQUE INDEX public_table_files_standing ON public.public_table_files USING btree (force_id, kind, holds) WHERE (replaced_by IS NULL)
  grant select to childfirst_app

table public_table_lines (
  force_id integer not null
  file_id uuid not null
  line integer not null
  as_published bytea not null
  wrong text
)
  constraint public_table_lines_force_id_file_id_fkey FOREIGN KEY (force_id, file_id) REFERENCES public_table_files(force_id, id)
  constraint public_table_lines_pkey PRIMARY KEY (force_id, file_id, line)
  grant select to childfirst_app

table public_table_values (
  force_id integer not null
  file_id uuid not null
  line integer not null
  spread text not null
  from_day date
  until_day date
  cells jsonb not null
  value numeric
)
  constraint public_table_values_check CHECK ((((from_day IS NULL) = (until_day IS NULL)) AND (from_day < until_day)))
  constraint public_table_values_force_id_file_id_line_fkey FOREIGN KEY (force_id, file_id, line) REFERENCES public_table_lines(force_id, file_id, line)
  constraint public_table_values_pkey PRIMARY KEY (force_id, file_id, line, spread)
  grant select to childfirst_app

table published_questions (
  pathway text not null
  step text not null
  question text not null
)
  constraint published_questions_pkey PRIMARY KEY (pathway, step, question)
  grant select to childfirst_app

table receipt_translations_signed (
  force_id integer not null
  language text not null
  text_hash text not null
  read_by text not null
  signed_by uuid not null
  signed_at timestamp with time zone not null
)
  constraint receipt_translations_signed_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint receipt_translations_signed_pkey PRIMARY KEY (force_id, language, text_hash)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.receipt_translations_signed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.receipt_translations_signed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (signed_by = ( SELECT scope_actor() AS scope_actor)) AND ( SELECT scope_is_police() AS scope_is_police))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force))
  grant insert, select to childfirst_app

table receipts_given (
  force_id integer not null
  id uuid not null
  episode_id uuid not null
  child_id uuid not null
  language text not null
  text_hash text not null
  signed boolean not null
  how text not null
  given_at timestamp with time zone not null
  given_by uuid not null
  agency_id uuid not null
)
  constraint receipts_given_force_id_episode_id_fkey FOREIGN KEY (force_id, episode_id) REFERENCES episodes(force_id, id)
  constraint receipts_given_pkey PRIMARY KEY (force_id, id)
  index receipts_given_by_episode CREATE INDEX receipts_given_by_episode ON public.receipts_given USING btree (force_id, episode_id)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.receipts_given FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.receipts_given FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (given_by = ( SELECT scope_actor() AS scope_actor)) AND (agency_id = ( SELECT scope_agency() AS scope_agency)) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = receipts_given.force_id) AND (p.id = receipts_given.episode_id) AND (p.child_id = receipts_given.child_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = receipts_given.force_id) AND (p.id = receipts_given.episode_id)))))
  grant insert, select to childfirst_app

table record_links (
  force_id integer not null
  id uuid not null
  from_id uuid not null
  to_id uuid not null
  kind text not null
  note text
  set_at timestamp with time zone not null
  set_by uuid not null
  ended_at timestamp with time zone
  ended_by uuid
)
  constraint record_links_check CHECK ((from_id <> to_id))
  constraint record_links_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  constraint record_links_force_id_from_id_fkey FOREIGN KEY (force_id, from_id) REFERENCES children(force_id, id)
  constraint record_links_force_id_to_id_fkey FOREIGN KEY (force_id, to_id) REFERENCES children(force_id, id)
  constraint record_links_note_check CHECK ((length(note) <= 2000))
  constraint record_links_pkey PRIMARY KEY (force_id, id)
  index record_links_by_to CREATE INDEX record_links_by_to ON public.record_links USING btree (force_id, to_id)
  index record_links_once CREATE UNIQUE INDEX record_links_once ON public.record_links USING btree (force_id, from_id, to_id, kind) WHERE (ended_at IS NULL)
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (set_by = ( SELECT scope_actor() AS scope_actor)) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = record_links.force_id) AND (p.id = record_links.from_id)))) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = record_links.force_id) AND (p.id = record_links.to_id)))))
  policy ended permissive for update to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = record_links.force_id) AND (p.id = record_links.from_id)))) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = record_links.force_id) AND (p.id = record_links.to_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = record_links.force_id) AND (p.id = record_links.from_id)))) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = record_links.force_id) AND (p.id = record_links.to_id)))))
  grant insert, select to childfirst_app
  grant update (ended_at), update (ended_by) to childfirst_app

table register_changes (
  force_id integer not null
  row_id uuid not null
  version integer not null
  answers jsonb
  because text
  import_id uuid
  at timestamp with time zone not null
  by uuid not null
)
  constraint register_changes_force_id_import_id_fkey FOREIGN KEY (force_id, import_id) REFERENCES register_imports(force_id, id)
  constraint register_changes_force_id_row_id_fkey FOREIGN KEY (force_id, row_id) REFERENCES register_rows(force_id, id)
  constraint register_changes_pkey PRIMARY KEY (force_id, row_id, version)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.register_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.register_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (by = ( SELECT scope_actor() AS scope_actor)))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force))
  grant insert, select to childfirst_app

table register_imports (
  force_id integer not null
  id uuid not null
  register text not null
  file_name text not null
  file_hash text not null
  bytes bytea
  rows integer not null
  columns text[] not null
  mapping jsonb not null
  done integer not null default 0
  added integer not null default 0
  changed integer not null default 0
  same integer not null default 0
  bad jsonb not null default '[]'::jsonb
  begun_at timestamp with time zone not null
  begun_by uuid not null
  ended_at timestamp with time zone
)
  constraint register_imports_file_hash_check CHECK ((length(file_hash) = 64))
  constraint register_imports_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint register_imports_pkey PRIMARY KEY (force_id, id)
  index register_imports_by_register CREATE INDEX register_imports_by_register ON public.register_imports USING btree (force_id, register, begun_at DESC)
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (begun_by = ( SELECT scope_actor() AS scope_actor)))
  policy changed permissive for update to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force)) with check (force_id = ( SELECT scope_force() AS scope_force))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force))
  grant insert, select to childfirst_app
  grant update (added), update (bad), update (bytes), update (changed), update (done), update (ended_at), update (mapping), update (same) to childfirst_app

table register_rows (
  force_id integer not null
  id uuid not null
  register text not null
  key text not null
  version integer not null default 1
  answers jsonb not null
  removed_at timestamp with time zone
  changed_at timestamp with time zone not null
  changed_by uuid not null
)
  constraint register_rows_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint register_rows_pkey PRIMARY KEY (force_id, id)
  index register_rows_by_key CREATE UNIQUE INDEX register_rows_by_key ON public.register_rows USING btree (force_id, register, key)
  index register_rows_in_order CREATE INDEX register_rows_in_order ON public.register_rows USING btree (force_id, register, id)
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (changed_by = ( SELECT scope_actor() AS scope_actor)))
  policy changed permissive for update to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force)) with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (changed_by = ( SELECT scope_actor() AS scope_actor)))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force))
  grant insert, select to childfirst_app
  grant update (answers), update (changed_at), update (changed_by), update (removed_at), update (version) to childfirst_app

table release_inputs (
  force_id integer not null
  release_id uuid not null
  salt text not null
  bases jsonb not null
)
  constraint release_inputs_force_id_release_id_fkey FOREIGN KEY (force_id, release_id) REFERENCES releases(force_id, id)
  constraint release_inputs_pkey PRIMARY KEY (force_id, release_id)
  constraint release_inputs_salt_check CHECK ((length(salt) >= 32))
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.release_inputs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.release_inputs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (EXISTS ( SELECT FROM releases r WHERE ((r.force_id = release_inputs.force_id) AND (r.id = release_inputs.release_id) AND (r.proposed_by = ( SELECT scope_actor() AS scope_actor))))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select to childfirst_app

table release_secrets (
  force_id integer not null
  secret text not null
)
  constraint release_secrets_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint release_secrets_pkey PRIMARY KEY (force_id)
  constraint release_secrets_secret_check CHECK ((length(secret) >= 32))
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.release_secrets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.release_secrets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select to childfirst_app

table release_signatures (
  force_id integer not null
  release_id uuid not null
  part text not null
  hash text not null
  signed_by uuid not null
  name text not null
  role text not null
  signed_at timestamp with time zone not null
)
  constraint release_signatures_force_id_release_id_fkey FOREIGN KEY (force_id, release_id) REFERENCES releases(force_id, id)
  constraint release_signatures_force_id_release_id_signed_by_key UNIQUE (force_id, release_id, signed_by)
  constraint release_signatures_part_check CHECK ((part = ANY (ARRAY['checked'::text, 'approved'::text])))
  constraint release_signatures_pkey PRIMARY KEY (force_id, release_id, part)
  trigger fits_release CREATE TRIGGER fits_release BEFORE INSERT ON public.release_signatures FOR EACH ROW EXECUTE FUNCTION check_release_signature()
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.release_signatures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.release_signatures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (signed_by = ( SELECT scope_actor() AS scope_actor)))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select to childfirst_app

table release_withdrawals (
  force_id integer not null
  release_id uuid not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null
  reason text not null
)
  constraint release_withdrawals_force_id_release_id_fkey FOREIGN KEY (force_id, release_id) REFERENCES releases(force_id, id)
  constraint release_withdrawals_pkey PRIMARY KEY (force_id, release_id)
  trigger fits_release CREATE TRIGGER fits_release BEFORE INSERT ON public.release_withdrawals FOR EACH ROW EXECUTE FUNCTION check_release_withdrawal()
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.release_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.release_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (withdrawn_by = ( SELECT scope_actor() AS scope_actor)))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select to childfirst_app

table releases (
  force_id integer not null
  id uuid not null
  reference text not null
  title text not null
  content text not null
  hash text not null
  embargo_until timestamp with time zone not null
  corrects uuid
  proposed_at timestamp with time zone not null
  proposed_by uuid not null
)
  constraint releases_check CHECK ((hash = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text)))
  constraint releases_force_id_corrects_fkey FOREIGN KEY (force_id, corrects) REFERENCES releases(force_id, id)
  constraint releases_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint releases_force_id_reference_key UNIQUE (force_id, reference)
  constraint releases_pkey PRIMARY KEY (force_id, id)
  constraint releases_reference_check CHECK ((reference ~ '^\d{4}-\d{1,4}$'::text))
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (proposed_by = ( SELECT scope_actor() AS scope_actor)))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select to childfirst_app

table reminders (
  force_id integer not null
  episode_id uuid not null
  step text not null
  occurrence integer not null
  due_at timestamp with time zone not null
  reminded_at timestamp with time zone not null default now()
)
  constraint reminders_pkey PRIMARY KEY (force_id, episode_id, step, occurrence, due_at)
  security row level security, forced
  policy clock permissive for all to childfirst_clock using true
  policy owner permissive for all to owner using true
  policy police permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant select to childfirst_app
  grant insert, select to childfirst_clock

table replies (
  force_id integer not null
  id uuid not null
  episode_id uuid not null
  child_id uuid not null
  step text not null
  occurrence integer not null
  agency_id uuid not null
  kind text not null
  reason text
  words text
  replied_at timestamp with time zone not null
  replied_by uuid not null
)
  constraint replies_check CHECK (((kind <> 'declined'::text) OR (reason IS NOT NULL)))
  constraint replies_force_id_episode_id_fkey FOREIGN KEY (force_id, episode_id) REFERENCES episodes(force_id, id)
  constraint replies_kind_check CHECK ((kind = ANY (ARRAY['accepted'::text, 'declined'::text])))
  constraint replies_pkey PRIMARY KEY (force_id, id)
  index replies_by_episode CREATE INDEX replies_by_episode ON public.replies USING btree (force_id, episode_id)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.replies FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.replies FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (replied_by = ( SELECT scope_actor() AS scope_actor)) AND (agency_id = ( SELECT scope_agency() AS scope_agency)) AND (EXISTS ( SELECT FROM duties d WHERE ((d.force_id = replies.force_id) AND (d.episode_id = replies.episode_id) AND (d.step = replies.step) AND (d.occurrence = replies.occurrence) AND (d.owed_agency_id = ( SELECT scope_agency() AS scope_agency))))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (agency_id = ( SELECT scope_agency() AS scope_agency))) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = replies.force_id) AND (p.id = replies.episode_id)))))
  grant insert, select to childfirst_app

table sample_members (
  force_id integer not null
  sample_id uuid not null
  episode_id uuid not null
  stratum text not null
  place integer
  twice boolean not null default false
)
  constraint sample_members_force_id_episode_id_fkey FOREIGN KEY (force_id, episode_id) REFERENCES episodes(force_id, id)
  constraint sample_members_force_id_sample_id_fkey FOREIGN KEY (force_id, sample_id) REFERENCES samples(force_id, id)
  constraint sample_members_pkey PRIMARY KEY (force_id, sample_id, episode_id)
  index sample_members_by_episode CREATE INDEX sample_members_by_episode ON public.sample_members USING btree (force_id, episode_id) WHERE (place IS NOT NULL)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.sample_members FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.sample_members FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (EXISTS ( SELECT FROM samples s WHERE ((s.force_id = sample_members.force_id) AND (s.id = sample_members.sample_id) AND (s.drawn_by = ( SELECT scope_actor() AS scope_actor))))) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = sample_members.force_id) AND (p.id = sample_members.episode_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = sample_members.force_id) AND (p.id = sample_members.episode_id)))))
  grant insert, select to childfirst_app

table samples (
  force_id integer not null
  id uuid not null
  pathway text not null
  review text not null
  from_day date not null
  until_day date not null
  size integer not null
  twice integer not null
  by_unit boolean not null
  seed text not null
  commitment text not null
  announced_at timestamp with time zone not null
  announced_by uuid not null
  drawn_at timestamp with time zone
  drawn_by uuid
  frame_size integer
  frame_hash text
)
  constraint samples_check CHECK (((twice >= 0) AND (twice <= size)))
  constraint samples_check1 CHECK ((from_day < until_day))
  constraint samples_check2 CHECK ((((drawn_at IS NULL) = (frame_hash IS NULL)) AND ((drawn_at IS NULL) = (drawn_by IS NULL)) AND ((drawn_at IS NULL) = (frame_size IS NULL))))
  constraint samples_commitment_check CHECK ((length(commitment) = 64))
  constraint samples_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint samples_frame_hash_check CHECK ((length(frame_hash) = 64))
  constraint samples_pkey PRIMARY KEY (force_id, id)
  constraint samples_seed_check CHECK ((length(seed) >= 32))
  constraint samples_size_check CHECK (((size >= 1) AND (size <= 200)))
  index samples_by_announcement CREATE INDEX samples_by_announcement ON public.samples USING btree (force_id, announced_at DESC)
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (announced_by = ( SELECT scope_actor() AS scope_actor)) AND (drawn_at IS NULL) AND ( SELECT scope_is_police() AS scope_is_police))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using (force_id = ( SELECT scope_force() AS scope_force))
  grant insert to childfirst_app
  grant select (announced_at), select (announced_by), select (by_unit), select (commitment), select (drawn_at), select (drawn_by), select (force_id), select (frame_hash), select (frame_size), select (from_day), select (id), select (pathway), select (review), select (size), select (twice), select (until_day) to childfirst_app

table seals (
  force_id integer not null
  batch integer not null
  era integer not null
  from_tx bigint not null
  to_tx bigint not null
  entries integer not null
  ids bytea not null
  leaves bytea not null
  root bytea not null
  previous bytea not null
  hash bytea not null
  sealed_at timestamp with time zone not null
)
  constraint seals_check CHECK (((batch > 0) AND (to_tx > from_tx) AND (entries > 0)))
  constraint seals_check1 CHECK (((length(ids) = (16 * entries)) AND (length(leaves) = (32 * entries))))
  constraint seals_check2 CHECK (((length(root) = 32) AND (length(previous) = 32) AND (length(hash) = 32)))
  constraint seals_era_fkey FOREIGN KEY (era) REFERENCES trail_eras(era)
  constraint seals_force_id_previous_key UNIQUE (force_id, previous)
  constraint seals_pkey PRIMARY KEY (force_id, batch)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to childfirst_seal

table seen_episodes (
  force_id integer
  id uuid
)
as
SELECT force_id,
    id
   FROM episodes e
  WHERE ((force_id = ( SELECT scope_force() AS scope_force)) AND
        CASE
            WHEN ( SELECT scope_is_police() AS scope_is_police) THEN ((NOT restricted) OR (lead_id = ( SELECT scope_actor() AS scope_actor)) OR (lead_unit_id = ( SELECT scope_unit() AS scope_unit)) OR (unit_id = ( SELECT scope_unit() AS scope_unit)))
            ELSE (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])
        END);
  grant select to childfirst_app

table sessions (
  id text not null
  force_id integer
  person_id uuid
  data jsonb not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  last_seen_at timestamp with time zone not null default now()
  ended_at timestamp with time zone
)
  constraint sessions_force_id_person_id_fkey FOREIGN KEY (force_id, person_id) REFERENCES people(force_id, id)
  constraint sessions_pkey PRIMARY KEY (id)
  index sessions_by_expiry CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at)
  index sessions_by_person CREATE INDEX sessions_by_person ON public.sessions USING btree (force_id, person_id)
  grant delete, insert, select, update to childfirst_app

table sharing_agreements (
  force_id integer not null
  id uuid not null
  agency_id uuid not null
  purpose text not null
  lawful_basis text not null
  pathways text[] not null
  leaves_out text[] not null default '{}'::text[]
  starts_on date not null
  ends_on date not null
  proposed_at timestamp with time zone not null
  proposed_by uuid not null
  police_signed_at timestamp with time zone
  police_signed_by uuid
  police_signed_as text
  partner_signed_at timestamp with time zone
  partner_signed_by uuid
  partner_signed_as text
  began_at timestamp with time zone
  ends_at timestamp with time zone not null
  ended_by uuid
  end_reason text
  caught_up_at timestamp with time zone
  reminded_at timestamp with time zone
)
  constraint sharing_agreements_check CHECK ((ends_on >= starts_on))
  constraint sharing_agreements_check1 CHECK (((began_at IS NOT NULL) = ((police_signed_at IS NOT NULL) AND (partner_signed_at IS NOT NULL))))
  constraint sharing_agreements_check2 CHECK (((ended_by IS NULL) = (end_reason IS NULL)))
  constraint sharing_agreements_force_id_agency_id_fkey FOREIGN KEY (force_id, agency_id) REFERENCES agencies(force_id, id)
  constraint sharing_agreements_pathways_check CHECK ((cardinality(pathways) > 0))
  constraint sharing_agreements_pkey PRIMARY KEY (force_id, id)
  index sharing_agreements_by_agency CREATE INDEX sharing_agreements_by_agency ON public.sharing_agreements USING btree (force_id, agency_id)
  index sharing_agreements_to_watch CREATE INDEX sharing_agreements_to_watch ON public.sharing_agreements USING btree (ends_at) WHERE (began_at IS NOT NULL)
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.sharing_agreements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger sharing_turned CREATE TRIGGER sharing_turned AFTER INSERT OR UPDATE OF agency_id, pathways, leaves_out, began_at, ends_at ON public.sharing_agreements FOR EACH ROW EXECUTE FUNCTION turn_sharing()
  trigger terms_kept CREATE TRIGGER terms_kept BEFORE UPDATE ON public.sharing_agreements FOR EACH ROW EXECUTE FUNCTION keep_terms()
  security row level security, forced
  policy clock permissive for all to childfirst_clock using true
  policy owner permissive for all to owner using true
  policy proposed permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (proposed_by = ( SELECT scope_actor() AS scope_actor)) AND (police_signed_at IS NULL) AND (partner_signed_at IS NULL))
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (agency_id = ( SELECT scope_agency() AS scope_agency))))
  policy signed permissive for update to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (agency_id = ( SELECT scope_agency() AS scope_agency))))
  grant insert, select to childfirst_app
  grant select to childfirst_clock
  grant update (began_at), update (end_reason), update (ended_by), update (ends_at), update (partner_signed_as), update (partner_signed_at), update (partner_signed_by), update (police_signed_as), update (police_signed_at), update (police_signed_by) to childfirst_app
  grant update (caught_up_at), update (reminded_at) to childfirst_clock

table sharing_turns (
  force_id integer not null
  turn integer not null
)
  constraint sharing_turns_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint sharing_turns_pkey PRIMARY KEY (force_id)
  security row level security, forced
  policy owner permissive for all to owner using true

table stop_search_files (
  force_id integer not null
  id uuid not null
  name text not null
  sha256 bytea not null
  rows_sha256 bytea not null
  format text not null
  source_force text not null
  month date not null
  rows integer not null
  bad_rows integer not null
  imported_at timestamp with time zone not null default now()
  imported_by text not null
  report jsonb not null
  replaced_by uuid
)
  constraint stop_search_files_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint stop_search_files_force_id_replaced_by_fkey FOREIGN KEY (force_id, replaced_by) REFERENCES stop_search_files(force_id, id) DEFERRABLE INITIALLY DEFERRED
  constraint stop_search_files_force_id_source_force_month_rows_sha256_key UNIQUE (force_id, source_force, month, rows_sha256)
  constraint stop_search_files_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'json'::text])))
  constraint stop_search_files_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint stop_search_files_pkey PRIMARY KEY (force_id, id)
  constraint stop_search_files_source_force_check CHECK ((source_force ~ '^[a-z]+(-[a-z]+)*$'::text))
  index stop_search_files_standing CREATE UNIQUE INDEX stop_search_files_standing ON public.stop_search_files USING btree (force_id, source_force, month) WHERE (replaced_by IS NULL)
  grant select to childfirst_app

table stop_search_rejects (
  force_id integer not null
  file_id uuid not null
  line integer not null
  as_published bytea not null
  wrong text not null
)
  constraint stop_search_rejects_force_id_file_id_fkey FOREIGN KEY (force_id, file_id) REFERENCES stop_search_files(force_id, id)
  constraint stop_search_rejects_pkey PRIMARY KEY (force_id, file_id, line)
  grant select to childfirst_app

table stop_searches (
  force_id integer not null
  file_id uuid not null
  line integer not null
  searched_at timestamp with time zone not null
  searched_on date not null
  kind text not null
  part_of_operation boolean
  operation text
  latitude double precision
  longitude double precision
  sex text not null
  age_band text not null
  self_defined text not null
  officer_defined text not null
  law text not null
  object text not null
  outcome text not null
  outcome_linked boolean
  more_removed boolean
  self_defined_words text not null
  as_published text not null
)
  constraint stop_searches_force_id_file_id_fkey FOREIGN KEY (force_id, file_id) REFERENCES stop_search_files(force_id, id)
  constraint stop_searches_pkey PRIMARY KEY (force_id, file_id, line)
  index stop_searches_in_time CREATE INDEX stop_searches_in_time ON public.stop_searches USING brin (searched_on) WITH (pages_per_range='32')
  grant select to childfirst_app

table trail (
  force_id integer not null
  id uuid not null
  era integer not null default 1
  tx bigint not null default ((pg_current_xact_id())::text)::bigint
  at timestamp with time zone not null default now()
  who uuid
  who_agency uuid
  did text not null
  about text not null
  about_id uuid
  child_id uuid
  allowed boolean not null
  because text not null
  reason text
  request_id text not null
)
  constraint trail_pkey PRIMARY KEY (force_id, id)
  index trail_by_child CREATE INDEX trail_by_child ON public.trail USING btree (force_id, child_id, at DESC, id DESC) WHERE (child_id IS NOT NULL)
  index trail_by_person CREATE INDEX trail_by_person ON public.trail USING btree (force_id, who, at DESC, id DESC)
  index trail_in_order CREATE INDEX trail_in_order ON public.trail USING btree (force_id, era, tx, id)
  index trail_of_access CREATE INDEX trail_of_access ON public.trail USING btree (force_id, about_id, at DESC, id DESC) WHERE (about = 'access'::text)
  index trail_sign_ins CREATE INDEX trail_sign_ins ON public.trail USING btree (force_id, who, at DESC) WHERE ((did = 'sign in'::text) AND allowed)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.trail FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.trail FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (NOT (who IS DISTINCT FROM ( SELECT scope_actor() AS scope_actor))) AND (NOT (who_agency IS DISTINCT FROM ( SELECT scope_agency() AS scope_agency))))
  policy owner permissive for all to owner using true
  policy partner permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (NOT ( SELECT scope_is_police() AS scope_is_police)) AND (who_agency = ( SELECT scope_agency() AS scope_agency)))
  policy police permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND ((child_id IS NULL) OR ( SELECT ('auditor'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text)))) OR (EXISTS ( SELECT FROM children c WHERE ((c.force_id = trail.force_id) AND (c.id = trail.child_id))))))
  policy seal permissive for select to childfirst_seal using true
  grant select to childfirst_app
  grant select to childfirst_seal
  grant insert (about), insert (about_id), insert (allowed), insert (at), insert (because), insert (child_id), insert (did), insert (force_id), insert (id), insert (reason), insert (request_id), insert (who), insert (who_agency) to childfirst_app

table trail_eras (
  era integer not null
  began_at timestamp with time zone not null default now()
)
  constraint trail_eras_pkey PRIMARY KEY (era)
  grant select to childfirst_seal

table units (
  force_id integer not null
  id uuid not null
  name text not null
  kind text not null
  bcu text
  agency_id uuid not null
)
  constraint units_force_id_agency_id_fkey FOREIGN KEY (force_id, agency_id) REFERENCES agencies(force_id, id)
  constraint units_pkey PRIMARY KEY (force_id, id)
  grant select to childfirst_app
  grant select to childfirst_clock

table urgent_sharings (
  force_id integer not null
  id uuid not null
  episode_id uuid not null
  child_id uuid not null
  agency_id uuid not null
  basis text not null
  danger text not null
  message text not null
  shared_at timestamp with time zone not null
  shared_by uuid not null
  ends_at timestamp with time zone not null
  review_due timestamp with time zone not null
  reviewed_at timestamp with time zone
  reviewed_by uuid
  finding text
  review text
)
  constraint urgent_sharings_check CHECK (((ends_at >= shared_at) AND (ends_at <= (shared_at + '72:00:00'::interval))))
  constraint urgent_sharings_check1 CHECK ((num_nulls(reviewed_at, reviewed_by, finding, review) = ANY (ARRAY[0, 4])))
  constraint urgent_sharings_check2 CHECK ((reviewed_by <> shared_by))
  constraint urgent_sharings_danger_check CHECK (((length(danger) >= 1) AND (length(danger) <= 4000)))
  constraint urgent_sharings_finding_check CHECK ((finding = ANY (ARRAY['right'::text, 'too much'::text, 'not right'::text])))
  constraint urgent_sharings_force_id_agency_id_fkey FOREIGN KEY (force_id, agency_id) REFERENCES agencies(force_id, id)
  constraint urgent_sharings_force_id_episode_id_fkey FOREIGN KEY (force_id, episode_id) REFERENCES episodes(force_id, id)
  constraint urgent_sharings_force_id_shared_by_fkey FOREIGN KEY (force_id, shared_by) REFERENCES people(force_id, id)
  constraint urgent_sharings_message_check CHECK (((length(message) >= 1) AND (length(message) <= 4000)))
  constraint urgent_sharings_pkey PRIMARY KEY (force_id, id)
  constraint urgent_sharings_review_check CHECK (((length(review) >= 1) AND (length(review) <= 4000)))
  index urgent_sharings_by_child CREATE INDEX urgent_sharings_by_child ON public.urgent_sharings USING btree (force_id, child_id)
  index urgent_sharings_by_episode CREATE INDEX urgent_sharings_by_episode ON public.urgent_sharings USING btree (force_id, episode_id)
  index urgent_sharings_by_time CREATE INDEX urgent_sharings_by_time ON public.urgent_sharings USING btree (force_id, shared_at)
  trigger never_deleted CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON public.urgent_sharings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger reviewed_once CREATE TRIGGER reviewed_once BEFORE UPDATE ON public.urgent_sharings FOR EACH ROW EXECUTE FUNCTION keep_urgent()
  trigger sharing_turned CREATE TRIGGER sharing_turned AFTER INSERT OR UPDATE OF ends_at ON public.urgent_sharings FOR EACH ROW EXECUTE FUNCTION turn_sharing()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND (shared_by = ( SELECT scope_actor() AS scope_actor)) AND (reviewed_at IS NULL) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = urgent_sharings.force_id) AND (p.id = urgent_sharings.episode_id) AND (p.child_id = urgent_sharings.child_id) AND (EXISTS ( SELECT FROM jsonb_each_text(p.agencies) a(key, value) WHERE ((a.value)::uuid = urgent_sharings.agency_id)))))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (agency_id = ( SELECT scope_agency() AS scope_agency))) AND (EXISTS ( SELECT FROM episodes p WHERE ((p.force_id = urgent_sharings.force_id) AND (p.id = urgent_sharings.episode_id)))))
  grant insert, select to childfirst_app

table published.answers (
  force_id integer
  pathway text
  step text
  question text
  answer text
  answered_on date
  newest boolean
  departed text
  outcome text
  first_in_year text
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT force_id,
    pathway,
    step,
    question,
    answer,
    answered_on,
    newest,
    departed,
    outcome,
    first_in_year,
    sex,
    age_band,
    ethnicity,
    looked_after,
    borough,
    bcu,
    send,
    school
   FROM counted_answers;
  grant select to childfirst_publish

table published.case_audits (
  force_id integer
  graded_on date
  overall text
  voice text
  needs text
  method text
  kind text
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT force_id,
    graded_on,
    overall,
    voice,
    needs,
    method,
    kind,
    sex,
    age_band,
    ethnicity,
    looked_after,
    borough,
    bcu,
    send,
    school
   FROM counted_case_audits;
  grant select to childfirst_publish

table published.child_moves (
  force_id integer
  began_on date
  pathway text
  next_pathway text
  days_until_next double precision
  days_until_end double precision
  led text
  set_aside text
  borough text
  sex text
  age_band text
  ethnicity text
  looked_after text
)
as
SELECT e.force_id,
    ((e.started_at AT TIME ZONE 'Europe/London'::text))::date AS began_on,
    e.pathway,
    COALESCE(n.pathway, 'none'::text) AS next_pathway,
    (round((EXTRACT(epoch FROM (n.started_at - e.started_at)) / (86400)::numeric), 2))::double precision AS days_until_next,
    (round((EXTRACT(epoch FROM (e.ended_at - e.started_at)) / (86400)::numeric), 2))::double precision AS days_until_end,
        CASE
            WHEN (n.from_episode_id = e.id) THEN 'yes'::text
            ELSE 'no'::text
        END AS led,
        CASE
            WHEN (EXISTS ( SELECT
               FROM leads_set_aside l
              WHERE ((l.force_id = e.force_id) AND (l.episode_id = e.id)))) THEN 'yes'::text
            ELSE 'no'::text
        END AS set_aside,
    COALESCE(c.borough, 'elsewhere'::text) AS borough,
    COALESCE(c.sex, 'not known'::text) AS sex,
    band_of_age(c.born_on, ((e.started_at AT TIME ZONE 'Europe/London'::text))::date) AS age_band,
    group_of_ethnicity(c.ethnicity) AS ethnicity,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after
   FROM ((episodes e
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id) AND (c.kind = 'child'::text))))
     LEFT JOIN LATERAL ( SELECT o.pathway,
            o.started_at,
            o.from_episode_id
           FROM episodes o
          WHERE ((o.force_id = e.force_id) AND (o.child_id = e.child_id) AND (ROW(o.started_at, o.id) > ROW(e.started_at, e.id)) AND (o.outcome IS DISTINCT FROM 'entered in error'::text) AND (o.pathway <> ALL (ARRAY['case-audit'::text, 'video-review'::text, 'scrutiny-panel'::text])))
          ORDER BY o.started_at, o.id
         LIMIT 1) n ON (true))
  WHERE ((e.force_id = scope_force()) AND (e.outcome IS DISTINCT FROM 'entered in error'::text) AND (e.pathway <> ALL (ARRAY['case-audit'::text, 'video-review'::text, 'scrutiny-panel'::text])));
  grant select to childfirst_publish

table published.children_met (
  force_id integer
  met_in date
  borough text
  sex text
  age_band text
  ethnicity text
  looked_after text
  stopped text
  strip_searched text
  brought_in text
  reviewed text
)
as
SELECT e.force_id,
    (date_trunc('quarter'::text, (e.started_at AT TIME ZONE 'Europe/London'::text)))::date AS met_in,
    max(COALESCE(c.borough, 'elsewhere'::text)) AS borough,
    max(COALESCE(c.sex, 'not known'::text)) AS sex,
    band_of_age(max(c.born_on), (date_trunc('quarter'::text, (e.started_at AT TIME ZONE 'Europe/London'::text)))::date) AS age_band,
    max(group_of_ethnicity(c.ethnicity)) AS ethnicity,
    max(
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END) AS looked_after,
        CASE
            WHEN bool_or((e.pathway = 'stop-and-search'::text)) THEN 'yes'::text
            ELSE 'no'::text
        END AS stopped,
        CASE
            WHEN bool_or(((e.pathway = 'search-exposing-intimate-parts'::text) AND (e.outcome = 'searched'::text))) THEN 'yes'::text
            ELSE 'no'::text
        END AS strip_searched,
        CASE
            WHEN bool_or((e.pathway = 'custody'::text)) THEN 'yes'::text
            ELSE 'no'::text
        END AS brought_in,
        CASE
            WHEN bool_or((e.pathway = 'violence-harm-review'::text)) THEN 'yes'::text
            ELSE 'no'::text
        END AS reviewed
   FROM (episodes e
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id) AND (c.kind = 'child'::text))))
  WHERE ((e.force_id = scope_force()) AND ((e.outcome IS NULL) OR (e.outcome <> 'entered in error'::text)))
  GROUP BY e.force_id, e.child_id, ((date_trunc('quarter'::text, (e.started_at AT TIME ZONE 'Europe/London'::text)))::date);
  grant select to childfirst_publish

table published.custody_episodes (
  force_id integer
  arrived_on date
  outcome text
  hours_in_custody double precision
  sex text
  age_band text
  ethnicity text
  looked_after text
  details_shared text
  called_back text
  borough text
  bcu text
  send text
  school text
)
as
SELECT force_id,
    arrived_on,
    outcome,
    hours_in_custody,
    sex,
    age_band,
    ethnicity,
    looked_after,
    details_shared,
    called_back,
    borough,
    bcu,
    send,
    school
   FROM counted_custody_episodes;
  grant select to childfirst_publish

table published.decision_points (
  force_id integer
  decided_on date
  pathway text
  step text
  turn integer
  answer text
  suggested text
  reason text
  about text
  offence_group text
  bcu text
  borough text
  sex text
  age_band text
  ethnicity text
  looked_after text
)
as
WITH points(pathway, step, question) AS (
         VALUES ('stop-and-search'::text,'searchDecided'::text,'decision'::text), ('stop-and-search'::text,'outcome'::text,'outcome'::text), ('search-exposing-intimate-parts'::text,'decision'::text,'outcome'::text), ('custody'::text,'authorised'::text,'decision'::text), ('custody'::text,'outcome'::text,'decision'::text), ('custody'::text,'bailDecision'::text,'bail'::text), ('custody'::text,'accommodationDecision'::text,'arrangement'::text), ('outcome-decision'::text,'limitSettled'::text,'mode'::text), ('outcome-decision'::text,'positionTaken'::text,'opens'::text), ('outcome-decision'::text,'stops'::text,'decider'::text), ('outcome-decision'::text,'exploitation'::text,'route'::text), ('outcome-decision'::text,'formConsidered'::text,'needed'::text), ('outcome-decision'::text,'scored'::text,'finalScore'::text), ('outcome-decision'::text,'decided'::text,'outcome'::text), ('knife-possession'::text,'startingPoint'::text,'start'::text), ('youth-conditional-caution'::text,'proposed'::text,'most'::text), ('youth-produced-imagery'::text,'checked'::text,'category'::text), ('missing-child'::text,'graded'::text,'grade'::text), ('child-exploitation'::text,'levelled'::text,'level'::text), ('modern-slavery-referral'::text,'defenceConsidered'::text,'route'::text), ('online-harm'::text,'graded'::text,'grade'::text), ('safeguarding-notification'::text,'graded'::text,'grade'::text), ('safeguarding-notification'::text,'decided'::text,'level'::text), ('victim-or-witness'::text,'needsAssessed'::text,'rights'::text), ('victim-or-witness'::text,'measuresExplained'::text,'measures'::text), ('violence-harm-review'::text,'decided'::text,'result'::text)
        ), made AS (
         SELECT e.force_id,
            e.child_id,
            e.unit_id,
            e.pathway,
            n.step,
            (row_number() OVER (PARTITION BY e.id, n.step ORDER BY n.happened_at, n.version))::integer AS turn,
            ((n.happened_at AT TIME ZONE 'Europe/London'::text))::date AS decided_on,
            (n.answers ->> p.question) AS answer,
            (n.decision #>> ARRAY['suggestion'::text, 'gives'::text, p.question]) AS suggested,
            (n.decision ->> 'deviation'::text) AS reason,
            a.about
           FROM (((points p
             JOIN episodes e ON (((e.force_id = scope_force()) AND (e.pathway = p.pathway) AND ((e.outcome IS NULL) OR (e.outcome <> 'entered in error'::text)))))
             JOIN episode_entries n ON (((n.force_id = e.force_id) AND (n.episode_id = e.id) AND (n.step = p.step) AND (NOT n.withdraws) AND (NOT (EXISTS ( SELECT
                   FROM episode_entries k
                  WHERE ((k.force_id = n.force_id) AND (k.episode_id = n.episode_id) AND (k.corrects = n.version))))))))
             LEFT JOIN LATERAL ( SELECT COALESCE((b.answers ->> 'offence'::text), (b.answers ->> 'object'::text)) AS about
                   FROM episode_entries b
                  WHERE ((b.force_id = e.force_id) AND (b.episode_id = e.id) AND (b.step = ANY (ARRAY['putForward'::text, 'arrived'::text, 'stopped'::text])) AND (NOT b.withdraws) AND (NOT (EXISTS ( SELECT
                           FROM episode_entries k
                          WHERE ((k.force_id = b.force_id) AND (k.episode_id = b.episode_id) AND (k.corrects = b.version))))))
                  ORDER BY b.version DESC
                 LIMIT 1) a ON (true))
          WHERE ((n.answers ->> p.question) IS NOT NULL)
        )
 SELECT m.force_id,
    m.decided_on,
    m.pathway,
    m.step,
    m.turn,
    m.answer,
    COALESCE(m.suggested, 'none'::text) AS suggested,
    COALESCE(m.reason, 'none'::text) AS reason,
    COALESCE(m.about, 'none'::text) AS about,
        CASE
            WHEN (m.about = ANY (ARRAY['assault-common'::text, 'assault-emergency'::text, 'assault-constable'::text, 'actual-bodily-harm'::text, 'wounding'::text, 'wounding-intent'::text, 'strangulation'::text, 'threats-to-kill'::text, 'hate-assault'::text, 'hate-bodily-harm'::text, 'murder'::text, 'kidnap'::text, 'violence'::text])) THEN 'violence'::text
            WHEN (m.about = ANY (ARRAY['robbery'::text, 'blackmail'::text])) THEN 'robbery'::text
            WHEN (m.about = ANY (ARRAY['theft'::text, 'theft-shop'::text, 'theft-person'::text, 'burglary-dwelling'::text, 'burglary-other'::text, 'burglary-aggravated'::text, 'handling'::text, 'stolen'::text, 'equipped'::text, 'fraud'::text, 'making-off'::text])) THEN 'theft'::text
            WHEN (m.about = ANY (ARRAY['vehicle-taking'::text, 'vehicle-taking-aggravated'::text, 'vehicle-interference'::text, 'driving-dangerous'::text, 'driving-disqualified'::text, 'driving-uninsured'::text])) THEN 'vehicle'::text
            WHEN (m.about = ANY (ARRAY['damage'::text, 'hate-damage'::text, 'arson'::text, 'arson-life'::text, 'damage-threat'::text])) THEN 'damage'::text
            WHEN (m.about = ANY (ARRAY['cannabis'::text, 'drug-b'::text, 'drug-c'::text, 'drug-a'::text, 'supply-a'::text, 'supply-bc'::text, 'cultivation'::text, 'drugs'::text])) THEN 'drugs'::text
            WHEN (m.about = ANY (ARRAY['blade'::text, 'blade-school'::text, 'weapon'::text, 'weapon-threat'::text, 'firearm'::text, 'imitation-firearm'::text, 'firearm-fear'::text])) THEN 'weapons'::text
            WHEN (m.about = ANY (ARRAY['obstruct-constable'::text, 'order-5'::text, 'order-4a'::text, 'order-4'::text, 'affray'::text, 'violent-disorder'::text, 'riot'::text, 'hate-order'::text, 'drunk'::text, 'harassment'::text, 'harassment-fear'::text, 'malicious-message'::text, 'network-message'::text, 'threat-message'::text, 'order'::text])) THEN 'order'::text
            WHEN (m.about = ANY (ARRAY['intimate-image'::text, 'cyberflashing'::text, 'rape'::text, 'sexual-assault'::text, 'sexual-assault-13'::text, 'sexual-child'::text, 'image-making'::text, 'image-having'::text, 'sexual'::text])) THEN 'sexual'::text
            WHEN (m.about = ANY (ARRAY['perverting-justice'::text, 'witness-intimidation'::text, 'bail'::text, 'order-breach'::text])) THEN 'justice'::text
            WHEN (m.about IS NULL) THEN 'none'::text
            ELSE 'other'::text
        END AS offence_group,
    COALESCE(u.bcu, 'none'::text) AS bcu,
    COALESCE(c.borough, 'elsewhere'::text) AS borough,
    COALESCE(c.sex, 'not known'::text) AS sex,
    band_of_age(c.born_on, m.decided_on) AS age_band,
    group_of_ethnicity(c.ethnicity) AS ethnicity,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after
   FROM ((made m
     JOIN children c ON (((c.force_id = m.force_id) AND (c.id = m.child_id) AND (c.kind = 'child'::text))))
     LEFT JOIN units u ON (((u.force_id = m.force_id) AND (u.id = m.unit_id))));
  grant select to childfirst_publish

table published.duties (
  force_id integer
  pathway text
  step text
  owed_by text
  opened_on date
  state text
  hours double precision
  outcome text
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT force_id,
    pathway,
    step,
    owed_by,
    opened_on,
    state,
    hours,
    outcome,
    sex,
    age_band,
    ethnicity,
    looked_after,
    borough,
    bcu,
    send,
    school
   FROM counted_duties;
  grant select to childfirst_publish

table published.episodes (
  force_id integer
  pathway text
  begun_on date
  ended_on date
  outcome text
  hours double precision
  first_in_year text
  days_since integer
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  send text
  school text
)
as
SELECT force_id,
    pathway,
    begun_on,
    ended_on,
    outcome,
    hours,
    first_in_year,
    days_since,
    sex,
    age_band,
    ethnicity,
    looked_after,
    borough,
    bcu,
    send,
    school
   FROM counted_episodes;
  grant select to childfirst_publish

table published.language_entries (
  force_id integer
  recorded_on date
  written_by text
  bcu text
  words integer
  flagged integer
)
as
SELECT force_id,
    recorded_on,
    written_by,
    bcu,
    words,
    flagged
   FROM counted_language_entries;
  grant select to childfirst_publish

table published.lines (
  force_id integer
  traced_on date
  ended_on date
  outcome text
  kind text
  arrests integer
  charges integer
  slavery_charges integer
  children_safeguarded integer
)
as
SELECT force_id,
    traced_on,
    ended_on,
    outcome,
    kind,
    arrests,
    charges,
    slavery_charges,
    children_safeguarded
   FROM counted_lines;
  grant select to childfirst_publish

table published.masked_pairs (
  force_id integer
  decision text
  answered_on date
  chosen text
  again text
  recognised text
  sex text
  ethnicity text
  looked_after text
)
as
SELECT m.force_id,
    r.decision,
    ((a.answered_at AT TIME ZONE 'Europe/London'::text))::date AS answered_on,
    (n.decision ->> 'chosen'::text) AS chosen,
    a.answer AS again,
        CASE
            WHEN a.recognised THEN 'yes'::text
            ELSE 'no'::text
        END AS recognised,
    COALESCE(c.sex, 'not known'::text) AS sex,
    group_of_ethnicity(c.ethnicity) AS ethnicity,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after
   FROM (((((masked_answers a
     JOIN masked_members m ON (((m.force_id = a.force_id) AND (m.round_id = a.round_id) AND (m.place = a.place))))
     JOIN masked_rounds r ON (((r.force_id = m.force_id) AND (r.id = m.round_id))))
     JOIN episode_entries n ON (((n.force_id = m.force_id) AND (n.episode_id = m.episode_id) AND (n.version = m.version))))
     JOIN episodes e ON (((e.force_id = m.force_id) AND (e.id = m.episode_id))))
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id))))
  WHERE (m.force_id = scope_force());
  grant select to childfirst_publish

table published.partner_waits (
  force_id integer
  kind text
  asked_on date
  sex text
  age_band text
  ethnicity text
  borough text
  bcu text
  looked_after text
  hours_to_answer double precision
  hours_to_given double precision
  standing text
  send text
  school text
)
as
SELECT force_id,
    kind,
    asked_on,
    sex,
    age_band,
    ethnicity,
    borough,
    bcu,
    looked_after,
    hours_to_answer,
    hours_to_given,
    standing,
    send,
    school
   FROM counted_partner_waits;
  grant select to childfirst_publish

table published.public_table_kinds (
  force_id integer
  kind text
  holds text
  name text
  rows integer
  bad_rows integer
  imported_at timestamp with time zone
)
as
SELECT force_id,
    kind,
    holds,
    name,
    rows,
    bad_rows,
    imported_at
   FROM public_table_files f
  WHERE (replaced_by IS NULL);
  grant select to childfirst_publish

table published.public_tables (
  force_id integer
  kind text
  name text
  imported_at timestamp with time zone
  from_day date
  until_day date
  cells jsonb
  value numeric
)
as
SELECT v.force_id,
    f.kind,
    f.name,
    f.imported_at,
    v.from_day,
    v.until_day,
    v.cells,
    v.value
   FROM (public_table_files f
     JOIN public_table_values v ON (((v.force_id = f.force_id) AND (v.file_id = f.id))))
  WHERE (f.replaced_by IS NULL);
  grant select to childfirst_publish

table published.register_rows (
  force_id integer
  register text
  dated_on date
  unit text
  rank text
  state text
  subject text
  told text
  promised integer
  filled integer
  children integer
  score_before integer
  score_after integer
)
as
SELECT r.force_id,
    r.register,
    COALESCE(d.day, ((r.changed_at AT TIME ZONE 'Europe/London'::text))::date) AS dated_on,
    COALESCE((r.answers ->> 'unit'::text), 'not known'::text) AS unit,
    COALESCE((r.answers ->> 'rank'::text), 'not known'::text) AS rank,
    COALESCE((r.answers ->> 'state'::text), (r.answers ->> 'result'::text), 'not known'::text) AS state,
    COALESCE((r.answers ->> 'subject'::text), (c.answers ->> 'subject'::text), 'not known'::text) AS subject,
    COALESCE((r.answers ->> 'told'::text), 'not known'::text) AS told,
    COALESCE(((r.answers ->> 'promised'::text))::integer, 0) AS promised,
    COALESCE(((r.answers ->> 'filled'::text))::integer, 0) AS filled,
    COALESCE(((r.answers ->> 'children'::text))::integer, ((r.answers ->> 'cadets'::text))::integer, 0) AS children,
    ((r.answers ->> 'before'::text))::integer AS score_before,
    ((r.answers ->> 'after'::text))::integer AS score_after
   FROM ((register_rows r
     LEFT JOIN LATERAL ( SELECT (v.x)::date AS day
           FROM ( VALUES ((r.answers ->> 'heldOn'::text)), ((r.answers ->> 'countedOn'::text)), ((r.answers ->> 'made'::text)), ((r.answers ->> 'due'::text)), ((r.answers ->> 'begins'::text))) v(x)
          WHERE (v.x ~ '^\d{4}-\d\d-\d\d$'::text)
         LIMIT 1) d ON (true))
     LEFT JOIN register_rows c ON (((c.force_id = r.force_id) AND (c.register = 'courses'::text) AND (r.register = 'training'::text) AND (c.key = lower((r.answers ->> 'course'::text))) AND (c.removed_at IS NULL))))
  WHERE ((r.force_id = scope_force()) AND (r.removed_at IS NULL));
  grant select to childfirst_publish

table published.releases (
  force_id integer
  reference text
  published_at timestamp with time zone
  content text
  hash text
  signatures jsonb
  corrected_by text
)
as
WITH standing AS (
         SELECT r.force_id,
            r.id,
            r.reference,
            r.hash,
            r.content,
            r.corrects,
            GREATEST(r.embargo_until, max(s.signed_at)) AS published_at,
            jsonb_agg(jsonb_build_object('part', s.part, 'name', s.name, 'role', s.role, 'at', to_char((s.signed_at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text)) ORDER BY s.part) AS signatures
           FROM (releases r
             JOIN release_signatures s ON (((s.force_id = r.force_id) AND (s.release_id = r.id))))
          WHERE ((r.force_id = scope_force()) AND (r.embargo_until <= now()) AND (NOT (EXISTS ( SELECT
                   FROM release_withdrawals w
                  WHERE ((w.force_id = r.force_id) AND (w.release_id = r.id))))))
          GROUP BY r.force_id, r.id
         HAVING (count(*) = 2)
        )
 SELECT force_id,
    reference,
    published_at,
    content,
    hash,
    signatures,
    ( SELECT max(newer.reference) AS max
           FROM standing newer
          WHERE ((newer.force_id = one.force_id) AND (newer.corrects = one.id))) AS corrected_by
   FROM standing one;
  grant select to childfirst_publish

table published.stop_search_files (
  force_id integer
  source_force text
  searched_on date
  basis text
)
as
SELECT f.force_id,
    f.source_force,
    (m.month)::date AS searched_on,
    (f.id)::text AS basis
   FROM (stop_search_files f
     CROSS JOIN LATERAL generate_series(LEAST((f.month)::timestamp without time zone, date_trunc('month'::text, (((f.report ->> 'first'::text))::timestamp with time zone AT TIME ZONE 'Europe/London'::text))), GREATEST((f.month)::timestamp without time zone, (((f.report ->> 'last'::text))::timestamp with time zone AT TIME ZONE 'Europe/London'::text)), '1 mon'::interval) m(month))
  WHERE (f.replaced_by IS NULL);
  grant select to childfirst_publish

table published.stop_search_months (
  force_id integer
  source_force text
  searched_on date
  rows integer
)
as
SELECT force_id,
    source_force,
    month AS searched_on,
    rows
   FROM stop_search_files
  WHERE (replaced_by IS NULL);
  grant select to childfirst_publish

table published.stop_search_words (
  force_id integer
  source_force text
  searched_on date
  self_defined_words text
)
as
SELECT s.force_id,
    f.source_force,
    s.searched_on,
    s.self_defined_words
   FROM (stop_search_files f
     JOIN stop_searches s ON (((s.force_id = f.force_id) AND (s.file_id = f.id))))
  WHERE (f.replaced_by IS NULL);
  grant select to childfirst_publish

table published.stop_searches (
  force_id integer
  source_force text
  searched_on date
  kind text
  sex text
  age_band text
  self_defined text
  officer_defined text
  law text
  object text
  outcome text
  more_removed boolean
)
as
SELECT s.force_id,
    f.source_force,
    s.searched_on,
    s.kind,
    s.sex,
    s.age_band,
    s.self_defined,
    s.officer_defined,
    s.law,
    s.object,
    s.outcome,
    s.more_removed
   FROM (stop_search_files f
     JOIN stop_searches s ON (((s.force_id = f.force_id) AND (s.file_id = f.id))))
  WHERE (f.replaced_by IS NULL);
  grant select to childfirst_publish

table published.violence_reviews (
  force_id integer
  begun_on date
  sex text
  age_band text
  ethnicity text
  looked_after text
  borough text
  bcu text
  decided text
  challenged text
  send text
  school text
)
as
SELECT force_id,
    begun_on,
    sex,
    age_band,
    ethnicity,
    looked_after,
    borough,
    bcu,
    decided,
    challenged,
    send,
    school
   FROM counted_violence_reviews;
  grant select to childfirst_publish

table published.words_about_children (
  force_id integer
  recorded_on date
  written_by text
  words integer
  flagged integer
  borough text
  sex text
  age_band text
  ethnicity text
  looked_after text
)
as
SELECT n.force_id,
    ((n.recorded_at AT TIME ZONE 'Europe/London'::text))::date AS recorded_on,
        CASE
            WHEN (a.kind = 'police'::text) THEN 'police'::text
            ELSE 'partners'::text
        END AS written_by,
    n.words_written AS words,
    n.words_flagged AS flagged,
    COALESCE(c.borough, 'elsewhere'::text) AS borough,
    COALESCE(c.sex, 'not known'::text) AS sex,
    band_of_age(c.born_on, ((n.recorded_at AT TIME ZONE 'Europe/London'::text))::date) AS age_band,
    group_of_ethnicity(c.ethnicity) AS ethnicity,
        CASE
            WHEN (c.looked_after_by IS NULL) THEN 'no'::text
            ELSE 'yes'::text
        END AS looked_after
   FROM (((episode_entries n
     JOIN episodes e ON (((e.force_id = n.force_id) AND (e.id = n.episode_id))))
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id) AND (c.kind = 'child'::text))))
     JOIN agencies a ON (((a.force_id = n.force_id) AND (a.id = n.agency_id))))
  WHERE ((n.force_id = scope_force()) AND (n.words_written > 0));
  grant select to childfirst_publish

CREATE OR REPLACE FUNCTION public.account_link(p_force integer, p_token_hash bytea, p_at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select l.language from account_links l
  where l.force_id = p_force and p_force = (select scope_force()) and l.token_hash = p_token_hash
    and l.used_at is null and l.ended_at is null and p_at < l.expires_at
$function$

CREATE OR REPLACE FUNCTION public.add_account_by_link(p_force integer, p_token_hash bytea, p_at timestamp with time zone, p_id uuid, p_words text, p_language text, p_helped_by text, p_wants_contact boolean)
 RETURNS TABLE(episode_id uuid, child_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return query with used as (
    update account_links l set used_at = p_at
    where l.force_id = p_force and p_force = (select scope_force()) and l.token_hash = p_token_hash
      and l.used_at is null and l.ended_at is null and p_at < l.expires_at
    returning l.id, l.episode_id, l.child_id
  ), kept as (
    insert into child_accounts (force_id, id, episode_id, child_id, words, language, helped_by, wants_contact, added_at, link_id)
    select p_force, p_id, u.episode_id, u.child_id, p_words, p_language, p_helped_by, p_wants_contact, p_at, u.id from used u
  ), told as (
    insert into notices (force_id, id, kind, child_id, episode_id, to_agency_id, to_unit_id, created_at)
    select p_force, gen_random_uuid(), case when p_wants_contact then 'account wants contact' else 'account' end,
      u.child_id, u.episode_id, coalesce((e.agencies ->> 'police')::uuid, p.id), e.unit_id, p_at
    from used u join episodes e on e.force_id = p_force and e.id = u.episode_id
    left join lateral (select a.id from agencies a where a.force_id = p_force and a.kind = 'police' order by a.id limit 1) p on true
  )
  select u.episode_id, u.child_id from used u;
  -- Sent twice, as phones do: the same words by the same link are one account, and the child is thanked again.
  if not found then
    return query select a.episode_id, a.child_id from account_links l
      join child_accounts a on a.force_id = l.force_id and a.link_id = l.id
      where l.force_id = p_force and p_force = (select scope_force()) and l.token_hash = p_token_hash and a.words = p_words;
  end if;
end $function$

CREATE OR REPLACE FUNCTION public.agreements_on(p_force integer, p_pathway text, p_agencies uuid[])
 RETURNS json
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(json_agg(json_build_object('id', s.id, 'agencyId', s.agency_id, 'beganAt', s.began_at,
    'endsAt', s.ends_at, 'leavesOut', s.leaves_out)), '[]')
  from sharing_agreements s
  where s.force_id = p_force and p_force = (select scope_force()) and s.agency_id = any(p_agencies)
    and s.pathways @> array[p_pathway] and s.began_at is not null
$function$

CREATE OR REPLACE FUNCTION public.band_of_age(p_born date, p_on date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN CASE WHEN ((p_born IS NULL) OR (p_on IS NULL)) THEN 'not known'::text WHEN (p_born > (p_on - '10 years'::interval)) THEN 'under 10'::text WHEN (p_born > (p_on - '14 years'::interval)) THEN '10-13'::text WHEN (p_born > (p_on - '16 years'::interval)) THEN '14-15'::text WHEN (p_born > (p_on - '18 years'::interval)) THEN '16-17'::text ELSE '18 and over'::text END

CREATE OR REPLACE FUNCTION public.catch_up(p_force integer, p_agreement uuid, p_at timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce((
    select tell_covered(s.force_id, s.id, s.began_at) from sharing_agreements s
    where s.force_id = p_force and p_force = scope_force() and s.id = p_agreement
      and (scope_is_police() or s.agency_id = scope_agency()) and s.caught_up_at is null and s.ended_by is null
      and p_at = s.began_at and s.began_at = greatest(s.police_signed_at, s.partner_signed_at)), 0)
$function$

CREATE OR REPLACE FUNCTION public.change_lead(p_child uuid, p_version integer, p_lead uuid, p_unit uuid)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update children c set lead_id = p_lead, lead_unit_id = case when c.restricted then c.lead_unit_id else p_unit end,
    version = c.version + 1, updated_at = now(), updated_by = scope_actor()
  where c.force_id = scope_force() and c.id = p_child and c.version = p_version and scope_is_police()
    and (not c.restricted or c.lead_id = scope_actor() or c.lead_unit_id = scope_unit() or exists (select from episodes e
      where e.force_id = c.force_id and e.child_id = c.id and e.unit_id = scope_unit()))
  returning c.version
$function$

CREATE OR REPLACE FUNCTION public.change_mark()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.mark := gen_random_uuid();
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.change_marks()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update episodes set mark = gen_random_uuid(),
    child_when_ended = case when ended_at is not null then coalesce(child_when_ended, jsonb_build_object('born_on', old.born_on,
      'sex', old.sex, 'looked_after_by', old.looked_after_by)) end
  where force_id = new.force_id and child_id = new.id;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.check_release_signature()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.release_id::text, 23));
  if not exists (select from releases r where r.force_id = new.force_id and r.id = new.release_id
      and r.hash = new.hash and r.proposed_by <> new.signed_by)
    or exists (select from release_withdrawals w where w.force_id = new.force_id and w.release_id = new.release_id) then
    raise exception 'this signature does not fit its release' using errcode = 'CF100';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.check_release_withdrawal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.release_id::text, 23));
  if exists (select from releases r where r.force_id = new.force_id and r.id = new.release_id
      and r.embargo_until <= new.withdrawn_at)
    and (select count(*) from release_signatures s where s.force_id = new.force_id
      and s.release_id = new.release_id) = 2 then
    raise exception 'a published release stays' using errcode = 'CF100';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.close_masked_round(p_id uuid, p_at timestamp with time zone, p_size integer, p_hash text)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update masked_rounds s set drawn_at = p_at, drawn_by = scope_actor(), frame_size = p_size, frame_hash = p_hash
  where s.force_id = scope_force() and scope_is_police() and s.id = p_id and s.drawn_at is null
    and p_at >= s.announced_at and (p_at at time zone 'Europe/London')::date >= s.until_day
  returning s.seed
$function$

CREATE OR REPLACE FUNCTION public.close_sample(p_id uuid, p_at timestamp with time zone, p_size integer, p_hash text)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update samples s set drawn_at = p_at, drawn_by = scope_actor(), frame_size = p_size, frame_hash = p_hash
  where s.force_id = scope_force() and scope_is_police() and s.id = p_id and s.drawn_at is null
    and p_at >= s.announced_at and (p_at at time zone 'Europe/London')::date >= s.until_day
  returning s.seed
$function$

CREATE OR REPLACE FUNCTION public.enter(p_force integer, p_actor uuid, p_agency uuid, p_kind text, p_unit uuid, p_roles text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('app.force', p_force::text, true), set_config('app.actor', p_actor::text, true),
    set_config('app.agency', p_agency::text, true), set_config('app.agency_kind', p_kind, true),
    set_config('app.unit', coalesce(p_unit::text, ''), true),
    set_config('app.roles', array_to_string(p_roles, ','), true);
end $function$

CREATE OR REPLACE FUNCTION public.figure_mark()
 RETURNS TABLE(era integer, upto bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select max(t.era), pg_snapshot_xmin(pg_current_snapshot())::text::bigint from trail_eras t
$function$

CREATE OR REPLACE FUNCTION public.follow_trail_era()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.forget_ending()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.child_when_ended := null;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.group_of_ethnicity(p_code text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN CASE "left"(p_code, 1) WHEN 'A'::text THEN 'asian'::text WHEN 'B'::text THEN 'black'::text WHEN 'M'::text THEN 'mixed'::text WHEN 'W'::text THEN 'white'::text WHEN 'O'::text THEN 'other'::text WHEN 'N'::text THEN 'not stated'::text ELSE 'blank'::text END

CREATE OR REPLACE FUNCTION public.group_of_schooling(p_schooling text, p_school text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN CASE WHEN (p_schooling = 'school'::text) THEN COALESCE(p_school, 'another school'::text) ELSE COALESCE(p_schooling, 'not known'::text) END

CREATE OR REPLACE FUNCTION public.group_of_send(p_code text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN CASE p_code WHEN 'N'::text THEN 'none'::text WHEN 'K'::text THEN 'support'::text WHEN 'E'::text THEN 'plan'::text ELSE 'not known'::text END

CREATE OR REPLACE FUNCTION public.had_episodes(p_child uuid, p_pathway text, p_after timestamp with time zone, p_until timestamp with time zone, p_at_least integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*) >= p_at_least from episodes e
  where e.force_id = (select scope_force()) and e.child_id = p_child and e.pathway = p_pathway
    and e.started_at > p_after and e.started_at <= p_until and e.outcome is distinct from 'entered in error'
    and exists (
      select from children c where c.force_id = e.force_id and c.id = e.child_id
        and case when (select scope_is_police())
          then not c.restricted or c.lead_id = (select scope_actor()) or c.lead_unit_id = (select scope_unit()) or exists (
            select from episodes o
            where o.force_id = c.force_id and o.child_id = c.id and o.unit_id = (select scope_unit()))
          else c.shared_with @> array[(select scope_agency())] end)
$function$

CREATE OR REPLACE FUNCTION public.keep_access_stop()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update people p set (stopped_from, stopped_until) = (select s.from_at, s.until_at from access_stops s
    where s.force_id = new.force_id and s.person_id = new.person_id and s.lifted_at is null
    order by s.stopped_at desc, s.id desc limit 1)
  where p.force_id = new.force_id and p.id = new.person_id;
  if new.lifted_at is null then
    insert into notices (force_id, id, kind, child_id, to_agency_id, to_unit_id, created_at)
    select c.force_id, gen_random_uuid(), 'lead stopped', c.id, p.agency_id, coalesce(c.lead_unit_id, p.unit_id), new.stopped_at
    from people p join children c on c.force_id = p.force_id and c.lead_id = p.id
    where p.force_id = new.force_id and p.id = new.person_id and coalesce(c.lead_unit_id, p.unit_id) is not null;
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.keep_dispute()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.answered_at is not null or (to_jsonb(old) - array['answer', 'outcome', 'answered_at', 'answered_by'])
      is distinct from (to_jsonb(new) - array['answer', 'outcome', 'answered_at', 'answered_by']) then
    raise exception 'a dispute is answered once, and otherwise never changed' using errcode = 'CF100';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.keep_learning()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into child_learning (force_id, child_id, version, schooling, school, school_id, send, send_learnt_on,
    send_learnt_from, recorded_at, recorded_by)
  values (new.force_id, new.id, new.version, new.schooling, new.school, new.school_id, new.send, new.send_learnt_on,
    new.send_learnt_from, new.updated_at, coalesce(new.updated_by, new.created_by))
  on conflict do nothing;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.keep_terms()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.keep_urgent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.reviewed_at is not null or new.ends_at > old.ends_at
    or (to_jsonb(old) - array['reviewed_at', 'reviewed_by', 'finding', 'review', 'ends_at'])
      is distinct from (to_jsonb(new) - array['reviewed_at', 'reviewed_by', 'finding', 'review', 'ends_at']) then
    raise exception 'what was shared is reviewed once, and otherwise never changed' using errcode = 'CF100';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.led_by_colleague(p_person uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*)::int from people p join children c on c.force_id = p.force_id and c.lead_id = p.id
  where p.force_id = (select scope_force()) and p.id = p_person and p.agency_id = (select scope_agency())
    and (p.id = (select scope_actor()) or (select scope_looks_after_access()))
$function$

CREATE OR REPLACE FUNCTION public.load_episode(p_force integer, p_episode uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (select json_build_object(
    'episode', to_json(e),
    'entries', (select coalesce(json_agg(n order by n.version), '[]') from episode_entries n
      where n.force_id = e.force_id and n.episode_id = e.id),
    'child', (select json_build_object('id', c.id, 'born_on', c.born_on, 'sex', c.sex, 'borough', c.borough,
        'looked_after_by', c.looked_after_by, 'restricted', c.restricted, 'shared_with', c.shared_with)
      from children c where c.force_id = e.force_id and c.id = e.child_id),
    'agreements', (select coalesce(json_agg(json_build_object('id', s.id, 'agencyId', s.agency_id, 'beganAt', s.began_at,
        'endsAt', s.ends_at, 'leavesOut', s.leaves_out)), '[]')
      from (select s.id, s.agency_id, s.began_at, s.ends_at, s.leaves_out from jsonb_each_text(e.agencies) a
        join sharing_agreements s on s.force_id = e.force_id and s.agency_id = a.value::uuid
        where s.pathways @> array[e.pathway] and s.began_at is not null
        union all
        select u.id, u.agency_id, u.shared_at, u.ends_at, '{}' from urgent_sharings u
        where u.force_id = e.force_id and u.episode_id = e.id) s),
    'turn', sharing_turn(e.force_id),
    'kept_from', case when not (select scope_is_police()) then (
      select json_agg(json_build_object('step', d.step, 'occurrence', d.occurrence)) from duties d
      where d.force_id = e.force_id and d.episode_id = e.id and d.owed_agency_id = (select scope_agency())
        and d.withheld) end)
  from episodes e
  where e.force_id = p_force and e.id = p_episode and p_force = (select scope_force())
    and case when (select scope_is_police())
      then not e.restricted or e.lead_id = (select scope_actor()) or e.lead_unit_id = (select scope_unit())
        or e.unit_id = (select scope_unit())
      else e.shared_with @> array[(select scope_agency())] end);
end $function$

CREATE OR REPLACE FUNCTION public.notice_kind(p_force integer, p_notice uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select kind from notices where force_id = p_force and id = p_notice and p_force = (select scope_force())
$function$

CREATE OR REPLACE FUNCTION public.owed_around_colleague(p_person uuid, p_reach jsonb)
 RETURNS TABLE(role text, owed integer, others integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.role,
    (select count(*)::int from (select from duties d
      where d.force_id = p.force_id and d.settled_at is null and d.owed_by = r.role and d.owed_agency_id = p.agency_id
        and (h.everywhere or d.unit_id = any(h.units)) limit 1000) counted),
    (select count(*)::int from people q
      where q.force_id = p.force_id and q.agency_id = p.agency_id and q.id <> p.id and q.roles @> array[r.role]
        and q.ended_at is null and (q.stopped_from is null or q.stopped_until is not null)
        and (h.everywhere or q.unit_id = any(h.units)))
  from people p
    cross join lateral unnest(p.roles) with ordinality r(role, turn)
    left join units o on o.force_id = p.force_id and o.id = p.unit_id
    cross join lateral (select p.unit_id is null or p_reach ->> r.role = 'force' as everywhere,
      array(select u.id from units u where u.force_id = p.force_id
        and (u.id = p.unit_id or (p_reach ->> r.role = 'area' and u.bcu = o.bcu))) as units) h
  where p.force_id = (select scope_force()) and p.id = p_person and p.agency_id = (select scope_agency())
    and (p.id = (select scope_actor()) or (select scope_looks_after_access()))
  order by r.turn
$function$

CREATE OR REPLACE FUNCTION public.partner_knows_child(p_child uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from children c where c.force_id = (select scope_force()) and c.id = p_child
    and not (select scope_is_police()) and c.shared_with @> array[(select scope_agency())])
$function$

CREATE OR REPLACE FUNCTION public.police_knows_child(p_child uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from children c where c.force_id = (select scope_force()) and c.id = p_child
    and (select scope_is_police()) and (not c.restricted
      or c.lead_id = (select scope_actor()) or c.lead_unit_id = (select scope_unit()) or exists (
        select from episodes e
        where e.force_id = c.force_id and e.child_id = c.id and e.unit_id = (select scope_unit()))))
$function$

CREATE OR REPLACE FUNCTION public.record_ahead(p_entries jsonb, p_turns jsonb)
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET lock_timeout TO '100ms'
AS $function$
begin
  if exists (select from jsonb_to_recordset(p_turns) as t (force int, turn int)
      where t.turn is distinct from sharing_turn(t.force)) then
    raise exception 'an agreement has changed' using errcode = 'CF001';
  end if;
  -- What a partner was not told of is not found: that is for the long way to say, which reads what is kept from them.
  if jsonb_path_exists(p_entries, '$[*] ? (@.kind != "police")') and exists (
      select from jsonb_to_recordset(p_entries) as t (force int, kind text, agency uuid, episode uuid, step text)
      join duties d on d.force_id = t.force and d.episode_id = t.episode and d.step = t.step
      where t.kind <> 'police' and d.withheld and d.owed_agency_id = t.agency) then
    raise exception 'a duty that is kept from who recorded it' using errcode = 'CF001';
  end if;
  -- A child is locked before their episodes, by whoever writes to both: so nobody waits in a circle.
  if jsonb_path_exists(p_entries, '$[*].newly_shared') then
    perform from children c where (c.force_id, c.id) in (select e.force_id, e.child_id
        from jsonb_to_recordset(p_entries) as t (force int, episode uuid, newly_shared uuid[])
        join episodes e on e.force_id = t.force and e.id = t.episode where t.newly_shared is not null)
      order by c.force_id, c.id for no key update;
  end if;
  return record_entries(p_entries);
end $function$

CREATE OR REPLACE FUNCTION public.record_entries(p_entries jsonb)
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  v_lines pg_catalog.uuid[];
begin
  with n as materialized (
    select * from pg_catalog.jsonb_to_recordset(p_entries) as n (
      force pg_catalog.int4, actor pg_catalog.uuid, agency pg_catalog.uuid, kind pg_catalog.text, unit pg_catalog.uuid,
      episode pg_catalog.uuid, expected pg_catalog.int4, mark pg_catalog.uuid,
      step pg_catalog.text, occurrence pg_catalog.int4, happened_at pg_catalog.timestamptz,
      recorded_at pg_catalog.timestamptz, answers pg_catalog.jsonb, asked pg_catalog.jsonb, corrects pg_catalog.int4,
      reason pg_catalog.text, withdraws pg_catalog.bool, decision pg_catalog.jsonb, shared_with pg_catalog.uuid[],
      newly_shared pg_catalog.uuid[], ended_at pg_catalog.timestamptz, outcome pg_catalog.text, next_due_at pg_catalog.timestamptz,
      next_step pg_catalog.text, owed_by pg_catalog.text, owed_agency pg_catalog.uuid, duties pg_catalog.jsonb,
      notices pg_catalog.jsonb,
      trail pg_catalog.uuid, did pg_catalog.text, because pg_catalog.text, trail_reason pg_catalog.text,
      request pg_catalog.text, key pg_catalog.text, request_hash pg_catalog.text, status pg_catalog.int4,
      response pg_catalog.jsonb, words pg_catalog.int4, flagged pg_catalog.int4)
  ), claimed as (
    insert into public.idempotency_keys (force_id, actor_id, key, request_hash, status, response)
    select n.force, n.actor, n.key, n.request_hash, n.status, n.response from n where n.key is not null
    on conflict do nothing returning force_id, actor_id, key, request_hash
  ), e as (
    update public.episodes e set version = e.version + 1, mark = n.trail, ended_at = n.ended_at, outcome = n.outcome,
      next_due_at = n.next_due_at, next_step = n.next_step, owed_by = n.owed_by, owed_agency_id = n.owed_agency,
      shared_with = case when n.newly_shared is null then e.shared_with else e.shared_with || n.newly_shared end
    from n
    where e.force_id = n.force and e.id = n.episode and e.version = n.expected and (n.mark is null or e.mark = n.mark)
      and case when n.kind = 'police'
        then not e.restricted or e.lead_id = n.actor or e.lead_unit_id = n.unit or e.unit_id = n.unit
        else e.shared_with @> array[n.agency] end
      -- Of two requests of one group under the same key, one has it.
      and (n.key is null or (n.force, n.actor, n.key, n.request_hash)
        in (select c.force_id, c.actor_id, c.key, c.request_hash from claimed c))
    returning n.*, e.version, e.child_id, e.pathway, e.unit_id as place, e.restricted, e.lead_id, e.lead_unit_id
  ), entry as (
    insert into public.episode_entries (force_id, episode_id, version, step, occurrence, happened_at, recorded_at,
      recorded_by, agency_id, answers, asked, corrects, reason, shared_with, withdraws, decision, words_written,
      words_flagged)
    select e.force, e.episode, e.version, e.step, e.occurrence, e.happened_at, e.recorded_at,
      e.actor, e.agency, e.answers, e.asked, e.corrects, e.reason, e.shared_with, e.withdraws, e.decision, e.words, e.flagged
    from e
  ), duty as (
    insert into public.duties as d (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id,
      unit_id, state, opened_at, due_at, prompt_at, settled_at, told_at, withheld, restricted, lead_id, lead_unit_id)
    select e.force, e.episode, o.step, o.occurrence, e.child_id, e.pathway, o.owed_by, o.owed_agency_id, e.place, o.state,
      o.opened_at, o.due_at, o.prompt_at, o.settled_at, case when o.told then e.recorded_at end,
      coalesce(o.withheld, false), e.restricted, e.lead_id, e.lead_unit_id
    from e, pg_catalog.jsonb_to_recordset(e.duties) as o (step pg_catalog.text, occurrence pg_catalog.int4,
      owed_by pg_catalog.text, owed_agency_id pg_catalog.uuid, state pg_catalog.text,
      opened_at pg_catalog.timestamptz, due_at pg_catalog.timestamptz, prompt_at pg_catalog.timestamptz,
      settled_at pg_catalog.timestamptz, told pg_catalog.bool, withheld pg_catalog.bool)
    on conflict (force_id, episode_id, step, occurrence) do update set owed_by = excluded.owed_by,
      owed_agency_id = excluded.owed_agency_id, unit_id = excluded.unit_id, state = excluded.state,
      opened_at = excluded.opened_at, due_at = excluded.due_at, prompt_at = excluded.prompt_at,
      settled_at = excluded.settled_at,
      -- A duty that was passed on is another agency's: nobody has told that one of it yet.
      told_at = case when d.owed_agency_id is not distinct from excluded.owed_agency_id
        then coalesce(d.told_at, excluded.told_at) else excluded.told_at end,
      withheld = case when d.owed_agency_id is distinct from excluded.owed_agency_id then excluded.withheld
        else (d.withheld or excluded.withheld) and d.told_at is null and excluded.told_at is null end,
      reminded_at = case when coalesce(d.due_at, d.prompt_at) is not distinct from
        coalesce(excluded.due_at, excluded.prompt_at) then d.reminded_at end
  ), notice as (
    insert into public.notices (force_id, id, kind, child_id, episode_id, step, occurrence, to_agency_id, to_unit_id,
      to_role, created_at)
    select e.force, pg_catalog.gen_random_uuid(), t.kind, e.child_id, e.episode, t.step, t.occurrence, t.agency,
      case when a.kind = 'police' then e.place end, t.role, e.recorded_at
    from e cross join pg_catalog.jsonb_to_recordset(e.notices) as t (kind pg_catalog.text, step pg_catalog.text,
      occurrence pg_catalog.int4, agency pg_catalog.uuid, role pg_catalog.text)
    join public.agencies a on a.force_id = e.force and a.id = t.agency
  ), line as (
    insert into public.trail (force_id, id, at, who, who_agency, did, about, about_id, child_id, allowed, because,
      reason, request_id)
    select e.force, e.trail, e.recorded_at, e.actor, e.agency, e.did, 'episode', e.episode, e.child_id, true, e.because,
      e.trail_reason, e.request from e
    returning id
  )
  select pg_catalog.array_agg(l.id) into v_lines from line l;
  if coalesce(pg_catalog.cardinality(v_lines), 0) < pg_catalog.jsonb_array_length(p_entries) then
    if exists (select from pg_catalog.jsonb_to_recordset(p_entries) as n (force pg_catalog.int4,
        actor pg_catalog.uuid, agency pg_catalog.uuid, kind pg_catalog.text, unit pg_catalog.uuid, episode pg_catalog.uuid)
      join public.episodes e on e.force_id = n.force and e.id = n.episode and case when n.kind = 'police'
        then not e.restricted or e.lead_id = n.actor or e.lead_unit_id = n.unit or e.unit_id = n.unit
        else e.shared_with @> array[n.agency] end) then
      raise exception 'the episode has moved on' using errcode = 'CF001';
    end if;
    raise exception 'no such episode in this scope' using errcode = 'CF002';
  end if;
  if pg_catalog.jsonb_path_exists(p_entries, '$[*].newly_shared') then
    update public.children c
    set shared_with = (select array_agg(distinct a) from unnest(c.shared_with || n.newly_shared) a)
    from pg_catalog.jsonb_to_recordset(p_entries) as n (force pg_catalog.int4, episode pg_catalog.uuid,
      newly_shared pg_catalog.uuid[])
    join public.episodes e on e.force_id = n.force and e.id = n.episode
    where c.force_id = e.force_id and c.id = e.child_id and not c.shared_with @> n.newly_shared;
  end if;
  return v_lines;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are added and never changed', tg_table_name using errcode = 'CF100';
end $function$

CREATE OR REPLACE FUNCTION public.require_on_trail(p_force integer, p_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if (select array_agg(t.id) from trail t where t.force_id = p_force and t.era = (select max(era) from trail_eras)
      and t.tx = pg_current_xact_id()::text::bigint) is distinct from array[p_id] then
    raise exception 'the work did not write its one entry on the trail' using errcode = 'CF003';
  end if;
end $function$

CREATE OR REPLACE FUNCTION public.restrict_episodes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update episodes set restricted = new.restricted, lead_id = new.lead_id, lead_unit_id = new.lead_unit_id
  where force_id = new.force_id and child_id = new.id;
  update duties set restricted = new.restricted, lead_id = new.lead_id, lead_unit_id = new.lead_unit_id
  where force_id = new.force_id and child_id = new.id;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.restrict_like_child()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  select c.restricted, c.lead_id, c.lead_unit_id into new.restricted, new.lead_id, new.lead_unit_id
  from children c where c.force_id = new.force_id and c.id = new.child_id;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.review_urgent(p_id uuid, p_at timestamp with time zone, p_finding text, p_review text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update urgent_sharings u set reviewed_at = p_at, reviewed_by = scope_actor(), finding = p_finding, review = p_review,
    ends_at = case when p_finding = 'right' then u.ends_at else greatest(u.shared_at, least(u.ends_at, p_at)) end
  where u.force_id = scope_force() and u.id = p_id and u.reviewed_at is null and u.shared_by <> scope_actor()
    and scope_answers_for_sharing();
  return found;
end $function$

CREATE OR REPLACE FUNCTION public.scope_actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION public.scope_agency()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.agency'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION public.scope_answers_for_sharing()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce((select scope_is_police()) and exists (select from people p where p.force_id = (select scope_force())
    and p.id = (select scope_actor()) and p.ended_at is null and p.roles @> '{sharing-lead}'), false)
$function$

CREATE OR REPLACE FUNCTION public.scope_force()
 RETURNS integer
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.force'::text, true), ''::text))::integer

CREATE OR REPLACE FUNCTION public.scope_is_police()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (COALESCE(current_setting('app.agency_kind'::text, true), ''::text) = 'police'::text)

CREATE OR REPLACE FUNCTION public.scope_looks_after_access()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from people p where p.force_id = (select scope_force()) and p.id = (select scope_actor())
    and p.agency_id = (select scope_agency()) and p.ended_at is null and p.roles && '{account-lead,sharing-lead}')
$function$

CREATE OR REPLACE FUNCTION public.scope_unit()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.unit'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION public.search_children(p_name text, p_born date, p_limit integer, p_kind text DEFAULT 'child'::text)
 RETURNS TABLE(id uuid, score real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with words as (select distinct word from unnest(string_to_array(search_form(coalesce(p_name, '')), ' ')) word
    where length(word) > 2),
  asked as (select name, coalesce(long[1], name) as one, coalesce(long[2], long[1], name) as other
    from (select search_form(coalesce(p_name, '')) as name) n,
      (select array_agg(word order by length(word) desc, word) as long from words) w),
  -- Like both of the two longest words of the name, or born on the day. The index finds those without reading the rest.
  near as materialized (
    select c.id, 3 as pointers from asked, children c where c.force_id = (select scope_force()) and asked.name <> ''
      and asked.one <% c.search_name and asked.other <% c.search_name
    union all
    select c.id, 2 from children c where c.force_id = (select scope_force()) and c.born_on = p_born),
  -- In a city hundreds share a family name: they are read only while few share more than that.
  alike as materialized (
    select c.id, 1 as pointers from asked, children c where c.force_id = (select scope_force()) and asked.name <> ''
      and c.search_name % asked.name and (select count(*) from near n where n.pointers = 3) < 10),
  likely as (
    select * from near
    union all
    select * from alike
    union all
    select c.id, 1 from words, children c where c.force_id = (select scope_force()) and words.word <% c.search_name
      and (select count(*) from near n where n.pointers = 3) + (select count(*) from alike) < 20
  ),
  -- Only those that most of the question points to, and whose whole name is most alike, are looked at word by word.
  likeliest as (
    select c.id, c.search_name, c.born_on, similarity(c.search_name, asked.name) as alike
    from asked, (select l.id, sum(l.pointers) as pointers from likely l group by l.id) l
      join children c on c.force_id = (select scope_force()) and c.id = l.id
    where c.kind = p_kind and case when (select scope_is_police())
      then not c.restricted or c.lead_id = (select scope_actor()) or c.lead_unit_id = (select scope_unit()) or exists (
        select from episodes e
        where e.force_id = c.force_id and e.child_id = c.id and e.unit_id = (select scope_unit()))
      else c.shared_with @> array[(select scope_agency())] end
    order by l.pointers desc, alike desc, c.id
    limit 200
  )
  select l.id, (case when l.search_name = asked.name then 1 else 0 end + l.alike
      + coalesce((select avg(word_similarity(words.word, l.search_name)) from words), 0)
      + case when l.born_on = p_born then 1 else 0 end)::real as score
  from likeliest l, asked
  order by score desc, l.search_name collate "C", l.id
  limit least(p_limit, 200)
$function$

CREATE OR REPLACE FUNCTION public.search_form(p_name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE STRICT
RETURN TRIM(BOTH FROM regexp_replace(regexp_replace(regexp_replace(lower(translate(NORMALIZE(p_name, NFKD), 'ØøŁłĐđĦħÆæŒœẞßÞþ’''`´'::text, 'OoLlDdHhAaOoSsTt'::text)), '[\u0300-\u036f]'::text, ''::text, 'g'::text), '[^[:alnum:]]+'::text, ' '::text, 'g'::text), ' +'::text, ' '::text, 'g'::text))

CREATE OR REPLACE FUNCTION public.seed_of_masked_round(p_id uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.seed from masked_rounds s where s.force_id = scope_force() and s.id = p_id and s.drawn_at is not null
$function$

CREATE OR REPLACE FUNCTION public.seed_of_sample(p_id uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.seed from samples s where s.force_id = scope_force() and s.id = p_id and s.drawn_at is not null
$function$

CREATE OR REPLACE FUNCTION public.settle_school()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.sharing_turn(p_force integer)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN COALESCE((SELECT t.turn FROM sharing_turns t WHERE (t.force_id = sharing_turn.p_force)), 0)

CREATE OR REPLACE FUNCTION public.shown_answers(p_force integer, p_pathway text, p_step text, p_maker uuid, p_at timestamp with time zone, p_answers jsonb)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select case when (select scope_is_police()) or p_maker = (select scope_agency()) then p_answers
    else p_answers - coalesce((select array_agg(split_part(x, ' ', 3)) from sharing_agreements s, unnest(s.leaves_out) x
      where s.force_id = p_force and s.agency_id = (select scope_agency()) and s.pathways @> array[p_pathway]
        and s.began_at <= p_at and p_at < s.ends_at and starts_with(x, p_pathway || ' ' || p_step || ' ')), '{}') end
$function$

CREATE OR REPLACE FUNCTION public.tell_agencies(p_force integer, p_episode uuid, p_at timestamp with time zone, p_notices jsonb, p_withheld jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.tell_covered(p_force integer, p_agreement uuid, p_at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.tell_urgently(p_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  u urgent_sharings;
begin
  select * into u from urgent_sharings x
  where x.force_id = scope_force() and x.id = p_id and x.shared_by = scope_actor() and x.reviewed_at is null
    and not exists (select from notices n where n.force_id = x.force_id and n.episode_id = x.episode_id
      and n.to_agency_id = x.agency_id and n.kind = 'urgent' and n.created_at = x.shared_at);
  if u.id is null then
    raise exception 'nothing to tell in this scope' using errcode = 'CF002';
  end if;
  update episodes e set shared_with = e.shared_with || u.agency_id
  where e.force_id = u.force_id and e.id = u.episode_id and not e.shared_with @> array[u.agency_id];
  update children c set shared_with = c.shared_with || u.agency_id
  where c.force_id = u.force_id and c.id = u.child_id and not c.shared_with @> array[u.agency_id];
  update duties d set told_at = coalesce(d.told_at, u.shared_at), withheld = false
  where d.force_id = u.force_id and d.episode_id = u.episode_id and d.owed_agency_id = u.agency_id
    and d.settled_at is null;
  insert into notices (force_id, id, kind, child_id, episode_id, to_agency_id, created_at)
  values (u.force_id, gen_random_uuid(), 'urgent', u.child_id, u.episode_id, u.agency_id, u.shared_at);
  insert into notices (force_id, id, kind, to_agency_id, to_role, created_at)
  select u.force_id, gen_random_uuid(), 'urgent to review', p.agency_id, 'sharing-lead', u.shared_at
  from people p where p.force_id = u.force_id and p.id = u.shared_by;
end $function$

CREATE OR REPLACE FUNCTION public.touched_days(p_era integer, p_upto bigint, p_at timestamp with time zone, p_pathways text[])
 RETURNS SETOF date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$

CREATE OR REPLACE FUNCTION public.turn_sharing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into sharing_turns as t values (new.force_id, 1) on conflict (force_id) do update set turn = t.turn + 1;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.urgent_for_review(p_id uuid)
 RETURNS SETOF urgent_sharings
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select * from urgent_sharings u where u.force_id = (select scope_force()) and (select scope_answers_for_sharing())
    and (p_id is null or u.id = p_id)
  order by u.reviewed_at is not null, u.shared_at desc, u.id limit 200
$function$

CREATE OR REPLACE FUNCTION public.view_version(p_view text)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN md5(pg_get_viewdef((COALESCE(to_regclass(('public.counted_'::text || split_part(p_view, '.'::text, 2))), to_regclass(p_view)))::oid))

grant execute on account_link to childfirst_app

grant execute on add_account_by_link to childfirst_app

grant execute on agreements_on to childfirst_app

grant execute on band_of_age to childfirst_app

grant execute on band_of_age to childfirst_publish

grant execute on catch_up to childfirst_app

grant execute on change_lead to childfirst_app

grant execute on close_masked_round to childfirst_app

grant execute on close_sample to childfirst_app

grant execute on enter to childfirst_app

grant execute on enter to childfirst_clock

grant execute on enter to childfirst_seal

grant execute on figure_mark to childfirst_app

grant execute on follow_trail_era to childfirst_seal

grant execute on group_of_ethnicity to childfirst_app

grant execute on group_of_ethnicity to childfirst_publish

grant execute on group_of_schooling to childfirst_app

grant execute on group_of_schooling to childfirst_publish

grant execute on group_of_send to childfirst_app

grant execute on group_of_send to childfirst_publish

grant execute on had_episodes to childfirst_app

grant execute on led_by_colleague to childfirst_app

grant execute on load_episode to childfirst_app

grant execute on notice_kind to childfirst_app

grant execute on owed_around_colleague to childfirst_app

grant execute on partner_knows_child to childfirst_app

grant execute on police_knows_child to childfirst_app

grant execute on record_ahead to childfirst_app

grant execute on record_entries to childfirst_app

grant execute on require_on_trail to childfirst_app

grant execute on review_urgent to childfirst_app

grant execute on scope_actor to childfirst_app

grant execute on scope_actor to childfirst_clock

grant execute on scope_actor to childfirst_seal

grant execute on scope_agency to childfirst_app

grant execute on scope_agency to childfirst_clock

grant execute on scope_agency to childfirst_seal

grant execute on scope_answers_for_sharing to childfirst_app

grant execute on scope_force to childfirst_app

grant execute on scope_force to childfirst_clock

grant execute on scope_force to childfirst_publish

grant execute on scope_force to childfirst_seal

grant execute on scope_is_police to childfirst_app

grant execute on scope_is_police to childfirst_clock

grant execute on scope_is_police to childfirst_seal

grant execute on scope_looks_after_access to childfirst_app

grant execute on scope_unit to childfirst_app

grant execute on scope_unit to childfirst_clock

grant execute on scope_unit to childfirst_seal

grant execute on search_children to childfirst_app

grant execute on search_form to childfirst_app

grant execute on search_form to childfirst_clock

grant execute on search_form to childfirst_seal

grant execute on seed_of_masked_round to childfirst_app

grant execute on seed_of_sample to childfirst_app

grant execute on sharing_turn to childfirst_app

grant execute on shown_answers to childfirst_app

grant execute on tell_agencies to childfirst_app

grant execute on tell_covered to childfirst_clock

grant execute on tell_urgently to childfirst_app

grant execute on touched_days to childfirst_app

grant execute on urgent_for_review to childfirst_app

grant execute on view_version to childfirst_app
