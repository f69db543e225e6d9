import { spawn } from 'node:child_process'
import path from 'node:path'
import { openDoor } from '../src/access/door.ts'
import { listOwed } from '../src/boards/list-owed.ts'
import { boardPages } from '../src/boards/pages.ts'
import { childPages } from '../src/children/pages.ts'
import { episodePages } from '../src/episodes/pages.ts'
import { viewEpisode } from '../src/episodes/view-episode.ts'
import { pressing } from '../src/store/pressing.ts'
import { as, cast } from '../test/cast.ts'
import { castServer, signInAs } from '../test/server.ts'
import { loadLondon } from './load-london.ts'
import { benchDatabase, inWords, load, median, pace, say } from './place.ts'

// With 100,000 children: pages over HTTP at 8 connections beside the same server's fixed JSON; and an audited read and
// worklist through the door beside a bare select and a bare indexed list.
// node scripts/run.mjs bench/pages.ts [children] [rounds] [seconds]

const [children = 100_000, rounds = 3, seconds = 6] = process.argv.slice(2).map(Number)
const connections = 8
const { database, bare, engine, drop } = await benchDatabase(16)

type Shot = Readonly<{ p50: number; p99: number; perSecond: number; failed: number; bytes: number }>

/** autocannon in a process of its own, at 8 connections to this machine's loopback. */
function shoot(url: string, cookie: string): Promise<Shot> {
  const program = path.resolve('node_modules/autocannon/autocannon.js')
  const args = [
    program,
    '-c',
    String(connections),
    '-d',
    String(seconds),
    '-j',
    '-n',
    '-H',
    `cookie=${cookie}`,
    url,
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let said = ''
    child.stdout.on('data', piece => (said += piece))
    child.on('error', reject)
    child.on('close', () => {
      const { latency, requests, non2xx, errors, throughput } = JSON.parse(said)
      const bytes = Math.round(throughput.average / requests.average)
      resolve({
        p50: latency.p50,
        p99: latency.p99,
        perSecond: requests.average,
        failed: non2xx + errors,
        bytes,
      })
    })
  })
}

const row = { child: 'Kit Tester', step: 'Share details', due: '2026-11-22T12:00:00Z', pathway: 'custody' }
const fixed = JSON.stringify({ data: Array.from({ length: 50 }, () => row) })

try {
  const { app, clock, visitor } = await castServer(database, {
    pages: [...childPages, ...episodePages, ...boardPages],
    doors: [
      async door => void door.get('/fixed.json', (_, reply) => reply.type('application/json').send(fixed)),
    ],
    perMinute: 10_000_000,
    logTo: { write: () => {} },
  })
  clock.now = new Date()
  const start = performance.now()
  await loadLondon(bare, { children, open: Math.round(children * 0.3) })
  say(
    `${engine}: ${children} children loaded in ${((performance.now() - start) / 1000).toFixed(0)} s, ${load()}`,
  )
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const cookieOf = async (subject: string) => {
    const someone = visitor()
    await signInAs(someone, subject)
    return [...someone.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
  const [sergeant, constable, social] = [
    await cookieOf(cast.ade.subject),
    await cookieOf(cast.tom.subject),
    await cookieOf(cast.niamh.subject),
  ]
  const shots = [
    ['worklist, own', '/', constable],
    ['worklist, team', '/?whose=team', constable],
    ['worklist, agency of police', '/?whose=agency', constable],
    ['worklist, agency of partner', '/?whose=agency', social],
    ['custody board', '/custody-board', sergeant],
  ] as const
  for (let round = 1; round <= rounds; round++) {
    for (const [name, at, cookie] of shots) {
      const json = await shoot(`${origin}/fixed.json`, '')
      const shot = await shoot(`${origin}${at}`, cookie)
      say(
        `${name}: p50 ${shot.p50} p99 ${shot.p99} ms, ${shot.perSecond.toFixed(0)}/s of ${shot.bytes} bytes, ${shot.failed} failed; ` +
          `fixed JSON p50 ${json.p50} p99 ${json.p99} ms, ${json.perSecond.toFixed(0)}/s; ${load()}`,
      )
    }
  }
  await app.close()
  await throughTheDoor()
} finally {
  await drop()
}

async function throughTheDoor(): Promise<void> {
  openDoor(database)
  const { rows } = await bare.query(
    `select id from episodes where ended_at is null and not restricted and pathway = 'custody' limit 400`,
  )
  const reader = as(cast.ade, new Date())
  const lister = as(cast.tom, new Date())
  const each = (task: (id: string, index: number) => Promise<unknown>) =>
    Array.from({ length: 1600 }, (_, index) => () => task(rows[index % rows.length].id, index))
  const one = (id: string) =>
    bare.query({ name: 'one', text: 'select * from episodes where force_id = 1 and id = $1', values: [id] })
  const list = () =>
    bare.query({
      name: 'list',
      text: `select d.step, d.due_at, c.given_names, c.family_name from duties d
        join children c on c.force_id = d.force_id and c.id = d.child_id
        where d.force_id = 1 and d.unit_id = $1 and d.settled_at is null order by ${pressing} limit 50`,
      values: [cast.tom.unit?.id],
    })
  const pairs = [
    ['audited read of an episode', each(one), each(id => viewEpisode(reader, { episodeId: id }))],
    ['audited worklist', each(list), each(() => listOwed(lister, { whose: 'team' }))],
  ] as const
  for (const [name, plain, ours] of pairs) {
    const ratios: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const [anchor, through] = [await pace(plain, connections), await pace(ours, connections)]
      if (round === 0) continue
      ratios.push(through.perSecond / anchor.perSecond)
      say(
        `${name}: bare ${inWords(anchor)}, ours ${inWords(through)}: ${ratios.at(-1)?.toFixed(2)}, ${load()}`,
      )
    }
    say(`${name}: median ${median(ratios).toFixed(2)} of the bare one`)
  }
}
