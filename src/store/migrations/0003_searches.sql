-- Published stop and searches, as forces publish them. Open data about nobody who can be named: no policies.
--
-- 1. Every row of a file is here, as it was published, or among the rejects with what is wrong with it.
-- 2. A file is known by what it says, not by how it is wrapped: rows_sha256 ignores line ends, BOM, quotes and gzip.
-- 3. One file stands for a force and month. An older one it replaces stays, and is counted no more.
-- 4. Only the owner adds to these tables (from the command line). The application reads them.

create table stop_search_files (
  force_id int not null references forces,
  id uuid not null,
  name text not null,
  sha256 bytea not null,
  rows_sha256 bytea not null,
  format text not null check (format in ('csv', 'json')),
  source_force text not null check (source_force ~ '^[a-z]+(-[a-z]+)*$'),
  month date not null check (extract(day from month) = 1),
  rows int not null,
  bad_rows int not null,
  imported_at timestamptz not null default now(),
  imported_by text not null,
  report jsonb not null,
  replaced_by uuid,
  primary key (force_id, id),
  unique (force_id, source_force, month, rows_sha256),
  foreign key (force_id, replaced_by) references stop_search_files deferrable initially deferred
);
create unique index stop_search_files_standing on stop_search_files (force_id, source_force, month)
  where replaced_by is null;

-- searched_on: the day in London. line: of the CSV file, counted from 1, where the row begins; in a JSON file the place in the list, from 1.
create table stop_searches (
  force_id int not null,
  file_id uuid not null,
  line int not null,
  searched_at timestamptz not null,
  searched_on date not null,
  kind text not null,
  part_of_operation boolean,
  operation text,
  latitude float8,
  longitude float8,
  sex text not null,
  age_band text not null,
  self_defined text not null,
  officer_defined text not null,
  law text not null,
  object text not null,
  outcome text not null,
  outcome_linked boolean,
  more_removed boolean,
  self_defined_words text not null,
  as_published text not null,
  primary key (force_id, file_id, line),
  foreign key (force_id, file_id) references stop_search_files
);

-- Rows that could not be read. The bytes are kept as they were.
create table stop_search_rejects (
  force_id int not null,
  file_id uuid not null,
  line int not null,
  as_published bytea not null,
  wrong text not null,
  primary key (force_id, file_id, line),
  foreign key (force_id, file_id) references stop_search_files
);

grant select on stop_search_files, stop_searches, stop_search_rejects to childfirst_app;

create view published.stop_searches as
select s.force_id, f.source_force, s.searched_on, s.kind, s.sex, s.age_band, s.self_defined, s.officer_defined,
  s.law, s.object, s.outcome, s.more_removed
from stop_search_files f
join stop_searches s on s.force_id = f.force_id and s.file_id = f.id
where f.replaced_by is null;

-- The months that there is a file for, whether or not anybody was searched: a gap is not nought.
create view published.stop_search_months as
select force_id, source_force, month as searched_on, rows
from stop_search_files
where replaced_by is null;

grant select on published.stop_searches, published.stop_search_months to childfirst_publish;

-- Roles belong to the whole server, so several databases may grant this at once: whoever comes second is content.
do $$ begin
  if not pg_has_role('childfirst_app', 'childfirst_publish', 'member') then
    grant childfirst_publish to childfirst_app;
  end if;
exception when duplicate_object or unique_violation or serialization_failure then null;
end $$;
