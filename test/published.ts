import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openDoor } from '../src/access/door.ts'
import { type Imported, importStopSearches } from '../src/figures/import-stop-searches.ts'
import type { Database } from '../src/store/database.ts'
import { castForce, settleCast } from './cast.ts'
import { freshDatabase } from './database.ts'

const folder = '../shared/data/stop-search'

/** Why tests of the published files are skipped here, if they are. */
export const missing = existsSync(folder) ? false : `the published files are not on this machine (${folder})`

/** The published files, by path. */
export const published: readonly string[] = missing
  ? []
  : ['csv', 'api-json'].flatMap(kind =>
      readdirSync(path.join(folder, kind)).map(file => path.join(folder, kind, file)),
    )

/** One line of a reference table, by column. */
export type Counts = Readonly<Record<string, string>>

/** A table of counts that somebody else worked out from the same files. */
export function referenceTable(name: string): readonly Counts[] {
  const [head = '', ...lines] = readFileSync(path.join(folder, name), 'utf8').trim().split(/\r?\n/)
  const titles = head.split(',')
  return lines.map(line =>
    Object.fromEntries(line.split(',').map((cell, at) => [titles[at] as string, cell])),
  )
}

/** A database with every published file in it, and what each import said. A machine without the files needs none. */
export async function importPublished() {
  const { forceId } = castForce
  const imported = new Map<string, Imported>()
  if (missing) return { database: undefined as unknown as Database, forceId, imported }
  const database = await freshDatabase()
  openDoor(database)
  await settleCast(database)
  for (const file of published) {
    const wanted = { forceId, path: file, given: {}, replace: false, by: 'test' }
    imported.set(path.basename(file, '.gz'), await importStopSearches(database, wanted))
  }
  return { database, forceId, imported }
}
