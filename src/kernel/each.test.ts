import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { at, entriesOf, given, pathwayWith, step } from '../../test/random-pathways.ts'
import { diagramOf } from './diagram.ts'
import { explain } from './explain.ts'
import { type AgreedAction, actionsFor } from './form.ts'
import type { Entry } from './pathway.ts'
import { inWords } from './pathway-in-words.ts'
import { dutyToMeet, mistakesIn } from './recording.ts'
import { replay } from './replay.ts'

const roles = { us: 'Us', them: 'Them' }
const rule = pathwayWith({
  begin: step('Begin'),
  held: step('Meeting held', { again: true, asks: { list: actionsFor('What was agreed?', roles) } }),
  done: step('Action done', { by: 'chair', each: { step: 'held', question: 'list' } }),
  end: step('End', { ends: 'over' }),
})

const action = (what: string, by: string, who = 'them', no?: number): AgreedAction => ({
  what,
  who,
  by,
  ...(no ? { no } : {}),
})

type Line = Parameters<typeof entriesOf>[0][number]
const held = (hours: number, list: readonly AgreedAction[], more: Partial<Entry> = {}): Line => [
  'held',
  hours,
  { answers: { list }, ...more },
]
const dutiesOf = (lines: readonly Line[], now = at(10)) =>
  replay(rule, entriesOf(lines), given(now)).duties.filter(duty => duty.step === 'done')
const shown = (lines: readonly Line[], now?: Date) =>
  dutiesOf(lines, now).map(duty => [duty.occurrence, duty.owedBy, duty.state])

const begin: Line = ['begin', 0]
const two = [action('Visit', '2026-03-10', 'them', 1), action('Call', '2026-03-12', 'us', 2)]

describe('what is owed for each action agreed', () => {
  test('waits while nothing was agreed, and is not needed if nothing was', () => {
    assert.deepEqual(shown([begin]), [[1, 'chair', 'waiting']])
    assert.deepEqual(shown([begin, held(1, [])]), [[1, 'chair', 'not needed']])
  })

  test('is owed once for each, by the role and by the end of the day named', () => {
    assert.deepEqual(
      dutiesOf([begin, held(1, two)]).map(duty => [duty.owedBy, duty.state, duty.due?.toISOString()]),
      [
        ['them', 'open', '2026-03-11T00:00:00.000Z'],
        ['us', 'open', '2026-03-13T00:00:00.000Z'],
      ],
    )
  })

  test('that was agreed after the end is owed like any other', () => {
    assert.deepEqual(shown([begin, ['end', 5], held(6, two)]), [
      [25, 'them', 'open'],
      [26, 'us', 'open'],
    ])
  })

  test('is overdue, met in time and met late, each for itself', () => {
    const lines: readonly Line[] = [begin, held(1, two), ['done', 500, { occurrence: 14 }]]
    assert.deepEqual(shown(lines, at(501)), [
      [14, 'us', 'met late'],
      [13, 'them', 'overdue'],
    ])
    const early: readonly Line[] = [begin, held(1, two), ['done', 20, { occurrence: 13 }]]
    assert.deepEqual(shown(early), [
      [13, 'them', 'met'],
      [14, 'us', 'open'],
    ])
  })

  test('a correction of the meeting keeps what was done, and who is left', () => {
    const corrected = [action('Visit at home', '2026-03-20', 'us', 1), action('Write', '2026-03-21', 'us', 3)]
    const lines: readonly Line[] = [
      begin,
      held(1, two),
      ['done', 20, { occurrence: 13 }],
      held(1, corrected, { corrects: 2 }),
    ]
    assert.deepEqual(shown(lines), [
      [13, 'us', 'met'],
      [15, 'us', 'open'],
    ])
  })

  test('what was done stays when the action is taken back', () => {
    const lines: readonly Line[] = [
      begin,
      held(1, two),
      ['done', 20, { occurrence: 13 }],
      held(1, two, { corrects: 2, withdraws: true }),
    ]
    assert.deepEqual(shown(lines), [[13, 'chair', 'met']])
  })

  test('a second meeting adds its own', () => {
    const lines = [begin, held(1, two), held(2, [action('Write', '2026-04-01', 'us', 1)])]
    assert.deepEqual(
      shown(lines).map(([occurrence]) => occurrence),
      [13, 14, 25],
    )
  })

  test('is missed when the episode ends before it is done', () => {
    assert.deepEqual(shown([begin, held(1, two), ['end', 5]]), [
      [13, 'them', 'missed'],
      [14, 'us', 'missed'],
    ])
  })

  test('the one named is met, or else the one due first; never one already done', () => {
    const lines: readonly Line[] = [begin, held(1, two), ['done', 20, { occurrence: 13 }]]
    const episode = replay(rule, entriesOf(lines), given(at(21)))
    const meets = (occurrence?: number) => dutyToMeet(rule, episode, { step: 'done', occurrence })?.occurrence
    assert.deepEqual([meets(14), meets(13), meets(99), meets()], [14, undefined, undefined, 14])
  })

  test('none can be done before the meeting', () => {
    const entries = entriesOf([begin, held(3, two)])
    const recording = { step: 'done', happenedAt: at(1), answers: {}, occurrence: 13 }
    const seen = { pathway: rule, entries, child: given(at(9)).child }
    assert.match(mistakesIn(seen, recording)[0]?.says ?? '', /cannot have happened before “Meeting held”/)
    assert.deepEqual(mistakesIn(seen, { ...recording, happenedAt: at(4) }), [])
  })

  test('a second action may still be recorded late, after the end', () => {
    const entries = entriesOf([begin, held(1, two), ['done', 2, { occurrence: 13 }], ['end', 5]])
    const seen = { pathway: rule, entries, child: given(at(9)).child }
    const recording = { step: 'done', happenedAt: at(6), answers: {}, occurrence: 14 }
    assert.deepEqual(mistakesIn(seen, recording), [])
  })

  test('no action is ever lost, and no two are one', () => {
    const actions = fc.array(
      fc.record({
        what: fc.constant('Do'),
        who: fc.constantFrom('us', 'them'),
        by: fc.constantFrom('2026-03-03', '2026-03-09'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 4 }), fc.nat({ max: 300 }), (meetings, hours) => {
        const lines = [begin, ...meetings.map((list, index) => held(index + 1, list))]
        const duties = dutiesOf(lines, at(10 + hours)).filter(duty => duty.due)
        assert.equal(duties.length, meetings.flat().length)
        assert.equal(new Set(duties.map(duty => duty.occurrence)).size, duties.length)
      }),
    )
  })
})

describe('in words and drawn', () => {
  test('the sentence says for what it is owed, and by whom', () => {
    assert.ok(
      inWords(rule).some(says =>
        says.includes('Owed by the role named, by the date named, for each action agreed in “Meeting held”'),
      ),
      inWords(rule).join('\n'),
    )
  })

  test('the arrow says that there is one for each', () => {
    const arrow = diagramOf(rule).arrows.find(({ to }) => to === 'done')
    assert.deepEqual([arrow?.from, arrow?.label], ['held', 'for each action agreed'])
  })

  test('the reasons name the action and its date', () => {
    const entries = entriesOf([begin, held(1, two)])
    const duty = replay(rule, entries, given(at(10))).duties.find(one => one.occurrence === 13)
    const why = duty && explain(rule, entries, given(at(10)))(duty)
    assert.ok(why?.[0]?.startsWith('Owed by the them'), why?.[0])
    assert.ok(
      why?.includes('It was agreed in “Meeting held” on 2 March 2026 at 11:00, to be done by 10 March 2026.'),
      why?.join('\n'),
    )
  })
})
