import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import type { Person } from '../people/person.ts'
import { caseAudit } from '../policy/pathways/case-audit.ts'
import { correctEntry } from './correct-entry.ts'
import { mayRecordNow } from './episode-state.ts'
import { recordStep } from './record-step.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.amara)
const at = (minute: number): Date => new Date(+testNow + minute * 60_000)
const by = (person: Person, minute: number) => as(person, at(minute))
const { steps } = caseAudit
const esther: Person = cast.esther
const pat: Person = cast.pat
const given = (step: keyof typeof steps, minute: number, more = {}) =>
  answersTo(steps[step].asks ?? {}, at(minute), more)

async function read(): Promise<string> {
  const start = { childId, pathway: 'case-audit', happenedAt: at(0) }
  const { episodeId } = await startEpisode(by(pat, 0), {
    ...start,
    answers: given('sampled', 0, { twice: 'yes' }),
  })
  for (const [at, step] of (['readForRisk', 'voiceRead', 'needsRead'] as const).entries())
    await record(episodeId, step, at + 1, pat)
  return episodeId
}

const record = (episodeId: string, step: keyof typeof steps, version: number, who: Person) =>
  recordStep(by(who, version), {
    ...{ episodeId, step, version, happenedAt: at(version) },
    answers: given(step, version),
  })
const refused = { code: 'ANOTHER_PERSON' }

describe('what two different people judge', () => {
  it('is refused to one and the same, whichever comes first', async () => {
    const [one, other] = [await read(), await read()]
    await record(one, 'graded', 4, pat)
    await assert.rejects(record(one, 'gradedAgain', 5, pat), refused)
    await record(one, 'gradedAgain', 5, esther)
    await record(other, 'gradedAgain', 4, pat)
    await assert.rejects(record(other, 'graded', 5, pat), refused)
    await record(other, 'graded', 5, esther)
  })

  it('is not offered to whoever has done one part, and is to the others', async () => {
    const episodeId = await read()
    await record(episodeId, 'graded', 4, pat)
    const offered = async (who: Person) =>
      mayRecordNow(await viewEpisode(by(who, 5), { episodeId }), { step: 'gradedAgain' })
    assert.deepEqual([await offered(pat), await offered(esther)], [false, true])
  })

  it('may be put right by whoever gave it, and not by whoever gave the other', async () => {
    const episodeId = await read()
    await record(episodeId, 'graded', 4, pat)
    await record(episodeId, 'gradedAgain', 5, esther)
    const correction = { episodeId, version: 6, corrects: 5, reason: 'A slip', happenedAt: at(5) }
    const answers = given('graded', 5)
    await assert.rejects(correctEntry(by(esther, 7), { ...correction, answers }), refused)
    await correctEntry(by(pat, 7), { ...correction, answers })
  })

  it('stays whose it was first when somebody else puts it right', async () => {
    const episodeId = await read()
    await record(episodeId, 'graded', 4, pat)
    const slip = { episodeId, version: 5, corrects: 5, reason: 'A slip', happenedAt: at(5) }
    await correctEntry(by(esther, 6), { ...slip, answers: given('graded', 5) })
    await assert.rejects(record(episodeId, 'gradedAgain', 6, pat), refused)
    await assert.rejects(record(episodeId, 'gradedAgain', 6, esther), refused)
    const third: Person = { ...cast.esther, id: cast.sam.id }
    await record(episodeId, 'gradedAgain', 6, third)
    const again = { ...slip, version: 7, corrects: 7, happenedAt: at(6) }
    await assert.rejects(correctEntry(by(pat, 8), { ...again, answers: given('gradedAgain', 6) }), refused)
  })
})
