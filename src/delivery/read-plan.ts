import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import { milestonesOf } from '../kernel/plan.ts'
import type { Tx } from '../store/database.ts'
import { plannedActions, standOf, strategyId } from './action.ts'
import { planOf } from './plan.store.ts'

/** Every action with what is on record about it and how it stands today. */
export async function readPlan(tx: Tx, { actor, now }: Context) {
  const plan = await planOf(tx, actor.forceId, { strategy: strategyId })
  const [today, past] = [londonDay(now), [...plan.values()].flatMap(milestonesOf)]
  const actions = plannedActions().map(one => {
    const entries = plan.get(one.action.number) ?? []
    return { ...one, entries, stand: standOf(entries, { today, past }) }
  })
  return { today, actions }
}
