import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { libraryLoan } from '../../test/fifth-pathway.ts'
import { hours } from '../kernel/clock.ts'
import type { DecisionTable } from '../kernel/decision.ts'
import { actionsFor, choice, prose, text } from '../kernel/form.ts'
import type { Measure } from '../kernel/measure.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import type { Permission } from '../kernel/permission.ts'
import { alreadyBy } from '../kernel/recording.ts'
import { datedLists } from './dated-lists.ts'
import { missingRisk } from './decisions/missing-risk.ts'
import { everyRule, faultsInPolicy } from './every-rule.ts'
import { faultsIn, type Policy } from './faults.ts'
import { measures } from './gathered.ts'
import { roles } from './roles.ts'

describe('the rules as they are', () => {
  test('have no fault', () => assert.deepEqual(faultsInPolicy(), []))
  test('hold the pathways and the tables of the foundation', () => {
    const pathways = everyRule.pathways.map(one => one.id)
    for (const id of ['custody', 'missing-child', 'police-protection', 'search-exposing-intimate-parts'])
      assert.ok(pathways.includes(id), id)
    const tables = everyRule.tables.map(one => one.id)
    for (const id of ['local-authority-accommodation', 'missing-risk']) assert.ok(tables.includes(id), id)
  })
  test('give every role that owes something an agency and a title', () => {
    const owing = everyRule.pathways.flatMap(one => Object.values<Step>(one.steps).map(step => step.by))
    for (const role of new Set(owing)) assert.ok(roles[role as keyof typeof roles].title)
  })
  test('say of every fact that is not seen that it is not', () => {
    const standings = everyRule.pathways.flatMap(one =>
      Object.values<Step>(one.steps).map(step => step.source.standing),
    )
    assert.deepEqual([...new Set(standings)].sort(), ['proposal', 'seen', 'unverified'])
  })
})

describe('two different people', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    // pathway, what somebody recorded, what they may not record after it
    ['search-exposing-intimate-parts', 'groundsPresented', 'decision'],
    ['police-protection', 'taken', 'inquiry'],
    ['victim-or-witness', 'caseDecided', 'reviewAnswered'],
    ['youth-produced-imagery', 'outcomeDecided', 'outcomeAgreed'],
    ['violence-harm-review', 'decided', 'challengeAnswered'],
    ['case-audit', 'graded', 'gradedAgain'],
    ['video-review', 'watched', 'watchedAgain'],
  ]
  const at = new Date('2026-03-02T10:00:00Z')
  for (const [id, first, second] of rows)
    test(`${id}: ${first}, then ${second}`, () => {
      const pathway = everyRule.pathways.find(one => one.id === id)
      assert.ok(pathway?.steps[first] && pathway.steps[second])
      const entries = [
        { version: 1, step: first, happenedAt: at, recordedAt: at, by: 'inspector', answers: {} },
      ]
      assert.equal(alreadyBy({ pathway, entries }, { step: second, by: 'inspector' }), first)
      assert.equal(alreadyBy({ pathway, entries }, { step: second, by: 'somebody else' }), undefined)
    })
})

/** The library loan, which is sound, with something wrong put in. */
const sound: Policy = {
  pathways: [libraryLoan],
  tables: [],
  measures: [],
  permissions: [],
  lists: [],
  registers: [],
  objectives: [],
}
const bankHolidays = datedLists[0] as (typeof datedLists)[number]
const { lent, reminded, returned } = libraryLoan.steps
const withSteps = (steps: Readonly<Record<string, unknown>>): Policy => ({
  ...sound,
  pathways: [{ ...libraryLoan, steps: { ...libraryLoan.steps, ...steps } } as unknown as Pathway],
})
const withRule = (change: Readonly<Record<string, unknown>>): Policy => ({
  ...sound,
  pathways: [{ ...libraryLoan, ...change } as unknown as Pathway],
})
const grade = choice('Grade', { high: 'High', medium: 'Medium' })
const known = choice('Known?', { yes: 'Yes', no: 'No', 'not known': 'Not known' })
const decides = { table: 'missing-risk', result: 'grade', question: 'grade' }
const decided = (
  asks: Readonly<Record<string, unknown>>,
  tables: readonly DecisionTable[] = [missingRisk],
): Policy => ({
  ...withSteps({ reminded: { ...reminded, decides, asks } }),
  tables,
})
const facts = { danger: known, exploitation: known, medicalNeed: known }
const reason = { rule: 'lend', because: 'It is theirs.', roles: ['constable'] }
const lend: Permission<never> = { action: 'lend', title: 'Lend', allows: [reason] }
const count = measures[0] as Measure
const table = (rules: readonly unknown[]): Policy =>
  ({
    ...sound,
    tables: [
      {
        id: 'loan-length',
        title: 'Length of a loan',
        source: libraryLoan.source,
        inForceFrom: '2025-01-01',
        given: { kind: ['story', 'facts'] },
        gives: { weeks: [1, 2] },
        rules,
      },
    ],
  }) as unknown as Policy

