import { operation } from '../access/operation.ts'
import { childForRules } from '../children/child.store.ts'
import { londonDay } from '../kernel/calendar.ts'
import { pathwayAt } from '../policy/index.ts'
import { mayStartEpisode } from '../policy/permissions/episodes.ts'
import { entryFrom } from './entry.ts'
import { writeEntry } from './episode.store.ts'
import { holdChild } from './rework.store.ts'
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
}>

/** Puts a child on a pathway and records its first step. The episode keeps the rule in force on the day it began. */
export const startEpisode = operation({
  permission: mayStartEpisode,
  async facts(tx, { childId, pathway, happenedAt, unitId }: Start, { actor }) {
    const rule = pathwayAt(pathway, londonDay(happenedAt))
    holdChild(tx, actor.forceId, childId)
    const child = await childForRules(tx, actor.forceId, childId)
    const unit = unitId ?? actor.unitId
    const first = rule.steps[rule.begins]
    const { agencies, ...ground } = await agenciesFor(tx, actor, { child, unitId: unit, pathway })
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
    const kept = await addEpisode(tx, {
      actor: context.actor,
      child,
      pathway: rule.id,
      inForceFrom: rule.inForceFrom,
      startedAt: start.happenedAt,
      agencies: episodeAgencies,
      ...ground,
      ...(unitId ? { unitId } : {}),
    })
    const before = standingAt(kept, context.now)
    const { happenedAt, answers } = start
    const entry = entryFrom(before, { step: rule.begins, occurrence: 1, happenedAt, answers }, context)
    writeEntry(tx, { before, entry, context, trail })
    return { episodeId: kept.id, version: entry.version }
  },
})
