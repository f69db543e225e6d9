import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { libraryLoan } from '../../test/fifth-pathway.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import { addChild } from '../children/add-child.ts'
import { addFamily } from '../children/change-family.ts'
import { findChild } from '../children/find-child.ts'
import { viewJourney } from '../journeys/view-journey.ts'
import { withPathway } from '../policy/index.ts'
import { rebuildSummaries } from './rebuild-summaries.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'
import { viewStart } from './view-start.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const tom = as(cast.tom)

const often = {
  often: { pathway: 'reading-club', days: 30, atLeast: 3, title: 'Read 3 times or more in 30 days' },
}
withPathway({
  ...libraryLoan,
  id: 'reading-club',
  title: 'Reading club',
  counts: often,
  steps: {
    ...libraryLoan.steps,
    reminded: { ...libraryLoan.steps.reminded, when: { child: { often: 'yes' } } },
  },
})
withPathway({ ...libraryLoan, id: 'adult-loan', title: 'Loan to an adult', subject: 'adult' })

/** A child whom nobody is like. */
async function someone(name: string): Promise<string> {
  const answers = { givenNames: name, familyName: name.split('').reverse().join('') }
  return (await addChild(tom, { answers, lookedAfterBy: null, notThese: [] })).childId
}

const answers = { kind: 'story', wish: 'It has a dog in it.' }
const day = 24 * 60
const club = (childId: string, daysAgo: number, more = {}) =>
  startEpisode(tom, {
    childId,
    pathway: 'reading-club',
    happenedAt: minutes(-daysAgo * day),
    answers,
    ...more,
  })
const stateOf = async (episodeId: string) =>
  (await viewEpisode(tom, { episodeId })).state.duties.find(duty => duty.step === 'reminded')?.state

describe('what a rule counts about a child’s past', () => {
  it('counts this episode and those before it, within the days', async () => {
    const child = await someone('Zola')
    const first = await club(child, 40)
    const second = await club(child, 20)
    const third = await club(child, 10)
    const fourth = await club(child, 5)
    const states = await Promise.all([first, second, third, fourth].map(one => stateOf(one.episodeId)))
    assert.deepEqual(states, ['not needed', 'not needed', 'not needed', 'open'])
  })

  it('counts nothing that came later, and nothing of another child', async () => {
    const child = await someone('Bertil')
    await club(child, 1)
    await club(child, 2)
    const earlier = await club(child, 3)
    assert.equal(await stateOf(earlier.episodeId), 'not needed')
  })

  it('is kept as it was at the start, through a rebuild', async () => {
    const child = await someone('Quentin')
    for (const ago of [3, 2]) await club(child, ago)
    const { episodeId } = await club(child, 1)
    await rebuildSummaries(database, tom.now)
    const { kept } = await viewEpisode(tom, { episodeId })
    assert.deepEqual([kept.child.counted, await stateOf(episodeId)], [{ often: 'yes' }, 'open'])
  })

  it('is given as the reason', async () => {
    const child = await someone('Ingeborg')
    const { episodeId } = await club(child, 1)
    const { why, state } = await viewEpisode(tom, { episodeId })
    const duty = state.duties.find(one => one.step === 'reminded')
    assert.ok(duty && why(duty).some(says => says.includes('“Read 3 times or more in 30 days” is so')))
  })
})

describe('where an episode began', () => {
  it('is the same child, or one recorded as family, and nobody else', async () => {
    const [one, other] = await Promise.all([someone('Thabo'), someone('Ulrika')])
    const { episodeId: from } = await club(one, 2)
    assert.equal(
      (await viewEpisode(tom, { episodeId: (await club(one, 1, { from })).episodeId })).kept.fromEpisodeId,
      from,
    )
    await assert.rejects(club(other, 1, { from }), { code: 'NOT_THE_SAME_CHILD' })
    await addFamily(tom, { childId: one, kind: 'brother', name: '', parental: false, otherChildId: other })
    assert.ok((await club(other, 1, { from })).episodeId)
  })

  it('is an episode that its starter may know of', async () => {
    const child = await someone('Xanthe')
    await assert.rejects(club(child, 1, { from: '00000000-0000-4000-8000-000000000000' }), {
      code: 'NOT_FOUND',
    })
  })
})

describe('records of adults who harm and of county lines', () => {
  const adult = { givenNames: 'Desmond', familyName: 'Farrow', bornOn: '1979-05-05' }

  it('are found and added as what they are, and never among children', async () => {
    const found = { answers: adult, lookedAfterBy: null, notThese: [], kind: 'adult' as const }
    const { childId } = await addChild(tom, found)
    await assert.rejects(addChild(tom, found), { code: 'CHILD_MAY_BE_KNOWN' })
    const search = { name: 'Desmond Farrow' }
    assert.deepEqual(
      (await findChild(tom, { ...search, kind: 'adult' })).map(one => one.id),
      [childId],
    )
    assert.deepEqual(await findChild(tom, search), [])
    assert.deepEqual(await findChild(tom, { ...search, kind: 'line' }), [])
  })

  it('are on pathways of their own', async () => {
    const line = {
      answers: { familyName: 'Deal line K', borough: 'Lambeth' },
      lookedAfterBy: null,
      notThese: [],
    }
    const { childId } = await addChild(tom, { ...line, kind: 'line' })
    await assert.rejects(club(childId, 1), { code: 'WRONG_SUBJECT' })
    const child = await someone('Wolfram')
    const loan = { pathway: 'adult-loan', happenedAt: minutes(-60), answers }
    await assert.rejects(startEpisode(tom, { childId: child, ...loan }), { code: 'WRONG_SUBJECT' })
    const offered = (await viewStart(tom, { childId: child })).pathways.map(one => one.id)
    assert.ok(offered.includes('reading-club') && !offered.includes('adult-loan'))
  })

  it('are read by police, and by no partner until they are shared', async () => {
    const { childId } = await addChild(tom, {
      answers: { givenNames: 'Wilhelm', familyName: 'Quist' },
      lookedAfterBy: null,
      notThese: [],
      kind: 'adult',
    })
    assert.equal((await viewJourney(tom, { childId })).child.kind, 'adult')
    await assert.rejects(viewJourney(as(cast.niamh), { childId }), { code: 'NOT_FOUND' })
  })
})
