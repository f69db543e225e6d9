import type { Database } from '../store/database.ts'

type Counted = Readonly<{ id: string; entries: number; lines: number }>

/** Episodes that do not have exactly one line on the trail for each of their entries. */
export async function entriesOffTrail(database: Database): Promise<readonly string[]> {
  const rows = await database.as('owner').statement<Counted>(
    `select e.id, e.version as entries, coalesce(t.lines, 0)::int as lines from episodes e
     left join (select force_id, about_id, count(*) as lines from trail
       where about = 'episode' and allowed and did in ('start episode', 'record step', 'correct entry')
       group by force_id, about_id) t on t.force_id = e.force_id and t.about_id = e.id
     where coalesce(t.lines, 0) <> e.version`,
  )
  return rows.map(
    ({ id, entries, lines }) => `Episode ${id} has ${entries} entries and ${lines} lines on the trail.`,
  )
}

/** Rows that are shared with more or fewer agencies than the episode they belong to. */
export async function wronglyShared(database: Database): Promise<readonly string[]> {
  const rows = await database.as('owner').statement<{ id: string; what: string }>(
    `select distinct e.id, 'duty' as what from episodes e
       join duties d on d.force_id = e.force_id and d.episode_id = e.id
       where d.told_at is not null and (d.withheld or not e.shared_with @> array[d.owed_agency_id])
     union all
     select distinct e.id, 'entry' from episodes e
       join episode_entries n on n.force_id = e.force_id and n.episode_id = e.id where not e.shared_with @> n.shared_with
     union all
     select e.id, 'child' from episodes e join children c on c.force_id = e.force_id and c.id = e.child_id
       where not c.shared_with @> e.shared_with`,
  )
  return rows.map(
    ({ id, what }) => `Episode ${id}: a ${what} is not shared with the agencies the episode is shared with.`,
  )
}

/** How often the trail says that somebody opened an episode, or was not shown one. */
export async function looksOnTrail(database: Database): Promise<number> {
  const [row] = await database
    .as('owner')
    .statement<{ looks: number }>(`select count(*)::int as looks from trail where did = 'view episode'`)
  return row?.looks ?? 0
}
