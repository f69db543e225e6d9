import type { Answers } from '../kernel/form.ts'
import type { Register } from '../kernel/register.ts'
import type { Mapping, ReadRow } from './mapping.ts'
import { keyOf } from './register-row.ts'

/** One row that could not be taken in. */
export type BadRow = Readonly<{ line: number; wrong: readonly string[] }>

/** A file that is being taken in, or was. */
export type KeptImport = Readonly<{
  id: string
  register: string
  fileName: string
  fileHash: string
  rows: number
  columns: readonly string[]
  mapping: Mapping
  done: number
  added: number
  changed: number
  same: number
  bad: readonly BadRow[]
  begunAt: Date
  begunBy: string
  endedAt: Date | null
}>

type There = Readonly<{ id: string; key: string; version: number; answers: Answers; removedAt: Date | null }>
type Good = Extract<ReadRow, { answers: Answers }>

/** What taking some rows in comes to. */
export type Sorted = Readonly<{
  add: readonly Readonly<{ register: string; key: string; answers: Answers }>[]
  change: readonly Readonly<{ id: string; version: number; answers: Answers }>[]
  same: number
  bad: readonly BadRow[]
}>

const inOrder = (answers: Answers): string =>
  JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)))

/** The keys of rows that could be read. */
export const keysOf = (register: Register, rows: readonly ReadRow[]): readonly string[] =>
  rows.flatMap(row => ('answers' in row ? [keyOf(register, row.answers)] : []))

/** What a file leaves blank stays as it is: a file with fewer columns takes nothing away. */
const over = (there: Answers, { answers }: Good): Answers => ({ ...there, ...answers })

/**
 * Sorts rows by what they come to: new, changed, the same as what is there, or bad. Of two good rows of a file that are one
 * and the same row of the register, the first counts and the second is named.
 */
export function sortRows(
  register: Register,
  rows: readonly ReadRow[],
  {
    there,
    seen,
  }: {
    there: readonly There[]
    seen: Set<string>
  },
): Sorted {
  const known = new Map(there.map(one => [one.key, one]))
  const sorted = {
    add: [] as Sorted['add'][number][],
    change: [] as Sorted['change'][number][],
    same: 0,
    bad: [] as BadRow[],
  }
  for (const row of rows) {
    if (!('answers' in row)) {
      sorted.bad.push(row)
      continue
    }
    const key = keyOf(register, row.answers)
    const before = known.get(key)
    if (seen.has(key))
      sorted.bad.push({ line: row.line, wrong: ['An earlier row of this file is the same one.'] })
    else if (!before) sorted.add.push({ register: register.id, key, answers: row.answers })
    else if (!before.removedAt && inOrder(over(before.answers, row)) === inOrder(before.answers))
      sorted.same += 1
    else if (before.removedAt)
      sorted.bad.push({
        line: row.line,
        wrong: ['This row was struck out here. Put it back by hand if it should stand.'],
      })
    else sorted.change.push({ id: before.id, version: before.version, answers: over(before.answers, row) })
    seen.add(key)
  }
  return sorted
}
