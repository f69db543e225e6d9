import { decisionTable } from '../../kernel/decision.ts'
import { childFacts } from '../../kernel/pathway.ts'
import { knifeGuideline } from '../sources.ts'

const under16 = childFacts.age.slice(0, 16)
const older = childFacts.age.slice(16, 18)
const simple = { more: 'no', history: 'no' } as const

/**
 * Where the guideline of police chiefs starts for a knife. It is older than the matrix of 2023, and taking its line at 16
 * as automatic may be unlawful: the table names a starting point to think from, and never an outcome.
 */
export const knifeStart = decisionTable({
  id: 'knife-start',
  title: 'Starting point for a knife',
  source: knifeGuideline('Starting points by age, admission and history', 'unverified'),
  inForceFrom: '2022-01-01',
  given: {
    more: ['yes', 'no'],
    history: ['yes', 'no'],
    position: ['says nothing', 'denies', 'accepts responsibility', 'admits'],
    age: childFacts.age,
  },
  gives: { start: ['charge', 'youth conditional caution', 'think it through together'] },
  rules: [
    {
      when: { more: 'yes' },
      gives: { start: 'charge' },
      because: 'More was done than having it.',
    },
    {
      when: { more: 'no', history: 'yes' },
      gives: { start: 'charge' },
      because: 'There is a history of violence or of a weapon.',
    },
    {
      when: { ...simple, age: older },
      gives: { start: 'charge' },
      because:
        'From 16 the guideline starts at a charge. Do not take that as automatic: a court has been asked why.',
    },
    {
      when: { ...simple, age: under16, position: 'admits' },
      gives: { start: 'youth conditional caution' },
      because: 'Under 16, with an admission, the guideline starts at a youth conditional caution.',
    },
    {
      when: { ...simple, age: under16, position: ['says nothing', 'denies', 'accepts responsibility'] },
      gives: { start: 'think it through together' },
      because: 'The guideline says nothing of a child under 16 who has not admitted it.',
    },
    {
      when: { ...simple, age: 'not known' },
      gives: { start: 'think it through together' },
      because: 'The age is not known, and what nobody knows does not count against a child.',
    },
  ],
})
