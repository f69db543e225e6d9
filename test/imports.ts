import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { runImport } from '../src/figures/run-import.ts'
import type { Database } from '../src/store/database.ts'

/** A small published file of a force that does not exist, as CSV and as the API gives it. */
export const searchesCsv = readFileSync('test/fixtures/2026-05-exampleshire-stop-and-search.csv', 'utf8')
export const searchesJson = readFileSync('test/fixtures/2026-05-exampleshire-stops-force.json', 'utf8')

const [header = '', ...lines] = searchesCsv.trimEnd().split('\n')

/** Its first line, and its rows. */
export const searchesParts = { header, lines }

let month = 0

/** The name of a file for a month that no other file of the test is for. */
export function freshName(): string {
  month += 1
  return `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-exampleshire-stop-and-search.csv`
}

/** The same text with one place moved a little: new to the database, otherwise alike. */
export const differing = (text: string = searchesCsv): string =>
  text.replace('52.', `51.${freshName().slice(0, 7)}`.replace('-', ''))

/** One row with a word changed. */
export const changed = (row: string | undefined, column: number, word: string): string =>
  (row ?? '').split(',').with(column, word).join(',')

/** Imports files into a database as the command line does, and tells what was said and what is on record. */
export function importing(database: Database, forceId = 1) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'childfirst-import-'))
  after(() => rmSync(folder, { recursive: true }))
  return async (name: string, content: string | Buffer, ...flags: readonly string[]) => {
    writeFileSync(path.join(folder, name), content)
    let said = ''
    const output = {
      write(text: string) {
        said += text
      },
    }
    const args = ['stop-search', ...flags, path.join(folder, name)]
    const code = await runImport(database, { forceId, args }, output)
    const [file] = await database
      .as('owner')
      .statement<{ id: string; rows: number; badRows: number; standing: boolean }>(
        `select id, rows, bad_rows as "badRows", replaced_by is null as standing from stop_search_files
        where force_id = $1 and name = $2 order by imported_at desc, id desc`,
        [forceId, name],
      )
    return { code, said, file }
  }
}

/** How many files, rows and rejects the database holds. */
export const held = (database: Database) =>
  database.as('owner').statement(`select
    (select count(*)::int from stop_search_files) as files, (select count(*)::int from stop_searches) as rows,
    (select count(*)::int from stop_search_rejects) as rejects`)
