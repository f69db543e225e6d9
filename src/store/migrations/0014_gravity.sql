-- The Child Gravity Matrix, as the force loaded it. About offences and nobody in particular: no policies.
--
-- 1. An edition is added whole, from one file, and never changed. A mistake is put right by a new edition.
-- 2. The edition in force on a day is the one whose day is the latest not after it.
-- 3. Only the owner adds to this table (from the command line). The application reads it.
-- 4. There is no built-in edition here: the sample of the program is kept in its rules and marked as such.

-- offence: a code of the Criminal Justice System, or a key of the offences in the rules. up_to: the highest score, where
-- the matrix gives a range.
create table gravity_scores (
  force_id int not null references forces,
  edition text not null,
  scale text not null check (scale in ('1 to 5', '1 to 4')),
  offence text not null,
  base_score int not null check (base_score between 1 and 5),
  up_to int not null check (up_to between base_score and 5),
  graver text[] not null default '{}',
  lighter text[] not null default '{}',
  in_force_from date not null,
  loaded_at timestamptz not null default now(),
  loaded_by text not null,
  file_name text not null,
  file_sha256 bytea not null,
  primary key (force_id, edition, offence),
  check (scale = '1 to 5' or up_to <= 4)
);
create trigger never_changed before update or delete on gravity_scores for each statement execute function refuse_change();
create trigger never_emptied before truncate on gravity_scores for each statement execute function refuse_change();
grant select on gravity_scores to childfirst_app;
