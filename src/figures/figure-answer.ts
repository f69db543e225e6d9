import type { Measure } from '../kernel/measure.ts'
import type { Figure, Line } from './figure.ts'
import { countInWords, rangeInWords, valueInWords, whenInWords, withCommas } from './figure-words.ts'
import { isShown } from './hide-small.ts'

const allowingForChance = (measure: Measure, { interval }: Line): string =>
  interval ? ` (${rangeInWords(measure, interval)}, allowing for chance)` : ''

/** How many there are in a period, by those that are over: what is counted so far would pull it down. */
function paceOf({ lines, whole, split, across, measure }: Figure): string {
  const counts = lines.filter(({ missing, running }) => !missing && !running).map(({ counted }) => counted)
  const open = lines.find(({ running }) => running)?.counted ?? 0
  if (split || counts.length < 2 || across.length > 0 || !isShown(open) || !isShown(whole.counted)) return ''
  const average = Math.round((whole.counted - open) / counts.length)
  return `, about ${withCommas.format(average)} a ${measure.every}${open > 0 ? ' before this one' : ''}`
}

function countAnswer(figure: Figure, counted: number): string {
  const months = figure.lines.filter(({ missing }) => !missing).length
  const gaps = months < figure.lines.length ? `in the ${months} ${figure.measure.every}s with data ` : ''
  return `There were ${withCommas.format(counted)} ${figure.measure.counted} ${gaps}${whenInWords(figure)}${paceOf(figure)}.`
}

function makeUpAnswer(figure: Figure, counted: number): string {
  const { measure, lines } = figure
  const largest = lines
    .filter(({ value }) => value !== undefined)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, 2)
    .map(
      line => `${line.label}, ${valueInWords(measure, line.value ?? 0)}${allowingForChance(measure, line)}`,
    )
  const groups = largest.length > 1 ? 'the two largest groups were' : 'the largest group was'
  const of = `Of ${withCommas.format(counted)} ${measure.counted} ${whenInWords(figure)}`
  return largest.length > 0
    ? `${of}, ${groups} ${largest.join(', and ')}.`
    : `${of}, no group is large enough to show.`
}

const nobodyShown = 'it would tell a number that is small enough to point to a child'

/** Where there is no share to say: what is known all the same, so that nobody takes few found for few looked at. */
function withoutShare(figure: Figure): string {
  const { measure, whole } = figure
  const basis = `${'of' in measure ? measure.of : measure.counted} ${whenInWords(figure)}`
  // What is kept from view need not be small itself: to call it so would be untrue, and would narrow what it can be.
  if (whole.outOf === 'hidden' || (whole.counted === 'hidden' && measure.kind !== 'share'))
    return `The number of ${basis} is not shown: ${nobodyShown}.`
  if (measure.kind !== 'share' || !isShown(whole.outOf)) return `There are too few ${basis} to say.`
  if (whole.outOf === 0) return `There were no ${measure.of} ${whenInWords(figure)}.`
  const of = `${withCommas.format(whole.outOf)} ${measure.of}`
  if (whole.counted === 'hidden')
    return `How many of ${of} ${measure.counted} ${whenInWords(figure)} is not shown: ${nobodyShown}.`
  const said = countInWords(whole.counted, measure)
  const number = `${said.charAt(0).toUpperCase()}${said.slice(1)}`
  return `${number} of ${of} ${measure.counted} ${whenInWords(figure)}: too few for a percentage.`
}

/** The answer to the question of the measure, in one sentence. */
export function answerInWords(figure: Figure): string {
  const { measure, whole } = figure
  const { counted, outOf, value } = whole
  if (!isShown(counted) || !isShown(outOf)) return withoutShare(figure)
  if (measure.kind === 'count') return countAnswer(figure, counted)
  if (measure.kind === 'makeUp') return makeUpAnswer(figure, counted)
  if (value === undefined) return withoutShare(figure)
  const said = `${valueInWords(measure, value)}${allowingForChance(measure, whole)}`
  if (measure.kind === 'rate')
    return `${withCommas.format(counted)} ${measure.counted} among ${withCommas.format(outOf)} ${measure.of} ${whenInWords(figure)}: ${said}.`
  return measure.kind === 'median'
    ? `For half of the ${withCommas.format(counted)} ${measure.counted} ${whenInWords(figure)}, it was less than ${said}.`
    : `${withCommas.format(counted)} of ${withCommas.format(outOf)} ${measure.of} ${measure.counted} ${whenInWords(figure)}: ${said}.`
}
