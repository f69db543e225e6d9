import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { recordable } from '../kernel/recording.ts'
import { mayRecordStep } from '../policy/permissions/steps.ts'
import { entryFrom } from './entry.ts'
import { writeEntry } from './episode.store.ts'
import { aboutEpisode, readEpisode, stepFacts } from './facts.ts'
import { holdChildOf } from './rework.store.ts'

/** What to record: the answers as they came in, and the version of the episode the recorder was looking at. */
export type StepRecording = Readonly<{
  episodeId: string
  step: string
  version: number
  happenedAt: Date
  answers: Readonly<Record<string, unknown>>
}>

/** Adds what happened to an episode, and brings its summary and its duties up to date in the same transaction. */
export const recordStep = operation({
  permission: mayRecordStep,
  async facts(tx, { episodeId, step }: StepRecording, context) {
    holdChildOf(tx, context.actor.forceId, episodeId)
    return stepFacts(await readEpisode(tx, episodeId, context), step)
  },
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  async runWithEntry(tx, recording, context, { before }, trail) {
    const { step, version, happenedAt, answers } = recording
    if (version !== before.kept.version)
      throw new Refusal('EPISODE_MOVED_ON', { version: before.kept.version, seen: version })
    const duty = recordable(before.rule, before.state, step)
    if (!duty) throw new Refusal('STEP_NOT_OPEN', { step })
    const occurrence = duty.entry === undefined ? duty.occurrence : duty.occurrence + 1
    const entry = entryFrom(before, { step, occurrence, happenedAt, answers }, context)
    writeEntry(tx, { before, entry, context, trail })
    return { version: entry.version }
  },
})
