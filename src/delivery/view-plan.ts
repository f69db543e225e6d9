import { operation } from '../access/operation.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { everyRule } from '../policy/every-rule.ts'
import { mayKeepPlan, maySayHowItStands, mayViewPlan } from '../policy/permissions/delivery.ts'
import { mayReadRegister } from '../policy/permissions/registers.ts'
import { accessTo } from '../registers/register-row.ts'
import { allRows } from '../registers/row.store.ts'
import { actionNumbered } from './action.ts'
import { readPlan } from './read-plan.ts'
import { withSignals } from './signals.ts'

/** How every action of the strategy stands. */
export const viewPlan = operation({
  permission: mayViewPlan,
  facts: async () => ({}),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'plan' }),
  async run(tx, _all, context) {
    const plan = await withSignals(tx, context, await readPlan(tx, context))
    return { ...plan, objectives: [...new Set(plan.actions.map(one => one.objective))] }
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
  async run(tx, { number }, context) {
    const { actor } = context
    const { today, actions } = await readPlan(tx, context)
    const one = actions.find(({ action }) => action.number === number)
    if (!one) throw new Refusal('NOT_FOUND', { kind: 'action' })
    const answers = { action: String(number) }
    const sides = (['answering', 'independent'] as const).filter(
      side => ruling(maySayHowItStands, actor, { side }).allowed,
    )
    return {
      ...{ ...one, today, sides },
      themes: await allRows(tx, actor.forceId, { register: 'themes', answers }),
      risks: await allRows(tx, actor.forceId, { register: 'risks', answers }),
      mayKeep: ruling(mayKeepPlan, actor, {}).allowed,
      registers: everyRule.registers
        .filter(({ id }) => one.action.registers?.includes(id))
        .map(register => ({
          id: register.id,
          title: register.title,
          mayRead: ruling(mayReadRegister, actor, accessTo(register)).allowed,
        })),
    }
  },
})

/** One action as its page shows it. */
export type SeenAction = Awaited<ReturnType<typeof viewAction>>
