import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import { answerOnce } from '../api/once.ts'
import { Refusal } from '../kernel/problem.ts'
import { custody } from '../policy/pathways/custody.ts'
import { recordStep } from './record-step.ts'
import { forget } from './shelf.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const kit = await plantChild(database, castChildren.kit)
const inCustody = () =>
  begin({ childId: kit, pathway: custody, by: cast.ade, unitId: castUnits.brixtonCustody.id })
const [first = '', second = '', third = ''] = await Promise.all([inCustody(), inCustody(), inCustody()])
const authorised = {
  ...{ step: 'authorised', version: 1, happenedAt: minutes(-60) },
  answers: answersTo(custody.steps.authorised.asks ?? {}, minutes(-60)),
}

/** Records a step as the JSON door does, under a key that whoever sent it chose. */
async function sent(episodeId: string, key: string): Promise<string> {
  const context = as(cast.ade)
  const asked = { context, key, status: 201, request: { episodeId } }
  try {
    const { repeated } = await answerOnce(database, asked, keep =>
      recordStep(
        context,
        { episodeId, ...authorised },
        keep(result => result),
      ),
    )
    return repeated ? 'repeated' : 'kept'
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code
    throw problem
  }
}

const kept = async (episodeId: string) => {
  const rows = await database
    .as('owner')
    .statement('select 1 from episode_entries where episode_id = $1 and version = 2', [episodeId])
  return rows.length
}

// What is remembered of all of them is written in one statement; what is not, one by one.
describe('one key for several requests at the same time', () => {
  it('is good for one of them, also where they are written together', async () => {
    const key = randomUUID()
    const said = await Promise.all([first, second].map(id => sent(id, key)))
    assert.deepEqual(said.toSorted(), ['REPEATED_KEY', 'kept'])
    assert.equal((await kept(first)) + (await kept(second)), 1)
  })

  for (const memory of ['from memory', 'the long way'])
    it(`does the same request once, ${memory}`, async () => {
      const episodeId = memory === 'from memory' ? third : await inCustody()
      if (memory !== 'from memory') forget()
      const key = randomUUID()
      const said = await Promise.all([1, 2, 3].map(() => sent(episodeId, key)))
      assert.deepEqual(said.toSorted(), ['kept', 'repeated', 'repeated'])
      assert.equal(await kept(episodeId), 1)
    })
})
