import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { caseAudit } from './case-audit.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '13' }
const story = (happened: readonly Happened[]) => ({ pathway: caseAudit, child: kit, happened })

/** A Thursday before Easter: Good Friday is 3 April 2026, Easter Monday 6 April. */
const sampled = (more = {}): Happened => ['sampled', '2026-04-02T09:00:00Z', more]
const read = (danger: string, at = '2026-04-02T10:00:00Z'): Happened => ['readForRisk', at, { danger }]
const voiceRead: Happened = ['voiceRead', '2026-04-02T11:00:00Z']
const needsRead: Happened = ['needsRead', '2026-04-02T11:30:00Z']
const graded = (overall: string): Happened => ['graded', '2026-04-02T12:00:00Z', { overall }]
const sent: Happened = ['feedbackSent', '2026-04-02T13:00:00Z']
const talked = (need: string): Happened => ['feedbackTalked', '2026-04-07T10:00:00Z', { need }]
const untilGraded = (overall: string, more = {}): readonly Happened[] => [
  sampled(more),
  read('no'),
  voiceRead,
  needsRead,
  graded(overall),
]
const talkedOf = (overall: string, need = 'none'): readonly Happened[] => [
  ...untilGraded(overall),
  sent,
  talked(need),
]
const planned: Happened = ['reAuditPlanned', '2026-04-08T10:00:00Z', { on: '2026-10-24' }]

describe('clocks of a case audit', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'two working days to read for danger, Easter apart',
      [sampled()],
      '2026-04-08T22:59:59Z',
      'readForRisk',
      'open, due 2026-04-08T23:00:00Z',
    ],
    ['and a second', [sampled()], '2026-04-08T23:00:01Z', 'readForRisk', 'overdue, due 2026-04-08T23:00:00Z'],
    [
      'danger: referred the same day, a bank holiday or not',
      [sampled(), read('yes', '2026-04-03T08:00:00Z')],
      '2026-04-03T22:59:59Z',
      'sameDayReferred',
      'open, due 2026-04-03T23:00:00Z',
    ],
    [
      'and not a second later',
      [sampled(), read('yes', '2026-04-03T08:00:00Z')],
      '2026-04-03T23:00:01Z',
      'sameDayReferred',
      'overdue, due 2026-04-03T23:00:00Z',
    ],
    [
      'found minutes before midnight: still that day',
      [sampled(), read('unsure', '2026-04-02T22:50:00Z')],
      '2026-04-02T22:55:00Z',
      'sameDayReferred',
      'open, due 2026-04-02T23:00:00Z',
    ],
    [
      'found again another day: referred again that day',
      [
        sampled(),
        read('yes'),
        ['sameDayReferred', '2026-04-02T11:00:00Z'],
        read('yes', '2026-04-07T09:00:00Z'),
      ],
      '2026-04-07T10:00:00Z',
      'sameDayReferred',
      'open, due 2026-04-07T23:00:00Z',
    ],
    [
      'answered by the council the next working day',
      [sampled(), read('yes'), ['sameDayReferred', '2026-04-02T11:00:00Z']],
      '2026-04-07T22:59:59Z',
      'referralAnswered',
      'open, due 2026-04-07T23:00:00Z',
    ],
    [
      'ten working days to grade',
      [sampled(), read('no'), voiceRead, needsRead],
      '2026-04-20T22:59:59Z',
      'graded',
      'open, due 2026-04-20T23:00:00Z',
    ],
    [
      'and a second',
      [sampled(), read('no'), voiceRead, needsRead],
      '2026-04-20T23:00:01Z',
      'graded',
      'overdue, due 2026-04-20T23:00:00Z',
    ],
    [
      'feedback talked through within ten',
      [...untilGraded('good'), sent],
      '2026-04-20T23:00:01Z',
      'feedbackTalked',
      'overdue, due 2026-04-20T23:00:00Z',
    ],
    [
      'put right within five',
      [...untilGraded('inadequate'), sent],
      '2026-04-13T22:59:59Z',
      'putRight',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'audited again on the day that was set, the last of summer time',
      [...talkedOf('improve'), ['putRight', '2026-04-07T09:00:00Z'], planned],
      '2026-10-24T22:59:59Z',
      'reAudited',
      'open, due 2026-10-24T23:00:00Z',
    ],
    [
      'and not later',
      [...talkedOf('improve'), ['putRight', '2026-04-07T09:00:00Z'], planned],
      '2026-10-24T23:00:01Z',
      'reAudited',
      'overdue, due 2026-10-24T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['no danger: nothing to refer', [sampled(), read('no')], 'sameDayReferred', 'not needed'],
    ['not clear is taken for danger', [sampled(), read('unsure')], 'sameDayReferred', 'open'],
    ['graded once: no second grade', [sampled(), read('no')], 'gradedAgain', 'not needed'],
    ['graded twice', [sampled({ twice: 'yes' })], 'gradedAgain', 'open'],
    ['compared when both are there', untilGraded('good', { twice: 'yes' }), 'gradesCompared', 'waiting'],
    ['a good record needs nothing put right', [...untilGraded('good'), sent], 'putRight', 'not needed'],
    ['a good record is not audited again', talkedOf('good'), 'reAuditPlanned', 'not needed'],
    ['nothing to learn: no learning owed', talkedOf('good'), 'learningAgreed', 'not needed'],
    ['something to learn, also from a good record', talkedOf('good', 'team'), 'learningAgreed', 'open'],
    ['a record that must improve is not closed as good', talkedOf('improve'), 'closedAsGood', 'not needed'],
    ['grading waits for the voice', [sampled(), read('no'), needsRead], 'graded', 'waiting'],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), happened.at(-1)?.[1] ?? '', step), new RegExp(`^${state}`)),
    )
})

