-- Releases of figures: frozen when proposed, signed by two people, seen by nobody outside before a moment, never changed.
--
-- 1. A release, its signatures and its withdrawal are rows that are added. What state it is in is worked out from them.
-- 2. The content is kept as the text that its hash is over; the database holds the two to each other.
-- 3. What the tables were made from stays inside, so that a later release can be held against it.
-- 4. Outside there is one view, of what is signed, past its embargo and not withdrawn.

create table releases (
  force_id int not null references forces,
  id uuid not null,
  reference text not null check (reference ~ '^\d{4}-\d{1,4}$'), -- names it in public
  title text not null,
  content text not null, -- canonical JSON, byte for byte what the hash is over
  hash text not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  embargo_until timestamptz not null,
  corrects uuid, -- the earlier release that this one puts right
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  primary key (force_id, id),
  unique (force_id, reference),
  foreign key (force_id, corrects) references releases
);

create table release_inputs (
  force_id int not null,
  release_id uuid not null,
  salt text not null check (length(salt) >= 32), -- nobody can try counts against the hash of the inputs without it
  bases jsonb not null, -- the counts of each table before anything was hidden
  primary key (force_id, release_id),
  foreign key (force_id, release_id) references releases
);

create table release_signatures (
  force_id int not null,
  release_id uuid not null,
  part text not null check (part in ('checked', 'approved')),
  hash text not null, -- what was signed
  signed_by uuid not null,
  name text not null,
  role text not null,
  signed_at timestamptz not null,
  primary key (force_id, release_id, part),
  unique (force_id, release_id, signed_by),
  foreign key (force_id, release_id) references releases
);

create table release_withdrawals (
  force_id int not null,
  release_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  reason text not null,
  primary key (force_id, release_id),
  foreign key (force_id, release_id) references releases
);

-- By which counts are rounded, the same way in every release. Made once, never shown.
create table release_secrets (
  force_id int primary key references forces,
  secret text not null check (length(secret) >= 32)
);

create trigger never_changed before update or delete on releases for each statement execute function refuse_change();
create trigger never_emptied before truncate on releases for each statement execute function refuse_change();
create trigger never_changed before update or delete on release_inputs for each statement execute function refuse_change();
create trigger never_emptied before truncate on release_inputs for each statement execute function refuse_change();
create trigger never_changed before update or delete on release_signatures for each statement execute function refuse_change();
create trigger never_emptied before truncate on release_signatures for each statement execute function refuse_change();
create trigger never_changed before update or delete on release_withdrawals for each statement execute function refuse_change();
create trigger never_emptied before truncate on release_withdrawals for each statement execute function refuse_change();
create trigger never_changed before update or delete on release_secrets for each statement execute function refuse_change();
create trigger never_emptied before truncate on release_secrets for each statement execute function refuse_change();

-- A signature is of what stands there, by somebody else than its proposer; nobody signs what was withdrawn, and nobody
-- withdraws what is published. One after another, so that the two cannot pass each other.
create function check_release_signature() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.release_id::text, 23));
  if not exists (select from releases r where r.force_id = new.force_id and r.id = new.release_id
      and r.hash = new.hash and r.proposed_by <> new.signed_by)
    or exists (select from release_withdrawals w where w.force_id = new.force_id and w.release_id = new.release_id) then
    raise exception 'this signature does not fit its release' using errcode = 'CF100';
  end if;
  return new;
end $$;
create trigger fits_release before insert on release_signatures for each row execute function check_release_signature();

create function check_release_withdrawal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.release_id::text, 23));
  if exists (select from releases r where r.force_id = new.force_id and r.id = new.release_id
      and r.embargo_until <= new.withdrawn_at)
    and (select count(*) from release_signatures s where s.force_id = new.force_id
      and s.release_id = new.release_id) = 2 then
    raise exception 'a published release stays' using errcode = 'CF100';
  end if;
  return new;
end $$;
create trigger fits_release before insert on release_withdrawals for each row execute function check_release_withdrawal();

grant select, insert on releases, release_inputs, release_signatures, release_withdrawals, release_secrets
  to childfirst_app;

alter table releases enable row level security;
alter table releases force row level security;
create policy owner on releases to current_user using (true);
create policy seen on releases for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()));
create policy added on releases for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police()) and proposed_by = (select scope_actor()));

alter table release_inputs enable row level security;
alter table release_inputs force row level security;
create policy owner on release_inputs to current_user using (true);
create policy seen on release_inputs for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()));
create policy added on release_inputs for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police())
  and exists (select from releases r where r.force_id = release_inputs.force_id and r.id = release_inputs.release_id
    and r.proposed_by = (select scope_actor())));

alter table release_signatures enable row level security;
alter table release_signatures force row level security;
create policy owner on release_signatures to current_user using (true);
create policy seen on release_signatures for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()));
create policy added on release_signatures for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police()) and signed_by = (select scope_actor()));

alter table release_withdrawals enable row level security;
alter table release_withdrawals force row level security;
create policy owner on release_withdrawals to current_user using (true);
create policy seen on release_withdrawals for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()));
create policy added on release_withdrawals for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police()) and withdrawn_by = (select scope_actor()));

alter table release_secrets enable row level security;
alter table release_secrets force row level security;
create policy owner on release_secrets to current_user using (true);
create policy seen on release_secrets for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police()));
create policy added on release_secrets for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police()));

-- What anybody may have: seen through the owner's eyes, hence bounded by the scope's own force, and by the time it is.
create view published.releases as
with standing as (
  select r.force_id, r.id, r.reference, r.hash, r.content, r.corrects,
    greatest(r.embargo_until, max(s.signed_at)) as published_at,
    jsonb_agg(jsonb_build_object('part', s.part, 'name', s.name, 'role', s.role,
      'at', to_char(s.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by s.part) as signatures
  from releases r
  join release_signatures s on s.force_id = r.force_id and s.release_id = r.id
  where r.force_id = scope_force() and r.embargo_until <= now()
    and not exists (select from release_withdrawals w where w.force_id = r.force_id and w.release_id = r.id)
  group by r.force_id, r.id
  having count(*) = 2
)
select one.force_id, one.reference, one.published_at, one.content, one.hash, one.signatures,
  (select max(newer.reference) from standing newer where newer.force_id = one.force_id and newer.corrects = one.id)
    as corrected_by
from standing one;

grant select on published.releases to childfirst_publish;
