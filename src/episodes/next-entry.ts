import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import { dutyToMeet } from '../kernel/recording.ts'
import { entryFrom } from './entry.ts'
import type { KeptEntry } from './episode.ts'
import type { StandingEpisode } from './standing.ts'

/** What to record: the answers as they came in, and the version of the episode the recorder was looking at. */
export type StepRecording = Readonly<{
  episodeId: string
  step: string
  version: number
  happenedAt: Date
  answers: Readonly<Record<string, unknown>>
  /** Which of several agreed actions it is; the one due first, unless given. */
  occurrence?: number | undefined
}>

/** The entry that recording a step makes. Refuses what has been overtaken, is not open, or cannot be accepted. */
export function nextEntry(before: StandingEpisode, recording: StepRecording, context: Context): KeptEntry {
  const { step, version, happenedAt, answers } = recording
  if (version !== before.kept.version)
    throw new Refusal('EPISODE_MOVED_ON', { version: before.kept.version, seen: version })
  const duty = dutyToMeet(before.rule, before.state, recording)
  if (!duty) throw new Refusal('STEP_NOT_OPEN', { step })
  const occurrence = duty.entry === undefined ? duty.occurrence : duty.occurrence + 1
  return entryFrom(before, { step, occurrence, happenedAt, answers }, context)
}

/** What whoever recorded a step is told: the version of the episode now, and what the step is called. */
export const recorded = ({ rule }: StandingEpisode, { version, step }: KeptEntry) => ({
  version,
  title: rule.steps[step]?.title ?? step,
})
