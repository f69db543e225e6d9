-- Written by `npm run schema` from the migrated database. Do not edit.

table agencies (
  force_id integer not null
  id uuid not null
  kind text not null
  name text not null
  borough text
)
  constraint agencies_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint agencies_pkey PRIMARY KEY (force_id, id)
  grant insert, select, update to childfirst_app
  grant select to childfirst_clock

table api_tokens (
  id text not null
  force_id integer not null
  person_id uuid not null
  name text not null
  issued_at timestamp with time zone not null
  issued_by uuid not null
  expires_at timestamp with time zone not null
  last_used_at timestamp with time zone
  ended_at timestamp with time zone
)
  constraint api_tokens_force_id_person_id_fkey FOREIGN KEY (force_id, person_id) REFERENCES people(force_id, id)
  constraint api_tokens_pkey PRIMARY KEY (id)
  index api_tokens_by_person CREATE INDEX api_tokens_by_person ON public.api_tokens USING btree (force_id, person_id)
  grant insert, select, update to childfirst_app

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
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (set_by = ( SELECT scope_actor() AS scope_actor)) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_relations.force_id) AND (p.id = child_relations.child_id)))))
  policy amended permissive for update to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_relations.force_id) AND (p.id = child_relations.child_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = child_relations.force_id) AND (p.id = child_relations.child_id)))))
  grant insert, select, update to childfirst_app

table children (
  force_id integer not null
  id uuid not null
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
)
  constraint children_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(force_id)
  constraint children_force_id_looked_after_by_fkey FOREIGN KEY (force_id, looked_after_by) REFERENCES agencies(force_id, id)
  constraint children_pkey PRIMARY KEY (force_id, id)
  constraint children_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
  index children_by_birth CREATE INDEX children_by_birth ON public.children USING btree (force_id, born_on)
  index children_by_family_name CREATE INDEX children_by_family_name ON public.children USING btree (force_id, family_name, given_names, id)
  index children_by_name CREATE INDEX children_by_name ON public.children USING gin (force_id, search_name gin_trgm_ops)
  index children_by_sharing CREATE INDEX children_by_sharing ON public.children USING gin (force_id, shared_with)
  trigger restriction_followed CREATE TRIGGER restriction_followed AFTER UPDATE OF restricted, lead_id, lead_unit_id ON public.children FOR EACH ROW WHEN ((((old.restricted IS DISTINCT FROM new.restricted) OR (old.lead_id IS DISTINCT FROM new.lead_id)) OR (old.lead_unit_id IS DISTINCT FROM new.lead_unit_id))) EXECUTE FUNCTION restrict_episodes()
  security row level security, forced
  policy owner permissive for all to owner using true
  policy partner permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (NOT ( SELECT scope_is_police() AS scope_is_police)) AND (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)]))
  policy police permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND ((NOT restricted) OR (lead_id = ( SELECT scope_actor() AS scope_actor)) OR (lead_unit_id = ( SELECT scope_unit() AS scope_unit)) OR (EXISTS ( SELECT FROM episodes e WHERE ((e.force_id = children.force_id) AND (e.child_id = children.id) AND (e.unit_id = ( SELECT scope_unit() AS scope_unit))))))) with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select, update to childfirst_app

