import type { Context } from '../kernel/context.ts'
import type { Duty } from '../kernel/duty.ts'
import { actionsAgreed, type OwedAction } from '../kernel/each.ts'
import type { Entry, Pathway, Step } from '../kernel/pathway.ts'
import { leftOut, mayShare } from '../policy/sharing.ts'
import type { KeptEntry } from './episode.ts'
import type { StandingEpisode } from './standing.ts'
import { visibleTo } from './visibility.ts'

type Which = Pick<Duty, 'step' | 'occurrence'>

/** The action that a duty is owed for, if it is one of several and the reader may see where it was agreed. */
export function actionFor(
  { rule, entries }: Readonly<{ rule: Pathway; entries: readonly Entry[] }>,
  duty: Which,
): OwedAction | undefined {
  const step = rule.steps[duty.step]
  return step && actionsAgreed(entries, step).find(one => one.occurrence === duty.occurrence)
}

/** Whether an agreement, then or now, lets the reader's agency be told what was agreed in an entry. */
function isTold(
  { kept, rule }: StandingEpisode,
  entry: KeptEntry,
  { question, actor, now }: Asking,
): boolean {
  if (rule.steps[entry.step]?.withheldFrom?.includes(actor.agency)) return false
  if (actor.agency === 'police') return true
  return [entry.recordedAt, now].some(at => {
    const sharing = { agencyId: actor.agencyId, pathway: kept.pathway, step: entry.step, at }
    return mayShare(kept.agreements, sharing) && !leftOut(kept.agreements, sharing).includes(question)
  })
}

type Asking = Pick<Context, 'actor' | 'now'> & Readonly<{ question: string }>

/**
 * What the reader's own agency is to do, in the words in which it was agreed, also where it is told nothing else of the
 * meeting: nobody can do what they are not told.
 */
export function ownActions(before: StandingEpisode, context: Context): readonly (OwedAction & Which)[] {
  const { rule, kept, agencyOf } = before
  const { actor } = context
  return visibleTo(actor, before).duties.flatMap(duty => {
    const each = (rule.steps[duty.step] as Step | undefined)?.each
    if (!each || agencyOf(duty.owedBy) !== actor.agencyId) return []
    const asking = { ...context, question: each.question }
    const entries = kept.entries.filter(entry => entry.step !== each.step || isTold(before, entry, asking))
    const action = actionFor({ rule, entries }, duty)
    return action ? [{ ...action, step: duty.step }] : []
  })
}

/** One of them. */
export const ownAction = (own: readonly (OwedAction & Which)[], { step, occurrence }: Which) =>
  own.find(one => one.step === step && one.occurrence === occurrence)
