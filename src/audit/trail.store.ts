import { Refusal } from '../kernel/problem.ts'
import type { TrailAccess } from '../policy/permissions/trail.ts'
import type { Tx } from '../store/database.ts'
import type { TrailRow } from './trail-line.ts'

/** What the scope may know of a child. Not found when it sees neither the child nor a line of the trail about them. */
export async function trailAccess(tx: Tx, forceId: number, childId: string): Promise<TrailAccess> {
  const [seen] = await tx.sql<{ known: boolean; recorded: boolean }>(
    `select exists (select from children where force_id = $1 and id = $2) as known,
       exists (select from trail where force_id = $1 and child_id = $2) as recorded`,
    [forceId, childId],
  )
  if (!seen || !(seen.known || seen.recorded)) throw new Refusal('NOT_FOUND', { kind: 'child' })
  return { known: seen.known }
}

/** Which lines: of one child, those before a line already seen. */
export type Wanted = Readonly<{ forceId: number; childId: string; before?: string | undefined; take: number }>

/** What was done about a child, the latest first. */
export const linesAbout = (tx: Tx, { forceId, childId, before, take }: Wanted): Promise<TrailRow[]> =>
  tx.sql<TrailRow>(
    `select t.id, t.at, t.did, t.about, t.about_id as "aboutId", t.allowed, t.because, t.reason,
       p.name, p.roles, a.name as agency
     from trail t
     left join people p on p.force_id = t.force_id and p.id = t.who
     left join agencies a on a.force_id = t.force_id and a.id = t.who_agency
     where t.force_id = $1 and t.child_id = $2
       and ($3::uuid is null or (t.at, t.id) < (select b.at, b.id from trail b where b.force_id = $1 and b.id = $3))
     order by t.at desc, t.id desc limit $4`,
    [forceId, childId, before ?? null, take],
  )
