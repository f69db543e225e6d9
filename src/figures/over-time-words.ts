import type { Measure } from '../kernel/measure.ts'
import type { Phase, Signal } from '../statistics/control-chart.ts'
import type { Interval } from '../statistics/interval.ts'
import { runsAbout } from '../statistics/runs.ts'
import { periodInWords } from './figure.ts'
import { chartedInWords, withinReason } from './figure-unit.ts'
import { rangeInWords } from './figure-words.ts'
import { type Found, fewest, foundIn, isHigh, knownIn, type OverTime, type Start } from './over-time.ts'

/** What each signal means, after the time at which it stands. */
export const signalInWords: Readonly<Record<Signal, string>> = {
  above: 'above the upper limit',
  below: 'below the lower limit',
  rising: 'seven or more in a row, each higher than the one before',
  falling: 'seven or more in a row, each lower than the one before',
  'near upper': 'two of three close to the upper limit',
  'near lower': 'two of three close to the lower limit',
  'high run': 'seven or more in a row above the mean',
  'low run': 'seven or more in a row below the mean',
}

const rangeOf = (measure: Measure, interval: Interval): string => {
  const within = withinReason(measure, interval)
  return measure.kind === 'count'
    ? `${chartedInWords(measure, within.from)} to ${chartedInWords(measure, within.to)}`
    : rangeInWords(measure, within)
}

/** The days on which a stretch begins and ends, in words. */
function whenOf({ figure }: OverTime, from: number, last: number): string {
  const [first = '', final = ''] = [figure.lines[from]?.label, figure.lines[last]?.label]
  return first === final ? first : `${first} to ${final}`
}

function meaning({ better }: Measure, signal: Signal): string {
  if (better === 'neither') return ''
  return isHigh(signal) === (better === 'up') ? ', for the better' : ', for the worse'
}

/** One signal in words: when, what, and which way. */
const foundInWords = (over: OverTime, { signal, from, last }: Found): string =>
  `${whenOf(over, from, last)}: ${signalInWords[signal]}${meaning(over.figure.measure, signal)}.`

/** Every signal in words. */
export const signalsInWords = (over: OverTime): readonly string[] =>
  foundIn(over).map(found => foundInWords(over, found))

/** Why a chart begins anew at a place. */
export const startInWords = ({ on, kind, says }: Start): string =>
  kind === 'broken'
    ? `${periodInWords(on)}: the data changed. What lies before is not compared with what lies after. ${says}`
    : `${periodInWords(on)}: worked out anew. ${says}`

function tooShort({ figure, values, starts }: OverTime): string {
  const { every } = figure.measure
  const known = knownIn(values)
  if (known >= fewest) {
    const because = starts.some(({ kind }) => kind === 'broken')
      ? 'A trend across the change in the data is refused'
      : 'Each part is judged by itself'
    return `${because}, and no part has ${fewest} ${every}s to go by.`
  }
  return `There ${known === 1 ? `is 1 ${every}` : `are ${known} ${every}s`} to go by. From ${fewest} on, this page says what is more than chance.`
}

/** Whether anything changed more than by chance, in a sentence or two. */
export function changeInWords(over: OverTime): string {
  const { judged, figure } = over
  const { measure } = figure
  if (judged.length === 0) return tooShort(over)
  if (foundIn(over).length > 0) return 'Something changed by more than chance would:'
  const { limits } = judged.at(-1) ?? {}
  if (!limits || limits.to === limits.from) return 'It does not vary at all.'
  return `No signal: chance alone could give what you see. While nothing changes, single ${measure.every}s lie between ${rangeOf(measure, limits).replace(' to ', ' and ')}.`
}

/** The mean, the limits and the runs of a stretch, in words. */
export function phaseInWords(over: OverTime, { from, until, mean, limits }: Phase): string {
  const { measure } = over.figure
  const known = over.values.slice(from, until).flatMap(value => value ?? [])
  const { longest, longestByChance, crossings, fewestByChance } = runsAbout(known, mean)
  const range = limits ? `; limits ${rangeOf(measure, limits)}` : '; no limits, because nothing varies'
  const runs = `The longest run on one side of the mean is ${longest}, and chance gives up to ${longestByChance}. It crosses the mean ${crossings === 1 ? 'once' : `${crossings} times`}, and chance gives at least ${fewestByChance}.`
  return `${whenOf(over, from, until - 1)}: mean ${chartedInWords(measure, mean)}${range}. ${runs}`
}
