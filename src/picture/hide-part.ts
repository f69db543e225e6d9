import { type Sum, together, twoWay } from '../disclosure/sums.ts'
import { suppress } from '../disclosure/suppress.ts'
import type { Numbers, PartGroup, Shown } from './worked-part.ts'
import { madeCells, totalsOf } from './worked-part.ts'

/** Numbers as they may be shown beside each other: those of the groups, of the bands made of them, and the sums. */
export type HiddenPart = Readonly<{ cells: Shown[][]; made: Shown[][]; totals: Shown[] }>

const isGroup = (made: PartGroup, key: string): boolean => made.made?.includes(key) ?? false

/** Hides what is too small, and whatever else could give it away: years, groups, made bands and sums are one table. */
export function hidePart(numbers: Numbers, made: readonly PartGroup[], below: number): HiddenPart {
  const rows = numbers.cells.map(row => row.map(cell => cell ?? 0))
  const madeRows = madeCells(made, numbers)
  const counts = new Map<string, number>()
  const sums: Sum[] = []
  for (const [year, row] of madeRows.entries())
    for (const [at, count] of row.entries()) {
      const total = `${year},made ${at}`
      counts.set(total, count)
      const parts = numbers.groups.flatMap(({ key }, group) =>
        isGroup(made[at] as PartGroup, key) ? [`${year},${group}`] : [],
      )
      sums.push({ total, parts })
    }
  const tables = together(twoWay(rows), { counts, sums })
  const { small, others } = suppress(tables, { below })
  const shown = (key: string, count: number): Shown => (small.has(key) || others.has(key) ? 'hidden' : count)
  return {
    cells: rows.map((row, year) => row.map((count, group) => shown(`${year},${group}`, count))),
    made: madeRows.map((row, year) => row.map((count, at) => shown(`${year},made ${at}`, count))),
    totals: totalsOf(numbers).map((count, year) => shown(`${year},all`, count)),
  }
}
