import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import type { Step } from '../../kernel/pathway.ts'
import { youthProducedImagery } from './youth-produced-imagery.ts'

/** Kit is 14. */
const kit = { sex: 'male', lookedAfter: 'no', age: '14' }

const reported = (part = 'both'): Happened => ['reported', '2026-03-02T09:00:00Z', { part }]
const checked = (category: string, at = '2026-03-03T09:00:00Z'): Happened => ['checked', at, { category }]
const word = (called: string): Happened => ['roleRecorded', '2026-03-03T10:00:00Z', { word: called }]
const heard: Happened = ['childHeard', '2026-03-03T11:00:00Z']
const decided = (outcome: string, at = '2026-03-04T10:00:00Z'): Happened => [
  'outcomeDecided',
  at,
  { outcome },
]
const agreed = (agrees: string, at = '2026-03-05T10:00:00Z'): Happened => ['outcomeAgreed', at, { agrees }]
const ready = [reported(), checked('not aggravated'), word('involved'), heard]
const story = (happened: readonly Happened[]) => ({ pathway: youthProducedImagery, child: kit, happened })

describe('clocks of imagery made by a child', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'left alone from the first moment',
      [reported()],
      '2026-03-02T12:00:00Z',
      'leftAlone',
      'open, prompt 2026-03-02T09:00:00Z',
    ],
    [
      'heard within two days',
      [reported()],
      '2026-03-04T09:00:01Z',
      'childHeard',
      'overdue, due 2026-03-04T09:00:00Z',
    ],
    [
      'three days to look for aggravating facts',
      [reported()],
      '2026-03-05T09:00:00Z',
      'checked',
      'open, due 2026-03-05T09:00:00Z',
    ],
    [
      'a day for the right word, from the check',
      [reported(), checked('aggravated')],
      '2026-03-03T12:00:00Z',
      'roleRecorded',
      'open, due 2026-03-04T09:00:00Z',
    ],
    [
      'ten working days for the outcome',
      ready,
      '2026-03-05T12:00:00Z',
      'outcomeDecided',
      'open, due 2026-03-17T00:00:00Z',
    ],
    [
      'two working days for the supervisor',
      [...ready, decided('outcome21')],
      '2026-03-04T12:00:00Z',
      'outcomeAgreed',
      'open, due 2026-03-07T00:00:00Z',
    ],
    [
      'decided again after a no: the supervisor owes an answer again',
      [
        ...ready,
        decided('outcome21'),
        agreed('no'),

        decided('outcome21', '2026-03-09T10:00:00Z'),
      ],
      '2026-03-09T12:00:00Z',
      'outcomeAgreed',
      'open, due 2026-03-12T00:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

test('school sees nothing but what it was asked, and only if it has to know', () => {
  const seenBySchool = Object.entries<Step>(youthProducedImagery.steps).filter(([, step]) =>
    step.sharedWith?.includes('school'),
  )
  assert.deepEqual(
    seenBySchool.map(([name]) => name),
    ['schoolAsked'],
  )
  const not: Happened = ['schoolConsidered', '2026-03-02T12:00:00Z', { needed: 'no' }]
  assert.match(dutyAt(story([reported(), not]), '2026-03-02T13:00:00Z', 'schoolAsked'), /^not needed/)
})

describe('how it ends', () => {
  const endings: readonly (readonly [string, readonly Happened[]])[] = [
    ['outcome 21', [...ready, decided('outcome21'), agreed('yes'), ['closed', '2026-03-06T10:00:00Z']]],
    [
      'nothing found',
      [...ready, decided('nothing'), agreed('yes'), ['nothingFound', '2026-03-06T10:00:00Z']],
    ],
    ['investigated further', [...ready, decided('investigate'), ['investigated', '2026-03-06T10:00:00Z']]],
  ]
  for (const [outcome, happened] of endings)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-05-01T00:00:00Z').ended?.outcome, outcome),
    )
})

describe('what is refused', () => {
  const rows: readonly (readonly [string, readonly Happened[], Happened, RegExp | undefined])[] = [
    [
      'calling a child a suspect where nothing is aggravated',
      [reported('shared'), checked('not aggravated')],
      word('suspect'),
      /person involved, not a suspect/,
    ],
    [
      'calling the child whom the image shows a suspect, whatever else is so',
      [reported('shown'), checked('aggravated')],
      word('suspect'),
      /whom the image shows/,
    ],
    [
      'but not a child said to have blackmailed another',
      [reported('shared'), checked('aggravated')],
      word('suspect'),
      undefined,
    ],
    [
      'outcome 21 for an aggravated case',
      [reported(), checked('aggravated'), word('involved'), heard],
      decided('outcome21'),
      /not for a case with aggravating facts/,
    ],
    [
      'an outcome before the child was heard',
      [reported(), checked('not aggravated'), word('involved')],
      decided('outcome21'),
      /not open/,
    ],
    [
      'telling the child before a supervisor agreed',
      [...ready, decided('outcome21')],
      ['closed', '2026-03-06T10:00:00Z'],
      /not open/,
    ],
    [
      'or after a supervisor did not',
      [...ready, decided('outcome21'), agreed('no')],
      ['closed', '2026-03-06T10:00:00Z'],
      /not open/,
    ],
    [
      'outcome 21 where a repeat was looked into, with a reason',
      [reported(), checked('repeated'), word('involved'), heard],
      decided('outcome21'),
      undefined,
    ],
  ]
  for (const [shows, happened, next, says] of rows)
    test(shows, () => {
      const refused = refusal(story(happened), next)
      if (says) assert.match(refused ?? 'nothing was refused', says)
      else assert.equal(refused, undefined)
    })
})

describe('what is marked as a breach', () => {
  const closed = (given: Readonly<Record<string, string>>): readonly Happened[] => [
    ...ready,
    decided('outcome21'),
    agreed('yes'),
    ['closed', '2026-03-06T10:00:00Z', given],
  ]
  const rows: readonly (readonly [string, readonly Happened[], RegExp | undefined])[] = [
    [
      'an image looked at without need',
      [reported(), ['leftAlone', '2026-03-02T10:00:00Z', { viewed: 'yes' }]],
      /looked at without need/,
    ],
    [
      'not one that had to be',
      [reported(), ['leftAlone', '2026-03-02T10:00:00Z', { viewed: 'needed' }]],
      undefined,
    ],
    [
      'a child spoken to where others saw it',
      [reported(), ['childHeard', '2026-03-02T10:00:00Z', { where: 'schoolUniform' }]],
      /where other children saw it/,
    ],
    ['an outcome nobody explained', closed({ explained: 'no' }), /what the outcome means later/],
    ['no help to take it down', closed({ removal: 'no' }), /Nobody offered help/],
  ]
  for (const [shows, happened, says] of rows)
    test(shows, () => {
      const breaches = breachesIn(story(happened), '2026-05-01T00:00:00Z').join()
      if (says) assert.match(breaches, says)
      else assert.equal(breaches, '')
    })
})