table decisions (
  force_id integer not null
  id uuid not null
  child_id uuid not null
  episode_id uuid
  decision_table text not null
  in_force_from date not null
  given jsonb not null
  suggested jsonb not null
  chosen jsonb not null
  reason text
  decided_at timestamp with time zone not null
  decided_by uuid not null
  agency_id uuid not null
  shared_with uuid[] not null default '{}'::uuid[]
)
  constraint decisions_check CHECK (((chosen = suggested) OR (reason IS NOT NULL)))
  constraint decisions_force_id_child_id_fkey FOREIGN KEY (force_id, child_id) REFERENCES children(force_id, id)
  constraint decisions_pkey PRIMARY KEY (force_id, id)
  index decisions_by_child CREATE INDEX decisions_by_child ON public.decisions USING btree (force_id, child_id)
  trigger never_changed CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON public.decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger never_emptied CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  security row level security, forced
  policy added permissive for insert to childfirst_app with check ((force_id = ( SELECT scope_force() AS scope_force)) AND (decided_by = ( SELECT scope_actor() AS scope_actor)) AND (agency_id = ( SELECT scope_agency() AS scope_agency)) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = decisions.force_id) AND (p.id = decisions.child_id)))))
  policy owner permissive for all to owner using true
  policy seen permissive for select to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (( SELECT scope_is_police() AS scope_is_police) OR (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)])) AND (EXISTS ( SELECT FROM children p WHERE ((p.force_id = decisions.force_id) AND (p.id = decisions.child_id)))))
  grant insert, select to childfirst_app

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
  shared_with uuid[] not null default '{}'::uuid[]
  restricted boolean not null default false
  lead_id uuid
  lead_unit_id uuid
  reminded_at timestamp with time zone
  due_order timestamp with time zone generated (COALESCE(due_at, prompt_at, opened_at))
)
  constraint duties_check CHECK (((state = 'open'::text) = (settled_at IS NULL)))
  constraint duties_force_id_episode_id_fkey FOREIGN KEY (force_id, episode_id) REFERENCES episodes(force_id, id)
  constraint duties_pkey PRIMARY KEY (force_id, episode_id, step, occurrence)
  index duties_by_child CREATE INDEX duties_by_child ON public.duties USING btree (force_id, child_id)
  index duties_open_by_agency CREATE INDEX duties_open_by_agency ON public.duties USING btree (force_id, owed_agency_id, due_order) WHERE (settled_at IS NULL)
  index duties_open_by_pathway CREATE INDEX duties_open_by_pathway ON public.duties USING btree (force_id, owed_agency_id, pathway, due_at) WHERE (settled_at IS NULL)
  index duties_open_by_role CREATE INDEX duties_open_by_role ON public.duties USING btree (force_id, owed_by, due_order) WHERE (settled_at IS NULL)
  index duties_open_by_unit CREATE INDEX duties_open_by_unit ON public.duties USING btree (force_id, unit_id, due_order) WHERE (settled_at IS NULL)
  index duties_to_remind CREATE INDEX duties_to_remind ON public.duties USING btree (COALESCE(due_at, prompt_at)) WHERE ((settled_at IS NULL) AND (reminded_at IS NULL) AND (COALESCE(due_at, prompt_at) IS NOT NULL))
  security row level security, forced
  policy clock permissive for all to childfirst_clock using true
  policy owner permissive for all to owner using true
  policy partner permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (NOT ( SELECT scope_is_police() AS scope_is_police)) AND (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)]))
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
)
  constraint episode_entries_check CHECK (((corrects IS NULL) OR ((corrects < version) AND (corrects > 0) AND (reason IS NOT NULL))))
  constraint episode_entries_check1 CHECK (((corrects IS NOT NULL) OR (NOT withdraws)))
  constraint episode_entries_force_id_episode_id_fkey FOREIGN KEY (force_id, episode_id) REFERENCES episodes(force_id, id)
  constraint episode_entries_pkey PRIMARY KEY (force_id, episode_id, version)
  constraint episode_entries_version_check CHECK ((version > 0))
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
  version integer not null default 0
  unit_id uuid
  agencies jsonb not null default '{}'::jsonb
  shared_with uuid[] not null default '{}'::uuid[]
  restricted boolean not null default false
  lead_id uuid
  lead_unit_id uuid
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  outcome text
  next_due_at timestamp with time zone
  next_step text
  owed_by text
  owed_agency_id uuid
)
  constraint episodes_force_id_child_id_fkey FOREIGN KEY (force_id, child_id) REFERENCES children(force_id, id)
  constraint episodes_pkey PRIMARY KEY (force_id, id)
  index episodes_by_child CREATE INDEX episodes_by_child ON public.episodes USING btree (force_id, child_id)
  index episodes_by_pathway CREATE INDEX episodes_by_pathway ON public.episodes USING btree (force_id, pathway, started_at)
  index episodes_open_by_unit CREATE INDEX episodes_open_by_unit ON public.episodes USING btree (force_id, unit_id, pathway) WHERE (ended_at IS NULL)
  trigger restricted_like_child CREATE TRIGGER restricted_like_child BEFORE INSERT ON public.episodes FOR EACH ROW EXECUTE FUNCTION restrict_like_child()
  trigger sharing_followed CREATE TRIGGER sharing_followed AFTER UPDATE OF shared_with ON public.episodes FOR EACH ROW WHEN ((old.shared_with IS DISTINCT FROM new.shared_with)) EXECUTE FUNCTION share_duties()
  security row level security, forced
  policy owner permissive for all to owner using true
  policy partner permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (NOT ( SELECT scope_is_police() AS scope_is_police)) AND (shared_with @> ARRAY[( SELECT scope_agency() AS scope_agency)]))
  policy police permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police) AND ((NOT restricted) OR (lead_id = ( SELECT scope_actor() AS scope_actor)) OR (lead_unit_id = ( SELECT scope_unit() AS scope_unit)) OR (unit_id = ( SELECT scope_unit() AS scope_unit)))) with check ((force_id = ( SELECT scope_force() AS scope_force)) AND ( SELECT scope_is_police() AS scope_is_police))
  grant insert, select, update to childfirst_app

