import { Refusal } from '../kernel/problem.ts'
import type { Tx } from '../store/database.ts'
import { nobody, through } from './door.ts'
import { actAs, addToTrail } from './trail.store.ts'
import { entryOf, type Subject } from './trail.ts'

/** Who comes before anybody is signed in: which force they come to, when, and under which reference. */
export type Visit = Readonly<{ forceId: number; now: Date; requestId: string }>

type PublicDefinition<Input, Result> = Readonly<{
  action: string
  about(input: Input): Subject
  /** Sees no row of a child. `who` is the person who has just proved who they are, if one has. */
  run(
    tx: Tx,
    input: Input,
    visit: Visit,
  ): Promise<
    Readonly<{
      result: Result
      who?: Readonly<{ id: string; agencyId: string }>
      /** What it turned out to be about, where nobody could know before. */
      about?: Subject
    }>
  >
}>

/**
 * What somebody may do without signing in: sign in, or use a link that was given to them. On the trail like any operation,
 * in the name of the person it proved; a refusal is on the trail without a name.
 */
export function publicOperation<Input, Result>(
  definition: PublicDefinition<Input, Result>,
): (visit: Visit, input: Input) => Promise<Result> {
  return async (visit, input) => {
    const { forceId, now: at, requestId } = visit
    const happened = { did: definition.action, about: definition.about(input), at, requestId }
    try {
      return await through(nobody(forceId), async tx => {
        const { result, who, about = happened.about } = await definition.run(tx, input, visit)
        if (who) actAs(tx, who)
        addToTrail(tx, entryOf({ forceId, ...who }, { ...happened, about, allowed: true, because: 'anyone' }))
        return result
      })
    } catch (problem) {
      if (problem instanceof Refusal) {
        const entry = entryOf({ forceId }, { ...happened, allowed: false, because: problem.code })
        await through(nobody(forceId), async tx => addToTrail(tx, entry))
      }
      throw problem
    }
  }
}
