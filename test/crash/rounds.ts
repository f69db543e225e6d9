import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { sealTrail } from '../../src/access/seal-trail.ts'
import { verifyTrail } from '../../src/audit/verify-trail.ts'
import { castChildren } from '../../src/simulation/cast-children.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { plantChild, settleCast } from '../cast.ts'
import type { Engine } from './engine.ts'
import type { Acknowledged, Orders } from './writer.ts'

/** What a round found: in sentences, everything that is not as it must be. */
export type Round = Readonly<{
  killed: string
  acknowledged: number
  entries: number
  batches: number
  faults: readonly string[]
}>

/** Writes, kills and looks, `count` times over one database; what was acknowledged in any round must still be there. */
export async function* crashRounds(engine: Engine, count: number): AsyncGenerator<Round> {
  await engine.start()
  const children = await settle(engine)
  const all: Acknowledged[] = []
  for (let number = 0; number < count; number++) {
    const ways = ['writer', 'server, then writer', 'writer', 'writer, then server'] as const
    const way = engine.kill ? (ways[number % ways.length] as string) : 'writer'
    all.push(...(await writeUntilKilled(engine, { place: engine.place, children }, way)))
    await engine.start()
    yield { killed: way, acknowledged: all.length, ...(await looked(engine, all)) }
  }
}

async function settle({ place }: Engine): Promise<readonly string[]> {
  const database = await openDatabase(place)
  try {
    await settleCast(database)
    // Old enough to be detained: what is refused writes nothing.
    const chosen = Object.values(castChildren)
      .filter(({ age }) => age >= 12)
      .slice(0, 8)
    return await Promise.all(chosen.map(child => plantChild(database, child)))
  } finally {
    await database.close()
  }
}

/** Lets the writer write for a while, a different while each time, and kills. Resolves to what it had been told. */
async function writeUntilKilled(engine: Engine, orders: Orders, way: string): Promise<Acknowledged[]> {
  const args = ['--enable-source-maps', process.argv[1] ?? '', '--writer', JSON.stringify(orders)]
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const complaints: string[] = []
  writer.stderr.on('data', chunk => complaints.push(String(chunk)))
  const told: Acknowledged[] = []
  const lines = createInterface({ input: writer.stdout })
  const began = new Promise<void>((resolve, reject) => {
    lines.on('line', line => {
      told.push(JSON.parse(line))
      resolve()
    })
    writer.once('exit', () => reject(new Error(`The writer ended before it wrote:\n${complaints.join('')}`)))
  })
  const read = new Promise(resolve => lines.once('close', resolve))
  await began
  await pause(200 + Math.random() * 1000)
  if (writer.exitCode !== null)
    throw new Error(`The writer ended before it was killed:\n${complaints.join('')}`)
  if (way.startsWith('server')) engine.kill?.()
  writer.kill('SIGKILL')
  if (way.endsWith('then server')) engine.kill?.()
  await read
  return told
}

async function looked({ place }: Engine, told: readonly Acknowledged[]) {
  const database = await openDatabase(place)
  try {
    await sealAll(database)
    const { entries, batches, fault } = await verifyTrail(database)
    const faults = [...(await lost(database, told)), ...(await halfDone(database))]
    return { entries, batches, faults: fault ? [...faults, `The trail: ${JSON.stringify(fault)}`] : faults }
  } finally {
    await database.close()
  }
}

/** A killed writer's connections take a moment to end, and until then they may hold the lock and the horizon. */
async function sealAll(database: Database): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await sealTrail(database)
    if ((await verifyTrail(database)).unsealed === 0) return
    if (attempt === 200) throw new Error('Something holds back sealing.')
    await pause(50)
  }
}

async function lost(database: Database, told: readonly Acknowledged[]): Promise<string[]> {
  const { statement } = database.as('owner')
  const lines = await statement<{ id: string; count: number }>(
    'select request_id as id, count(*) from trail where allowed group by request_id',
  )
  const counts = new Map(lines.map(({ id, count }) => [id, count]))
  const entries = await statement<{ key: string }>(
    "select episode_id || ' ' || version as key from episode_entries",
  )
  const keys = new Set(entries.map(({ key }) => key))
  return told.flatMap(({ requestId, episodeId, version }) => [
    ...(counts.get(requestId) === 1 ? [] : [`Request ${requestId} has ${counts.get(requestId) ?? 0} lines.`]),
    ...(episodeId && !keys.has(`${episodeId} ${version}`)
      ? [`Entry ${version} of ${episodeId} is gone.`]
      : []),
  ])
}

/** Work without its line on the trail, a line without its work, or a summary that is not that of its entries. */
async function halfDone(database: Database): Promise<string[]> {
  const [found] = await database.as('owner').statement<{ entries: number; lines: number; summaries: number }>(
    `select (select count(*) from episode_entries) as entries,
       (select count(*) from trail where allowed and did in ('start episode', 'record step')) as lines,
       (select count(*) from episodes e where version is distinct from
         (select max(version) from episode_entries n where n.force_id = e.force_id and n.episode_id = e.id)) as summaries`,
  )
  if (!found) return ['Nothing could be counted.']
  return [
    ...(found.entries === found.lines
      ? []
      : [`${found.entries} entries, ${found.lines} lines on the trail.`]),
    ...(found.summaries === 0 ? [] : [`${found.summaries} summaries are behind their entries.`]),
  ]
}
