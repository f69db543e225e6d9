import type { Context } from '../kernel/context.ts'
import type { FromTable, PicturePart } from '../kernel/picture-part.ts'
import { fileHashes, tableQuery } from '../picture/part.store.ts'
import { seenIn } from '../picture/part.view.ts'
import { hereIn, workOut } from '../picture/put-together.ts'
import type { PartSource, WorkedPart } from '../picture/worked-part.ts'
import type { Tx } from '../store/database.ts'
import { canonical, sha256 } from './canonical.ts'
import type { ReleasedPart, ReleasedPartSource } from './released-part.ts'
import type { Shown } from './shown.ts'

const shownOf = (cell: WorkedPart['cells'][number][number]): Shown => (cell === 'missing' ? 'no data' : cell)

/** What a part is called in files and on pages, unlike any table. */
export const partName = ({ id }: Pick<PicturePart, 'id'>): string => `picture-${id}`

/** What stays of a part itself. */
export const keptOf = (part: PicturePart) => {
  const { title, asks, chapter, shows, only, focus } = part
  return {
    ...{ id: partName(part), title, asks, chapter, shows },
    ...(only ? { only } : {}),
    ...(focus ? { focus } : {}),
  }
}

/** What stays of a part from a public table and is no number. */
function namedPart({ part, unit, counts, groupTitle, years, groups, refused }: WorkedPart) {
  const definition = canonical(part)
  return {
    ...keptOf(part),
    ...{ unit, counts, groupTitle, years, groups },
    lacks: [...refused, ...(part.lacks ?? [])],
    ...{ definition, definitionHash: sha256(definition) },
  }
}

/** The sentence that a part answers its question with. */
export const answerOf = (worked: WorkedPart): string => `${seenIn(worked)}.`

type Hashed = readonly Readonly<{ name: string; sha256: string }>[]

const sourceOf = ({ files, ...from }: PartSource, hashes: Hashed): ReleasedPartSource => ({
  ...from,
  files: files.map(({ name, importedAt }) => ({
    ...{ name, importedAt: importedAt.toISOString() },
    sha256: hashes.find(one => one.name === name)?.sha256 ?? '',
  })),
})

/**
 * A part that others have counted and published, as it is released: nothing in it is ours, and nothing is hidden. There is
 * none where nothing has been imported.
 */
export async function publicPart(
  tx: Tx,
  part: PicturePart & Readonly<{ from: FromTable }>,
  context: Context,
): Promise<ReleasedPart | undefined> {
  const { forceId } = context.actor
  const worked = await workOut({ tx, context, part, here: await hereIn(tx, forceId) })
  if (worked.years.length === 0 || !worked.from) return undefined
  const { text, values } = tableQuery({ forceId, part, from: part.from })
  return {
    ...namedPart(worked),
    cells: worked.cells.map(row => row.map(shownOf)),
    ...(worked.totals ? { totals: worked.totals.map(shownOf) } : {}),
    answer: answerOf(worked),
    from: sourceOf(worked.from, await fileHashes(tx, forceId, part.from.table)),
    query: { text, values: values.slice(1).map(String) },
  }
}
