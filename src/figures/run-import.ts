import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from '../store/database.ts'
import { type ImportCode, importFiles, type Taken } from './import-files.ts'
import { type Imported, importStopSearches, type Wanted } from './import-stop-searches.ts'
import { type Output, progressOn } from './progress.ts'
import { afterImport } from './search-file.store.ts'

const usage = `Takes in published stop and searches: CSV files of data.police.uk, or what its API gives, gzip or not.

  npm run import -- stop-search [--force NAME] [--month YYYY-MM] [--replace] FILE…

  --force    the force, as data.police.uk names it, when the file's name does not say: metropolitan
  --month    the month, when the file's name does not say
  --replace  count these files instead of those that stand for the same force and month
`

type Wish = Readonly<{ files: readonly string[]; wanted: Omit<Wanted, 'path'> }>

/** What the arguments ask for, or why they cannot be followed. */
function wishOf(args: readonly string[]): Wish | string {
  const options = {
    force: { type: 'string' },
    month: { type: 'string' },
    replace: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [what, ...files] = positionals
    const { force, month, replace = false } = values
    if (what !== 'stop-search') return `There is nothing to import that is called “${what ?? ''}”.`
    if (files.length === 0) return 'No file was named.'
    if (force !== undefined && !/^[a-z]+(-[a-z]+)*$/.test(force))
      return 'A force is lower-case words joined by hyphens.'
    if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return 'A month is written as 2018-05.'
    const given = { ...(force ? { sourceForce: force } : {}), ...(month ? { month: `${month}-01` } : {}) }
    return { files, wanted: { given, replace, by: 'command line' } }
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'The arguments cannot be read.'
  }
}

const number = (count: number): string => count.toLocaleString('en-GB')

function write(output: Output, { says, rows, rejects, oddities, outcome }: Imported, seconds: number): void {
  output.write(`  ${says}\n`)
  if (outcome !== 'imported') return
  const pace = seconds > 0 ? `, ${number(Math.round(rows / seconds))} rows a second` : ''
  output.write(`  ${number(rows)} rows${pace}; ${number(rejects.length)} could not be read.\n`)
  for (const { line, wrong } of rejects) output.write(`  ! line ${line}: ${wrong}\n`)
  for (const { says: odd, lines } of oddities)
    output.write(`  - ${odd}${lines.length > 0 ? ` First on line ${lines.slice(0, 5).join(', ')}.` : ''}\n`)
}

/** Takes one file in, with a bar while it does. */
async function takeIn(
  database: Database,
  wanted: Wanted & { forceId: number },
  output: Output,
): Promise<Taken> {
  const progress = progressOn(output, path.basename(wanted.path))
  const started = performance.now()
  try {
    const imported = await importStopSearches(database, wanted, progress.step)
    const seconds = (performance.now() - started) / 1000
    return { rejects: imported.rejects.length, tell: () => write(output, imported, seconds) }
  } finally {
    progress.end()
  }
}

/**
 * Imports what the command line names, each file in a transaction of its own, and tells how each went.
 * Resolves to the exit code: the gravest of 0 well, 2 some rows unreadable, 1 a file refused or nothing to do.
 */
export async function runImport(
  database: Database,
  { forceId, args }: Readonly<{ forceId: number; args: readonly string[] }>,
  output: Output,
): Promise<ImportCode> {
  const wish = wishOf(args)
  if (typeof wish === 'string') {
    output.write(`${wish}\n\n${usage}`)
    return 1
  }
  const take = (file: string) => takeIn(database, { ...wish.wanted, forceId, path: file }, output)
  return importFiles({ files: wish.files, take, after: () => afterImport(database) }, output)
}
