import { dayInWords } from '../kernel/calendar.ts'
import type { Measure } from '../kernel/measure.ts'
import type { CouldTell } from './could-tell.ts'
import { periodInWords } from './figure.ts'
import { chartedInWords } from './figure-unit.ts'
import { withCommas } from './figure-words.ts'
import type { OverTime } from './over-time.ts'

/** A change in the unit of a measure: `2.1 percentage points`, `3.4 a month`, `0.5 hours`. */
function amountInWords(measure: Measure, change: number): string {
  if (measure.kind === 'share') return `${(change * 100).toFixed(1)} percentage points`
  if (measure.kind === 'count') return `${withCommas.format(Number(change.toFixed(1)))} a ${measure.every}`
  return chartedInWords(measure, change)
}

const whenInWords = ({ figure: { measure, question } }: OverTime): string =>
  measure.dueBy ? `By ${dayInWords(measure.dueBy)}` : `In a year from ${periodInWords(question.until)}`

type Said = Extract<CouldTell, { kind: 'said' }>
type Way = 'fall' | 'rise'

const waysOf = ({ better }: Measure): readonly Way[] =>
  better === 'neither' ? ['fall', 'rise'] : [better === 'up' ? 'rise' : 'fall']

function wayInWords(measure: Measure, { now, smallest }: Said, way: Way): string {
  const change = smallest[way]
  if (change !== undefined) return `a ${way} of ${amountInWords(measure, change)} or more would show`
  const end = way === 'fall' ? 'to none' : 'to all'
  const isThere = way === 'fall' ? now === 0 : measure.kind === 'share' && now === 1
  return isThere ? `no ${way} is possible` : `not even a ${way} ${end} would show`
}

/** Whether the target, if it were reached, would show. */
export function targetInWords(
  { figure: { measure } }: OverTime,
  { now, smallest }: Said,
): string | undefined {
  const { target, better } = measure
  if (!target) return undefined
  const way = better === 'up' ? 'rise' : 'fall'
  const toGo = way === 'rise' ? target.value - now : now - target.value
  if (toGo <= 0) return `The target is met on average already. ${target.says}`
  const least = smallest[way]
  const verdict =
    least !== undefined && toGo >= least
      ? 'it would show.'
      : 'even if it were met, that might well not be told from chance.'
  return `The target is a ${way} of ${amountInWords(measure, toGo)}: ${verdict} ${target.says}`
}

const unsaid = {
  passed:
    'The day by which it was due has passed, or comes before another period ends. What it shows stands above.',
  'too short': 'There is too little to go by yet: half a year, at least.',
  'too few for its kind':
    'Not possible to say: how far values such as this vary by chance can only be seen from twelve of them, which differ.',
} as const

/** The answer in one sentence. */
export function couldTellInWords(over: OverTime, could: CouldTell): string {
  if (could.kind === 'unsaid') return unsaid[could.because]
  const { measure } = over.figure
  const ways = waysOf(measure).map(way => wayInWords(measure, could, way))
  return `${whenInWords(over)}, ${ways.join(', and ')}. Now it is ${chartedInWords(measure, could.now)}${measure.kind === 'count' ? ` a ${measure.every}` : ''}. A smaller one might well not be told from chance.`
}

/** How that was worked out. */
export function basisInWords({ figure: { measure } }: OverTime, { periods, beyond }: Said): string {
  const count = (of: number) => (of === 1 ? `1 ${measure.every}` : `${of} ${measure.every}s`)
  const times =
    beyond === undefined
      ? 'How far it varies is taken from the figures themselves.'
      : beyond > 1
        ? `It varies ${beyond.toFixed(1)} times as far as chance alone would let it, and this is allowed for.`
        : 'It is supposed to vary no further than by chance.'
  return `The last ${count(periods.before)} are set against ${count(periods.after)} up to the day, with as many counted in each as now. A change of that size gives more than chance does one time in twenty, four times in five. ${times}`
}
