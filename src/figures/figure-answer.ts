import type { Measure } from '../kernel/measure.ts'
import type { Figure, Line } from './figure.ts'
import { rangeInWords, valueInWords, whenInWords, withCommas } from './figure-words.ts'
import { isShown } from './hide-small.ts'

const allowingForChance = (measure: Measure, { interval }: Line): string =>
  interval ? ` (${rangeInWords(measure, interval)}, allowing for chance)` : ''

function countAnswer(figure: Figure, counted: number): string {
  const months = figure.lines.filter(({ missing }) => !missing).length
  const gaps = months < figure.lines.length ? `in the ${months} ${figure.measure.every}s with data ` : ''
  const average = Math.round(counted / months)
  const pace =
    figure.split || months < 2 || figure.across.length > 0
      ? ''
      : `, about ${withCommas.format(average)} a ${figure.measure.every}`
  return `There were ${withCommas.format(counted)} ${figure.measure.counted} ${gaps}${whenInWords(figure)}${pace}.`
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

/** The answer to the question of the measure, in one sentence. */
export function answerInWords(figure: Figure): string {
  const { measure, whole } = figure
  const { counted, outOf, value } = whole
  const few = `There are too few ${'of' in measure ? measure.of : measure.counted} ${whenInWords(figure)} to say.`
  if (!isShown(counted) || !isShown(outOf)) return few
  if (measure.kind === 'count') return countAnswer(figure, counted)
  if (measure.kind === 'makeUp') return makeUpAnswer(figure, counted)
  if (value === undefined) return few
  const said = `${valueInWords(measure, value)}${allowingForChance(measure, whole)}`
  if (measure.kind === 'rate')
    return `${withCommas.format(counted)} ${measure.counted} among ${withCommas.format(outOf)} ${measure.of} ${whenInWords(figure)}: ${said}.`
  return measure.kind === 'median'
    ? `For half of the ${withCommas.format(counted)} ${measure.counted} ${whenInWords(figure)}, it was less than ${said}.`
    : `${withCommas.format(counted)} of ${withCommas.format(outOf)} ${measure.of} ${measure.counted} ${whenInWords(figure)}: ${said}.`
}
