-- Sessions that can be listed, ended and outlived, and tokens for the JSON door.
--
-- 1. Neither table holds anything one could sign in with: the keys are hashes.
-- 2. A session or a token that has been ended stays ended: it is marked, and removed only when it would be over anyway.

alter table sessions
  add column created_at timestamptz not null default now(),
  add column last_seen_at timestamptz not null default now(),
  add column ended_at timestamptz,
  add foreign key (force_id, person_id) references people;

-- A token acts in somebody's name, and whoever gives it out may know its secret: it is good only once its holder, signed in,
-- has said that it is theirs.
create table api_tokens (
  id text primary key,
  force_id int not null,
  person_id uuid not null,
  name text not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  last_used_at timestamptz,
  ended_at timestamptz,
  foreign key (force_id, person_id) references people
);
create index api_tokens_by_person on api_tokens (force_id, person_id);
grant select, insert, update on api_tokens to childfirst_app;
