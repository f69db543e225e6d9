import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { openDoor } from '../src/access/door.ts'
import { fingerprintOf } from '../src/people/session.ts'
import type { Role } from '../src/store/roles.ts'
import { as, cast, castUnits, settleCast } from '../test/cast.ts'
import { pairSql, serveBare, servePair, serveSameRows } from './anchor-server.ts'
import { addChildren, beginEpisodes, custodyStory } from './custody-story.ts'
import { benchDatabase, load, pace, say } from './place.ts'
import { type Post, postAll, type Sent } from './post-all.ts'
import { flagsOfStart, parentOf, start, used, usedByDatabase } from './processes.ts'
import { copyEpisodes, countRows, makeCopies, sameRows } from './same-rows.ts'
import { serveSteps } from './step-server.ts'
import { inWords, type Shot, type Shots, table, titles, type Whom, whom } from './step-table.ts'

// Recording a step over HTTP (POST of the JSON door, by token: permission, replay, entry, summary, duties, trail,
// idempotency) beside three anchors, the same load over 32 connections to each in turn: bare `http` + `pg` inserting one row
// with the same answers; that row with a line of a trail, in one function behind fastify; all the rows that a step writes, unchecked.
// Six steps of each episode, or with `whole` all that one custody officer records of a custody.
// The episodes were started through the same server, so it remembers them; with `cold` they were started elsewhere.
// node scripts/run.mjs bench/record-step-http.ts [operations] [rounds] [whole] [cold]

const connections = 32

const parts: Record<string, (given: never) => unknown> = {
  bare: (given: { owner: pg.PoolConfig }) => serveBare(given.owner, listening),
  pair: (given: { owner: pg.PoolConfig; token: string }) => servePair(given, listening),
  rows: (given: { owner: pg.PoolConfig; statements: Record<string, string> }) =>
    serveSameRows(given, listening),
  steps: (given: { owner: pg.PoolConfig; roles: Record<Role, pg.PoolConfig> }) =>
    serveSteps({ kind: 'server', owner: given.owner, role: role => given.roles[role] }, listening),
  load: async (given: never) => process.send?.(await postAll(given), () => process.exit()),
}

function listening(port: number): void {
  process.send?.({ port })
}

async function measure(): Promise<void> {
  const [operations = 6000, rounds = 7] = process.argv.slice(2).map(Number)
  const [cold, isWhole] = ['cold', 'whole'].map(word => process.argv.includes(word))
  const { database, bare: owner, reach, engine, drop } = await benchDatabase(connections)
  const flags = flagsOfStart()
  const started = {
    bare: start('bare', flags),
    pair: start('pair', flags),
    rows: start('rows', flags),
    steps: start('steps', flags),
  }
  try {
    openDoor(database)
    await settleCast(database)
    await owner.query(pairSql)
    await makeCopies(owner)
    const token = `cf_${randomBytes(32).toString('base64url')}`
    const { id, forceId } = cast.ade
    await owner.query(
      `insert into api_tokens (id, force_id, person_id, name, issued_by, issued_at, accepted_at, expires_at)
       values ($1, $2, $3, 'bench', $3, now(), now(), now() + interval '1 day')`,
      [fingerprintOf(token), forceId, id],
    )
    const story = custodyStory(isWhole ? 40 : 7)
    const [first, ...steps] = story
    if (!first) throw new Error('The rule begins with nothing.')
    const sergeant = as(cast.ade, new Date())
    const statements = await sameRows({ database, owner, sergeant, story })
    const roles = Object.fromEntries(
      (['app', 'seal', 'clock'] as Role[]).map(role => [role, reach.role(role)]),
    )
    const ports = {} as Record<Whom, number>
    for (const one of whom) {
      started[one].tell({ owner: reach.owner, roles, statements, token })
      ports[one] = ((await started[one].said) as { port: number }).port
    }
    const { rows } = await owner.query('select pg_backend_pid() as pid')
    const postmaster = parentOf(rows[0].pid)
    say(
      `${engine}; node ${process.version} ${flags.join(' ')}; each episode: ${story.map(({ step }) => step).join(', ')}`,
    )

    async function shoot(which: Whom, posts: readonly Post[]): Promise<Shot> {
      const gun = start('load')
      const server = started[which].process.pid as number
      const [node, postgres] = [used(server), usedByDatabase(postmaster)]
      gun.tell({ url: `http://127.0.0.1:${ports[which]}`, token, posts, connections })
      const sent: Sent = await gun.said
      if (sent.failed > 0) throw new Error(`${sent.failed} of ${posts.length} requests to ${which} failed`)
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
      const answer = await fetch(`http://127.0.0.1:${ports.steps}/api/v1/episodes`, {
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

    const done: Shots[] = []
    for (let round = 0; round <= rounds; round++) {
      const count = Math.ceil(operations / steps.length)
      const ids = cold
        ? await beginEpisodes({ database, sergeant, first }, count)
        : await beginOverHttp(count)
      const childOf = await copyEpisodes(owner, ids)
      const posts = (path: (id: string) => string, body: (id: string, index: number) => object) =>
        steps.flatMap((_, index) =>
          ids.map(id => ({ path: path(id), key: randomUUID(), body: JSON.stringify(body(id, index)) })),
        )
      const child = (id: string) => childOf.get(id)
      const shots = {
        bare: await shoot(
          'bare',
          posts(
            () => '/',
            (id, at) => ({ child: child(id), force: 1, ...steps[at] }),
          ),
        ),
        pair: await shoot(
          'pair',
          posts(
            () => '/',
            (id, at) => ({ child: child(id), force: 1, ...steps[at] }),
          ),
        ),
        rows: await shoot(
          'rows',
          posts(
            () => '/',
            (id, at) => ({ episode: id, child: child(id), ...steps[at] }),
          ),
        ),
        steps: await shoot(
          'steps',
          posts(
            id => `/api/v1/episodes/${id}/entries`,
            (_, at) => ({ ...steps[at], version: at + 1 }),
          ),
        ),
      }
      const counted = await countRows(owner, ids)
      if (round === 0) say(`the steps of ${count} episodes left, as in the copies: ${counted}`)
      // As autovacuum does in the first minutes: plans made while tables were empty are poor ones.
      if (round === 0) await owner.query('vacuum (analyze)')
      if (round === 0) continue
      done.push(shots)
      say(`${whom.map(one => `${titles[one]}: ${inWords(shots[one])}`).join('\n')}\n${load()}`)
    }
    say(
      `\nThe middle of ${rounds} rounds (from the least to the most), ${operations} operations each; asked: 0.6 of bare\n`,
    )
    say(table(done))
  } finally {
    for (const one of Object.values(started)) {
      one.process.removeAllListeners('exit')
      one.process.kill()
    }
    await drop()
  }
}

const part = parts[process.argv[2] ?? '']
if (part) process.once('message', given => part(given as never))
else await measure()
