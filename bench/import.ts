import { createReadStream, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import { csvRecords } from '../src/figures/csv.ts'
import { importStopSearches } from '../src/figures/import-stop-searches.ts'
import { searchColumns } from '../src/figures/search-row.ts'
import { searchWords } from '../src/policy/stop-search-words.ts'
import { openDuckdb } from './duckdb.ts'
import { benchDatabase, load, median, say } from './place.ts'

// Taking in one file of published searches (read, checked, classed, surveyed, stored, all or nothing) beside plain
// readings of the same file, beside PostgreSQL's own COPY of it, unchecked, into a table of fifteen texts, and beside
// DuckDB reading it into a table.
// node scripts/run.mjs bench/import.ts [rows] [rounds]

const [rows = 200_000, rounds = 3] = process.argv.slice(2).map(Number)
const { database, bare, engine, drop } = await benchDatabase(4)
const folder = '.cache/bench'
mkdirSync(folder, { recursive: true })
const file = `${folder}/2026-05-exampleshire-stop-and-search.csv`

/** Always the same rows: every word of the vocabulary, in an order that a linear congruence makes. */
function writeFile(): void {
  let seed = 1
  const pick = (words: readonly string[]): string => {
    seed = (seed * 48_271) % 2_147_483_647
    return words[seed % words.length] ?? ''
  }
  const wordsOf = (column: keyof typeof searchWords) => [...Object.values(searchWords[column]).flat(), '']
  const columns = (Object.keys(searchWords) as (keyof typeof searchWords)[]).map(
    column => [column, wordsOf(column)] as const,
  )
  const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
  const lines = Array.from({ length: rows }, (_, at) => {
    const word = Object.fromEntries(columns.map(([column, words]) => [column, pick(words)]))
    const time = new Date(Date.parse('2026-05-01T00:00:00Z') + at * Math.floor(2_500_000_000 / rows))
    const date = time.toISOString().replace(/\.\d+Z/, '+00:00')
    const place = `51.${Array.from({ length: 6 }, () => pick(digits)).join('')},-0.${Array.from({ length: 6 }, () => pick(digits)).join('')}`
    return `${word.kind},${date},False,,${place},${word.sex},${word.age},${word.selfDefined},${word.officerDefined},${word.law},${word.object},${word.outcome},,`
  })
  writeFileSync(file, `${Object.values(searchColumns).join(',')}\n${lines.join('\n')}\n`)
}

writeFile()
const megabytes = statSync(file).size / 1e6
say(`${engine}; ${rows} rows, ${megabytes.toFixed(1)} MB; ${load()}`)

const duck = await openDuckdb()

const readings: Readonly<Record<string, () => Promise<unknown>>> = {
  ...(duck
    ? {
        'DuckDB read_csv into a table, its types guessed': () =>
          duck.run(`create or replace table searches as from read_csv('${file}')`),
        'DuckDB read_csv into a table, fifteen texts a row': () =>
          duck.run(`create or replace table searches as from read_csv('${file}', all_varchar = true)`),
      }
    : {}),
  'split at every comma (no quotes, no checks, nothing kept)': async () =>
    readFileSync(file, 'latin1')
      .split('\n')
      .reduce((sum, line) => sum + line.split(',').length, 0),
  'our own reading of CSV (quotes, UTF-8, line numbers; nothing kept)': async () => {
    let fields = 0
    for await (const batch of csvRecords(createReadStream(file, { highWaterMark: 1 << 18 })))
      for (const record of batch) fields += record.fields.length
    return fields
  },
  'PostgreSQL COPY, unchecked, fifteen texts a row': async () => {
    const client = await bare.connect()
    const names = Object.keys(searchColumns).map(name => `"${name}" text`)
    await client.query(`drop table if exists plain; create table plain (${names})`)
    await pipeline(createReadStream(file), client.query(from('copy plain from stdin (format csv, header)')))
    client.release()
  },
  'the import: checked, classed, surveyed, every row kept as published': async () => {
    await bare.query('truncate stop_search_files, stop_searches, stop_search_rejects')
    const wanted = { forceId: 1, path: file, given: {}, replace: false, by: 'bench' }
    const { rows: taken } = await importStopSearches(database, wanted)
    if (taken !== rows) throw new Error(`${taken} rows of ${rows} were taken in.`)
  },
}

await bare.query("insert into forces (force_id, name) values (1, 'Bench') on conflict do nothing")
const seconds = new Map<string, number[]>()
const cpu = new Map<string, number[]>()
for (let round = 0; round < rounds; round++)
  for (const [name, read] of Object.entries(readings)) {
    const before = process.cpuUsage()
    const start = performance.now()
    await read()
    const { user, system } = process.cpuUsage(before)
    seconds.set(name, [...(seconds.get(name) ?? []), (performance.now() - start) / 1000])
    cpu.set(name, [...(cpu.get(name) ?? []), (user + system) / 1e6])
  }

for (const name of Object.keys(readings)) {
  const [took, busy] = [median(seconds.get(name) ?? []), median(cpu.get(name) ?? [])]
  say(
    `${name}: ${Math.round(rows / took)} rows/s, ${(megabytes / took).toFixed(1)} MB/s, ${busy.toFixed(2)} s of node`,
  )
}
say(load())
duck?.closeSync()
await drop()
