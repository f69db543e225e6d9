import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, bornOn, cast, castAgencies, castChildren, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { addChild } from './add-child.ts'
import { viewChild } from './view-child.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const amara = await plantChild(database, castChildren.amara)
const born = bornOn(castChildren.amara, '2026-11-22')
const tom = as(cast.tom)
const add = (answers: object, more: object = {}) =>
  addChild(tom, { answers: answers as Record<string, unknown>, lookedAfterBy: null, notThese: [], ...more })

describe('one child, one record', () => {
  const alike = [
    { givenNames: 'Amara', familyName: 'Okafor' },
    { givenNames: 'Amarah', familyName: 'Okafor', bornOn: born },
    { givenNames: 'amara', familyName: 'OKAFOR', bornOn: '2011-03-02' },
  ]
  for (const answers of alike)
    it(`${answers.givenNames} ${answers.familyName} is refused until the likely match has been looked at`, async () => {
      await assert.rejects(add(answers), (problem: { code: string; details: { likely: string[] } }) => {
        assert.equal(problem.code, 'CHILD_MAY_BE_KNOWN')
        assert.deepEqual(problem.details.likely, [amara])
        return true
      })
    })

  it('is added once the match was seen to be another child', async () => {
    const { childId } = await add(alike[0] ?? {}, { notThese: [amara] })
    assert.notEqual(childId, amara)
    await assert.rejects(add(alike[0] ?? {}, { notThese: [amara] }), { code: 'CHILD_MAY_BE_KNOWN' })
  })

  it('is added once where it is sent several times in the same instant', async () => {
    const answers = { givenNames: 'Tobi', familyName: 'Ransome' }
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => add(answers)))
    const refused = all.flatMap(one => (one.status === 'rejected' ? [one.reason.code] : []))
    assert.deepEqual(refused, Array(11).fill('CHILD_MAY_BE_KNOWN'))
  })

  it('is not stopped by a birthday alone', async () => {
    assert.ok((await add({ givenNames: 'Wolfgang', familyName: 'Brandt', bornOn: born })).childId)
  })
})

describe('what is asked of a new child', () => {
  it('is little: two names, and everything else when somebody knows', async () => {
    const { childId } = await add({ givenNames: 'Ines', familyName: 'Duarte' })
    const { child } = await viewChild(tom, { childId })
    assert.deepEqual([child.bornOn, child.sex, child.borough, child.version], [null, null, null, 1])
  })

  it('is kept as it was given, the council too', async () => {
    const answers = {
      givenNames: 'Nour',
      familyName: 'Haddad',
      knownAs: 'Nunu',
      bornOn: '2012-02-29',
      sex: 'female',
    }
    const { childId } = await add(answers, { lookedAfterBy: castAgencies.lambeth.id })
    const { child } = await viewChild(tom, { childId })
    const { givenNames, familyName, knownAs, bornOn: day, sex, lookedAfterBy } = child
    assert.deepEqual({ givenNames, familyName, knownAs, bornOn: day, sex }, answers)
    assert.equal(lookedAfterBy, castAgencies.lambeth.id)
  })

  const refused = [
    ['nobody', {}],
    ['somebody of 40', { givenNames: 'Ida', familyName: 'Old', bornOn: '1986-01-01' }],
    ['somebody not born', { givenNames: 'Ida', familyName: 'New', bornOn: '2026-11-23' }],
    ['a day that is none', { givenNames: 'Ida', familyName: 'New', bornOn: '2011-02-30' }],
    ['a sex not listed', { givenNames: 'Ida', familyName: 'New', sex: 'x' }],
    ['names of nothing but spaces', { givenNames: '  ', familyName: ' ' }],
    ['a name too long', { givenNames: 'x'.repeat(301), familyName: 'New' }],
  ] as const
  const days = [
    ['before they were born', '2026-11-23', 'This day is in the future. Check the year.'],
    [
      'too long ago',
      '1986-01-01',
      'Somebody born then is over 25. Check the year: records here are of children.',
    ],
  ] as const
  for (const [when, bornOn, says] of days)
    it(`says of somebody born ${when} what is wrong with the day`, () =>
      assert.rejects(
        add({ givenNames: 'Ida', familyName: 'New', bornOn }),
        (problem: { details: { mistakes: readonly { question: string; says: string }[] } }) => {
          assert.deepEqual(problem.details.mistakes, [{ question: 'bornOn', says }])
          return true
        },
      ))

  for (const [who, answers] of refused)
    it(`refuses ${who}`, () => assert.rejects(add(answers), { code: 'ANSWERS_NOT_ACCEPTED' }))
})
