import { randomUUID } from 'node:crypto'
import { openDoor } from '../src/access/door.ts'
import { newId } from '../src/store/ids.ts'
import { as, cast, settleCast } from '../test/cast.ts'
import { beginEpisodes, custodyStory } from './custody-story.ts'
import { benchDatabase, load, median, say } from './place.ts'
import { used } from './processes.ts'
import { copyEpisodes, type Kept, makeCopies, sameRows } from './same-rows.ts'

// What each kind of row that a step writes costs PostgreSQL: the same rows, unchecked, with one kind left out in turn.
// One connection, a statement for each step, undone each time, so that commits are not in it; processor time of its backend.
// node scripts/run.mjs bench/row-costs.ts [episodes] [rounds]

const [episodes = 200, rounds = 5] = process.argv.slice(2).map(Number)

const leftOut: Readonly<Record<string, readonly Kept[]>> = {
  nothing: [],
  'the entry': ['episode_entries'],
  'the summary': ['episodes', 'children'],
  'the duties': ['duties'],
  'the notices': ['notices'],
  'the line of the trail': ['trail'],
  'the kept answer': ['kept answer'],
}

const { database, bare: owner, engine, drop } = await benchDatabase(4)
try {
  openDoor(database)
  await settleCast(database)
  await makeCopies(owner)
  const story = custodyStory()
  const [first, ...steps] = story
  if (!first) throw new Error('The rule begins with nothing.')
  const sergeant = as(cast.ade, new Date())
  const children = await copyEpisodes(owner, await beginEpisodes({ database, sergeant, first }, episodes))
  await owner.query('vacuum (analyze)')
  const client = await owner.connect()
  const { rows } = await client.query('select pg_backend_pid() as pid')
  const costs: Record<string, number[]> = {}
  for (let round = 0; round <= rounds; round++)
    for (const [name, without] of Object.entries(leftOut)) {
      const statements = await sameRows({ database, owner, sergeant, story, without })
      const before = used(rows[0].pid)
      await client.query('begin')
      for (const { step, answers } of steps)
        for (const [episode, child] of children)
          await client.query({
            name: `${step} ${name}`,
            text: statements[step] as string,
            values: [episode, child, new Date(), newId(), answers, randomUUID()],
          })
      await client.query('rollback')
      const cost = (used(rows[0].pid) - before) / episodes / steps.length
      if (round > 0) costs[name] = [...(costs[name] ?? []), cost]
      else await owner.query('vacuum')
    }
  client.release()
  say(
    `${engine}; ${episodes} episodes, ${steps.length} steps each, the middle of ${rounds} rounds; ${load()}\n`,
  )
  say('| left out | ms of PostgreSQL a step | less by |\n| --- | --- | --- |')
  const whole = median(costs.nothing as number[])
  for (const [name, all] of Object.entries(costs))
    say(`| ${name} | ${median(all).toFixed(3)} | ${(whole - median(all)).toFixed(3)} |`)
} finally {
  await drop()
}
