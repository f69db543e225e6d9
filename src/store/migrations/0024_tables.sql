-- Public tables, as others publish them: counts and shares, and single rows that name nobody. Open data: no policies.
--
-- 1. Every line of a file is here as it was published, with what is wrong with it where it could not be read.
-- 2. A file is known by what it says, not by how it is wrapped: rows_sha256 ignores line ends, BOM, quotes and gzip.
-- 3. One file stands for a kind of table and what it holds (a year, or all of it). One that is replaced stays, uncounted.
-- 4. Only the owner adds to these tables (from the command line). The application reads them.

create table public_table_files (
  force_id int not null references forces,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z0-9]+)*$'),
  holds text not null, -- the period that a file of this kind is for; empty where it holds all of them
  name text not null,
  sha256 bytea not null,
  rows_sha256 bytea not null,
  rows int not null,
  bad_rows int not null,
  imported_at timestamptz not null default now(),
  imported_by text not null,
  report jsonb not null,
  replaced_by uuid,
  primary key (force_id, id),
  unique (force_id, kind, holds, rows_sha256),
  foreign key (force_id, replaced_by) references public_table_files deferrable initially deferred
);
create unique index public_table_files_standing on public_table_files (force_id, kind, holds) where replaced_by is null;

-- line: counted from 1, where the row begins. wrong: why nothing of it is counted.
create table public_table_lines (
  force_id int not null,
  file_id uuid not null,
  line int not null,
  as_published bytea not null,
  wrong text,
  primary key (force_id, file_id, line),
  foreign key (force_id, file_id) references public_table_files
);

-- A number of a line. spread: which of the columns that a line has numbers in, empty where there is one. until_day is not
-- included. value: none where the file leaves it blank.
create table public_table_values (
  force_id int not null,
  file_id uuid not null,
  line int not null,
  spread text not null,
  from_day date,
  until_day date,
  cells jsonb not null,
  value numeric,
  primary key (force_id, file_id, line, spread),
  foreign key (force_id, file_id, line) references public_table_lines,
  check ((from_day is null) = (until_day is null) and from_day < until_day)
);

grant select on public_table_files, public_table_lines, public_table_values to childfirst_app;

create view published.public_tables as
select v.force_id, f.kind, f.name, f.imported_at, v.from_day, v.until_day, v.cells, v.value
from public_table_files f
join public_table_values v on v.force_id = f.force_id and v.file_id = f.id
where f.replaced_by is null;

-- Which kinds of table there are, from when to when, whether or not a number is asked for.
create view published.public_table_kinds as
select f.force_id, f.kind, f.holds, f.name, f.rows, f.bad_rows, f.imported_at
from public_table_files f
where f.replaced_by is null;

grant select on published.public_tables, published.public_table_kinds to childfirst_publish;
