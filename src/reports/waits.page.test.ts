import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { recordStep } from '../episodes/record-step.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import type { Person } from '../people/person.ts'
import { placementWanted } from '../policy/pathways/placement-wanted.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const amara = await plantChild(database, castChildren.amara)
const ravi = await plantChild(database, { ...castChildren.ravi, borough: 'Croydon' })
const hoursAgo = (hours: number): Date => new Date(+testNow - hours * 3_600_000)

/** A secure place is asked for ten hours ago, answered and given after some hours. */
async function waited(childId: string, worker: Person, [answered, given]: readonly [number, number?]) {
  const recorded = (step: 'wanted' | 'councilAnswered' | 'given', ago: number, more = {}) => ({
    happenedAt: hoursAgo(ago),
    answers: answersTo(placementWanted.steps[step].asks ?? {}, hoursAgo(ago), more),
  })
  const wanted = recorded('wanted', 10, { kind: 'secure' })
  const { episodeId } = await startEpisode(as(cast.joel), { childId, pathway: 'placement-wanted', ...wanted })
  const answer = recorded('councilAnswered', 10 - answered, { offer: 'looking' })
  await recordStep(as(worker), { episodeId, step: 'councilAnswered', version: 1, ...answer })
  if (given === undefined) return
  await recordStep(as(cast.joel), { episodeId, step: 'given', version: 2, ...recorded('given', 10 - given) })
}

for (const answered of [1, 2, 3, 4, 5]) await waited(amara, cast.niamh, [answered, answered + 3])
await waited(amara, cast.niamh, [1])
await waited(ravi, cast.victor, [1, 2])

describe('waits', () => {
  it('are shown by borough from both sides, with small counts hidden', async () => {
    const ade = await house.signedIn(cast.ade)
    const { status, body } = await ade.get('/partners/waits?of=secure-place')
    assert.equal(status, 200)
    const [, caption = ''] = body.match(/<caption[^>]*>([^<]*)</) ?? []
    assert.match(
      caption,
      /^A secure place, by the borough where the child lives, in [A-Z][a-z]+ \d{4}( so far)?$/,
    )
    const cellsOf = (row: string) =>
      [
        ...(body.match(new RegExp(`<th scope="row"[^>]*>${row}</th>[\\s\\S]*?</tr>`))?.[0] ?? '').matchAll(
          /<td[^>]*>([^<]*)</g,
        ),
      ].map(([, text]) => text)
    assert.deepEqual(cellsOf('All'), ['6', '–', '7', '2.0 hours', '6', '5.5 hours'])
    const lambeth = cellsOf('Lambeth')
    assert.ok(!lambeth.includes('5') || !cellsOf('Croydon').includes('1'))
    assert.doesNotMatch(cellsOf('Croydon').join(' '), /\b[1-4]\b(?!\.)/)
  })

  it('say so when nothing of a kind has been asked for', async () => {
    const niamh = await house.signedIn(cast.niamh)
    const { body } = await niamh.get('/partners/waits?of=mental-health-place')
    assert.match(body, /Nothing of this kind has been asked for/)
  })
})
