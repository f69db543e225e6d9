import { operation } from '../access/operation.ts'
import { londonDay } from '../kernel/calendar.ts'
import { mayViewMatrix } from '../policy/permissions/gravity-matrix.ts'
import { sampleScores } from '../policy/sample-gravity.ts'
import { editionAt, editionsIn, isDemonstration, scoresOf } from './gravity.store.ts'
import { type Edition, type GravityScore, sampleEdition } from './gravity.ts'

/** The gravity matrix that decisions of this day rest on, and every edition that the force has loaded. */
export const viewMatrix = operation({
  permission: mayViewMatrix,
  facts: async (_tx, _input: Readonly<Record<never, never>>) => ({}),
  about: () => ({ kind: 'gravity matrix' }),
  async run(tx, _input, { actor, now }) {
    const { forceId } = actor
    const found = await editionAt(tx, forceId, londonDay(now))
    const edition: Edition = found ?? sampleEdition
    const scores: readonly GravityScore[] = found ? await scoresOf(tx, forceId, found.edition) : sampleScores
    const [editions, demonstration] = await Promise.all([
      editionsIn(tx, forceId),
      isDemonstration(tx, forceId),
    ])
    return { edition, scores, editions, demonstration }
  },
})

/** The matrix as its page shows it. */
export type SeenMatrix = Awaited<ReturnType<typeof viewMatrix>>
