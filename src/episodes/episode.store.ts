import type { TrailEntry } from '../access/trail.ts'
import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Tx } from '../store/database.ts'
import { agreementOf, type StoredAgreement } from './agreement.ts'
import type { KeptDecision } from './decision.ts'
import { effectsOf } from './effects.ts'
import { entryRow } from './entry-row.ts'
import type { KeptEntry, KeptEpisode } from './episode.ts'
import { markedBy, remember } from './shelf.ts'
import type { StandingEpisode } from './standing.ts'

type LoadedChild = Readonly<{ born_on: string | null; sex: string | null; looked_after_by: string | null }>

/** An episode as the database gives it, with its entries and what rules ask of the child. */
export type Loaded = Readonly<{
  episode: Readonly<{
    id: string
    child_id: string
    force_id: number
    pathway: string
    in_force_from: string
    version: number
    mark?: string
    unit_id: string | null
    agencies: Record<string, string>
    shared_with: string[]
    restricted: boolean
    lead_id: string | null
    lead_unit_id: string | null
    facts: Record<string, string>
    child_when_ended?: LoadedChild | null
    from_episode_id: string | null
  }>
  entries: readonly LoadedEntry[]
  agreements: readonly StoredAgreement[]
  turn?: number
  kept_from: KeptEpisode['keptFromReader'] | null
  child: LoadedChild
}>

type LoadedEntry = Readonly<{
  version: number
  step: string
  occurrence: number
  happened_at: string
  recorded_at: string
  recorded_by: string
  agency_id: string
  answers: Record<string, unknown>
  asked: Record<string, unknown>
  corrects: number | null
  reason: string | null
  withdraws: boolean
  decision: KeptDecision | null
  shared_with: string[]
}>

const entryOf = (row: LoadedEntry): KeptEntry => ({
  version: row.version,
  step: row.step,
  occurrence: row.occurrence,
  happenedAt: new Date(row.happened_at),
  recordedAt: new Date(row.recorded_at),
  by: row.recorded_by,
  agencyId: row.agency_id,
  answers: row.answers,
  asked: row.asked,
  sharedWith: row.shared_with,
  ...(row.corrects === null ? {} : { corrects: row.corrects }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  ...(row.withdraws ? { withdraws: true as const } : {}),
  ...(row.decision ? { decision: row.decision } : {}),
})

const childOf = (child: LoadedChild, { facts }: Loaded['episode']): KeptEpisode['child'] => ({
  bornOn: child.born_on,
  sex: child.sex,
  lookedAfter: child.looked_after_by !== null,
  ...(Object.keys(facts).length > 0 ? { counted: facts } : {}),
})

/** The same as the rules need it. */
export function episodeOf({ episode, entries, child, agreements, turn, kept_from }: Loaded): KeptEpisode {
  return {
    id: episode.id,
    childId: episode.child_id,
    pathway: episode.pathway,
    inForceFrom: episode.in_force_from,
    version: episode.version,
    ...(episode.unit_id ? { unitId: episode.unit_id } : {}),
    agencies: episode.agencies,
    agreements: agreements.map(agreementOf),
    ...(kept_from ? { keptFromReader: kept_from } : {}),
    ...(episode.mark && turn !== undefined ? { known: { mark: episode.mark, turn } } : {}),
    sharedWith: episode.shared_with,
    restricted: episode.restricted,
    ...(episode.lead_id ? { leadId: episode.lead_id } : {}),
    ...(episode.lead_unit_id ? { leadUnitId: episode.lead_unit_id } : {}),
    ...(episode.from_episode_id ? { fromEpisodeId: episode.from_episode_id } : {}),
    child: childOf(episode.child_when_ended ?? child, episode),
    ...(episode.child_when_ended ? { childSince: childOf(child, episode) } : {}),
    entries: entries.map(entryOf),
  }
}

/** An episode with all its entries, as the rules need them. Not found when the scope may not know of it. */
export async function loadEpisode(tx: Tx, forceId: number, episodeId: string): Promise<KeptEpisode> {
  const [row] = await tx.sql<{ loaded: Loaded | null }>('select load_episode($1, $2) as loaded', [
    forceId,
    episodeId,
  ])
  if (!row?.loaded) throw new Refusal('NOT_FOUND', { kind: 'episode' })
  return episodeOf(row.loaded)
}

/** One entry to add: the episode before it, the entry, which occurrence it meets, and who adds it. */
export type Writing = Readonly<{
  before: StandingEpisode
  entry: KeptEntry
  context: Context
  trail: TrailEntry
}>

const record = 'select record_entries($1)'

/**
 * Adds an entry, its summary, its duties and its line on the trail: one statement, all or nothing. What partners are
 * to be told of goes with it. Sent without waiting; if the database refuses it, so does the transaction.
 */
export function writeEntry(tx: Tx, writing: Writing): void {
  const { before, entry, context, trail } = writing
  const { after, summary, duties, telling } = effectsOf({ before, entry, now: context.now })
  const row = entryRow({
    ...{ actor: context.actor, episodeId: before.kept.id, expected: before.kept.version },
    ...{ entry, summary, duties, telling, trail },
  })
  tx.later(record, [`[${row}]`], asRefusal)
  // Known by a mark that the database has only if this is kept.
  remember(context.actor.forceId, markedBy(after, trail.id))
}

/** The two ways the database refuses an entry: somebody was first, or the episode is not theirs to see. */
function asRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'CF001') return new Refusal('EPISODE_MOVED_ON')
  return code === 'CF002' ? new Refusal('NOT_FOUND', { kind: 'episode' }) : error
}
