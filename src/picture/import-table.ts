import { csvRecords } from '../figures/csv.ts'
import type { Oddity } from '../figures/oddities.ts'
import { bytesOf, lookAt, type SearchFile, UnreadableFile } from '../figures/search-file.ts'
import type { PublicTable } from '../kernel/public-table.ts'
import type { Database, Tx } from '../store/database.ts'
import { type ReadTable, readTable } from './read-table.ts'
import * as shelf from './table.store.ts'
import { periodInName, readPeriod, type Stretch } from './table-cells.ts'

/** One file to be taken in, and what kind of table it is. */
export type WantedTable = Readonly<{
  path: string
  table: PublicTable
  /** The period, where neither the file nor its name says it. */
  period?: string
  /** Count it instead of the file that stands for the same. */
  replace: boolean
  by: string
}>

/** What became of a file. Only `imported` and `counted again` changed anything. */
export type TableImported = Readonly<{
  outcome: 'imported' | 'counted again' | 'here already'
  says: string
  rows: number
  values: number
  rejects: readonly Readonly<{ line: number; wrong: string }>[]
  oddities: readonly Oddity[]
}>

type Named = Readonly<{ holds: string; stretch: Stretch | undefined }>

/** The period that a file is for, where the file itself does not say. */
function namedPeriod({ table: { period }, period: given }: WantedTable, name: string): Named {
  if (period === 'none' || 'header' in period) return { holds: '', stretch: undefined }
  const holds = given ?? periodInName(period.named, name)
  if (holds === undefined)
    throw new UnreadableFile(
      `its name does not say what it is for. Say so with --period, as ${period.named}.`,
    )
  const stretch = readPeriod(period.named, holds)
  if (!stretch) throw new UnreadableFile(`“${holds}” is no period written as ${period.named}.`)
  return { holds, stretch }
}

async function readFile(file: SearchFile, table: PublicTable, { stretch }: Named): Promise<ReadTable> {
  const records = []
  for await (const batch of csvRecords(bytesOf(file), table.separator)) records.push(...batch)
  return readTable(table, records, stretch)
}

const onDay = (at: Date): string => at.toISOString().slice(0, 10)
const naming = ({ name, importedAt }: shelf.Known): string => `${name}, imported on ${onDay(importedAt)}`

async function recognise(
  tx: Tx,
  {
    known,
    forceId,
    wanted,
    holds,
  }: Readonly<{ known: shelf.Known; forceId: number; wanted: WantedTable; holds: string }>,
): Promise<TableImported> {
  const nothing = { rows: 0, values: 0, rejects: [], oddities: [] }
  const same = `It says the same, row for row, as ${naming(known)}.`
  if (known.standing || !wanted.replace)
    return { ...nothing, outcome: 'here already', says: `${same} Nothing was changed.` }
  const standing = await shelf.standingTable(tx, { forceId, kind: wanted.table.id, holds })
  await shelf.standInstead(tx, forceId, { id: known.id, instead: standing?.id })
  return { ...nothing, outcome: 'counted again', says: `${same} It is counted again.` }
}

function imported({ oddities, lines, values }: ReadTable, says: string): TableImported {
  const rejects = lines.flatMap(({ line, wrong }) => (wrong ? [{ line, wrong }] : []))
  const rows = lines.length - rejects.length
  return { outcome: 'imported', says, rows, values: values.length, rejects, oddities }
}

/**
 * Takes in one file of a public table: all of it or nothing, and nothing twice. Every line is kept, as numbers or with
 * what is wrong with it. Throws `UnreadableFile` when the file cannot be taken in at all.
 */
export async function importTable(
  database: Database,
  forceId: number,
  wanted: WantedTable,
): Promise<TableImported> {
  const { table, by, replace } = wanted
  const file = await lookAt(wanted.path)
  const named = namedPeriod(wanted, file.name)
  const { holds } = named
  const read = await readFile(file, table, named)
  const holding = { forceId, kind: table.id, holds }
  return shelf.shelving(database, async tx => {
    const known = await shelf.knownTable(tx, holding, read.said)
    if (known) return recognise(tx, { known, forceId, wanted, holds })
    const standing = await shelf.standingTable(tx, holding)
    if (standing && !replace)
      throw new UnreadableFile(
        `it differs from ${naming(standing)}, which is counted, or is read otherwise than that was. Import it with --replace to count it instead; the other is kept.`,
      )
    const id = await shelf.addTable(tx, { ...holding, name: file.name, sha256: file.sha256, by, read })
    await shelf.standInstead(tx, forceId, { id, instead: standing?.id })
    const instead = standing ? `, counted instead of ${naming(standing)}` : ''
    return imported(read, `Imported as ${table.title}${holds && `, ${holds}`}${instead}.`)
  })
}
