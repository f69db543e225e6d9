-- An entry is seen by the agency that made it and by those it is shared with, the police like any other. What a youth
-- worker learns in confidence is thereby kept from an investigation by the database, and not only by a page.

drop policy seen on episode_entries;
create policy seen on episode_entries for select to childfirst_app using (
  force_id = (select scope_force())
  and (agency_id = (select scope_agency()) or shared_with @> array[(select scope_agency())])
  and exists (
    select from episodes p where p.force_id = episode_entries.force_id and p.id = episode_entries.episode_id));
