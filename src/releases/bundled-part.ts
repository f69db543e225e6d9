import { csvText } from '../figures/csv-text.ts'
import { partRows } from '../picture/part-files.ts'
import { asWorked } from './part-again.ts'
import type { ReleasedPart } from './released-part.ts'

/** A released part as a file for machines: a row a number, and in every row where it is from. */
export const partCsv = (part: ReleasedPart, workedOutAt: string): string =>
  csvText(partRows(asWorked(part, workedOutAt)))

const listOf = (texts: readonly string[]): string => texts.map(text => `- ${text}`).join('\n')

const under = (title: string, texts: readonly string[]): readonly string[] =>
  texts.length > 0 ? ['', title, listOf(texts)] : []

/** What a part is, to read: its question, its answer, where it is from and everything that misleads. */
export function aboutPart({ title, asks, answer, from, lacks, definition }: ReleasedPart): string {
  const { source, publisher, licence, files, caveats, changes } = from
  return [
    ...[title, '', asks, answer, ''],
    `Source: ${source.document}, ${source.point} (${source.standing})`,
    ...(publisher ? [`Published by: ${publisher}`] : []),
    ...(licence ? [`Licence: ${licence}`] : []),
    ...files.map(({ name, sha256 }) => `File: ${name}, SHA-256 ${sha256}`),
    ...under('What misleads:', caveats),
    ...under(
      'Where the data changed:',
      changes.map(({ on, says }) => `${on}: ${says}`),
    ),
    ...under('What cannot be had:', lacks),
    ...['', 'Definition:', definition, ''],
  ].join('\n')
}

const sumOf = (numbers: readonly unknown[]): number =>
  numbers.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0)

/** Sums of others' counts that do not add up. What is hidden or rounded need not. */
export function wrongSums({ id, years, groups, cells, totals, disclosure }: ReleasedPart): readonly string[] {
  if (disclosure) return []
  const differs = (one: unknown, parts: readonly unknown[]): boolean =>
    typeof one === 'number' && Math.abs(one - sumOf(parts)) > 1e-6 * Math.max(1, Math.abs(one))
  return years.flatMap(({ label }, at) => {
    const row = cells[at] ?? []
    const own = row.filter((_, group) => !groups[group]?.made)
    const ofBand = (made: readonly string[]) =>
      row.filter((_, group) => made.includes(groups[group]?.key ?? ''))
    const bands = groups.filter(({ made }, group) => made && differs(row[group], ofBand(made)))
    return [
      ...bands.map(({ title }) => `Part ${id}, ${label}: “${title}” is not the sum of its bands.`),
      ...(differs(totals?.[at], own) ? [`Part ${id}, ${label}: the sum is not that of its groups.`] : []),
    ]
  })
}
