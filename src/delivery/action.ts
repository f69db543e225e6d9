import type { Commitment, Objective } from '../kernel/commitment.ts'
import type { Milestone, PlanEntry } from '../kernel/plan.ts'
import { milestonesOf } from '../kernel/plan.ts'
import { criticalPath, forecastOf } from '../kernel/plan-ahead.ts'
import { evidenceOf, isDisputed, lastSaid } from '../kernel/plan-standing.ts'
import { Refusal } from '../kernel/problem.ts'
import { everyRule } from '../policy/every-rule.ts'

/** The strategy whose plan is kept. */
export const strategyId = 'childrens-strategy'

/** An action with the objective it belongs to. */
export type PlannedAction = Readonly<{ objective: Objective; action: Commitment }>

/** Every action of the strategy, in its order. */
export const plannedActions = (
  objectives: readonly Objective[] = everyRule.objectives,
): readonly PlannedAction[] =>
  objectives.flatMap(objective => objective.actions.map(action => ({ objective, action })))

/** An action by its number. Refuses what is none. */
export function actionNumbered(number: number): PlannedAction {
  const found = plannedActions().find(one => one.action.number === number)
  if (!found) throw new Refusal('NOT_FOUND', { kind: 'action' })
  return found
}

/** The number of an action, as it stands in an address. Refuses what is none. */
export function numbered(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new Refusal('NOT_FOUND', { kind: 'action' })
  return Number(text)
}

/** How an action stands: what the records say, what people say, and what is next. */
export function standOf(
  entries: readonly PlanEntry[],
  { today, past }: Readonly<{ today: string; past: readonly Milestone[] }>,
) {
  const milestones = milestonesOf(entries)
  return {
    milestones,
    evidence: evidenceOf(milestones, { today }),
    answering: lastSaid(entries, 'answering'),
    independent: lastSaid(entries, 'independent'),
    isDisputed: isDisputed(entries),
    path: criticalPath(milestones),
    forecast: forecastOf(milestones, past, today),
  }
}

/** How an action stands. */
export type Stand = ReturnType<typeof standOf>
