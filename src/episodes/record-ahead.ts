import type { Ahead, KeptAnswer } from '../access/ahead.ts'
import type { TrailEntry } from '../access/trail.ts'
import type { Context } from '../kernel/context.ts'
import { writeAhead } from './ahead.store.ts'
import { type Effects, effectsOf } from './effects.ts'
import { entryRow } from './entry-row.ts'
import type { KeptEntry } from './episode.ts'
import { accessTo, stepFacts } from './facts.ts'
import { needsHistory } from './harm-history.ts'
import { nextEntry, recorded, type StepRecording } from './next-entry.ts'
import { needsMatrix } from './score-ground.ts'
import { markedBy, recall, remember } from './shelf.ts'

type Guess = Readonly<{
  context: Context
  entry: KeptEntry
  effects: Effects
  known: { mark: string; turn: number }
}>

/**
 * A step worked out from what is remembered of the episode. Nothing where too little is remembered, where more
 * has to be looked up, or where it would be refused: then the episode is read.
 */
export function recordAhead(
  recording: StepRecording,
  context: Context,
): Ahead<ReturnType<typeof stepFacts>, ReturnType<typeof recorded>> | undefined {
  const before = recall(context.actor.forceId, recording.episodeId)
  if (!before?.kept.known || before.kept.version !== recording.version) return undefined
  const step = before.rule.steps[recording.step]
  if (needsMatrix(step) || needsHistory(step)) return undefined
  const entry = nextEntry(before, recording, context)
  const effects = effectsOf({ before, entry, now: context.now })
  const guess = { context, entry, effects, known: before.kept.known }
  return {
    facts: stepFacts(accessTo(before, context), recording),
    result: recorded(before, entry),
    write: (trail, answer) => write(guess, trail, answer),
  }
}

async function write(guess: Guess, trail: TrailEntry, answer?: KeptAnswer) {
  const { context, entry, effects, known } = guess
  const { actor } = context
  const { after, summary, duties, telling } = effects
  const { forceId } = actor
  const written = { actor, episodeId: after.kept.id, expected: entry.version - 1, entry, summary, duties }
  const more = { mark: known.mark, ...(answer ? asColumns(answer) : {}) }
  const line = await writeAhead({
    ...{ trailId: trail.id, forceId, turn: known.turn },
    row: entryRow({ ...written, telling, trail }, more),
  })
  if (line) remember(forceId, markedBy(after, trail.id))
  return line
}

const asColumns = ({ key, requestHash, status, body }: KeptAnswer) => ({
  key,
  request_hash: requestHash,
  status,
  response: body,
})
