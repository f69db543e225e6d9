import path from 'node:path'
import { parseArgs } from 'node:util'
import { UnreadableFile } from '../figures/search-file.ts'
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

type Output = Readonly<{ write(text: string): unknown }>
type Wish = Readonly<{ files: readonly string[]; wanted: Omit<WantedTable, 'path'> }>

/** What the arguments ask for, or why they cannot be followed. */
function wishOf(args: readonly string[]): Wish | string {
  const options = { period: { type: 'string' }, replace: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [kind, ...files] = positionals
    const table: PublicTable | undefined = kind === undefined ? undefined : publicTableCalled(kind)
    if (!table) return `There is no table that is called “${kind ?? ''}”.`
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

function refusalOf(problem: unknown): string | undefined {
  if (problem instanceof UnreadableFile) return problem.message
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
  if (code === 'ENOENT') return 'there is no such file.'
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not read it.'
  return code === 'EISDIR' ? 'it is a folder. Name the files in it.' : undefined
}

/**
 * Imports the public tables that the command line names, each in a transaction of its own, and tells how each went.
 * Resolves to the exit code: the gravest of 0 well, 2 some rows unreadable, 1 a file refused or nothing to do.
 */
export async function runTableImport(
  database: Database,
  { forceId, args }: Readonly<{ forceId: number; args: readonly string[] }>,
  output: Output,
): Promise<0 | 1 | 2> {
  const wish = wishOf(args)
  if (typeof wish === 'string') {
    output.write(`${wish}\n\n${usage}`)
    return 1
  }
  const codes: (0 | 1 | 2)[] = []
  for (const file of wish.files) {
    output.write(`${path.basename(file)}\n`)
    try {
      const imported = await importTable(database, forceId, { ...wish.wanted, path: file })
      write(output, imported)
      codes.push(imported.rejects.length > 0 ? 2 : 0)
    } catch (problem) {
      const refusal = refusalOf(problem)
      if (!refusal) throw problem
      output.write(`  Nothing was taken in: ${refusal}\n`)
      codes.push(1)
    }
  }
  if (codes.some(code => code !== 1)) await afterTables(database)
  return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0
}
