import pg from 'pg'
import { inOneStatement } from '../access/door.ts'
import { together } from '../store/together.ts'

/** One entry worked out from memory, in the words of record_ahead(). */
export type AheadWrite = Readonly<{
  trailId: string
  forceId: number
  turn: number
  /** The entry's row as JSON. */
  row: string
}>

const record = 'select record_ahead($1, $2) as lines'

/** Something changed, or cannot be seen by this scope; or somebody else holds the episode, or the key. */
const overtaken: ReadonlySet<string> = new Set(['CF001', 'CF002', '55P03', '40P01'])

const listed = (texts: readonly string[]): string => `[${texts.join(',')}]`

async function recordAll(writes: readonly AheadWrite[]): Promise<readonly (string | undefined)[]> {
  const turns = new Set(writes.map(({ forceId, turn }) => `{"force":${forceId},"turn":${turn}}`))
  try {
    const [row] = await inOneStatement<{ lines: string[] }>(record, [
      listed(writes.map(one => one.row)),
      listed([...turns]),
    ])
    const lines = new Set(row?.lines)
    return writes.map(({ trailId }) => (lines.has(trailId) ? trailId : undefined))
  } catch (fault) {
    // The database said no, so nothing was kept. A lost connection says neither, and is thrown on.
    if (!(fault instanceof pg.DatabaseError)) throw fault
    if (writes.length > 1) return (await Promise.all(writes.map(one => recordAll([one])))).flat()
    if (overtaken.has(fault.code ?? '')) return [undefined]
    throw fault
  }
}

/**
 * Writes an entry worked out from memory. Entries that come together are written in one statement; where one of them
 * cannot be, each is tried by itself. A statement costs as much as four entries do, so that a second one beside it must
 * be worth it. Answers with the id of the line of the trail that was written, or nothing.
 */
export const writeAhead = together({ ask: recordAll, most: 64, atOnce: 2, worth: 8 })
