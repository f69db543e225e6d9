import { nextPeriod, periodsOf } from '../kernel/measure-question.ts'
import { periodOf } from '../kernel/measure-spans.ts'
import { standings } from '../kernel/plan-standing.ts'
import type { Stand } from './action.ts'
import type { DrawnTable } from './pack-table.ts'

type One = Readonly<{ stand: Stand }>

/** How many actions stand where, by the records. */
export function positionsDrawn(actions: readonly One[]): DrawnTable {
  return {
    title: 'How many actions stand where, by the records',
    drawn: 'groups',
    head: ['By the records', 'Actions'],
    rows: Object.entries(standings).map(([position, text]) => [
      text,
      String(actions.filter(({ stand }) => stand.evidence.position === position).length),
    ]),
  }
}

/** A quarter that is not over says so: what was reached so far is no fall. */
const quarterInWords = (from: string, asOf: string): string =>
  `${from.slice(0, 4)}, quarter ${Math.ceil(Number(from.slice(5, 7)) / 3)}${nextPeriod('quarter', from) > asOf ? ' so far' : ''}`

/** How many milestones were reached in each quarter; nothing where none was, or all in one: there is no time to draw. */
export function reachedDrawn(actions: readonly One[], asOf: string): readonly DrawnTable[] {
  const met = actions.flatMap(({ stand }) =>
    stand.milestones.flatMap(({ metOn }) => (metOn ? [periodOf('quarter', metOn)] : [])),
  )
  const [first = asOf] = met.toSorted()
  const quarters = periodsOf('quarter', { from: first, until: asOf })
  if (met.length === 0 || quarters.length < 2) return []
  return [
    {
      title: 'Milestones reached, by quarter',
      drawn: 'time',
      head: ['Quarter', 'Milestones reached'],
      rows: quarters.map(from => [
        quarterInWords(from, asOf),
        String(met.filter(one => one === from).length),
      ]),
    },
  ]
}
