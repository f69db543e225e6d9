import { operation } from '../access/operation.ts'
import { londonDay } from '../kernel/calendar.ts'
import { type Milestone, milestonesOf, type Position } from '../kernel/plan.ts'
import { mistaken, Refusal } from '../kernel/problem.ts'
import { mayKeepPlan, maySayHowItStands } from '../policy/permissions/delivery.ts'
import type { Tx } from '../store/database.ts'
import { actionNumbered, strategyId } from './action.ts'
import { addEntry, planOf } from './plan.store.ts'

type OfAction = Readonly<{ number: number }>

/** A milestone as it is promised. Days as `YYYY-MM-DD`. */
export type NewMilestone = OfAction &
  Readonly<{
    title: string
    answeredBy: string
    from: string
    due: string
    after: readonly string[]
    pounds?: number
    posts?: number
  }>

/** What happened to a milestone. */
export type MilestoneChange = OfAction &
  Readonly<{ milestoneId: string }> &
  (
    | Readonly<{ kind: 'moved'; due: string; because: string }>
    | Readonly<{ kind: 'met'; on: string; evidence: string; at?: string }>
    | Readonly<{ kind: 'reopened' | 'withdrawn'; because: string }>
  )

const refuse = (question: string, says: string): never => {
  throw mistaken([{ question, says }])
}

async function known(_tx: Tx, { number }: OfAction) {
  actionNumbered(number)
  return {}
}

const aboutAction = ({ number }: OfAction, facts?: object) => ({
  kind: facts ? `plan action ${number}` : 'plan',
})

/** Promises a milestone of an action. */
export const addMilestone = operation({
  permission: mayKeepPlan,
  facts: (tx, one: NewMilestone) => known(tx, one),
  about: (one: NewMilestone, facts?: object) => aboutAction(one, facts),
  async run(tx, { number, ...promised }, { actor, now }) {
    if (promised.due < promised.from) refuse('due', 'The day it is due is before the day it begins.')
    const entry = { kind: 'added', ...promised }
    return {
      milestoneId: await addEntry(tx, actor, { strategy: strategyId, action: number, entry, at: now }),
    }
  },
})

function checkChange(one: Milestone, change: MilestoneChange, today: string): void {
  if (one.withdrawn) refuse('kind', 'It was withdrawn. Promise another milestone.')
  if (change.kind === 'moved' && one.metOn)
    refuse('kind', 'It is met already. Open it again first, and say why.')
  if (change.kind === 'moved' && change.due === one.due) refuse('due', 'That is the day it is due already.')
  if (change.kind === 'met' && one.metOn) refuse('kind', 'It is met already.')
  if (change.kind === 'met' && change.on > today) refuse('on', 'This day has not come yet.')
  if (change.kind === 'met' && change.at !== undefined && !/^\/(?!\/)[\w/-]*$/.test(change.at))
    refuse('at', 'Give the part of the address after the name of the site, such as /registers/training.')
  if (change.kind === 'reopened' && !one.metOn) refuse('kind', 'It is open: it can be moved, or met.')
}

/** Writes down what happened to a milestone: moved, met with evidence, opened again, or withdrawn. Never takes back. */
export const changeMilestone = operation({
  permission: mayKeepPlan,
  facts: (tx, one: MilestoneChange) => known(tx, one),
  about: (one: MilestoneChange, facts?: object) => aboutAction(one, facts),
  async run(tx, change, { actor, now }) {
    const { number, milestoneId, ...entry } = change
    const plan = await planOf(tx, actor.forceId, { strategy: strategyId, action: number })
    const one = milestonesOf(plan.get(number) ?? []).find(({ id }) => id === milestoneId)
    if (!one) throw new Refusal('NOT_FOUND', { kind: 'milestone' })
    checkChange(one, change, londonDay(now))
    const what = { ...entry, milestone: milestoneId }
    await addEntry(tx, actor, { strategy: strategyId, action: number, entry: what, at: now })
    return {}
  },
})

/** What somebody says of an action. */
export type Saying = OfAction &
  Readonly<{ side: 'answering' | 'independent'; position: Position; because: string }>

/** Says how an action stands, in the name of one side, with the reason. */
export const sayHowItStands = operation({
  permission: maySayHowItStands,
  async facts(tx, one: Saying) {
    await known(tx, one)
    return { side: one.side }
  },
  about: (one: Saying, facts?: object) => aboutAction(one, facts),
  async run(tx, { number, side, position, because }, { actor, now }) {
    const entry = { kind: 'said', side, position, because }
    await addEntry(tx, actor, { strategy: strategyId, action: number, entry, at: now })
    return {}
  },
})