table forces (
  force_id integer not null
  name text not null
  demonstration boolean not null default false
)
  constraint forces_pkey PRIMARY KEY (force_id)
  grant insert, select to childfirst_app
  grant select to childfirst_seal

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
)
  constraint notices_pkey PRIMARY KEY (force_id, id)
  index notices_unread CREATE INDEX notices_unread ON public.notices USING btree (force_id, to_unit_id, created_at) WHERE (read_at IS NULL)
  index notices_unsent CREATE INDEX notices_unsent ON public.notices USING btree (created_at) WHERE (sent_at IS NULL)
  security row level security, forced
  policy addressed permissive for all to childfirst_app using ((force_id = ( SELECT scope_force() AS scope_force)) AND (to_agency_id = ( SELECT scope_agency() AS scope_agency))) with check (force_id = ( SELECT scope_force() AS scope_force))
  policy clock permissive for all to childfirst_clock using true
  policy owner permissive for all to owner using true
  grant insert, select, update to childfirst_app
  grant insert, select to childfirst_clock
  grant update (attempts), update (sent_at) to childfirst_clock

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
)
  constraint people_force_id_agency_id_fkey FOREIGN KEY (force_id, agency_id) REFERENCES agencies(force_id, id)
  constraint people_force_id_subject_key UNIQUE (force_id, subject)
  constraint people_force_id_unit_id_fkey FOREIGN KEY (force_id, unit_id) REFERENCES units(force_id, id)
  constraint people_pkey PRIMARY KEY (force_id, id)
  constraint people_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
  index people_by_subject CREATE INDEX people_by_subject ON public.people USING btree (subject)
  grant insert, select, update to childfirst_app

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
  grant insert, select, update to childfirst_app
  grant select to childfirst_clock

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
)
as
SELECT e.force_id,
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
        END AS called_back
   FROM (((((episodes e
     JOIN children c ON (((c.force_id = e.force_id) AND (c.id = e.child_id))))
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
      from children c where c.force_id = e.force_id and c.id = e.child_id))
  from episodes e
  where e.force_id = p_force and e.id = p_episode and p_force = (select scope_force())
    and case when (select scope_is_police())
      then not e.restricted or e.lead_id = (select scope_actor()) or e.lead_unit_id = (select scope_unit())
        or e.unit_id = (select scope_unit())
      else e.shared_with @> array[(select scope_agency())] end);
end $function$

CREATE OR REPLACE FUNCTION public.record_entry(p_force integer, p_actor uuid, p_agency uuid, p_kind text, p_unit uuid, p_roles text[], p_episode uuid, p_expected integer, p_step text, p_occurrence integer, p_happened_at timestamp with time zone, p_recorded_at timestamp with time zone, p_answers jsonb, p_asked jsonb, p_corrects integer, p_correction_reason text, p_shared_with uuid[], p_ended_at timestamp with time zone, p_outcome text, p_next_due_at timestamp with time zone, p_next_step text, p_owed_by text, p_owed_agency uuid, p_duties jsonb, p_trail_id uuid, p_did text, p_because text, p_trail_reason text, p_request_id text, p_withdraws boolean, p_decision jsonb, p_newly_shared uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare
  v_version pg_catalog.int4;
  v_child pg_catalog.uuid;
begin
  with e as (
    update public.episodes set version = version + 1, ended_at = p_ended_at, outcome = p_outcome,
      next_due_at = p_next_due_at, next_step = p_next_step, owed_by = p_owed_by, owed_agency_id = p_owed_agency,
      shared_with = case when p_newly_shared is null then shared_with else shared_with || p_newly_shared end
    where force_id = p_force and id = p_episode and version = p_expected
      and case when p_kind = 'police'
        then not restricted or lead_id = p_actor or lead_unit_id = p_unit or unit_id = p_unit
        else shared_with @> array[p_agency] end
    returning version, child_id, pathway, unit_id, shared_with, restricted, lead_id, lead_unit_id
  ), entry as (
    insert into public.episode_entries (force_id, episode_id, version, step, occurrence, happened_at, recorded_at,
      recorded_by, agency_id, answers, asked, corrects, reason, shared_with, withdraws, decision)
    select p_force, p_episode, e.version, p_step, p_occurrence, p_happened_at, p_recorded_at,
      p_actor, p_agency, p_answers, p_asked, p_corrects, p_correction_reason, p_shared_with, p_withdraws, p_decision
    from e
  ), duty as (
    insert into public.duties as d (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id,
      unit_id, state, opened_at, due_at, prompt_at, settled_at, shared_with, restricted, lead_id, lead_unit_id)
    select p_force, p_episode, n.step, coalesce(n.occurrence, 1), e.child_id, e.pathway, n.owed_by, n.owed_agency_id,
      coalesce(n.unit_id, e.unit_id), n.state, n.opened_at, n.due_at, n.prompt_at, n.settled_at,
      e.shared_with, e.restricted, e.lead_id, e.lead_unit_id
    from e, pg_catalog.jsonb_to_recordset(p_duties) as n (step pg_catalog.text, occurrence pg_catalog.int4,
      owed_by pg_catalog.text, owed_agency_id pg_catalog.uuid, unit_id pg_catalog.uuid, state pg_catalog.text,
      opened_at pg_catalog.timestamptz, due_at pg_catalog.timestamptz, prompt_at pg_catalog.timestamptz,
      settled_at pg_catalog.timestamptz)
    on conflict (force_id, episode_id, step, occurrence) do update set owed_by = excluded.owed_by,
      owed_agency_id = excluded.owed_agency_id, unit_id = excluded.unit_id, state = excluded.state,
      opened_at = excluded.opened_at, due_at = excluded.due_at, prompt_at = excluded.prompt_at,
      settled_at = excluded.settled_at,
      reminded_at = case when coalesce(d.due_at, d.prompt_at) is not distinct from
        coalesce(excluded.due_at, excluded.prompt_at) then d.reminded_at end
  ), line as (
    insert into public.trail (force_id, id, at, who, who_agency, did, about, about_id, child_id, allowed, because,
      reason, request_id)
    select p_force, p_trail_id, p_recorded_at, p_actor, p_agency, p_did, 'episode', p_episode, e.child_id, true, p_because,
      p_trail_reason, p_request_id from e
  )
  select e.version, e.child_id into v_version, v_child from e;
  if v_version is null then
    if exists (select from public.episodes where force_id = p_force and id = p_episode and case when p_kind = 'police'
        then not restricted or lead_id = p_actor or lead_unit_id = p_unit or unit_id = p_unit
        else shared_with @> array[p_agency] end) then
      raise exception 'the episode has moved on' using errcode = 'CF001';
    end if;
    raise exception 'no such episode in this scope' using errcode = 'CF002';
  end if;
  if p_newly_shared is not null then
    update public.children
    set shared_with = (select array_agg(distinct a) from unnest(shared_with || p_newly_shared) a)
    where force_id = p_force and id = v_child and not shared_with @> p_newly_shared;
  end if;
  return v_version;
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

CREATE OR REPLACE FUNCTION public.scope_unit()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.unit'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION public.search_children(p_name text, p_born date, p_limit integer)
 RETURNS TABLE(id uuid, score real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with asked as (select search_form(coalesce(p_name, '')) as name),
  words as (select distinct word from asked, unnest(string_to_array(asked.name, ' ')) word where length(word) > 2),
  likely as (
    select c.id from children c, asked
    where c.force_id = (select scope_force()) and asked.name <> '' and c.search_name % asked.name
    union all
    select c.id from words, children c where c.force_id = (select scope_force()) and words.word <% c.search_name
    union all
    select c.id from children c, generate_series(1, 2) where c.force_id = (select scope_force()) and c.born_on = p_born
  ),
  -- Only the few hundred that most of the question points to are looked at closely.
  likeliest as (
    select c.* from (select l.id, count(*) as pointers from likely l group by l.id) l
      join children c on c.force_id = (select scope_force()) and c.id = l.id
    where case when (select scope_is_police())
      then not c.restricted or c.lead_id = (select scope_actor()) or c.lead_unit_id = (select scope_unit()) or exists (
        select from episodes e
        where e.force_id = c.force_id and e.child_id = c.id and e.unit_id = (select scope_unit()))
      else c.shared_with @> array[(select scope_agency())] end
    order by l.pointers desc, c.id
    limit 500
  )
  select l.id, (case when l.search_name = asked.name then 1 else 0 end + similarity(l.search_name, asked.name)
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

CREATE OR REPLACE FUNCTION public.share_duties()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update duties set shared_with = new.shared_with where force_id = new.force_id and episode_id = new.id;
  return null;
end $function$

grant execute on enter to childfirst_app

grant execute on enter to childfirst_clock

grant execute on enter to childfirst_seal

grant execute on follow_trail_era to childfirst_seal

grant execute on load_episode to childfirst_app

grant execute on record_entry to childfirst_app

grant execute on require_on_trail to childfirst_app

grant execute on scope_actor to childfirst_app

grant execute on scope_actor to childfirst_clock

grant execute on scope_actor to childfirst_seal

grant execute on scope_agency to childfirst_app

grant execute on scope_agency to childfirst_clock

grant execute on scope_agency to childfirst_seal

grant execute on scope_force to childfirst_app

grant execute on scope_force to childfirst_clock

grant execute on scope_force to childfirst_publish

grant execute on scope_force to childfirst_seal

grant execute on scope_is_police to childfirst_app

grant execute on scope_is_police to childfirst_clock

grant execute on scope_is_police to childfirst_seal

grant execute on scope_unit to childfirst_app

grant execute on scope_unit to childfirst_clock

grant execute on scope_unit to childfirst_seal

grant execute on search_children to childfirst_app

grant execute on search_form to childfirst_app

grant execute on search_form to childfirst_clock

grant execute on search_form to childfirst_seal
