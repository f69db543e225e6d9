import { operation } from '../access/operation.ts'
import { maySeeWhoLooked } from '../policy/permissions/trail.ts'
import { linesAbout, trailAccess } from './trail.store.ts'
import { inWords, type TrailLine } from './trail-line.ts'

const linesAtATime = 50

/** Whose record, and the last line already seen, to go on after it. */
export type TrailQuestion = Readonly<{ childId: string; after?: string | undefined }>

/** Who has looked at a child's record and what they did, the latest first; `more` when there are older lines. */
export type SeenTrail = Readonly<{ lines: readonly TrailLine[]; more: boolean }>

/** Shows who has looked at a child's record or acted on it, and who was refused. Looking is on the trail as well. */
export const viewTrail = operation({
  permission: maySeeWhoLooked,
  facts: (tx, { childId }: TrailQuestion, { actor }) => trailAccess(tx, actor.forceId, childId),
  about: ({ childId }) => ({ kind: 'trail', id: childId, childId }),
  async run(tx, { childId, after }, { actor }): Promise<SeenTrail> {
    const wanted = { forceId: actor.forceId, childId, before: after, take: linesAtATime + 1 }
    const rows = await linesAbout(tx, wanted)
    return { lines: rows.slice(0, linesAtATime).map(inWords), more: rows.length > linesAtATime }
  },
})
