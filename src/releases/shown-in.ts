import type { Basis } from './basis.ts'
import { keyOf } from './cells.ts'
import { everybody, groupKey } from './groups.ts'
import type { ReleaseContent, ReleasedRow, ReleasedTable } from './release.ts'
import type { ReleasedPart } from './released-part.ts'

/** The group and the span of time that a row of a table is about. */
function placeOf(basis: Basis, { key }: ReleasedRow) {
  const { periods, from, until } = basis
  const whole = { group: everybody, span: { from, until } }
  if (key === everybody) return whole
  if (basis.split) return { ...whole, group: groupKey(basis, { key }) }
  const end = periods.find(([begins]) => begins === key)?.[1] ?? key
  return { group: everybody, span: { from: key, until: end } }
}

/** What a table tells, by cell: read from the table itself, as anybody will read it. */
function toldBy(table: ReleasedTable, basis: Basis): readonly (readonly [string, number])[] {
  return [...table.rows, table.whole].flatMap(row => {
    const place = placeOf(basis, row)
    const told: (readonly [string, number])[] = []
    if (typeof row.counted === 'number') told.push([keyOf({ of: basis.of, ...place }), row.counted])
    if (basis.outOf && typeof row.outOf === 'number')
      told.push([keyOf({ of: basis.outOf.of, ...place }), row.outOf])
    return told
  })
}

/** The same of a part of the data picture: its groups by year, and the sum of each year. */
function toldByPart({ groups, cells, totals = [] }: ReleasedPart, basis: Basis) {
  const { split, across = [], of } = basis
  const keyed = (group: string, at: number) => keyOf({ of, group, span: across[at] ?? basis })
  const told = across.flatMap((_, at) => [
    ...groups.map((group, place) => [keyed(groupKey(basis, group), at), cells[at]?.[place]] as const),
    [keyed(everybody, at), totals[at]] as const,
  ])
  return split
    ? told.flatMap(([key, count]) => (typeof count === 'number' ? [[key, count] as const] : []))
    : []
}

/** How a release keeps small counts from view: all that it holds does so in one way. */
export function veilOf({ tables, parts = [] }: Told): Readonly<{ below: number; roundTo?: number }> {
  const all = [...tables, ...parts].flatMap(({ disclosure }) => disclosure ?? [])
  const roundTo = all[0]?.roundedTo
  return { below: Math.max(0, ...all.map(({ below }) => below)), ...(roundTo ? { roundTo } : {}) }
}

type Told = Pick<ReleaseContent, 'tables' | 'parts'>

function basisFor(id: string, bases: readonly Basis[]): Basis {
  const basis = bases.find(one => one.table === id)
  if (!basis) throw new Error(`Table ${id} has nothing that it was made from.`)
  return basis
}

/** Every count that a release tells, by cell. What others have published tells nothing of ours. */
export const shownIn = ({ tables, parts = [] }: Told, bases: readonly Basis[]): ReadonlyMap<string, number> =>
  new Map([
    ...tables.flatMap(table => toldBy(table, basisFor(table.id, bases))),
    ...parts
      .filter(({ disclosure }) => disclosure)
      .flatMap(part => toldByPart(part, basisFor(part.id, bases))),
  ])
