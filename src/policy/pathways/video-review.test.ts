import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { videoReview } from './video-review.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '13' }
const story = (happened: readonly Happened[]) => ({ pathway: videoReview, child: kit, happened })

/** A Thursday before Easter: Good Friday is 3 April 2026, Easter Monday 6 April. */
const selected = (footage = 'whole'): Happened => ['selected', '2026-04-02T09:00:00Z', { footage }]
const watched = (practice: string, more = {}): Happened => [
  'watched',
  '2026-04-02T12:00:00Z',
  { practice, ...more },
]
const again: Happened = ['watchedAgain', '2026-04-07T12:00:00Z', { practice: 'found' }]
const found = (finding: string): Happened => ['found', '2026-04-08T12:00:00Z', { finding }]
const talked = (need = 'none'): Happened => ['feedbackTalked', '2026-04-09T12:00:00Z', { need }]
const standards: Happened = ['standardsTold', '2026-04-08T13:00:00Z']
const told = (how: string): Happened => ['childTold', '2026-04-09T10:00:00Z', { with: how }]
const gap = (why: string): Happened => ['gapExplained', '2026-04-07T12:00:00Z', { why }]

describe('clocks of a video review', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'five working days to watch it, Easter apart',
      [selected()],
      '2026-04-13T22:59:59Z',
      'watched',
      'open, due 2026-04-13T23:00:00Z',
    ],
    ['and a second', [selected()], '2026-04-13T23:00:01Z', 'watched', 'overdue, due 2026-04-13T23:00:00Z'],
    [
      'a worry that was missed: the same day',
      [selected(), watched('notFound', { safeguarding: 'missed' })],
      '2026-04-02T22:59:59Z',
      'sameDayReferred',
      'open, due 2026-04-02T23:00:00Z',
    ],
    [
      'and not a second later',
      [selected(), watched('notFound', { safeguarding: 'missed' })],
      '2026-04-02T23:00:01Z',
      'sameDayReferred',
      'overdue, due 2026-04-02T23:00:00Z',
    ],
    [
      'a second pair of eyes in five working days',
      [selected(), watched('unsure')],
      '2026-04-13T23:00:01Z',
      'watchedAgain',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'then decided in five',
      [selected(), watched('found'), again],
      '2026-04-14T22:59:59Z',
      'found',
      'open, due 2026-04-14T23:00:00Z',
    ],
    [
      'professional standards told the next working day',
      [selected(), watched('found'), again, found('found')],
      '2026-04-09T23:00:01Z',
      'standardsTold',
      'overdue, due 2026-04-09T23:00:00Z',
    ],
    [
      'who answer in five',
      [selected(), watched('found'), again, found('found'), standards],
      '2026-04-15T22:59:59Z',
      'standardsAnswered',
      'open, due 2026-04-15T23:00:00Z',
    ],
    [
      'the child told in five',
      [selected(), watched('found'), again, found('found')],
      '2026-04-15T23:00:01Z',
      'childTold',
      'overdue, due 2026-04-15T23:00:00Z',
    ],
    [
      'feedback in ten',
      [selected(), watched('notFound')],
      '2026-04-20T22:59:59Z',
      'feedbackTalked',
      'open, due 2026-04-20T23:00:00Z',
    ],
    [
      'a gap explained in five',
      [selected('none')],
      '2026-04-13T23:00:01Z',
      'gapExplained',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['nothing to watch', [selected('none')], 'watched', 'not needed'],
    ['a part is watched, and the gap explained', [selected('part')], 'watched', 'open'],
    ['the gap of a part too', [selected('part')], 'gapExplained', 'open'],
    ['no sign: no second look', [selected(), watched('notFound')], 'watchedAgain', 'not needed'],
    ['no sign: nobody decides', [selected(), watched('notFound')], 'found', 'not needed'],
    ['a sign: decided only after a second look', [selected(), watched('unsure')], 'found', 'waiting'],
    [
      'not found: standards are not told',
      [selected(), watched('found'), again, found('notFound')],
      'standardsTold',
      'not needed',
    ],
    [
      'found: closed only when all were told',
      [selected(), watched('found'), again, found('found'), standards, talked()],
      'closedAsFound',
      'waiting',
    ],
    ['something to learn', [selected(), watched('notFound'), talked('force')], 'learningAgreed', 'open'],
    ['nothing to learn', [selected(), watched('notFound'), talked()], 'learningAgreed', 'not needed'],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), happened.at(-1)?.[1] ?? '', step), new RegExp(`^${state}`)),
    )
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    ['there was no video', [selected('none'), gap('broken'), ['notWatchable', '2026-04-08T10:00:00Z']]],
    [
      'no sign of discriminatory practice',
      [selected(), watched('notFound'), talked(), ['closed', '2026-04-10T10:00:00Z']],
    ],
    [
      'discriminatory practice not found',
      [
        selected(),
        watched('unsure'),
        again,
        found('notFound'),
        talked(),
        ['closedAfterTwo', '2026-04-10T10:00:00Z'],
      ],
    ],
    [
      'discriminatory practice found',
      [
        selected(),
        watched('found'),
        again,
        found('found'),
        standards,
        told('adult'),
        talked(),
        ['closedAsFound', '2026-04-10T10:00:00Z'],
      ],
    ],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-12-01T00:00:00Z').ended?.outcome, outcome),
    )
})

describe('what is refused, and what is a breach', () => {
  test('nobody reviews their own work', () =>
    assert.match(
      refusal(story([]), ['selected', '2026-04-02T09:00:00Z', { ownWork: 'yes' }]) ?? 'accepted',
      /Nobody reviews video of themselves/,
    ))
  test('a camera that was off', () =>
    assert.deepEqual(breachesIn(story([selected('part'), gap('off')]), '2026-05-01T00:00:00Z').length, 1))
  test('a camera that was broken is no breach', () =>
    assert.deepEqual(breachesIn(story([selected('part'), gap('broken')]), '2026-05-01T00:00:00Z'), []))
  test('a child who is not told that they were treated worse', () =>
    assert.deepEqual(
      breachesIn(
        story([selected(), watched('found'), again, found('found'), told('notTold')]),
        '2026-05-01T00:00:00Z',
      ),
      ['The child was not told that discriminatory practice was found.'],
    ))
  test('signs of it lead to the panel, and a child who is told to being heard', () =>
    assert.deepEqual(
      [videoReview.steps.watched, videoReview.steps.childTold].flatMap(step =>
        step.leadsTo?.map(one => one.pathway),
      ),
      ['safeguarding-notification', 'scrutiny-panel', 'restorative-complaint'],
    ))
})
