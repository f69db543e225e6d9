import { operation } from '../access/operation.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { standingOf } from '../kernel/plan-standing.ts'
import { unitName } from '../people/person.store.ts'
import { mayViewPlan } from '../policy/permissions/delivery.ts'
import { mayListOwed } from '../policy/permissions/episodes.ts'
import { registerCalled, titleOf } from '../registers/register-row.ts'
import { allRows } from '../registers/row.store.ts'
import type { Tx } from '../store/database.ts'
import { readPlan } from './read-plan.ts'

/** One thing somebody owes the plan: what, who answers, by when, and where it stands. */
export type Owed = Readonly<{
  title: string
  of: string
  answeredBy: string
  due: string
  isOverdue: boolean
  at: string
}>

/** Which rows of a register somebody still owes an answer to. */
const waiting: Readonly<Record<string, readonly string[]>> = {
  themes: ['waiting'],
  recommendations: ['open', 'reopened', 'evidence'],
  'decisions-wanted': ['open'],
  consultations: ['open'],
}

async function owedRows(tx: Tx, forceId: number, today: string): Promise<readonly Owed[]> {
  const owed: Owed[] = []
  for (const [id, states] of Object.entries(waiting)) {
    const register = registerCalled(id)
    for (const { id: rowId, answers } of await allRows(tx, forceId, { register: id })) {
      const due = String(answers.due ?? answers.closes ?? '')
      if (!states.includes(String(answers.state)) || !due) continue
      const at = `/registers/${id}/rows/${rowId}`
      const answeredBy = String(answers.answeredBy ?? 'Delivery team')
      owed.push({
        title: titleOf(register, answers),
        of: register.title,
        answeredBy,
        due,
        isOverdue: due < today,
        at,
      })
    }
  }
  return owed
}

/** Everything that somebody owes the plan, the most pressing first: milestones, answers to children, recommendations, decisions. */
export const viewOwed = operation({
  permission: mayViewPlan,
  facts: async () => ({}),
  about: (_wanted: Readonly<{ answeredBy?: string }>) => ({ kind: 'plan' }),
  async run(tx, { answeredBy }, context) {
    const { actor } = context
    const { today, actions } = await readPlan(tx, context)
    const milestones = actions.flatMap(({ action, stand: { milestones: all } }): readonly Owed[] =>
      all
        .filter(one => ['open', 'overdue', 'waiting'].includes(standingOf(one, all, today)))
        .map(one => ({
          ...{
            title: one.title,
            of: `Action ${action.number}: ${action.title}`,
            answeredBy: one.answeredBy,
            due: one.due,
          },
          ...{ isOverdue: one.due < today, at: `/strategy/actions/${action.number}` },
        })),
    )
    const all = [...milestones, ...(await owedRows(tx, actor.forceId, today))].sort((a, b) =>
      a.due < b.due ? -1 : 1,
    )
    const unit = actor.unitId && (await unitName(tx, actor.forceId, actor.unitId))
    return {
      today,
      own: all.some(one => one.answeredBy === unit) ? unit : undefined,
      mayListOwed: ruling(mayListOwed, actor, {}).allowed,
      answeredBy: answeredBy ?? '',
      answering: [...new Set(all.map(one => one.answeredBy))].sort(),
      owed: answeredBy ? all.filter(one => one.answeredBy === answeredBy) : all,
    }
  },
})

/** What is owed, as its page shows it. */
export type SeenOwed = Awaited<ReturnType<typeof viewOwed>>
