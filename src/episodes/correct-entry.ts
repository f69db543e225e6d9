import { operation } from '../access/operation.ts'
import type { Context } from '../kernel/context.ts'
import { Refusal, refuseMistakes } from '../kernel/problem.ts'
import { standing } from '../kernel/standing.ts'
import { strangersIn } from '../kernel/unasked.ts'
import { mayCorrectEntry } from '../policy/permissions/steps.ts'
import { entryFrom } from './entry.ts'
import { writeEntry } from './episode.store.ts'
import type { KeptEntry, KeptEpisode } from './episode.ts'
import { aboutEpisode, readEpisode, stepFacts } from './facts.ts'
import { withHistory } from './harm-history.ts'
import { reasonIn } from './reason.ts'
import { holdChildOf } from './rework.store.ts'
import { refuseSample, withScore } from './score-ground.ts'
import { type StandingEpisode, standingAt } from './standing.ts'
import { visibleTo } from './visibility.ts'

/** What to put right, and why. With `withdraws`, the entry should never have been made, and nothing is asked. */
export type Correction = Readonly<{
  episodeId: string
  version: number
  corrects: number
  reason: string
  happenedAt: Date
  answers: Readonly<Record<string, unknown>>
  withdraws?: boolean
}>

/** Adds an entry that puts an earlier one right. Both stay; deadlines move to where the corrected times put them. */
export const correctEntry = operation({
  permission: mayCorrectEntry,
  async facts(tx, { episodeId, corrects }: Correction, context) {
    holdChildOf(tx, context.actor.forceId, episodeId)
    const read = await readEpisode(tx, episodeId, context)
    const wrong = entryAt(read.before, corrects, context)
    const scored = await withScore(tx, read, { context, step: wrong.step })
    const grounded = await withHistory(tx, scored, { actor: context.actor, step: wrong.step })
    return { ...stepFacts(grounded, wrong), wrong, ...entryFacts(read.before.kept, wrong) }
  },
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  async runWithEntry(tx, correction, context, { before, wrong }, trail) {
    if (correction.version !== before.kept.version)
      throw new Refusal('EPISODE_MOVED_ON', { version: before.kept.version, seen: correction.version })
    if (!isStanding(before.kept, wrong)) throw new Refusal('NOTHING_TO_CORRECT')
    if (!correction.withdraws) await refuseSample(tx, before, { context, step: wrong.step })
    const entry = correcting(before, correction, { wrong, context })
    writeEntry(tx, { before, entry, context, trail })
    return { version: entry.version }
  },
})

/**
 * An entry of an episode. Whose step it is decides who may put it right, also when somebody has done so already. To a
 * reader who may not know of it, it is not there.
 */
export function entryAt(before: StandingEpisode, version: number, { actor }: Context): KeptEntry {
  const isIt = (entry: KeptEntry): boolean => entry.version === version
  const found = visibleTo(actor, before).entries.some(isIt) && before.kept.entries.find(isIt)
  if (!found) throw new Refusal('NOTHING_TO_CORRECT')
  return found
}

/** What the permissions ask of an entry: who recorded it, in which agency, and whether the police were given it. */
export function entryFacts({ agencies }: KeptEpisode, entry: KeptEntry) {
  const { police } = agencies
  return {
    recordedBy: entry.by,
    recordedIn: entry.agencyId,
    givenToPolice: police !== undefined && entry.sharedWith.includes(police),
  }
}

/** Whether an entry still stands: not corrected, not withdrawn. */
export const isStanding = ({ entries }: KeptEpisode, { version }: KeptEntry): boolean =>
  standing(entries).some(entry => entry.version === version)

/** An entry, the one it put right, and so on back to the first. */
function lineOf(entries: readonly KeptEntry[], version: number | undefined): readonly number[] {
  const found = entries.find(entry => entry.version === version)
  return found ? [found.version, ...lineOf(entries, found.corrects)] : []
}

/** The episode as it would be had the wrong entry, and any it put right, not been made: what the correction is checked against. */
function without(before: StandingEpisode, version: number, now: Date): StandingEpisode {
  const line = lineOf(before.kept.entries, version)
  const entries = before.kept.entries.filter(entry => !line.includes(entry.version))
  return { ...standingAt({ ...before.kept, entries }, now), ...(before.score ? { score: before.score } : {}) }
}

type Wrong = Readonly<{ wrong: KeptEntry; context: Context }>

function correcting(before: StandingEpisode, correction: Correction, { wrong, context }: Wrong): KeptEntry {
  const put = { corrects: wrong.version, reason: reasonIn(correction.reason) }
  if (correction.withdraws) {
    refuseMistakes(strangersIn({}, correction.answers))
    return withdrawal(before, { wrong, context }, put)
  }
  const { step, occurrence } = wrong
  const { happenedAt, answers } = correction
  const entry = entryFrom(
    without(before, wrong.version, context.now),
    { step, occurrence, happenedAt, answers },
    context,
  )
  return { ...entry, version: before.kept.version + 1, ...put }
}

function withdrawal(
  before: StandingEpisode,
  { wrong, context }: Wrong,
  put: Readonly<{ corrects: number; reason: string }>,
): KeptEntry {
  const { kept, rule } = before
  if (wrong.step === rule.begins && standing(kept.entries).length > 1)
    throw new Refusal('ANSWERS_NOT_ACCEPTED', {
      mistakes: [
        {
          question: 'withdraws',
          says: 'This entry starts the episode. Withdraw the later entries first, or correct its time.',
        },
      ],
    })
  return {
    ...wrong,
    ...put,
    version: kept.version + 1,
    recordedAt: context.now,
    by: context.actor.id,
    agencyId: context.actor.agencyId,
    answers: {},
    asked: {},
    language: { words: 0, flagged: 0 },
    withdraws: true,
  }
}
