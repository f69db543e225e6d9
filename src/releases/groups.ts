import type { Basis, BasisRow } from './basis.ts'

/** Everybody, whatever their group. */
export const everybody = 'all'

/** What a row is called that holds whatever is in none of the groups. */
const inNoGroup = 'In no named group'

/** The groups of a basis, and one for those that no name was given to, if there are any. */
export function groupsOf({ split, rows }: Basis): ReadonlyMap<string, string> {
  if (!split) return new Map()
  const named = Object.entries(split.groups).map(([key, label]) => [`${split.column}=${key}`, label] as const)
  const isLeft = rows.some(({ group, outOf, counted }) => !(group in split.groups) && outOf + counted > 0)
  return new Map([...named, ...(isLeft ? [[`${split.column}≠`, inNoGroup] as const] : [])])
}

/** The key of several groups as one: of which they are, so that another making has another. */
const madeKey = (column: string, made: readonly string[]): string => `${column}∈${made.join('+')}`

/** The key of a group as a table names it: one of the split, several as one, or whatever is in none. */
export function groupKey(
  { split }: Basis,
  { key, made }: Readonly<{ key: string; made?: readonly string[] }>,
): string {
  const column = split?.column ?? ''
  if (made) return madeKey(column, made)
  return Object.hasOwn(split?.groups ?? {}, key) ? `${column}=${key}` : `${column}≠`
}

/** The sums of groups that are shown as well, with the groups of each. */
export const madeOf = ({ split, made = [] }: Basis) =>
  split
    ? made.map(({ title, made: of }) => ({
        ...{ key: madeKey(split.column, of), title },
        groups: of.map(one => `${split.column}=${one}`),
      }))
    : []

/** Every group that is shown, with its label: all of them, each, and several as one. */
export const labelsOf = (basis: Basis): ReadonlyMap<string, string> =>
  new Map([
    [everybody, 'all'],
    ...groupsOf(basis),
    ...madeOf(basis).map(({ key, title }) => [key, title] as const),
  ])

/** Whether a row of a basis is in a group. */
export function isIn(group: string, { split, made }: Basis, row: BasisRow): boolean {
  if (group === everybody) return true
  const band = split && made?.find(one => madeKey(split.column, one.made) === group)
  if (band) return band.made.includes(row.group)
  if (!split) return false
  const isNamed = Object.hasOwn(split.groups, row.group)
  return group === `${split.column}≠` ? !isNamed : group === `${split.column}=${row.group}`
}
