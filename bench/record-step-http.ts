import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { openDoor } from '../src/access/door.ts'
import { fingerprintOf } from '../src/people/session.ts'
import type { Role } from '../src/store/roles.ts'
import { as, cast, castUnits, settleCast } from '../test/cast.ts'
import { serveBare } from './anchor-server.ts'
import { addChildren, beginEpisodes, custodyStory } from './custody-story.ts'
import { benchDatabase, load, median, pace, say } from './place.ts'
import { type Post, postAll, type Sent } from './post-all.ts'
import { serveSteps } from './step-server.ts'

// Recording a step over HTTP (POST of the JSON door, by token: permission, replay, entry, summary, duties, trail,
// idempotency) beside bare `http` + `pg` inserting one row with the same answers; the same load, 32 connections, in turn.
// The episodes were started through the same server, so it remembers them; with `cold` they were started elsewhere.
// node scripts/run.mjs bench/record-step-http.ts [operations] [rounds] [cold]

const connections = 32

/** A server or the load, in a process of its own that answers with one message. */
function start(part: string): { process: ChildProcess; said: Promise<never>; tell(what: object): void } {
  const child = fork(process.argv[1] as string, [part])
  const said = new Promise<never>((resolve, reject) => {
    child.once('message', resolve as never)
    child.once('exit', code => reject(new Error(`${part} ended with ${code}`)))
  })
  return { process: child, said, tell: what => child.send(what) }
}

const parts: Record<string, (given: never) => unknown> = {
  bare: (given: { owner: object }) => serveBare(given.owner, port => process.send?.({ port })),
  steps: (given: { owner: object; roles: Record<Role, object> }) =>
    serveSteps({ kind: 'server', owner: given.owner, role: role => given.roles[role] as never }, port =>
      process.send?.({ port }),
    ),
  load: async (given: never) => process.send?.(await postAll(given), () => process.exit()),
}

/** Processor time in milliseconds that a process has used, and with `all` its children that have ended. */
function used(pid: number, all = false): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, all ? 15 : 13).reduce((sum, ticks) => sum + Number(ticks) * 10, 0)
}

const parentOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/** Every process of the database server, those that have ended included. */
const usedByDatabase = (postmaster: number): number =>
  readdirSync('/proc')
    .map(Number)
    .filter(pid => pid > 0)
    .reduce(
      (sum, pid) => {
        try {
          return parentOf(pid) === postmaster ? sum + used(pid) : sum
        } catch {
          return sum
        }
      },
      used(postmaster, true),
    )

type Shot = Sent & Readonly<{ node: number; postgres: number }>

const inWords = ({ perSecond, p50, p99, node, postgres }: Shot): string =>
  `${perSecond}/s (p50 ${p50}, p99 ${p99} ms; ms of processor: node ${node.toFixed(3)}, PostgreSQL ${postgres.toFixed(3)})`

async function measure(): Promise<void> {
  const [operations = 6000, rounds = 7] = process.argv.slice(2).map(Number)
  const cold = process.argv[4] === 'cold'
  const { database, bare, reach, engine, drop } = await benchDatabase(connections)
  const started = [start('bare'), start('steps')] as const
  try {
    openDoor(database)
    await settleCast(database)
    await bare.query(
      'create table bare (id bigserial primary key, child uuid, force int, step text, at timestamptz, answers jsonb)',
    )
    const token = `cf_${randomBytes(32).toString('base64url')}`
    const { id, forceId } = cast.ade
    await bare.query(
      `insert into api_tokens (id, force_id, person_id, name, issued_by, issued_at, expires_at)
       values ($1, $2, $3, 'bench', $3, now(), now() + interval '1 day')`,
      [fingerprintOf(token), forceId, id],
    )
    const ports: number[] = []
    for (const one of started) {
      one.tell({
        owner: reach.owner,
        roles: Object.fromEntries((['app', 'seal', 'clock'] as Role[]).map(role => [role, reach.role(role)])),
      })
      ports.push(((await one.said) as { port: number }).port)
    }
    const { rows } = await bare.query('select pg_backend_pid() as pid')
    const postmaster = parentOf(rows[0].pid)
    const [first, ...steps] = custodyStory(new Date(Date.now() - 600_000))
    if (!first) throw new Error('The rule begins with nothing.')
    say(`${engine}; each episode: ${[first, ...steps].map(({ step }) => step).join(', ')}`)

    const postsFor = (ids: readonly string[]): readonly Post[] =>
      steps.flatMap((told, index) =>
        ids.map(child => ({
          path: `/api/v1/episodes/${child}/entries`,
          key: randomUUID(),
          body: JSON.stringify({ ...told, version: index + 1 }),
        })),
      )
    const barePosts = (ids: readonly string[]): readonly Post[] =>
      steps.flatMap(told =>
        ids.map(child => ({
          path: '/',
          key: randomUUID(),
          body: JSON.stringify({ child, force: 1, ...told }),
        })),
      )

    async function shoot(which: 0 | 1, posts: readonly Post[]): Promise<Shot> {
      const gun = start('load')
      const server = started[which].process.pid as number
      const [node, postgres] = [used(server), usedByDatabase(postmaster)]
      gun.tell({ url: `http://127.0.0.1:${ports[which]}`, token, posts, connections })
      const sent: Sent = await gun.said
      if (sent.failed > 0) throw new Error(`${sent.failed} of ${posts.length} requests failed`)
      const each = (from: number, to: number) => (to - from) / posts.length
      return {
        ...sent,
        node: each(node, used(server)),
        postgres: each(postgres, usedByDatabase(postmaster)),
      }
    }

    const { happenedAt, answers } = first
    const begin = async (childId: string) => {
      const unitId = castUnits.brixtonCustody.id
      const answer = await fetch(`http://127.0.0.1:${ports[1]}/api/v1/episodes`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify({ childId, pathway: 'custody', unitId, happenedAt, answers }),
      })
      if (!answer.ok) throw new Error(await answer.text())
      return ((await answer.json()) as { episodeId: string }).episodeId
    }
    async function beginOverHttp(count: number): Promise<readonly string[]> {
      const ids: string[] = []
      const children = await addChildren(database, count)
      await pace(
        children.map(child => async () => void ids.push(await begin(child))),
        8,
      )
      return ids
    }

    const ratios: number[] = []
    const costs: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const sergeant = as(cast.ade, new Date())
      const count = Math.ceil(operations / steps.length)
      const ids = cold
        ? await beginEpisodes({ database, sergeant, first }, count)
        : await beginOverHttp(count)
      const plain = await shoot(0, barePosts(ids))
      const ours = await shoot(1, postsFor(ids))
      // As autovacuum does in the first minutes: plans made while tables were empty are poor ones.
      if (round === 0) await bare.query('vacuum (analyze)')
      if (round === 0) continue
      ratios.push(ours.perSecond / plain.perSecond)
      costs.push((plain.node + plain.postgres) / (ours.node + ours.postgres))
      say(`bare ${inWords(plain)}\nours ${inWords(ours)}: ${ratios.at(-1)?.toFixed(2)}, ${load()}`)
    }
    say(
      `median ${median(ratios).toFixed(2)} of bare http + pg (ask 0.6); by processor time ${median(costs).toFixed(2)}`,
    )
  } finally {
    for (const one of started) {
      one.process.removeAllListeners('exit')
      one.process.kill()
    }
    await drop()
  }
}

const part = parts[process.argv[2] ?? '']
if (part) process.once('message', given => part(given as never))
else await measure()
