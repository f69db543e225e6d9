import { decisionTable } from '../../kernel/decision.ts'
import { childFacts } from '../../kernel/pathway.ts'
import { proposal } from '../sources.ts'

const under13 = [...childFacts.age.slice(0, 13), 'not known']
const from13 = childFacts.age.slice(13, 18)
const notSure = ['no', 'not known'] as const

/**
 * The grade the facts point to. London's procedure grades every missing child medium or high, so no row gives less.
 * Its facts are answers of the step that decides, or facts about the child, found by the same name.
 */
export const missingRisk = decisionTable({
  id: 'missing-risk',
  title: 'Grade of a missing child',
  source: proposal(
    'Rows proposed; the floor of medium is from the London procedure on missing children',
    'proposal',
  ),
  inForceFrom: '2025-01-01',
  given: {
    danger: ['yes', 'no', 'not known'],
    exploitation: ['yes', 'no', 'not known'],
    medicalNeed: ['yes', 'no', 'not known'],
    age: childFacts.age,
  },
  gives: { grade: ['high', 'medium'] },
  rules: [
    {
      when: { danger: 'yes' },
      gives: { grade: 'high' },
      because: 'There is a sign of serious danger now.',
    },
    {
      when: { danger: notSure, exploitation: 'yes' },
      gives: { grade: 'high' },
      because: 'A missing child who is exploited is in the hands of somebody who does harm.',
    },
    {
      when: { danger: notSure, exploitation: notSure, medicalNeed: 'yes' },
      gives: { grade: 'high' },
      because: 'Illness, or being without medicine or care, could become serious soon.',
    },
    {
      when: { danger: notSure, exploitation: notSure, medicalNeed: notSure, age: under13 },
      gives: { grade: 'high' },
      because: 'A child under 13, or whose age nobody knows, cannot be expected to keep safe alone.',
    },
    {
      when: { danger: 'not known', exploitation: notSure, medicalNeed: notSure, age: from13 },
      gives: { grade: 'medium' },
      because: 'Not knowing of a danger is not a sign of safety. Ask, then grade again.',
    },
    {
      when: { danger: 'no', exploitation: notSure, medicalNeed: notSure, age: from13 },
      gives: { grade: 'medium' },
      because:
        'Nothing points to serious harm, and no missing child is graded below medium without an inspector.',
    },
  ],
})
