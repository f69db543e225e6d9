import { operation } from '../access/operation.ts'
import { loadChild } from '../children/child.store.ts'
import type { ChildForRules } from '../children/child.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Actor } from '../kernel/context.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { Refusal } from '../kernel/problem.ts'
import { pathwayAt } from '../policy/index.ts'
import { mayStartEpisode } from '../policy/permissions/episodes.ts'
import type { Tx } from '../store/database.ts'
import { areRelated, countedFor } from './beginning.store.ts'
import { entryFrom } from './entry.ts'
import { loadEpisode, writeEntry } from './episode.store.ts'
import { holdChild } from './rework.store.ts'
import { runningOn } from './running.store.ts'
import { standingAt } from './standing.ts'
import { addEpisode, agenciesFor } from './start.store.ts'

/** Which child, which pathway, and the answers to its first step. */
export type Start = Readonly<{
  childId: string
  pathway: string
  happenedAt: Date
  answers: Readonly<Record<string, unknown>>
  /** The unit where it happens, such as a custody suite; the actor's own unless given. */
  unitId?: string
  /** The episode from which somebody begins this one: of the same child, or of somebody related. */
  from?: string | undefined
  /** What runs on the pathway already and was shown to whoever starts another. Nothing is asked of it unless given. */
  notThese?: readonly string[] | undefined
}>

type Origin = Readonly<{ child: ChildForRules; from: string }>

/** An episode may begin from one of the same child, of a child recorded as family, or of another kind of record. */
async function checkOrigin(tx: Tx, { forceId }: Actor, { child, from }: Origin): Promise<void> {
  const origin = await loadEpisode(tx, forceId, from)
  if (origin.childId === child.id) return
  const other = await loadChild(tx, forceId, origin.childId)
  if (other.kind === child.kind && !(await areRelated(tx, forceId, [child.id, other.id])))
    throw new Refusal('NOT_THE_SAME_CHILD')
}

/** What is owed at a unit that the force does not have, or of the wrong kind, would be on nobody's list. */
function checkUnit({ unit }: Pathway, kind: string | null): void {
  if (kind !== null && (unit === undefined || unit === kind)) return
  const mistakes = [{ question: 'unit', says: 'Choose one of the units listed.' }]
  throw new Refusal('ANSWERS_NOT_ACCEPTED', { mistakes })
}

/**
 * One thing that happens is one episode: a form that is sent twice starts one, also where both come in the same instant,
 * because the child is held meanwhile.
 */
async function checkRunning(
  tx: Tx,
  { forceId }: Actor,
  { childId, pathway, notThese }: Start,
): Promise<void> {
  if (!notThese) return
  const running = await runningOn(tx, forceId, { childId, pathway })
  if (running.some(({ id }) => !notThese.includes(id))) throw new Refusal('STARTED_ALREADY')
}

/** Puts a child on a pathway and records its first step. The episode keeps the rule in force on the day it began. */
export const startEpisode = operation({
  permission: mayStartEpisode,
  async facts(tx, { childId, pathway, happenedAt, unitId, from }: Start, { actor }) {
    const rule = pathwayAt(pathway, londonDay(happenedAt))
    holdChild(tx, actor.forceId, childId)
    const child = await loadChild(tx, actor.forceId, childId)
    if (child.kind !== (rule.subject ?? 'child')) throw new Refusal('WRONG_SUBJECT')
    if (from) await checkOrigin(tx, actor, { child, from })
    const unit = unitId ?? actor.unitId
    const first = rule.steps[rule.begins]
    const answering = await agenciesFor(tx, actor, { child, unitId: unit, pathway })
    const { agencies, unitKind, ...ground } = answering
    if (unitId) checkUnit(rule, unitKind)
    return {
      rule,
      child,
      step: { by: first?.by ?? '', ...(first?.also ? { also: first.also } : {}) },
      episodeAgencies: agencies,
      ground,
      ...(unit ? { unitId: unit } : {}),
      restricted: child.restricted,
      mine: child.leadId === actor.id || (actor.unitId !== undefined && child.leadUnitId === actor.unitId),
    }
  },
  about: ({ childId }) => ({ kind: 'child', id: childId, childId }),
  async runWithEntry(tx, start, context, { rule, child, episodeAgencies, ground, unitId }, trail) {
    await checkRunning(tx, context.actor, start)
    const counted = await countedFor(tx, { childId: child.id, rule, at: start.happenedAt })
    const kept = addEpisode(tx, {
      actor: context.actor,
      child,
      pathway: rule.id,
      inForceFrom: rule.inForceFrom,
      startedAt: start.happenedAt,
      agencies: episodeAgencies,
      ...ground,
      counted,
      ...(start.from ? { fromEpisodeId: start.from } : {}),
      ...(unitId ? { unitId } : {}),
    })
    const before = standingAt(kept, context.now)
    const { happenedAt, answers } = start
    const entry = entryFrom(before, { step: rule.begins, occurrence: 1, happenedAt, answers }, context)
    writeEntry(tx, { before, entry, context, trail })
    return { episodeId: kept.id, version: entry.version }
  },
})
