import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { combinations, type DecisionTable, decisionTable, faultsInTable, suggest } from './decision.ts'
import { document } from './source.ts'

const table = decisionTable({
  id: 'grade',
  title: 'Risk Grade',
  source: document('Test')('1'),
  inForceFrom: '2026-01-01',
  given: { age: [10, 11], known: ['yes', 'no'] },
  gives: { grade: ['medium', 'high'] },
  rules: [
    { when: { known: 'yes' }, gives: { grade: 'high' }, because: 'Known to be at risk.' },
    { when: { known: 'no', age: [10] }, gives: { grade: 'high' }, because: 'Very young.' },
    { when: { known: 'no', age: 11 }, gives: { grade: 'medium' }, because: 'Nothing more is known.' },
  ],
})

const withRules = (rules: DecisionTable['rules'], more: Partial<DecisionTable> = {}): DecisionTable => ({
  ...table,
  ...more,
  rules,
})
const high = { grade: 'high' }

test('a complete table without overlap has no faults', () => assert.deepEqual(faultsInTable(table), []))

test('a suggestion says which rule fits, why, and how every rule fared', () => {
  assert.deepEqual(suggest(table, { age: 10, known: 'no', more: 'ignored' }), {
    table: 'grade',
    inForceFrom: '2026-01-01',
    gives: { grade: 'high' },
    because: 'Very young.',
    trace: [
      { rule: 1, fits: false, because: 'Known to be at risk.' },
      { rule: 2, fits: true, because: 'Very young.' },
      { rule: 3, fits: false, because: 'Nothing more is known.' },
    ],
  })
})

test('a missing or unknown fact is a fault, never a guess', () => {
  assert.throws(() => suggest(table, { known: 'yes' }), /grade was not given a known answer for age/)
  assert.throws(() => suggest(table, { age: 9, known: 'yes' }), /known answer for age/)
  assert.throws(() => suggest(table, { age: 10, known: 'perhaps' }), /known answer for known/)
})

const faults = [
  ['a gap', withRules(table.rules.slice(0, 2)), /without an answer when age is 11 and known is no\./],
  [
    'an overlap',
    withRules([...table.rules, { when: { age: 10 }, gives: high, because: '' }]),
    /gives 2 answers \(rules 1 and 4\) when age is 10/,
  ],
  [
    'a rule that never applies',
    withRules([...table.rules, { when: { age: [] }, gives: high, because: '' }]),
    /Rule 4 can never apply\./,
  ],
  [
    'a result that no rule gives',
    withRules([{ when: {}, gives: high, because: 'All.' }]),
    /No rule gives the grade “/,
  ],
  [
    'a result that is not listed',
    withRules([{ when: {}, gives: { grade: 'low' }, because: '' }]),
    /Rule 1 gives a “grade” that is not in the list\./,
  ],
  ['a fact without values', withRules([], { given: { age: [] } }), /asks about “age” without saying/],
] as const

for (const [what, broken, says] of faults)
  test(`finds ${what}`, () => {
    assert.match(faultsInTable(broken).join('\n'), says)
    assert.ok(faultsInTable(broken).every(fault => fault.startsWith('Decision table “Risk Grade” (')))
  })

const values = ['a', 'b', 'c']
const rules = fc.array(
  fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.oneof(fc.constantFrom(...values), fc.subarray(values))),
  { maxLength: 6 },
)

test('gaps and overlaps are found exactly where counting by hand finds them', () => {
  fc.assert(
    fc.property(rules, all => {
      const made: DecisionTable = {
        ...table,
        given: { x: values, y: values, z: values },
        rules: all.map(when => ({ when, gives: high, because: '' })),
      }
      let wrong = 0
      for (const x of values)
        for (const y of values)
          for (const z of values) {
            const facts: Record<string, string> = { x, y, z }
            const fitting = all.filter(when =>
              Object.entries(when).every(([fact, wanted]) => wanted.includes(facts[fact] as string)),
            )
            if (fitting.length !== 1) wrong += 1
          }
      const found = faultsInTable(made).filter(fault => / when /.test(fault))
      assert.equal(found.length, wrong)
      for (const facts of combinations(made.given))
        if (wrong === 0) assert.equal(suggest(made, facts).trace.filter(one => one.fits).length, 1)
    }),
  )
})
