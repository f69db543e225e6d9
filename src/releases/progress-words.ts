import { dayInWords } from '../kernel/calendar.ts'
import { type Position, positions } from '../kernel/plan.ts'
import type { ReleasedAction, ReleasedMilestone, ReleasedProgress } from './progress.ts'

/** A position in words. */
export const positionInWords = (position: Position | 'nothing'): string =>
  position === 'nothing' ? 'Nothing planned' : positions[position]

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

const standings: Readonly<Record<ReleasedMilestone['standing'], string>> = {
  ...{ met: 'Reached', 'met late': 'Reached late', overdue: 'Overdue', open: 'Open' },
  ...{ waiting: 'Waits for another', withdrawn: 'Withdrawn' },
}

/** The days of a milestone: reached, due, and by how much it moved. */
function whenOf({ metOn, due, firstDue, slips, withdrawn }: ReleasedMilestone): string {
  const by = slips.reduce((sum, slip) => sum + slip.days, 0)
  const moved =
    slips.length === 0
      ? ''
      : ` First promised for ${dayInWords(firstDue)}, then moved ${slips.length === 1 ? 'once' : `${slips.length} times`}, ${days(Math.abs(by))} ${by < 0 ? 'earlier' : 'later'} in all.`
  if (withdrawn) return `Was due ${dayInWords(due)}.${moved}`
  return `${metOn ? `Reached on ${dayInWords(metOn)}. Was due` : 'Due'} ${dayInWords(due)}.${moved}`
}

const whyOf = ({ slips, withdrawn, reopened }: ReleasedMilestone): string =>
  [
    ...slips.map(({ because }) => because),
    ...(reopened ? [`Opened again: ${reopened}`] : []),
    ...(withdrawn ? [`Withdrawn: ${withdrawn}`] : []),
  ].join(' ')

const shownBy = ({ evidence, record }: ReleasedMilestone): string =>
  [...(evidence ? [evidence] : []), ...(record ? [`On record: ${record}.`] : [])].join(' ')

/** The columns of a table of milestones. */
export const milestoneHead = ['Milestone', 'How it stands', 'When', 'Why it moved', 'What shows it'] as const

/** One milestone, a text for each column. */
export const milestoneCells = (one: ReleasedMilestone): readonly string[] => [
  one.title,
  standings[one.standing],
  whenOf(one),
  whyOf(one),
  shownBy(one),
]

/** One of three views of an action, in words. */
export type ViewInWords = Readonly<{ who: string; says: string; from: string; because: readonly string[] }>

const sides = {
  answering: 'Those who answer for it say',
  independent: 'Those who oversee them say',
} as const

/** The three views of an action, each with whose it is, its day and its reason. */
export function viewsInWords(one: ReleasedAction, { asOf }: ReleasedProgress): readonly ViewInWords[] {
  const records = {
    who: 'What the records show',
    says: positionInWords(one.evidence.position),
    from: `Worked out from milestones and measures, ${dayInWords(asOf)}`,
    because: one.evidence.because,
  }
  const said = (['answering', 'independent'] as const).map(side => {
    const view = one[side]
    return view
      ? {
          who: sides[side],
          says: positionInWords(view.position),
          from: `${view.role}, ${dayInWords(view.on)}`,
          because: [view.because],
        }
      : { who: sides[side], says: 'Nothing said yet', from: '', because: [] }
  })
  return [records, ...said]
}

/** What could keep an action from being done, and what somebody must decide, in sentences. */
export const aheadInWords = ({ risks, decisions }: ReleasedAction): readonly string[] => [
  risks === 0
    ? 'No open risk is on record.'
    : `${risks} open ${risks === 1 ? 'risk is' : 'risks are'} on record.`,
  ...(decisions.length === 0 ? ['No decision is waited for.'] : []),
  ...decisions.map(
    ({ what, due }) => `A decision is waited for: ${what}${due ? `, by ${dayInWords(due)}` : ''}.`,
  ),
]
