import type { Stand } from '../delivery/action.ts'
import { readPlan } from '../delivery/read-plan.ts'
import { withSignals } from '../delivery/signals.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Actor, Context } from '../kernel/context.ts'
import { rule } from '../kernel/permission.ts'
import type { Milestone, PlanEntry } from '../kernel/plan.ts'
import { standingOf } from '../kernel/plan-standing.ts'
import { everyRule } from '../policy/every-rule.ts'
import { maySayHowItStands } from '../policy/permissions/delivery.ts'
import { type Role, roles } from '../policy/roles.ts'
import type { KeptRow } from '../registers/register-row.ts'
import { allRows } from '../registers/row.store.ts'
import type { Tx } from '../store/database.ts'
import type { ReleasedAction, ReleasedMilestone, ReleasedProgress, ReleasedView } from './progress.ts'

/** The titles of what may show a milestone, by the address at which it stands in the service. */
const recordCalled = (at: string | undefined): string | undefined => {
  const [, kind, id] = /^\/(registers|figures|rules\/pathways)\/([\w-]+)/.exec(at ?? '') ?? []
  const all = {
    registers: everyRule.registers,
    figures: everyRule.measures,
    'rules/pathways': everyRule.pathways,
  }
  return kind === undefined ? undefined : all[kind as keyof typeof all].find(one => one.id === id)?.title
}

/** Milestones by running numbers instead of ids, without who answers, what they cost, and where their record stands. */
function milestonesIn({ milestones }: Stand, today: string): readonly ReleasedMilestone[] {
  const named = new Map(milestones.map(({ id }, at) => [id, String(at + 1)]))
  return milestones.map(one => {
    const { id, answeredBy: _, pounds: __, posts: ___, at, after, ...more } = one
    const record = recordCalled(at)
    return {
      ...more,
      id: named.get(id) ?? '',
      after: after.flatMap(other => named.get(other) ?? []),
      standing: standingOf(one, milestones as readonly Milestone[], today),
      ...(record ? { record } : {}),
    }
  })
}

type Said = Extract<PlanEntry, { kind: 'said' }>

/** The office in which somebody spoke: the one by which they may speak for this side. */
function officeOf({ roles: held = [], side }: Said, actor: Actor): string {
  const speaks = (role: string) => rule(maySayHowItStands, { ...actor, roles: [role] }, { side }).allowed
  const role = held.find(speaks) as Role | undefined
  if (role) return roles[role].title
  return side === 'answering' ? 'For those who answer for it' : 'For those who oversee them'
}

const viewOf = (said: Said, actor: Actor): ReleasedView => ({
  position: said.position,
  role: officeOf(said, actor),
  on: londonDay(said.recordedAt),
  because: said.because,
})

type Rows = Readonly<{ risks: readonly KeptRow[]; wanted: readonly KeptRow[] }>

const aboutAction =
  (number: number) =>
  ({ answers }: KeptRow): boolean =>
    answers.action === String(number) && answers.state === 'open'

function decisionsOf(rows: readonly KeptRow[]): ReleasedAction['decisions'] {
  return rows
    .filter(({ answers }) => answers.kind === 'wanted')
    .map(({ answers: { title, due } }) => ({
      what: String(title),
      ...(typeof due === 'string' && due ? { due } : {}),
    }))
}

/** How far each action has come, as it may be told: no name, no words of a child, and no id. */
export async function readProgress(tx: Tx, context: Context): Promise<ReleasedProgress> {
  const { actor } = context
  const { today, actions } = await withSignals(tx, context, await readPlan(tx, context))
  const rows: Rows = {
    risks: await allRows(tx, actor.forceId, { register: 'risks' }),
    wanted: await allRows(tx, actor.forceId, { register: 'decisions-wanted' }),
  }
  return {
    asOf: today,
    actions: actions.map(({ action: { number, title }, stand, signals }) => ({
      ...{ number, title, evidence: stand.evidence, worse: signals.worse, isDisputed: stand.isDisputed },
      ...(stand.answering ? { answering: viewOf(stand.answering, actor) } : {}),
      ...(stand.independent ? { independent: viewOf(stand.independent, actor) } : {}),
      milestones: milestonesIn(stand, today),
      risks: rows.risks.filter(aboutAction(number)).length,
      decisions: decisionsOf(rows.wanted.filter(aboutAction(number))),
    })),
  }
}
