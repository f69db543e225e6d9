import type { Ahead, KeptAnswer } from '../access/ahead.ts'
import type { TrailEntry } from '../access/trail.ts'
import type { Context } from '../kernel/context.ts'
import { writeAhead } from './ahead.store.ts'
import { type Effects, effectsOf } from './effects.ts'
import { entryRow } from './entry-row.ts'
import type { KeptEntry } from './episode.ts'
import { accessTo, stepFacts } from './facts.ts'
import { nextEntry, type StepRecording } from './next-entry.ts'
import { markedBy, recall, remember } from './shelf.ts'

type Guess = Readonly<{
  context: Context
  entry: KeptEntry
  effects: Effects
  known: { mark: string; turn: number }
}>

/**
 * A step worked out from what is remembered of the episode. Nothing where too little is remembered, where it would be
 * refused, or where somebody would come to see the episode by it: then the episode is read.
 */
export function recordAhead(
  recording: StepRecording,
  context: Context,
): Ahead<ReturnType<typeof stepFacts>, { version: number }> | undefined {
  const before = recall(context.actor.forceId, recording.episodeId)
  if (!before?.kept.known || before.kept.version !== recording.version) return undefined
  const entry = nextEntry(before, recording, context)
  const effects = effectsOf({ before, entry, now: context.now })
  if (effects.telling.newlyShared.length > 0) return undefined
  const guess = { context, entry, effects, known: before.kept.known }
  return {
    facts: stepFacts(accessTo(before, context), recording),
    result: { version: entry.version },
    write: (trail, answer) => write(guess, trail, answer),
  }
}

async function write({ context, entry, effects, known }: Guess, trail: TrailEntry, answer?: KeptAnswer) {
  const { actor, now } = context
  const { after, summary, duties, telling } = effects
  const episodeId = after.kept.id
  const row = {
    ...entryRow({ actor, episodeId, expected: entry.version - 1, entry, summary, duties, trail }),
    mark: known.mark,
    ...(answer ? asColumns(answer) : {}),
  }
  const { notices, withheld } = telling
  const told = {
    force: row.force,
    actor: row.actor,
    agency: row.agency,
    kind: row.kind,
    unit: row.unit,
    episode: episodeId,
  }
  const isTold = notices.length > 0 || withheld.length > 0
  const written = await writeAhead({
    ...{ trailId: trail.id, forceId: actor.forceId, turn: known.turn, row: JSON.stringify(row) },
    ...(isTold ? { tell: JSON.stringify({ ...told, at: now, notices, withheld }) } : {}),
  })
  if (written) remember(actor.forceId, markedBy(after, trail.id))
  return written
}

const asColumns = ({ key, requestHash, status, body }: KeptAnswer) => ({
  key,
  request_hash: requestHash,
  status,
  response: body,
})
