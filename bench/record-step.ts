import { openDoor } from '../src/access/door.ts'
import { recordStep } from '../src/episodes/record-step.ts'
import { newId } from '../src/store/ids.ts'
import { as, cast, settleCast } from '../test/cast.ts'
import { beginEpisodes, custodyStory } from './custody-story.ts'
import { benchDatabase, inWords, load, median, pace, say } from './place.ts'

// Recording a step through the door (permission, validation, replay, entry, summary, duties, trail) beside a bare
// single-row insert of the same answers, at 32 connections. node scripts/run.mjs bench/record-step.ts [operations] [rounds]

const [operations = 4000, rounds = 5] = process.argv.slice(2).map(Number)
const connections = 32
const { database, bare, engine, drop } = await benchDatabase(connections)
const sergeant = as(cast.ade, new Date())

const [first, ...steps] = custodyStory()
if (!first) throw new Error('The rule begins with nothing.')
say(`${engine}; each episode: ${[first, ...steps].map(({ step }) => step).join(', ')}`)

/** Each episode takes its steps in order; episodes take turns, so that no two tasks meet on one. */
async function recordings(count: number): Promise<(() => Promise<unknown>)[]> {
  const ids = await beginEpisodes(
    { database, sergeant, first: first as never },
    Math.ceil(count / steps.length),
  )
  return steps.flatMap((told, index) =>
    ids.map(episodeId => () => recordStep(sergeant, { ...told, episodeId, version: index + 1 })),
  )
}

const asBare = (count: number) => {
  const values = steps.map(({ answers }) => JSON.stringify(answers))
  return Array.from({ length: count }, (_, index) => () => {
    const told = steps[index % steps.length]
    return bare.query({
      name: 'bare',
      text: 'insert into bare (child, force, step, at, answers) values ($1, $2, $3, $4, $5) returning id',
      values: [newId(), 1, told?.step, told?.happenedAt, values[index % values.length]],
    })
  })
}

try {
  openDoor(database)
  await settleCast(database)
  await bare.query(
    'create table bare (id bigserial primary key, child uuid, force int, step text, at timestamptz, answers jsonb)',
  )
  const ratios: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const tasks = await recordings(operations)
    const plain = await pace(asBare(operations), connections)
    const ours = await pace(tasks, connections)
    // As autovacuum does in the first minutes: plans made while tables were empty are poor ones.
    if (round === 0) await bare.query('vacuum (analyze)')
    if (round === 0) continue
    ratios.push(ours.perSecond / plain.perSecond)
    say(`bare ${inWords(plain)}, ours ${inWords(ours)}: ${ratios.at(-1)?.toFixed(2)}, ${load()}`)
  }
  say(`median ${median(ratios).toFixed(2)} of the bare insert (ask 0.6)`)
} finally {
  await drop()
}
