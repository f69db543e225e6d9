import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import type { EpisodeAccess } from '../policy/permissions/episodes.ts'
import type { StepFacts } from '../policy/permissions/steps.ts'
import type { Tx } from '../store/database.ts'
import { loadEpisode } from './episode.store.ts'
import type { Which } from './owners.ts'
import { remember } from './shelf.ts'
import { type StandingEpisode, standingAt } from './standing.ts'
import { isMine, stepFactsOf } from './step-facts.ts'
import { isKeptFromReader } from './visibility.ts'

/** An episode read for an operation, with what the permissions ask. */
export type ReadEpisode = Readonly<{ before: StandingEpisode; now: Date }> & EpisodeAccess

/** An episode with what the permissions ask of it. */
export const accessTo = (before: StandingEpisode, { actor, now }: Context): ReadEpisode => ({
  before,
  now,
  restricted: before.kept.restricted,
  mine: isMine(before.kept, actor),
  shared: before.kept.sharedWith.includes(actor.agencyId),
})

/** Reads an episode and works out where it stands. Not found when the scope may not know of it. */
export async function readEpisode(tx: Tx, episodeId: string, context: Context): Promise<ReadEpisode> {
  const { forceId } = context.actor
  const before = standingAt(await loadEpisode(tx, forceId, episodeId), context.now)
  remember(forceId, before)
  return accessTo(before, context)
}

/**
 * The same, with what is asked before a step is recorded. A step is not found by a reader who was told of none of its
 * duties; one who was told of a later one is not kept from it by what was never told of an earlier.
 */
export function stepFacts(read: ReadEpisode, which: Which): StepFacts & ReadEpisode {
  const { kept, state } = read.before
  const isKept = kept.keptFromReader?.some(one => one.step === which.step)
  if (isKept && !state.duties.some(duty => duty.step === which.step && !isKeptFromReader(kept, duty)))
    throw new Refusal('NOT_FOUND', { kind: 'step' })
  return { ...read, ...stepFactsOf({ ...read.before, now: read.now }, which) }
}

/** What the trail says of an operation on an episode. */
export const aboutEpisode = (id: string, facts: Partial<ReadEpisode> = {}) => ({
  kind: 'episode',
  id,
  ...(facts.before ? { childId: facts.before.kept.childId } : {}),
})