const planted: readonly (readonly [string, Policy, RegExp])[] = [
  [
    'a step that does not exist',
    withSteps({ reminded: { ...reminded, after: ['borrowed'] } }),
    /“Child reminded” depends on a step called “borrowed”, which the pathway does not have\./,
  ],
  [
    'also where it makes something unnecessary',
    withSteps({ reminded: { ...reminded, unless: ['borrowed'] } }),
    /depends on a step called “borrowed”/,
  ],
  [
    'also among several roads',
    withSteps({ reminded: { ...reminded, afterAny: ['lent', 'borrowed'] } }),
    /depends on a step called “borrowed”/,
  ],
  [
    'an answer that cannot be given',
    withSteps({ reminded: { ...reminded, when: { lent: { kind: 'poem' } } } }),
    /expects the answer “poem” to “What kind of book\?”, which cannot be given\./,
  ],
  [
    'a question that is not asked',
    withSteps({ reminded: { ...reminded, when: { lent: { weight: 'light' } } } }),
    /asks about “weight”, which is not asked there\./,
  ],
  [
    'a fact about the child that nobody knows',
    withSteps({ reminded: { ...reminded, when: { child: { height: 'tall' } } } }),
    /asks about “height”/,
  ],
  [
    'a circle',
    withSteps({
      lent,
      reminded: { ...reminded, after: ['sorted'] },
      sorted: { ...reminded, after: ['reminded'] },
    }),
    /“Child reminded” waits for itself, so it can never open\./,
  ],
  ['nothing that ends it', withSteps({ returned: { ...returned, ends: undefined } }), /No step ends it\./],
  [
    'an answer after which nothing can end it',
    withSteps({ returned: { ...returned, when: { lent: { kind: 'story' } } } }),
    /Nothing can end it when “What kind of book\?” is “A book of facts”/,
  ],
  [
    'a clock before its start',
    withSteps({ reminded: { ...reminded, within: hours(1, 'returned') } }),
    /clock of “Child reminded” runs from “Book returned”, but the step can open before that has happened\./,
  ],
  [
    'a first step that waits',
    withSteps({ lent: { ...lent, after: ['returned'] } }),
    /The step it begins with must wait for nothing/,
  ],
  [
    'a first step that does not exist',
    withRule({ begins: 'asked' }),
    /It begins with “asked”, which is not one of its steps\./,
  ],
  [
    'a role that does not exist',
    withSteps({ reminded: { ...reminded, by: 'wizard' } }),
    /“Child reminded” is owed by “wizard”, which is not a role/,
  ],
  [
    'an agency that does not exist',
    withSteps({ reminded: { ...reminded, sharedWith: ['circus'] } }),
    /is shared with “circus”, which is not a kind of agency/,
  ],
  [
    'no source',
    withSteps({ reminded: { ...reminded, source: undefined } }),
    /does not say where it comes from/,
  ],
  [
    'no source of the whole',
    withRule({ source: undefined }),
    /Pathway “Library loan” \(library-loan\): It does not say where it comes from/,
  ],
  [
    'a source that does not say how far it was checked',
    withSteps({ reminded: { ...reminded, source: { ...reminded.source, standing: 'sure' } } }),
    /does not say where it comes from/,
  ],
  [
    'dates that are not dates',
    withRule({ inForceFrom: '1 January 2025' }),
    /The dates between which it is in force must be dates, such as/,
  ],
  ['a day that does not exist', withRule({ inForceFrom: '2025-02-29' }), /must be dates/],
  ['an end before the beginning', withRule({ until: '2024-12-31' }), /It ends before it is in force\./],
  [
    'a name that cannot be an address',
    withRule({ id: 'Library Loan' }),
    /must be words in small letters, joined by hyphens/,
  ],
  [
    'a child whom nobody hears',
    withSteps({ lent: { ...lent, asks: { kind: lent.asks?.kind } } }),
    /Nobody is asked for the child's own words\./,
  ],
  [
    'two versions at once',
    { ...sound, pathways: [libraryLoan, { ...libraryLoan, inForceFrom: '2026-01-01' }] },
    /“Library loan” \(library-loan\) has two versions in force on 2026-01-01\./,
  ],
  [
    'two versions from one day',
    { ...sound, pathways: [{ ...libraryLoan, until: '2026-01-01' }, libraryLoan] },
    /two versions in force/,
  ],
  [
    'a table that does not exist',
    decided({ grade, ...facts }, []),
    /is decided with the table “missing-risk”, which does not exist\./,
  ],
  [
    'a table whose facts are not asked',
    decided({ grade }),
    /does not ask for “danger”, which “Grade of a missing child” needs\./,
  ],
  [
    'a table whose facts may be left out',
    decided({ grade, ...facts, danger: { ...known, optional: true } }),
    /may leave out “danger”/,
  ],
  [
    'an answer the table does not know',
    decided({ grade, ...facts, danger: choice('Danger', { yes: 'Yes', perhaps: 'Perhaps' }) }),
    /may answer “danger” with “perhaps”, which “Grade of a missing child” does not know\./,
  ],
  [
    'a suggestion nobody may choose',
    decided({ grade: choice('Grade', { high: 'High' }), ...facts }),
    /may be suggested “medium”, which is not among the answers/,
  ],
  [
    'a table with a gap',
    table([{ when: { kind: 'story' }, gives: { weeks: 1 }, because: 'Short.' }]),
    /leaves a child without an answer when kind is facts\./,
  ],
  [
    'a table with an overlap',
    table([
      { when: {}, gives: { weeks: 1 }, because: 'All.' },
      { when: { kind: 'facts' }, gives: { weeks: 2 }, because: 'Long.' },
    ]),
    /gives 2 answers \(rules 1 and 2\) when kind is facts\./,
  ],
  [
    'a table that does not say why',
    table([{ when: {}, gives: { weeks: 1 }, because: ' ' }]),
    /Decision table “Length of a loan” \(loan-length\): Rule 1 does not say why \(because\)\./,
  ],
  [
    'a table from a day that does not exist',
    { ...sound, tables: [{ ...missingRisk, inForceFrom: '2026-13-01' }] },
    /\(missing-risk\): The dates between which it is in force must be dates/,
  ],
  [
    'a table that ends before it begins',
    { ...sound, tables: [{ ...missingRisk, until: '2000-01-01' }] },
    /It ends before it is in force\./,
  ],
  [
    'a rule that never applies',
    table([
      { when: {}, gives: { weeks: 1 }, because: 'All.' },
      { when: { kind: 'poem' }, gives: { weeks: 2 }, because: 'Never.' },
    ]),
    /Rule 2 can never apply\./,
  ],
  [
    'a list from nowhere',
    { ...sound, lists: [{ title: 'Feast days', source: { ...bankHolidays.source, document: '' } }] },
    /The list “Feast days” does not say where it comes from\./,
  ],
  [
    'a list that ends before it begins',
    { ...sound, lists: [{ ...bankHolidays, known: { from: '2026-01-01', until: '2025-01-01' } }] },
    /ends before it begins/,
  ],
  [
    'a permission nobody has',
    {
      ...sound,
      permissions: [{ action: 'burn books', title: 'Burn books', allows: [] } as Permission<never>],
    },
    /Nothing allows anybody to burn books\./,
  ],
  ...(
    [
      ['two reasons with one name', { allows: [reason, reason] }, /“Lend” has two reasons called “lend”/],
      [
        'a reason for nobody',
        { allows: [{ ...reason, roles: [] }] },
        /“Lend” is allowed to nobody by “lend”/,
      ],
      [
        'a reason that is none',
        { allows: [{ ...reason, because: '' }] },
        /“Lend” does not say why “lend” allows it/,
      ],
      ['no title', { title: ' ' }, /The permission to lend has no title/],
    ] as const
  ).map(
    ([fault, change, says]) =>
      [`a permission: ${fault}`, { ...sound, permissions: [{ ...lend, ...change }] }, says] as const,
  ),
  [
    'two permissions for one thing',
    { ...sound, permissions: [lend, lend] },
    /Two permissions are called “lend”/,
  ],
  ['two measures with one id', { ...sound, measures: [count, count] }, /Two measures are called “/],
  [
    'a measure without a source',
    { ...sound, measures: [{ ...count, source: { ...count.source, point: '' } }] },
    /Measure “.+” does not say where it comes from/,
  ],
  [
    'an agency that does not exist, and is not to read it',
    withSteps({ reminded: { ...reminded, withheldFrom: ['circus'] } }),
    /is withheld from “circus”, which is not a kind of agency/,
  ],
  [
    'an action for a role that does not exist',
    withSteps({ reminded: { ...reminded, asks: { list: actionsFor('What?', { wizard: 'Wizard' }) } } }),
    /“Child reminded” is owed by “wizard”, which is not a role/,
  ],
  ['the board of no unit', withRule({ unit: 'tent' }), /the board of “tent”, which is not a kind of unit/],
  [
    'a permission for a role that does not exist',
    {
      ...sound,
      permissions: [
        {
          ...lend,
          allows: [{ ...reason, roles: ['wizard'] }],
        },
      ],
    },
    /“Lend” is allowed to “wizard”/,
  ],
  [
    'a permission with a condition that nobody can read',
    {
      ...sound,
      permissions: [
        {
          ...lend,
          allows: [{ ...reason, given: () => true }],
        },
      ],
    },
    /“Lend” does not say in a sentence on which condition “lend” allows it\./,
  ],
  [
    'a decision that is not a choice',
    decided({ grade: prose('Grade'), ...facts }),
    /does not ask for the decision/,
  ],
  ['a child who is told nothing', withRule({ forChild: undefined }), /does not say what the child is told/],
  [
    'a child who is told, and is not',
    withRule({ offChildReceipt: 'It is covert.' }),
    /also says why the child is not told/,
  ],
  [
    'a child who is told in long words',
    withRule({
      forChild: {
        ...libraryLoan.forChild,
        why: 'Your participation in institutional lending necessitates administrative documentation.',
      },
    }),
    /\(why\) is read with ease at \d+(\.\d)?, not at 11/,
  ],
  [
    'a child who is told half',
    withRule({ forChild: { ...libraryLoan.forChild, next: ' ' } }),
    /leaves out what comes next/,
  ],
  ['an adult who is told as a child is', withRule({ subject: 'adult' }), /It is not about a child/],
  [
    'a step that leads nowhere',
    withSteps({ reminded: { ...reminded, leadsTo: [{ pathway: 'moon', because: 'Far.' }] } }),
    /“Child reminded” leads to “moon”, which is not a pathway\./,
  ],
  [
    'a count of what is not a pathway',
    withRule({ counts: { often: { pathway: 'moon', days: 9, atLeast: 2, title: 'Often' } } }),
    /“Often” counts “moon”, which is not a pathway\./,
  ],
  [
    'an owner who is not a role',
    withSteps({ reminded: { ...reminded, bySome: [{ when: { lent: { kind: 'story' } }, by: 'wizard' }] } }),
    /“wizard”, which is not a role/,
  ],
  [
    'a condition on an answer in words',
    withSteps({
      lent: { ...lent, asks: { ...lent.asks, title: text('Title') } },
      reminded: { ...reminded, when: { lent: { title: 'Emil' } } },
    }),
    /“Title”, which has no list of answers to choose from\./,
  ],
]

describe('rules with a fault planted', () => {
  test('are sound before it is', () => assert.deepEqual(faultsIn(sound), []))
  for (const [fault, policy, says] of planted)
    test(fault, () => assert.match(faultsIn(policy).join('\n') || 'no fault found', says))
})
