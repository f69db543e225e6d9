import { writeSync } from 'node:fs'
import { openDoor } from '../../src/access/door.ts'
import { startSealing } from '../../src/access/seal-trail.ts'
import { recordStep } from '../../src/episodes/record-step.ts'
import { startEpisode } from '../../src/episodes/start-episode.ts'
import { viewEpisode } from '../../src/episodes/view-episode.ts'
import type { Questions } from '../../src/kernel/form.ts'
import { custody } from '../../src/policy/pathways/custody.ts'
import { openDatabase, type Place } from '../../src/store/database.ts'
import { newId } from '../../src/store/ids.ts'
import { answersTo } from '../answers.ts'
import { as, cast, castUnits } from '../cast.ts'

/** What the writer was told had been kept: the reference of the request, and the entry it added, if it added one. */
export type Acknowledged = Readonly<{ requestId: string; episodeId?: string; version?: number }>

/** What the writer is told: which database, and about which children to write, each over a connection of its own. */
export type Orders = Readonly<{ place: Place; children: readonly string[] }>

/**
 * Goes on writing through the door until it is killed. Says what was acknowledged the moment it was, past every buffer
 * of this process, and never before.
 */
export async function write({ place, children }: Orders): Promise<never> {
  const database = await openDatabase({ ...place, connections: children.length })
  openDoor(database)
  await startSealing(database, { interval: 10 })
  await Promise.all(children.map(goOn))
  throw new Error('Nobody killed the writer.')
}

async function goOn(childId: string): Promise<void> {
  for (;;) {
    const happenedAt = new Date()
    const context = () => as(cast.ade, new Date(), newId())
    const first = context()
    const unitId = castUnits.brixtonCustody.id
    const { episodeId } = await startEpisode(first, {
      ...{ childId, pathway: 'custody', happenedAt, unitId },
      answers: answersTo(asked('arrived'), happenedAt),
    })
    say({ requestId: first.requestId, episodeId, version: 1 })
    const second = context()
    await recordStep(second, {
      ...{ episodeId, step: 'authorised', version: 1, happenedAt },
      answers: answersTo(asked('authorised'), happenedAt),
    })
    say({ requestId: second.requestId, episodeId, version: 2 })
    const third = context()
    await viewEpisode(third, { episodeId })
    say({ requestId: third.requestId })
  }
}

const asked = (step: keyof typeof custody.steps): Questions => custody.steps[step].asks ?? {}
const say = (line: Acknowledged): void => void writeSync(1, `${JSON.stringify(line)}\n`)
