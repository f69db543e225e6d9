-- The child's side: what a child was given to read about a contact, what the child says of it, and the link by which a
-- child without any account can say it.
--
-- 1. What a child says is added and never changed, by whoever typed it in.
-- 2. A link is known by the hash of its token: the table holds nothing that one could write in a child's name with.
-- 3. A link is good for one account, until it expires or is taken back. What it leads to cannot be asked of it.
-- 4. Who sees an episode sees the child's account of it. Nobody sees only the account.

create table receipts_given (
  force_id int not null,
  id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  language text not null,
  text_hash text not null, -- of the frame, as it stood
  signed boolean not null, -- whether a person had signed the translation by then
  how text not null,
  given_at timestamptz not null,
  given_by uuid not null,
  agency_id uuid not null,
  primary key (force_id, id),
  foreign key (force_id, episode_id) references episodes
);
create index receipts_given_by_episode on receipts_given (force_id, episode_id);
create trigger never_changed before update or delete on receipts_given for each statement execute function refuse_change();
create trigger never_emptied before truncate on receipts_given for each statement execute function refuse_change();

-- A signature is for one text. Another text has another hash, and so has not been signed.
create table receipt_translations_signed (
  force_id int not null references forces,
  language text not null,
  text_hash text not null,
  read_by text not null, -- who read it: a translator's name and standing
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (force_id, language, text_hash)
);
create trigger never_changed before update or delete on receipt_translations_signed for each statement
  execute function refuse_change();
create trigger never_emptied before truncate on receipt_translations_signed for each statement execute function refuse_change();

create table account_links (
  force_id int not null,
  id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  episode_id uuid not null,
  child_id uuid not null,
  language text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  primary key (force_id, id),
  unique (force_id, token_hash),
  foreign key (force_id, episode_id) references episodes,
  check (expires_at > made_at),
  check ((ended_at is null) = (ended_by is null))
);
create index account_links_by_episode on account_links (force_id, episode_id);

create table child_accounts (
  force_id int not null,
  id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  words text not null check (length(words) between 1 and 20000),
  language text not null,
  helped_by text not null,
  wants_contact boolean not null default false,
  added_at timestamptz not null,
  link_id uuid,
  typed_by uuid,
  agency_id uuid,
  primary key (force_id, id),
  foreign key (force_id, episode_id) references episodes,
  foreign key (force_id, link_id) references account_links,
  check ((link_id is null) <> (typed_by is null)),
  check ((typed_by is null) = (agency_id is null))
);
create index child_accounts_by_episode on child_accounts (force_id, episode_id);
create index child_accounts_by_child on child_accounts (force_id, child_id);
create unique index child_accounts_by_link on child_accounts (force_id, link_id) where link_id is not null;
create trigger never_changed before update or delete on child_accounts for each statement execute function refuse_change();
create trigger never_emptied before truncate on child_accounts for each statement execute function refuse_change();

grant select, insert on receipts_given, receipt_translations_signed, child_accounts to childfirst_app;
grant select (force_id, id, episode_id, child_id, language, made_at, made_by, expires_at, used_at, ended_at, ended_by),
  insert, update (ended_at, ended_by) on account_links to childfirst_app;

alter table receipts_given enable row level security;
alter table receipts_given force row level security;
create policy owner on receipts_given to current_user using (true);
create policy seen on receipts_given for select to childfirst_app using (
  force_id = (select scope_force())
  and exists (select from episodes p where p.force_id = receipts_given.force_id and p.id = receipts_given.episode_id));
create policy added on receipts_given for insert to childfirst_app with check (
  force_id = (select scope_force()) and given_by = (select scope_actor()) and agency_id = (select scope_agency())
  and exists (select from episodes p where p.force_id = receipts_given.force_id and p.id = receipts_given.episode_id
    and p.child_id = receipts_given.child_id));

alter table receipt_translations_signed enable row level security;
alter table receipt_translations_signed force row level security;
create policy owner on receipt_translations_signed to current_user using (true);
create policy seen on receipt_translations_signed for select to childfirst_app using (force_id = (select scope_force()));
create policy added on receipt_translations_signed for insert to childfirst_app with check (
  force_id = (select scope_force()) and signed_by = (select scope_actor()) and (select scope_is_police()));

alter table account_links enable row level security;
alter table account_links force row level security;
create policy owner on account_links to current_user using (true);
create policy seen on account_links for select to childfirst_app using (
  force_id = (select scope_force())
  and exists (select from episodes p where p.force_id = account_links.force_id and p.id = account_links.episode_id));
create policy added on account_links for insert to childfirst_app with check (
  force_id = (select scope_force()) and made_by = (select scope_actor()) and used_at is null
  and exists (select from episodes p where p.force_id = account_links.force_id and p.id = account_links.episode_id
    and p.child_id = account_links.child_id));
create policy ended on account_links for update to childfirst_app using (
  force_id = (select scope_force())
  and exists (select from episodes p where p.force_id = account_links.force_id and p.id = account_links.episode_id))
  with check (ended_by = (select scope_actor()));

alter table child_accounts enable row level security;
alter table child_accounts force row level security;
create policy owner on child_accounts to current_user using (true);
create policy seen on child_accounts for select to childfirst_app using (
  force_id = (select scope_force())
  and exists (select from episodes p where p.force_id = child_accounts.force_id and p.id = child_accounts.episode_id));
create policy added on child_accounts for insert to childfirst_app with check (
  force_id = (select scope_force()) and typed_by = (select scope_actor()) and agency_id = (select scope_agency())
  and exists (select from episodes p where p.force_id = child_accounts.force_id and p.id = child_accounts.episode_id
    and p.child_id = child_accounts.child_id));

-- Whether a link can still be used, and in which language it was given. A definer's function because whoever holds a link
-- is nobody whom the policies know. It tells nothing of what the link leads to.
create function account_link(p_force int, p_token_hash bytea, p_at timestamptz) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select l.language from account_links l
  where l.force_id = p_force and p_force = (select scope_force()) and l.token_hash = p_token_hash
    and l.used_at is null and l.ended_at is null and p_at < l.expires_at
$$;

-- Uses a link up and keeps what the child wrote, both or neither; tells the unit that has the episode, or the police who
-- answer for it. Answers with what it is about, for the trail; with nothing when the link cannot be used.
create function add_account_by_link(p_force int, p_token_hash bytea, p_at timestamptz, p_id uuid, p_words text,
  p_language text, p_helped_by text, p_wants_contact boolean)
returns table (episode_id uuid, child_id uuid) language plpgsql security definer
  set search_path = public, pg_temp as $$
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
end $$;
grant execute on function account_link(int, bytea, timestamptz),
  add_account_by_link(int, bytea, timestamptz, uuid, text, text, text, boolean) to childfirst_app;

-- What the language measure is worked out from: how many words were written of children, and how many of them are marked
-- by the check of the language. Nobody is in it, neither child nor writer, and no place smaller than a basic command unit.
create view published.language_entries as
select n.force_id,
  (n.recorded_at at time zone 'Europe/London')::date as recorded_on,
  case when a.kind = 'police' then 'police' else 'partners' end as written_by,
  coalesce(u.bcu, 'none') as bcu,
  n.words_written as words,
  n.words_flagged as flagged
from episode_entries n
join episodes e on e.force_id = n.force_id and e.id = n.episode_id
join agencies a on a.force_id = n.force_id and a.id = n.agency_id
left join units u on u.force_id = e.force_id and u.id = e.unit_id
where n.force_id = scope_force() and n.words_written > 0;
grant select on published.language_entries to childfirst_publish;
