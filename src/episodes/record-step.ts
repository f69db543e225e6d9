import { operation } from '../access/operation.ts'
import { mayRecordStep } from '../policy/permissions/steps.ts'
import { writeEntry } from './episode.store.ts'
import { aboutEpisode, readEpisode, stepFacts } from './facts.ts'
import { withHistory } from './harm-history.ts'
import { nextEntry, recorded, type StepRecording } from './next-entry.ts'
import { recordAhead } from './record-ahead.ts'
import { holdChildOf } from './rework.store.ts'
import { refuseSample, withScore } from './score-ground.ts'

/** Adds what happened to an episode, and brings its summary and its duties up to date in the same transaction. */
export const recordStep = operation({
  permission: mayRecordStep,
  async facts(tx, recording: StepRecording, context) {
    const { episodeId } = recording
    holdChildOf(tx, context.actor.forceId, episodeId)
    const read = await readEpisode(tx, episodeId, context)
    const scored = await withScore(tx, read, { context, step: recording.step })
    const { actor } = context
    return stepFacts(await withHistory(tx, scored, { actor, step: recording.step }), recording)
  },
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  ahead: recordAhead,
  async runWithEntry(tx, recording, context, { before }, trail) {
    await refuseSample(tx, before, { context, step: recording.step })
    const entry = nextEntry(before, recording, context)
    writeEntry(tx, { before, entry, context, trail })
    return recorded(before, entry)
  },
})
