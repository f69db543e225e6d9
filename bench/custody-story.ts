import { startEpisode } from '../src/episodes/start-episode.ts'
import type { Context } from '../src/kernel/context.ts'
import { recordable } from '../src/kernel/recording.ts'
import { replay } from '../src/kernel/replay.ts'
import { calendar } from '../src/policy/calendar.ts'
import { custody } from '../src/policy/pathways/custody.ts'
import type { Database } from '../src/store/database.ts'
import { newId } from '../src/store/ids.ts'
import { answersTo } from '../test/answers.ts'
import { cast, castUnits } from '../test/cast.ts'
import { pace } from './place.ts'

/** One step as it is recorded: which, when and what was answered. */
export type Told = Readonly<{ step: string; happenedAt: Date; answers: Record<string, unknown> }>

const child = { sex: 'male', lookedAfter: 'no', age: '15' }

/** What a custody officer records one after the other, a minute apart until now, found by asking the rule itself. */
export function custodyStory(most = 7): readonly Told[] {
  const start = new Date(Date.now() - (most + 3) * 60_000)
  const said: Told[] = []
  for (let version = 1; version <= most; version++) {
    const at = new Date(start.getTime() + (version - 1) * 60_000)
    const entries = said.map((told, index) => ({
      ...{ version: index + 1, step: told.step, answers: told.answers, by: cast.ade.id },
      ...{ happenedAt: told.happenedAt, recordedAt: told.happenedAt },
    }))
    const now = new Date(start.getTime() + 3_600_000)
    const state = replay(custody, entries, { now, calendar, child })
    const next = Object.entries(custody.steps).find(
      ([name, step]) =>
        !said.some(one => one.step === name) &&
        !('ends' in step) &&
        !('power' in step) &&
        [step.by, ...('also' in step ? (step.also as readonly string[]) : [])].includes('custody-officer') &&
        recordable(custody, state, name),
    )
    if (!next) break
    said.push({ step: next[0], happenedAt: at, answers: answersTo(next[1].asks ?? {}, at) })
  }
  return said
}

/** New children in the record, without episodes. Answers their ids. */
export async function addChildren(database: Database, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await database.as('owner').statement(
    `insert into children (force_id, id, given_names, family_name, born_on, sex, borough)
     select 1, id, 'Kit', 'Tester', '2011-02-03', 'male', 'Lambeth' from unnest($1::uuid[]) id`,
    [ids],
  )
  return ids
}

type Beginning = Readonly<{ database: Database; sergeant: Context; first: Told }>

/** New episodes of custody, each of a child of its own, through the door. Answers their ids. */
export async function beginEpisodes({ database, sergeant, first }: Beginning, count: number) {
  const ids: string[] = []
  const { happenedAt, answers } = first
  const begin = (childId: string) => async () => {
    const start = { childId, pathway: 'custody', happenedAt, answers, unitId: castUnits.brixtonCustody.id }
    ids.push((await startEpisode(sergeant, start)).episodeId)
  }
  await pace((await addChildren(database, count)).map(begin), 32)
  return ids
}
