import { operation } from '../access/operation.ts'
import { type Day, daysAfter, londonDay } from '../kernel/calendar.ts'
import { nextPeriod, periodsOf } from '../kernel/measure-question.ts'
import { flowFamilies, flowGroups, followed } from '../policy/flow.ts'
import { mayViewFlow } from '../policy/permissions/fairness.ts'
import type { Tx } from '../store/database.ts'
import { type FlowAsked, flowRows, namedWaits, reachOfFlow } from './flow.store.ts'
import { type FlowRow, flowOf } from './flow.ts'

/** What somebody asks of the flow, as an address says it. What it does not say, or says wrongly, is left to the page. */
export type WantedFlow = Readonly<{
  /** The first day of a quarter, and of another to compare it with. */
  quarter?: string | undefined
  with?: string | undefined
  days?: number | undefined
  by?: string | undefined
  group?: string | undefined
  of?: string | undefined
}>

const hideBelow = 5

/** A group that policy names, so that nothing else gets into a query. */
function groupWanted({ by, group }: WantedFlow): FlowAsked['group'] {
  const split = flowGroups.find(({ column }) => column === by)
  return split && group !== undefined && Object.hasOwn(split.groups, group)
    ? { column: split.column, value: group }
    : undefined
}

const quarterOf = (day: Day): Day =>
  `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`

/** Only contacts that could be followed for the whole stretch are counted: `until` moves back where it must. */
function periodOf(quarter: Day, days: number, today: Day): Pick<FlowAsked, 'from' | 'until'> {
  const [end, cut] = [nextPeriod('quarter', quarter), daysAfter(today, 1 - days)]
  const until = end < cut ? end : cut
  return { from: quarter, until: until > quarter ? until : quarter }
}

/** Where somebody looks first: the last quarter that could be followed to its end, or else the newest. */
function usualQuarter(quarters: readonly Day[], days: number, today: Day): Day {
  const whole = quarters.filter(one => daysAfter(nextPeriod('quarter', one), days) <= today)
  return whole.at(-1) ?? quarters.at(-1) ?? quarterOf(today)
}

async function inPeriod(tx: Tx, asked: FlowAsked, of: string | undefined) {
  // Groups and pathways stand beside the whole, and with it the few of one could be had by subtraction: so they are rounded.
  const shape = { of, hideBelow, roundTo: asked.group || of ? 5 : undefined }
  const rows: readonly FlowRow[] = await flowRows(tx, asked)
  return { ...asked, lines: flowOf(rows, shape), waits: await namedWaits(tx, asked) }
}

/** How children move from one contact to the next, in one quarter and beside another. */
export const viewFlow = operation({
  permission: mayViewFlow,
  facts: async () => ({ ownForce: true }),
  about: (_wanted: WantedFlow) => ({ kind: 'flow' }),
  async run(tx, wanted, { actor, now }) {
    const { forceId } = actor
    const today = londonDay(now)
    const days = followed.days.find(one => one === wanted.days) ?? followed.usual
    const reach = await reachOfFlow(tx, forceId)
    const span = reach && {
      from: quarterOf(reach.first),
      until: nextPeriod('quarter', quarterOf(reach.last)),
    }
    const quarters = span ? periodsOf('quarter', span) : []
    const quarter = quarters.find(one => one === wanted.quarter) ?? usualQuarter(quarters, days, today)
    const other = quarters.find(one => one === wanted.with && one !== quarter)
    const of = wanted.of !== undefined && Object.hasOwn(flowFamilies, wanted.of) ? wanted.of : undefined
    const group = groupWanted(wanted)
    const asked = { forceId, days, group }
    const found = quarters.length > 0
    return {
      ...{ quarters, quarter, days, group, of, hideBelow },
      now: found ? await inPeriod(tx, { ...asked, ...periodOf(quarter, days, today) }, of) : undefined,
      before: other ? await inPeriod(tx, { ...asked, ...periodOf(other, days, today) }, of) : undefined,
    }
  },
})

/** The flow as its page shows it. */
export type SeenFlow = Awaited<ReturnType<typeof viewFlow>>
