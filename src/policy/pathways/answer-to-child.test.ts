import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyAt, episodeAt, type Happened } from '../../../test/pathway-cases.ts'
import { accountLinks } from '../account-links.ts'
import { answerToChild } from './answer-to-child.ts'

const amara = { sex: 'female', lookedAfter: 'no', age: '15' }
const story = (happened: readonly Happened[]) => ({ pathway: answerToChild, child: amara, happened })

/** The Thursday before Easter 2026: Friday and Monday are bank holidays. */
const asked: Happened = ['asked', '2026-04-02T18:00:00Z', { how: 'link' }]

describe('a child who asked us to get in touch', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    [
      'hears within five working days, Easter apart',
      [asked],
      '2026-04-13T22:59:59Z',
      'open, due 2026-04-13T23:00:00Z',
    ],
    ['and a second', [asked], '2026-04-13T23:00:01Z', 'overdue, due 2026-04-13T23:00:00Z'],
    [
      'a try is no answer',
      [asked, ['tried', '2026-04-08T10:00:00Z']],
      '2026-04-13T23:00:01Z',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'is answered in time',
      [asked, ['answered', '2026-04-13T16:00:00Z']],
      '2026-04-20T12:00:00Z',
      'met, due 2026-04-13T23:00:00Z',
    ],
    [
      'may no longer want it',
      [asked, ['notWanted', '2026-04-08T10:00:00Z']],
      '2026-04-20T12:00:00Z',
      'not needed, due 2026-04-13T23:00:00Z',
    ],
    [
      'and one who gave up after the time was missed was never answered',
      [asked, ['notWanted', '2026-04-15T10:00:00Z']],
      '2026-04-20T12:00:00Z',
      'missed, due 2026-04-13T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, 'answered'), expected))

  test('ends when the child heard from us, and says so', () =>
    assert.equal(
      episodeAt(story([asked, ['answered', '2026-04-08T10:00:00Z']]), '2026-04-20T12:00:00Z').ended?.outcome,
      'the child heard from us',
    ))

  test('is told the time that is owed, on the pathway that the record leads to', () => {
    assert.equal(accountLinks.answer.pathway, answerToChild.id)
    assert.ok(answerToChild.forChild?.next.includes(`${accountLinks.answer.workingDays} working days`))
  })
})
