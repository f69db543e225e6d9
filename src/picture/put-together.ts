import type { Tx } from '../store/database.ts'
import { hidePart } from './hide-part.ts'
import { anchorsIn, countedFiles } from './part.store.ts'
import { type Asking, fromMeasure, fromTable, type Here, nothing, type Raw } from './part-numbers.ts'
import { madeBands, madeCells, type Shown, totalsOf, type WorkedPart } from './worked-part.ts'

const asPublished = (row: readonly (number | undefined)[]): readonly Shown[] =>
  row.map(cell => cell ?? 'missing')

/** Puts everything beside each other that is shown beside each other, small counts hidden together. */
function workedOut({ part, context, here }: Asking, raw: Raw): WorkedPart {
  const { numbers, unit, counts, groupTitle, below, from } = raw
  const { made, refused } = madeBands(numbers.groups.length > 0 ? (part.bands ?? []) : [], numbers.groups)
  const hidden = below === undefined ? undefined : hidePart(numbers, made, below)
  const own = hidden?.cells ?? numbers.cells.map(asPublished)
  const ofMade = hidden?.made ?? madeCells(made, numbers)
  const published = here.anchors.filter(({ measure }) => part.published?.includes(measure))
  return {
    part,
    unit,
    counts,
    groupTitle,
    years: numbers.years,
    groups: [...made, ...numbers.groups.map(({ key, title }) => ({ key, title }))],
    cells: own.map((row, at) => [...(ofMade[at] ?? []), ...row]),
    ...(unit === 'number' ? { totals: hidden?.totals ?? totalsOf(numbers) } : {}),
    refused,
    published,
    ...(from ? { from } : {}),
    workedOutAt: context.now,
  }
}

/** Works a part out from what has been imported and recorded, and hides what is too small. */
export async function workOut(asking: Asking): Promise<WorkedPart> {
  const { from } = asking.part
  if (!from) return workedOut(asking, nothing)
  return workedOut(asking, await ('table' in from ? fromTable(asking, from) : fromMeasure(asking, from)))
}

/** What has been imported so far. */
export const hereIn = async (tx: Tx, forceId: number): Promise<Here> => ({
  files: await countedFiles(tx, forceId),
  anchors: await anchorsIn(tx, forceId),
})
