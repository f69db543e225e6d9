import { createRequire } from 'node:module'
import path from 'node:path'
import { say } from './place.ts'

type Connection = Readonly<{
  run(text: string): Promise<unknown>
  runAndReadAll(text: string): Promise<{ getRowObjects(): Record<string, unknown>[] }>
  closeSync(): void
}>

/** DuckDB, to be measured beside: nothing of ours needs it, so it is installed elsewhere. */
export async function openDuckdb(): Promise<Connection | undefined> {
  const folder = path.resolve(process.env.DUCKDB ?? '/tmp/duckdb')
  try {
    const { DuckDBInstance } = createRequire(path.join(folder, 'here.js'))('@duckdb/node-api')
    return await (await DuckDBInstance.create(':memory:')).connect()
  } catch {
    say(`DuckDB is not in ${folder}: mkdir -p ${folder} && cd ${folder} && npm install @duckdb/node-api`)
    return undefined
  }
}
