import type { WorkedPart } from '../picture/worked-part.ts'
import type { ReleasedPart } from './released-part.ts'
import type { Shown } from './shown.ts'

type Missing = WorkedPart['cells'][number][number]

const again = (count: Shown): Missing => (count === 'no data' ? 'missing' : count)

/** A released part as the room of the data picture knows it, so that it is drawn and written as it is there. */
export function asWorked(part: ReleasedPart, workedOutAt: string): WorkedPart {
  const { id, title, asks, chapter, shows, only, focus, unit, counts, groupTitle, years, groups } = part
  const { files, ...from } = part.from
  return {
    part: { ...{ id, title, asks, chapter, shows }, ...(only ? { only } : {}), ...(focus ? { focus } : {}) },
    ...{ unit, counts, groupTitle, years, groups },
    cells: part.cells.map(row => row.map(again)),
    ...(part.totals ? { totals: part.totals.map(again) } : {}),
    refused: part.lacks,
    from: {
      ...from,
      files: files.map(({ name, importedAt }) => ({ name, importedAt: new Date(importedAt) })),
    },
    published: [],
    workedOutAt: new Date(workedOutAt),
  }
}
