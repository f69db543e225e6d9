-- Samples of episodes for people to check, drawn so that nobody can choose them and anybody can draw them again.
--
-- 1. The hash of the seed is on record before the frame is closed; the application cannot read the seed until then.
-- 2. The frame (what could be drawn) and what was drawn are kept with the hash of the frame, and never changed.
-- 3. A sample that was announced and not drawn stays in sight: drawing until one likes the answer shows.
-- 4. Nothing here is about a child but the ids of episodes, which are seen by whoever may see the episode.

create table samples (
  force_id int not null references forces,
  id uuid not null,
  pathway text not null, -- whose episodes are sampled
  review text not null, -- the pathway on which they are looked at
  from_day date not null,
  until_day date not null, -- not included
  size int not null check (size between 1 and 200),
  twice int not null check (twice between 0 and size),
  by_unit boolean not null, -- in proportion by basic command unit
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
create index samples_by_announcement on samples (force_id, announced_at desc);

create table sample_members (
  force_id int not null,
  sample_id uuid not null,
  episode_id uuid not null,
  stratum text not null,
  place int, -- none: in the frame, and not drawn
  twice boolean not null default false,
  primary key (force_id, sample_id, episode_id),
  foreign key (force_id, sample_id) references samples,
  foreign key (force_id, episode_id) references episodes
);
create index sample_members_by_episode on sample_members (force_id, episode_id) where place is not null;
create trigger never_changed before update or delete on sample_members for each statement execute function refuse_change();
create trigger never_emptied before truncate on sample_members for each statement execute function refuse_change();

grant select (force_id, id, pathway, review, from_day, until_day, size, twice, by_unit, commitment, announced_at,
  announced_by, drawn_at, drawn_by, frame_size, frame_hash), insert on samples to childfirst_app;
grant select, insert on sample_members to childfirst_app;

alter table samples enable row level security;
alter table samples force row level security;
create policy owner on samples to current_user using (true);
create policy seen on samples for select to childfirst_app using (force_id = (select scope_force()));
create policy added on samples for insert to childfirst_app with check (
  force_id = (select scope_force()) and announced_by = (select scope_actor()) and drawn_at is null
  and (select scope_is_police()));

alter table sample_members enable row level security;
alter table sample_members force row level security;
create policy owner on sample_members to current_user using (true);
create policy seen on sample_members for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police())
  and exists (select from episodes p where p.force_id = sample_members.force_id and p.id = sample_members.episode_id));
create policy added on sample_members for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police())
  and exists (select from samples s where s.force_id = sample_members.force_id and s.id = sample_members.sample_id
    and s.drawn_by = (select scope_actor()))
  and exists (select from episodes p where p.force_id = sample_members.force_id and p.id = sample_members.episode_id));

-- Closes a frame and only then says the seed. A definer's function because the application may not read a seed, and may
-- change nothing else of a sample. Answers with nothing where the frame was closed before, or the period is not over.
create function close_sample(p_id uuid, p_at timestamptz, p_size int, p_hash text) returns text
language sql security definer set search_path = public, pg_temp as $$
  update samples s set drawn_at = p_at, drawn_by = scope_actor(), frame_size = p_size, frame_hash = p_hash
  where s.force_id = scope_force() and scope_is_police() and s.id = p_id and s.drawn_at is null
    and p_at >= s.announced_at and (p_at at time zone 'Europe/London')::date >= s.until_day
  returning s.seed
$$;

-- The seed of a sample whose frame is closed: nothing before that.
create function seed_of_sample(p_id uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select s.seed from samples s where s.force_id = scope_force() and s.id = p_id and s.drawn_at is not null
$$;
grant execute on function close_sample(uuid, timestamptz, int, text), seed_of_sample(uuid) to childfirst_app;
