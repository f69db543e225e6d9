import type { Tx } from '../store/database.ts'
import { fullName } from '../store/full-name.ts'
import type { NetworkRecord } from './network.ts'

/** The most records one network holds: more could not be read. */
const most = 40

// Every end of a connection is joined as a record the scope may know of. What it may not know of is neither shown nor
// counted, and nothing is reached through it.
const neighbours = `select r.other_child_id as id from child_relations r
      where r.force_id = $1 and r.child_id = k.id and r.other_child_id is not null and r.ended_at is null
    union select r.child_id from child_relations r where r.force_id = $1 and r.other_child_id = k.id and r.ended_at is null
    union select l.to_id from record_links l where l.force_id = $1 and l.from_id = k.id and l.ended_at is null
    union select l.from_id from record_links l where l.force_id = $1 and l.to_id = k.id and l.ended_at is null
    union select o.child_id from episodes e join episodes o on o.force_id = e.force_id and o.from_episode_id = e.id
      where e.force_id = $1 and e.child_id = k.id
    union select o.child_id from episodes e join episodes o on o.force_id = e.force_id and o.id = e.from_episode_id
      where e.force_id = $1 and e.child_id = k.id`

/** The records within two steps of a child, the nearest first. */
export const recordsAround = (tx: Tx, forceId: number, childId: string): Promise<NetworkRecord[]> =>
  tx.sql(
    `with recursive known (id, hop) as (
       select c.id, 0 from children c where c.force_id = $1 and c.id = $2
       union
       select c.id, k.hop + 1 from known k cross join lateral (${neighbours}) n
       join children c on c.force_id = $1 and c.id = n.id
       where k.hop < 2)
     select c.id, c.kind, ${fullName('c')} as name, min(k.hop) as hop, c.borough, c.school
     from known k join children c on c.force_id = $1 and c.id = k.id
     group by c.force_id, c.id order by min(k.hop), c.kind, c.search_name collate "C", c.id limit ${most}`,
    [forceId, childId],
  )

/** How two records are connected: `what` is the kind of relation or link, or the pathways of two episodes. */
export type Connection = Readonly<{
  sort: 'relation' | 'link' | 'episode'
  id: string
  from: string
  to: string
  what: string
  note: string | null
}>

/** How some records are connected with one another. */
export const connectionsAmong = (tx: Tx, forceId: number, ids: readonly string[]): Promise<Connection[]> =>
  tx.sql(
    `select 'relation' as sort, r.id, r.other_child_id as "from", r.child_id as "to", r.kind as what, null as note
     from child_relations r where r.force_id = $1 and r.child_id = any($2) and r.other_child_id = any($2)
       and r.ended_at is null
     union all
     select 'link', l.id, l.from_id, l.to_id, l.kind, l.note from record_links l
     where l.force_id = $1 and l.from_id = any($2) and l.to_id = any($2) and l.ended_at is null
     union all
     select 'episode', o.id, e.child_id, o.child_id, e.pathway || ' ' || o.pathway, null
     from episodes o join episodes e on e.force_id = o.force_id and e.id = o.from_episode_id
     where o.force_id = $1 and o.child_id = any($2) and e.child_id = any($2) and o.child_id <> e.child_id
     order by 1, 3, 4, 5, 2`,
    [forceId, ids],
  )

/** The people connected with a child who have no record of their own. */
export const peopleAround = (
  tx: Tx,
  forceId: number,
  childId: string,
): Promise<{ id: string; kind: string; name: string }[]> =>
  tx.sql(
    `select id, kind, name from child_relations where force_id = $1 and child_id = $2 and other_child_id is null
       and name is not null and ended_at is null order by set_at, id limit 20`,
    [forceId, childId],
  )
