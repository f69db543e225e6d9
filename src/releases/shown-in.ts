import type { Basis } from './basis.ts'
import { everybody, keyOf } from './cells.ts'
import type { ReleaseContent, ReleasedRow, ReleasedTable } from './release.ts'

/** The group and the span of time that a row of a table is about. */
function placeOf({ split, periods, from, until }: Basis, { key }: ReleasedRow) {
  const whole = { group: everybody, span: { from, until } }
  if (key === everybody) return whole
  if (split) {
    const group = Object.hasOwn(split.groups, key) ? `${split.column}=${key}` : `${split.column}≠`
    return { ...whole, group }
  }
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

/** How a release keeps small counts from view: all that it holds does so in one way. */
export function veilOf({ tables, parts = [] }: Told): Readonly<{ below: number; roundTo?: number }> {
  const all = [...tables, ...parts].flatMap(({ disclosure }) => disclosure ?? [])
  const roundTo = all[0]?.roundedTo
  return { below: Math.max(0, ...all.map(({ below }) => below)), ...(roundTo ? { roundTo } : {}) }
}

type Told = Pick<ReleaseContent, 'tables' | 'parts'>

/** Every count that a release tells, by cell. */
export const shownIn = ({ tables }: Told, bases: readonly Basis[]): ReadonlyMap<string, number> =>
  new Map(
    tables.flatMap(table => {
      const basis = bases.find(one => one.table === table.id)
      if (!basis) throw new Error(`Table ${table.id} has nothing that it was made from.`)
      return toldBy(table, basis)
    }),
  )