test('each action agreed is owed by whom it names, by its day', () => {
  const agreed: Happened = [
    'learningAgreed',
    '2026-04-08T10:00:00Z',
    {
      actions: [
        { what: 'A day on listening', who: 'inspector', by: '2026-05-01' },
        { what: 'A form that asks', who: 'superintendent', by: '2026-06-01' },
      ],
    },
  ]
  const happened = [...talkedOf('good', 'team'), agreed]
  assert.equal(
    dutyAt(story(happened), '2026-05-02T00:00:00Z', 'learningDone', 1),
    'overdue, due 2026-05-01T23:00:00Z',
  )
  assert.equal(
    dutyAt(story(happened), '2026-05-02T00:00:00Z', 'learningDone', 2),
    'open, due 2026-06-01T23:00:00Z',
  )
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    ['good', [...talkedOf('good'), ['closedAsGood', '2026-04-08T10:00:00Z']]],
    [
      'audited again',
      [
        ...talkedOf('improve'),
        ['putRight', '2026-04-07T09:00:00Z'],
        planned,
        ['reAudited', '2026-07-01T10:00:00Z', { righted: 'no' }],
      ],
    ],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-12-01T00:00:00Z').ended?.outcome, outcome),
    )
  test('a record that is no better is taken up by a senior officer after the end', () =>
    assert.equal(
      dutyAt(
        story([
          ...talkedOf('improve'),
          ['putRight', '2026-04-07T09:00:00Z'],
          planned,
          ['reAudited', '2026-07-01T10:00:00Z', { righted: 'partly' }],
        ]),
        '2026-07-02T00:00:00Z',
        'notRighted',
      ),
      'open, due 2026-07-03T23:00:00Z',
    ))
})

describe('nobody checks their own work', () => {
  test('an auditor who worked on it does not begin', () =>
    assert.match(
      refusal(story([]), sampled({ ownWork: 'yes' })) ?? 'accepted',
      /Nobody audits their own work/,
    ))
  test('a second grade by somebody who saw the first is not one', () =>
    assert.match(
      refusal(story([sampled({ twice: 'yes' })]), [
        'gradedAgain',
        '2026-04-02T12:00:00Z',
        { sawFirst: 'yes' },
      ]) ?? 'accepted',
      /somebody else/,
    ))
  test('a second grade by somebody who did not is', () =>
    assert.equal(
      refusal(story([sampled({ twice: 'yes' })]), [
        'gradedAgain',
        '2026-04-02T12:00:00Z',
        { sawFirst: 'no' },
      ]),
      undefined,
    ))
  test('danger leads to a notification, and no danger to nothing', () =>
    assert.deepEqual(
      caseAudit.steps.readForRisk.leadsTo?.map(one => [one.pathway, one.when]),
      [['safeguarding-notification', { danger: ['yes', 'unsure'] }]],
    ))
})
