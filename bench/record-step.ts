import { openDoor } from '../src/access/door.ts'
import { recordStep } from '../src/episodes/record-step.ts'
import { startEpisode } from '../src/episodes/start-episode.ts'
import { recordable } from '../src/kernel/recording.ts'
import { replay } from '../src/kernel/replay.ts'
import { calendar } from '../src/policy/calendar.ts'
import { custody } from '../src/policy/pathways/custody.ts'
import { newId } from '../src/store/ids.ts'
import { answersTo } from '../test/answers.ts'
import { as, cast, castUnits, settleCast } from '../test/cast.ts'
import { benchDatabase, inWords, load, median, pace, say } from './place.ts'

// Recording a step through the door (permission, validation, replay, entry, summary, duties, trail) beside a bare
// single-row insert of the same answers, at 32 connections. node scripts/run.mjs bench/record-step.ts [operations] [rounds]

const [operations = 4000, rounds = 5] = process.argv.slice(2).map(Number)
const connections = 32
const { database, bare, engine, drop } = await benchDatabase(connections)
const sergeant = as(cast.ade, new Date('2026-11-22T12:00:00Z'))
const at = (minutes: number): Date => new Date(Date.parse('2026-11-22T10:00:00Z') + minutes * 60_000)

/** What a custody officer records one after the other, found by asking the rule itself. */
function story(): readonly { step: string; answers: Record<string, unknown> }[] {
  const child = { sex: 'male', lookedAfter: 'no', age: '15' }
  const said: { step: string; answers: Record<string, unknown> }[] = []
  for (let version = 1; version <= 7; version++) {
    const entries = said.map(({ step, answers }, index) => ({
      ...{ version: index + 1, step, answers: answers as never, by: cast.ade.id },
      ...{ happenedAt: at(index), recordedAt: at(index) },
    }))
    const state = replay(custody, entries, { now: at(60), calendar, child })
    const next = Object.entries(custody.steps).find(
      ([name, step]) =>
        !said.some(one => one.step === name) &&
        !('ends' in step) &&
        !('power' in step) &&
        [step.by, ...('also' in step ? (step.also as readonly string[]) : [])].includes('custody-officer') &&
        recordable(custody, state, name),
    )
    if (!next) break
    said.push({ step: next[0], answers: answersTo(next[1].asks ?? {}, at(version - 1)) })
  }
  return said
}

const [first, ...steps] = story()
if (!first) throw new Error('The rule begins with nothing.')
say(`${engine}; each episode: ${[first, ...steps].map(({ step }) => step).join(', ')}`)

async function children(count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await database.as('owner').statement(
    `insert into children (force_id, id, given_names, family_name, born_on, sex, borough)
     select 1, id, 'Kit', 'Tester', '2011-02-03', 'male', 'Lambeth' from unnest($1::uuid[]) id`,
    [ids],
  )
  return ids
}

async function episodes(count: number): Promise<readonly string[]> {
  const ids: string[] = []
  const begin = (childId: string) => async () => {
    const unitId = castUnits.brixtonCustody.id
    const start = { childId, pathway: 'custody', happenedAt: at(0), answers: first?.answers ?? {}, unitId }
    ids.push((await startEpisode(sergeant, start)).episodeId)
  }
  await pace((await children(count)).map(begin), connections)
  return ids
}

/** Each episode takes its steps in order; episodes take turns, so that no two tasks meet on one. */
async function recordings(count: number): Promise<(() => Promise<unknown>)[]> {
  const ids = await episodes(Math.ceil(count / steps.length))
  return steps.flatMap(({ step, answers }, index) =>
    ids.map(episodeId => () => {
      const happenedAt = at(index + 1)
      return recordStep(sergeant, { episodeId, step, version: index + 1, happenedAt, answers })
    }),
  )
}

const asBare = (count: number) => {
  const values = steps.map(({ answers }) => JSON.stringify(answers))
  return Array.from(
    { length: count },
    (_, index) => () =>
      bare.query({
        name: 'bare',
        text: 'insert into bare (child, force, step, at, answers) values ($1, $2, $3, $4, $5) returning id',
        values: [newId(), 1, steps[index % steps.length]?.step, at(index), values[index % values.length]],
      }),
  )
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
