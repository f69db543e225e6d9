import { againstOf, type Comparison } from '../kernel/comparison.ts'
import type { Measure } from '../kernel/measure.ts'
import type { PicturePart } from '../kernel/picture-part.ts'
import { comparisonCalled } from '../policy/fairness.ts'
import { measureCalled } from '../policy/index.ts'
import { releasable } from './kept-inside.ts'

/** A table asked for: a measure by period, or by the groups of a column; those groups compared, if asked. */
export type WantedTable = Readonly<{
  measure: string
  split?: string | undefined
  source?: string | undefined
  compare?: boolean | undefined
}>

/** What may be put into a release: tables of measures, comparisons of groups, parts of the data picture. */
export type Content = Readonly<{
  measures: readonly Measure[]
  comparisons: readonly Comparison[]
  parts: readonly PicturePart[]
  /** How far each action has come, if that may be told. */
  progress: readonly Readonly<{ id: string; title: string }>[]
}>

/** The comparison that a table is wanted for, with what is compared. */
export function comparisonFor({ measure, split, compare }: WantedTable) {
  const comparison = compare ? comparisonCalled(measure) : undefined
  const against = comparison && split !== undefined ? againstOf(comparison, split) : undefined
  return comparison && against && against.split.column === split ? { comparison, against } : undefined
}

/** The measure of a table; nothing where there is none, or where it is not divided so. */
export function measureFor(wanted: WantedTable): Measure | undefined {
  if (wanted.compare) return comparisonFor(wanted)?.comparison.measure
  const found = measureCalled(wanted.measure)
  const { split } = wanted
  return split === undefined || found?.by.some(({ column }) => column === split) ? found : undefined
}

const separator = '~'
const named = (...parts: readonly string[]): string => parts.join(separator)

/** All that can be made of what was chosen, to choose from. */
export const contentOptions = ({
  measures,
  comparisons,
  parts,
  progress,
}: Content): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...measures.flatMap(({ id, title, kind, every, by }) => [
      ...(kind === 'makeUp' ? [] : [[id, `${title}, by ${every}`] as const]),
      ...releasable(by).map(split => [named(id, split.column), `${title}, by: ${split.title}`] as const),
    ]),
    ...comparisons.flatMap(({ measure: { id, title }, against }) =>
      against.map(
        ({ split }) =>
          [named(id, split.column, 'compare'), `Compared: ${title}, by: ${split.title}`] as const,
      ),
    ),
    ...parts.map(({ id, title }) => [named('', id), `Data picture: ${title}`] as const),
    ...progress.map(({ id, title }) => [named('', '', id), title] as const),
  ])

/** What was chosen, as a plan has it. */
export function contentChosen(
  chosen: readonly string[],
): Readonly<{ tables: readonly WantedTable[]; parts: readonly string[]; progress: boolean }> {
  const split = chosen.map(one => one.split(separator))
  return {
    tables: split.flatMap(([measure = '', column, compare]) =>
      measure === '' ? [] : [{ measure, split: column, ...(compare ? { compare: true } : {}) }],
    ),
    parts: split.flatMap(([measure, part]) => (measure === '' && part ? [part] : [])),
    progress: split.some(([measure, part, told]) => measure === '' && part === '' && told !== undefined),
  }
}
