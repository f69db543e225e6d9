-- What a force sees of all its children at once, and of one child as a whole: boards, who leads for a child and since
-- when, and how records are linked.
--
-- 1. Whose turn it was to lead for a child is added and never changed. Whoever leads now stands on the child's record.
-- 2. A link between two records is seen by whoever may know of both, and by no partner.
-- 3. Both are written by police in their own name.

-- The boards read what is owed on a pathway, the most pressing first, whoever owes it.
create index duties_open_on_board on duties (force_id, pathway, due_order) where settled_at is null;

create index children_by_borough on children (force_id, borough);

create table child_leads (
  force_id int not null,
  id uuid not null,
  child_id uuid not null,
  lead_id uuid not null,
  lead_unit_id uuid,
  since timestamptz not null,
  why text not null check (length(why) between 1 and 2000),
  before_id uuid, -- who led until then
  set_by uuid not null,
  primary key (force_id, id),
  foreign key (force_id, child_id) references children,
  foreign key (force_id, lead_id) references people,
  foreign key (force_id, set_by) references people
);
create index child_leads_by_child on child_leads (force_id, child_id, since);
create index child_leads_by_lead on child_leads (force_id, lead_id, since);
create index child_leads_by_before on child_leads (force_id, before_id, since) where before_id is not null;
create index children_by_lead on children (force_id, lead_id) where lead_id is not null;
create trigger never_changed before update or delete on child_leads for each statement execute function refuse_change();
create trigger never_emptied before truncate on child_leads for each statement execute function refuse_change();

-- Who hands over may afterwards not be allowed to know of the child any more, which an update under the policies refuses:
-- a row must still be seen by whoever changed it. So this changes it, for those who may know of the child before.
create function change_lead(p_child uuid, p_version int, p_lead uuid, p_unit uuid) returns int
language sql security definer set search_path = public, pg_temp as $$
  update children c set lead_id = p_lead, lead_unit_id = case when c.restricted then c.lead_unit_id else p_unit end,
    version = c.version + 1, updated_at = now(), updated_by = scope_actor()
  where c.force_id = scope_force() and c.id = p_child and c.version = p_version and scope_is_police()
    and (not c.restricted or c.lead_id = scope_actor() or c.lead_unit_id = scope_unit() or exists (select from episodes e
      where e.force_id = c.force_id and e.child_id = c.id and e.unit_id = scope_unit()))
  returning c.version
$$;
revoke execute on function change_lead(uuid, int, uuid, uuid) from public;
grant execute on function change_lead(uuid, int, uuid, uuid) to childfirst_app;

create table record_links (
  force_id int not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null,
  note text check (length(note) <= 2000),
  set_at timestamptz not null,
  set_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (force_id, id),
  foreign key (force_id, from_id) references children,
  foreign key (force_id, to_id) references children,
  check (from_id <> to_id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index record_links_once on record_links (force_id, from_id, to_id, kind) where ended_at is null;
create index record_links_by_to on record_links (force_id, to_id);

-- Who comes next may not know of the child any more than whoever handed over does afterwards: the row is what tells both.
grant select, insert on child_leads to childfirst_app;
grant select, insert, update (ended_at, ended_by) on record_links to childfirst_app;

alter table child_leads enable row level security;
alter table child_leads force row level security;
create policy owner on child_leads to current_user using (true);
create policy seen on child_leads for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police())
  and ((select scope_actor()) in (lead_id, before_id)
    or exists (select from children p where p.force_id = child_leads.force_id and p.id = child_leads.child_id)));
create policy added on child_leads for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police()) and set_by = (select scope_actor())
  and exists (select from children p where p.force_id = child_leads.force_id and p.id = child_leads.child_id));

alter table record_links enable row level security;
alter table record_links force row level security;
create policy owner on record_links to current_user using (true);
create policy seen on record_links for select to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police())
  and exists (select from children p where p.force_id = record_links.force_id and p.id = record_links.from_id)
  and exists (select from children p where p.force_id = record_links.force_id and p.id = record_links.to_id));
create policy added on record_links for insert to childfirst_app with check (
  force_id = (select scope_force()) and (select scope_is_police()) and set_by = (select scope_actor())
  and exists (select from children p where p.force_id = record_links.force_id and p.id = record_links.from_id)
  and exists (select from children p where p.force_id = record_links.force_id and p.id = record_links.to_id));
create policy ended on record_links for update to childfirst_app using (
  force_id = (select scope_force()) and (select scope_is_police())
  and exists (select from children p where p.force_id = record_links.force_id and p.id = record_links.from_id)
  and exists (select from children p where p.force_id = record_links.force_id and p.id = record_links.to_id));
