import assert from 'node:assert/strict'
import { test } from 'node:test'
import { urgentListView } from './urgent.view.ts'

const sharing = {
  ...{ id: 'one', episodeId: 'two', childId: 'three', agencyId: 'four', agencyName: 'Westshire care' },
  ...{
    basis: 'vital',
    danger: 'He waits outside.',
    message: 'Call us.',
    sharedById: 'five',
    sharedBy: 'Ade',
  },
  sharedAt: new Date('2026-11-22T21:04:00Z'),
  endsAt: new Date('2026-11-23T21:04:00Z'),
  reviewDue: new Date('2026-11-24T00:00:00Z'),
  ...{ reviewedAt: null, reviewedBy: null, finding: null, review: null },
  ...{ openedAt: null, openedBy: null, openingKnown: true },
}

const shown = (now: string): string =>
  String(urgentListView({ all: [sharing], now: new Date(now), parts: [] })).replace(/<[^>]*>/g, '')

test('a review that is owed until midnight is owed by the end of the day before, not a day later', () => {
  assert.match(shown('2026-11-22T22:00:00Z'), /To be reviewed by the end of 23 Nov/)
  assert.match(shown('2026-11-24T00:00:01Z'), /Review overdue since the end of 23 Nov/)
})
