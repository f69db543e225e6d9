import { hash, randomInt } from 'node:crypto'
import { copyTrail } from '../src/access/seal.store.ts'
import { sealTrail } from '../src/access/seal-trail.ts'
import { verifyTrail } from '../src/audit/verify-trail.ts'
import { connectToCopy } from '../src/store/copy.ts'
import type { Database } from '../src/store/database.ts'
import { newId } from '../src/store/ids.ts'
import { benchDatabase, load, median, say } from './place.ts'

// Verifying the trail in the database, beside the least it could take: a chain of SHA-256 over the same bytes, and over
// the same entries as JSON, in memory. node scripts/run.mjs bench/trail.ts [entries] [rounds]

const [wanted = 1_000_000, rounds = 7] = process.argv.slice(2).map(Number)
const perTransaction = 50
/** Wall time and processor time of this process, in seconds. */
async function timed(work: () => unknown): Promise<Readonly<{ wall: number; cpu: number }>> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}
const pace = ({ wall }: { wall: number }): string => `${Math.round(wanted / wall).toLocaleString('en-GB')}/s`
const share = (one: number, other: number): string => (one / other).toFixed(2)

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

/** Until nothing is left to seal: what else runs on this server may hold it back for a moment. */
async function sealAll(database: Database): Promise<void> {
  for (let sealed = 0; sealed < wanted; ) sealed += await sealTrail(database)
}

const { database, engine, drop } = await benchDatabase(4)
try {
  say(`${engine}; writing ${wanted} entries: ${pace(await timed(() => fill(database)))}`)
  say(`sealing them: ${pace(await timed(() => sealAll(database)))}`)
  const { bytes, texts } = await inMemory(database)
  const lengths = [bytes, texts].map(all =>
    Math.round(all.reduce((sum, one) => sum + one.length, 0) / all.length),
  )
  say(`an entry has ${lengths[0]} bytes; as JSON, ${lengths[1]} characters`)
  const ratios: { bytes: number; texts: number; cpu: number }[] = []
  for (let round = 0; round <= rounds; round++) {
    const ofBytes = await timed(() => chainOfBytes(bytes))
    const ofTexts = await timed(() => chainOfTexts(texts))
    const ours = await timed(async () => {
      const { fault, entries } = await verifyTrail(database)
      if (fault || entries !== bytes.length) throw new Error(`Verified ${entries}: ${JSON.stringify(fault)}`)
    })
    if (round === 0) continue
    ratios.push({
      bytes: ofBytes.wall / ours.wall,
      texts: ofTexts.wall / ours.wall,
      cpu: ofTexts.cpu / ours.cpu,
    })
    say(
      `chain of bytes ${pace(ofBytes)}, of JSON ${pace(ofTexts)}, verify ${pace(ours)}: ` +
        `${share(ofBytes.wall, ours.wall)} and ${share(ofTexts.wall, ours.wall)}; ${ours.cpu.toFixed(2)} s of node; ${load()}`,
    )
  }
  const middle = (of: 'bytes' | 'texts' | 'cpu') => median(ratios.map(ratio => ratio[of])).toFixed(2)
  say(
    `median: ${middle('bytes')} of the chain of bytes, ${middle('texts')} of the chain of JSON (ask 0.7); ` +
      `by processor time of node ${middle('cpu')}`,
  )
} finally {
  await drop()
}
