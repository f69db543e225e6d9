import type { Watched } from '../policy/break-rules.ts'
import type { Tx } from '../store/database.ts'
import { filesMark, monthsOf, settledBreaks } from './data-break.store.ts'
import { type ProposedBreak, withSettled } from './data-break.ts'
import { breaksFound } from './find-breaks.ts'

type Found = Omit<ProposedBreak, 'settled'>

/** What was found in files that have not changed since: reading every search again would cost each page a second or more. */
const remembered = new Map<string, Readonly<{ files: string; found: readonly Found[] }>>()

type Asked = Readonly<{ forceId: number; files: string; one: Watched }>

async function foundIn(tx: Tx, { forceId, files, one }: Asked): Promise<readonly Found[]> {
  const place = [forceId, one.view, one.column].join()
  const before = remembered.get(place)
  if (before?.files === files) return before.found
  const sources = await monthsOf(tx, { forceId, watched: one })
  const found = [...sources].flatMap(([source, series]) =>
    breaksFound(series).map(each => ({ ...each, source, watched: one })),
  )
  remembered.set(place, { files, found })
  return found
}

/** A shift of the sum shows in every column: it is proposed once. */
const onceEach = (found: readonly Found[]): readonly Found[] =>
  found.filter(
    (one, at) =>
      one.kind !== 'shift' ||
      found.findIndex(
        other => other.kind === 'shift' && other.source === one.source && other.on === one.on,
      ) === at,
  )

/** Every change in published files that looks like one of the data, in some columns, and what was said of it. */
export async function proposedBreaks(
  tx: Tx,
  forceId: number,
  columns: readonly Watched[],
): Promise<readonly ProposedBreak[]> {
  if (columns.length === 0) return []
  const files = await filesMark(tx, forceId)
  const found: Found[] = []
  for (const one of columns) found.push(...(await foundIn(tx, { forceId, files, one })))
  return withSettled(onceEach(found), await settledBreaks(tx, forceId))
}
