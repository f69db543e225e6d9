import { workedOut } from '../disclosure/attacker.ts'
import type { Sum } from '../disclosure/sums.ts'
import { csvText } from '../figures/csv-text.ts'
import { partRows } from '../picture/part-files.ts'
import { asWorked } from './part-again.ts'
import type { ReleasedPart } from './released-part.ts'
import type { Shown } from './shown.ts'

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

/** What anybody could work out of the hidden counts of a part from the sums of its years. */
export function toldInPart({ id, years, groups, cells, totals = [], disclosure }: ReleasedPart) {
  if (!disclosure || disclosure.roundedTo) return []
  const counts = new Map<string, number>()
  const hidden = new Set<string>()
  const put = (key: string, count: Shown | undefined): string => {
    counts.set(key, typeof count === 'number' ? count : 0)
    if (count === 'hidden') hidden.add(key)
    return key
  }
  const keyed = (year: string, title: string): string => `${title}, ${year}`
  const sums: Sum[] = years.flatMap(({ label }, at) => {
    for (const [place, { title }] of groups.entries()) put(keyed(label, title), cells[at]?.[place])
    const own = groups.filter(({ made }) => !made)
    const bands = groups.map(({ title, made }) => ({
      total: keyed(label, title),
      parts: own.filter(({ key }) => made?.includes(key)).map(one => keyed(label, one.title)),
    }))
    const all = {
      total: put(keyed(label, 'All'), totals[at]),
      parts: own.map(one => keyed(label, one.title)),
    }
    return [...bands.filter(({ parts }) => parts.length > 0), all]
  })
  return [...workedOut({ counts, sums }, hidden)]
    .filter(([, { from, to }]) => from === to && from > 0)
    .map(([key]) => `Part ${id}: what is hidden for ${key} can be worked out.`)
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
