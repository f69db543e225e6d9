import { hash, randomInt } from 'node:crypto'
import { loadavg } from 'node:os'
import { copyTrail } from '../src/access/seal.store.ts'
import { sealTrail } from '../src/access/seal-trail.ts'
import { verifyTrail } from '../src/audit/verify-trail.ts'
import { connectToCopy } from '../src/store/copy.ts'
import type { Database } from '../src/store/database.ts'
import { newId } from '../src/store/ids.ts'
import { makeDatabase } from '../test/database.ts'

// Verifying the trail in the database, beside the least it could take: a chain of SHA-256 over the same bytes, and over
// the same entries as JSON, in memory. node scripts/run.mjs bench/trail.ts [entries] [rounds]

const [wanted = 1_000_000, rounds = 7] = process.argv.slice(2).map(Number)
const perTransaction = 50
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const seconds = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
const cpuSeconds = async (work: () => unknown): Promise<[number, number]> => {
  const before = process.cpuUsage()
  const wall = await seconds(work)
  const { user, system } = process.cpuUsage(before)
  return [wall, (user + system) / 1e6]
}
const perSecond = (time: number): string => Math.round(wanted / time).toLocaleString('en-GB')
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] as number

async function fill(database: Database): Promise<void> {
  const owner = database.as('owner')
  await owner.statement("insert into forces (force_id, name) values (1, 'Bench')")
  const ids = (count: number) => Array.from({ length: count }, () => newId())
  const [people, agencies, children] = [ids(500), ids(30), ids(20_000)]
  const any = <Item>(items: readonly Item[]): Item => items[randomInt(items.length)] as Item
  const columns = Array.from({ length: perTransaction })
  for (let written = 0; written < wanted; written += perTransaction) {
    const about = columns.map(() => any(children))
    await owner.statement(
      `insert into trail (force_id, id, at, who, who_agency, did, about, about_id, child_id, allowed, because, request_id)
       select 1, id, now(), who, agency, 'view child', 'child', child, child, true, 'police-read', request
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as r (id, who, agency, child, request)`,
      [
        columns.map(() => newId()),
        columns.map(() => any(people)),
        columns.map(() => any(agencies)),
        about,
        about,
      ],
    )
  }
  await owner.statement('vacuum (analyze) trail')
}

/** The rows as they will be verified, held in memory: their bytes, and the same as JSON. */
async function inMemory(database: Database) {
  const client = await connectToCopy(database.as('seal').pool)
  const bytes: Buffer[] = []
  const everything = { forceId: 1, era: 1, fromTx: 0, toTx: Number.MAX_SAFE_INTEGER }
  await copyTrail(client, everything, row => bytes.push(Buffer.from(row)))
  const { rows } = await client.query<{ text: string }>(
    'select row_to_json(t)::text as text from (select * from trail order by tx, id) t',
  )
  await client.end()
  return { bytes, texts: rows.map(row => row.text) }
}

function chainOfBytes(rows: readonly Buffer[]): void {
  const link = Buffer.alloc(1024)
  for (const row of rows) {
    row.copy(link, 32)
    link.write(hash('sha256', link.subarray(0, 32 + row.length), 'binary'), 0, 'latin1')
  }
}

function chainOfTexts(texts: readonly string[]): string {
  let before = '0'.repeat(64)
  for (const text of texts) before = hash('sha256', before + text, 'hex')
  return before
}

const { database, drop } = await makeDatabase()
try {
  say(`writing ${wanted} entries: ${(await seconds(() => fill(database))).toFixed(1)} s`)
  say(`sealing them: ${perSecond(await seconds(() => sealTrail(database)))} entries/s`)
  const { bytes, texts } = await inMemory(database)
  const length = (items: readonly { length: number }[]) =>
    Math.round(items.reduce((n, i) => n + i.length, 0) / items.length)
  say(
    `an entry has ${length(bytes)} bytes, as JSON ${length(texts)} characters; load ${loadavg()[0]?.toFixed(1)}`,
  )
  const ratios: [number, number][] = []
  for (let round = 0; round <= rounds; round++) {
    const [byBytes, cpuOfBytes] = await cpuSeconds(() => chainOfBytes(bytes))
    const byTexts = await seconds(() => chainOfTexts(texts))
    const [ours, cpuOfOurs] = await cpuSeconds(async () => {
      const { fault, entries } = await verifyTrail(database)
      if (fault || entries !== bytes.length) throw new Error(`Verified ${entries}: ${JSON.stringify(fault)}`)
    })
    if (round === 0) continue
    ratios.push([byBytes / ours, byTexts / ours])
    const chains = `chain of bytes ${perSecond(byBytes)}/s, of JSON ${perSecond(byTexts)}/s`
    const parts = [
      (byBytes / ours).toFixed(2),
      (byTexts / ours).toFixed(2),
      `load ${loadavg()[0]?.toFixed(1)}`,
    ]
    say(`${chains}, verify ${perSecond(ours)}/s: ${parts.join(', ')}`)
  }
  const [ofBytes, ofTexts] = [median(ratios.map(r => r[0])), median(ratios.map(r => r[1]))]
  say(`median: ${ofBytes.toFixed(2)} of the chain of bytes, ${ofTexts.toFixed(2)} of the chain of JSON`)
} finally {
  await drop()
}
