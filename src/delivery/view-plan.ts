import { operation } from '../access/operation.ts'
import { londonDay } from '../kernel/calendar.ts'
import { rule as ruling } from '../kernel/permission.ts'
import type { PlanEntry } from '../kernel/plan.ts'
import { milestonesOf } from '../kernel/plan.ts'
import { everyRule } from '../policy/every-rule.ts'
import { mayKeepPlan, maySayHowItStands, mayViewPlan } from '../policy/permissions/delivery.ts'
import { mayReadRegister } from '../policy/permissions/registers.ts'
import { accessTo } from '../registers/register-row.ts'
import { allRows } from '../registers/row.store.ts'
import { actionNumbered, plannedActions, standOf, strategyId } from './action.ts'
import { planOf } from './plan.store.ts'

const pastOf = (plan: ReadonlyMap<number, readonly PlanEntry[]>) => [...plan.values()].flatMap(milestonesOf)

/** How every action of the strategy stands. */
export const viewPlan = operation({
  permission: mayViewPlan,
  facts: async () => ({}),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'plan' }),
  async run(tx, _all, { actor, now }) {
    const plan = await planOf(tx, actor.forceId, { strategy: strategyId })
    const [today, past] = [londonDay(now), pastOf(plan)]
    const actions = plannedActions().map(one => ({
      ...one,
      stand: standOf(plan.get(one.action.number) ?? [], { today, past }),
    }))
    return { today, actions, objectives: [...new Set(actions.map(one => one.objective))] }
  },
})

/** The whole plan as pages show it. */
export type SeenPlan = Awaited<ReturnType<typeof viewPlan>>

/** One action: what was promised, what is planned, what shows it, what people and children say of it, and its history. */
export const viewAction = operation({
  permission: mayViewPlan,
  async facts(_tx, { number }: Readonly<{ number: number }>) {
    actionNumbered(number)
    return {}
  },
  about: ({ number }, facts) => ({ kind: facts ? `plan action ${number}` : 'plan' }),
  async run(tx, { number }, { actor, now }) {
    const plan = await planOf(tx, actor.forceId, { strategy: strategyId })
    const entries = plan.get(number) ?? []
    const today = londonDay(now)
    const themes = await allRows(tx, actor.forceId, 'themes')
    const risks = await allRows(tx, actor.forceId, 'risks')
    const sides = (['answering', 'independent'] as const).filter(
      side => ruling(maySayHowItStands, actor, { side }).allowed,
    )
    return {
      ...actionNumbered(number),
      ...{ today, entries, sides, stand: standOf(entries, { today, past: pastOf(plan) }) },
      themes: themes.filter(row => row.answers.action === String(number)),
      risks: risks.filter(row => row.answers.action === String(number)),
      mayKeep: ruling(mayKeepPlan, actor, {}).allowed,
      registers: everyRule.registers
        .filter(one => actionNumbered(number).action.registers?.includes(one.id))
        .map(one => ({
          id: one.id,
          title: one.title,
          mayRead: ruling(mayReadRegister, actor, accessTo(one)).allowed,
        })),
    }
  },
})

/** One action as its page shows it. */
export type SeenAction = Awaited<ReturnType<typeof viewAction>>
