import type { ReleasedTable } from './release.ts'

const head = [
  ...['times_as_often', 'times_lower_95', 'times_upper_95'],
  ...['difference', 'difference_lower_95', 'difference_upper_95', 'what_can_be_said'],
]

/** What the columns of a comparison are called in files; none where nothing is compared. */
export const comparedHead = ({ comparison }: ReleasedTable): readonly string[] => (comparison ? head : [])

/** How a row stands beside those it is compared with, in a table whose groups are compared. */
export function comparedCells(
  { comparison }: ReleasedTable,
  key: string,
): readonly (string | number | undefined)[] {
  if (!comparison) return []
  const { ratio, difference, verdict } = comparison.groups.find(one => one.key === key) ?? {}
  return [
    ...[ratio?.value, ratio?.from, ratio?.to],
    ...[difference?.value, difference?.from, difference?.to, verdict],
  ]
}
