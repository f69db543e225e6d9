import { nextPeriod } from '../kernel/measure-question.ts'
import { meanRange, type Series } from '../statistics/control-chart.ts'
import {
  type Sizes,
  type SmallestChange,
  smallestMeanChange,
  smallestRateChange,
  smallestShareChange,
} from '../statistics/could-we-tell.ts'
import { varyingBeyondChance } from '../statistics/count-chart.ts'
import type { Part } from '../statistics/two-by-two.ts'
import type { Line } from './figure.ts'
import { isShown } from './hide-small.ts'
import { fewest, type OverTime } from './over-time.ts'

/** What a figure could show by its day: from where, what change at least; or why that cannot be said. */
export type CouldTell =
  | Readonly<{ kind: 'unsaid'; because: 'passed' | 'too short' | 'too few for its kind' }>
  | Readonly<{
      kind: 'said'
      now: number
      /** How many periods it is compared over: up to now, and up to the day. */
      periods: Sizes
      smallest: SmallestChange
      /** How many times as far it varies as by chance alone; missing where nothing is supposed of chance. */
      beyond?: number
    }>

type Said = Omit<Extract<CouldTell, { kind: 'said' }>, 'kind'>

/** The day is compared with the year before it, and today with the last. */
const inYear = { month: 12, quarter: 4, year: 1 } as const
const standardRange = 1.128

/** How many whole periods lie between the end of the data and the day, up to a year's. */
function periodsAhead({ figure: { measure, question } }: OverTime): number {
  const most = inYear[measure.every]
  if (!measure.dueBy) return most
  let [ahead, end] = [0, nextPeriod(measure.every, question.until)]
  while (ahead < most && end <= measure.dueBy) [ahead, end] = [ahead + 1, nextPeriod(measure.every, end)]
  return ahead
}

/** The lines since the chart last began anew that have a value. */
const recent = ({ figure, values, starts }: OverTime): readonly Line[] =>
  figure.lines
    .slice(starts.at(-1)?.at ?? 0)
    .filter((_, at) => values[at + (starts.at(-1)?.at ?? 0)] !== undefined)

const partOf =
  (isCount: boolean) =>
  ({ counted, outOf }: Line): Part => ({
    counted: isShown(counted) ? counted : 0,
    outOf: isCount ? 1 : isShown(outOf) ? outOf : 0,
  })

const total = (parts: readonly Part[], of: keyof Part): number =>
  parts.reduce((sum, part) => sum + part[of], 0)

/** Of shares, rates and counts: chance is known from how many there are, and more variation than that is allowed for. */
function ofCounted(lines: readonly Line[], kind: 'share' | 'rate' | 'count', periods: Sizes): Said {
  const parts = lines.map(partOf(kind === 'count')).filter(({ outOf }) => outOf > 0)
  const last = parts.slice(-periods.before)
  const now = total(last, 'counted') / total(last, 'outOf')
  const type = kind === 'share' ? 'share' : 'rate'
  const varies = parts.length >= fewest ? varyingBeyondChance(parts, { kind: type, screen: true }) : 1
  const beyond = varies > 1 ? varies : 1
  const before = total(last, 'outOf')
  const sizes = { before, after: (before / last.length) * periods.after }
  const smallest =
    type === 'share' ? smallestShareChange(now, sizes, beyond) : smallestRateChange(now, sizes, beyond)
  return { now, periods, smallest, beyond }
}

/** Of medians and of what is added up: how they vary says all there is to go by. */
function ofValues(values: Series, periods: Sizes): Said | undefined {
  const range = meanRange(values)
  if (values.length < fewest || !range) return undefined
  const last = values.slice(-periods.before).flatMap(value => value ?? [])
  const now = last.reduce((sum, value) => sum + value, 0) / last.length
  return { now, periods, smallest: smallestMeanChange(now, range / standardRange, periods) }
}

/** The smallest change that a figure could show by its day, or in a year where none is set. */
export function couldTell(over: OverTime): CouldTell {
  const { measure } = over.figure
  const after = periodsAhead(over)
  if (after < 1) return { kind: 'unsaid', because: 'passed' }
  const lines = recent(over)
  const most = inYear[measure.every]
  if (lines.length < most / 2) return { kind: 'unsaid', because: 'too short' }
  const periods = { before: Math.min(most, lines.length), after }
  const addsUp = measure.kind === 'count' && measure.adds !== undefined
  const isCounted =
    measure.kind === 'share' || measure.kind === 'rate' || (measure.kind === 'count' && !addsUp)
  const said = isCounted
    ? ofCounted(lines, measure.kind, periods)
    : ofValues(
        over.values.slice(over.starts.at(-1)?.at ?? 0).filter(value => value !== undefined),
        periods,
      )
  return said ? { kind: 'said', ...said } : { kind: 'unsaid', because: 'too few for its kind' }
}
