import { parseArgs } from 'node:util'
import { type ImportCode, importFiles } from '../figures/import-files.ts'
import type { Output } from '../figures/progress.ts'
import type { PublicTable } from '../kernel/public-table.ts'
import { publicTableCalled, publicTables } from '../policy/public-tables.ts'
import type { Database } from '../store/database.ts'
import { importTable, type TableImported, type WantedTable } from './import-table.ts'
import { afterTables } from './table.store.ts'

const usage = `Takes in a public table: a CSV file, gzip or not.

  npm run import -- table KIND [--period PERIOD] [--replace] FILE…

  KIND       ${publicTables.map(({ id, title }) => `${id.padEnd(26)} ${title}`).join('\n             ')}
  --period   what the file is for, where neither it nor its name says so: 2018/19, or mid-2020
  --replace  count these files instead of those that stand for the same
`

type Wish = Readonly<{ files: readonly string[]; wanted: Omit<WantedTable, 'path'> }>

/** What the arguments ask for, or why they cannot be followed. */
function wishOf(args: readonly string[]): Wish | string {
  const options = { period: { type: 'string' }, replace: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [kind, ...files] = positionals
    const table: PublicTable | undefined = publicTableCalled(kind ?? '')
    if (kind === undefined) return 'Which table? These can be taken in.'
    if (!table) return `There is no table that is called “${kind}”.`
    if (files.length === 0) return 'No file was named.'
    const { period, replace = false } = values
    return { files, wanted: { table, replace, by: 'command line', ...(period ? { period } : {}) } }
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'The arguments cannot be read.'
  }
}

const number = (count: number): string => count.toLocaleString('en-GB')

function write(output: Output, { says, rows, values, rejects, oddities, outcome }: TableImported): void {
  output.write(`  ${says}\n`)
  if (outcome !== 'imported') return
  output.write(
    `  ${number(rows)} rows, ${number(values)} numbers; ${number(rejects.length)} could not be read.\n`,
  )
  for (const { line, wrong } of rejects) output.write(`  ! line ${line}: ${wrong}\n`)
  for (const { says: odd, lines } of oddities)
    output.write(`  - ${odd} First on line ${lines.slice(0, 5).join(', ')}.\n`)
}

/**
 * Imports the public tables that the command line names, each in a transaction of its own, and tells how each went.
 * Resolves to the exit code: the gravest of 0 well, 2 some rows unreadable, 1 a file refused or nothing to do.
 */
export async function runTableImport(
  database: Database,
  { forceId, args }: Readonly<{ forceId: number; args: readonly string[] }>,
  output: Output,
): Promise<ImportCode> {
  const wish = wishOf(args)
  if (typeof wish === 'string') {
    output.write(`${wish}\n\n${usage}`)
    return 1
  }
  const take = async (file: string) => {
    const imported = await importTable(database, forceId, { ...wish.wanted, path: file })
    return { rejects: imported.rejects.length, tell: () => write(output, imported) }
  }
  return importFiles({ files: wish.files, take, after: () => afterTables(database) }, output)
}
