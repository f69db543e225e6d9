import { decisionTable } from '../../kernel/decision.ts'
import { childFacts } from '../../kernel/pathway.ts'
import { pace } from '../sources.ts'

const under12 = [...childFacts.age.slice(0, 12), 'not known']
const from12 = childFacts.age.slice(12, 18)

/**
 * Where a child sleeps when bail is refused after charge. A child stays at the police station only with a certificate.
 * Its facts are answers of the step that decides, or facts about the child, found by the same name.
 */
export const localAuthorityAccommodation = decisionTable({
  id: 'local-authority-accommodation',
  title: 'Local authority accommodation when bail is refused',
  source: pace('s.38(6)', 'unverified'),
  inForceFrom: '2015-10-26',
  given: {
    impracticable: ['yes', 'no'],
    offered: ['not secure', 'secure', 'nothing', 'not asked'],
    seriousHarm: ['yes', 'no'],
    age: childFacts.age,
  },
  gives: {
    arrangement: [
      'move to accommodation',
      'move to secure accommodation',
      'ask the local authority',
      'certify impracticable',
      'certify no secure accommodation',
    ],
  },
  rules: [
    {
      when: { offered: 'not asked' },
      gives: { arrangement: 'ask the local authority' },
      because: 'The custody officer must try to arrange a move before anything else can be decided.',
    },
    {
      when: { impracticable: 'yes', offered: ['not secure', 'secure', 'nothing'] },
      gives: { arrangement: 'certify impracticable' },
      because: 'A move is close to impossible, whatever is offered. The court is told the circumstances.',
    },
    {
      when: { impracticable: 'no', offered: 'not secure', seriousHarm: 'no' },
      gives: { arrangement: 'move to accommodation' },
      because: 'Accommodation is offered, and it protects everybody well enough.',
    },
    {
      when: { impracticable: 'no', offered: 'not secure', seriousHarm: 'yes', age: under12 },
      gives: { arrangement: 'move to accommodation' },
      because: 'A child under 12, or whose age is not known, is never kept for want of secure accommodation.',
    },
    {
      when: { impracticable: 'no', offered: ['not secure', 'nothing'], seriousHarm: 'yes', age: from12 },
      gives: { arrangement: 'certify no secure accommodation' },
      because:
        'From 12 on: no secure accommodation is available, and other accommodation would not protect the public from serious harm.',
    },
    {
      when: { impracticable: 'no', offered: 'nothing', seriousHarm: 'no' },
      gives: { arrangement: 'ask the local authority' },
      because: 'The local authority must accommodate a child when asked. Go to its manager on call.',
    },
    {
      when: { impracticable: 'no', offered: 'nothing', seriousHarm: 'yes', age: under12 },
      gives: { arrangement: 'ask the local authority' },
      because: 'The local authority must accommodate a child when asked. Go to its manager on call.',
    },
    {
      when: { impracticable: 'no', offered: 'secure', seriousHarm: 'yes', age: from12 },
      gives: { arrangement: 'move to secure accommodation' },
      because: 'Secure accommodation is available and necessary to protect the public from serious harm.',
    },
    {
      when: { impracticable: 'no', offered: 'secure', seriousHarm: 'no' },
      gives: { arrangement: 'ask the local authority' },
      because: 'Secure accommodation is only for serious harm. Ask for accommodation that is not secure.',
    },
    {
      when: { impracticable: 'no', offered: 'secure', seriousHarm: 'yes', age: under12 },
      gives: { arrangement: 'ask the local authority' },
      because: 'Secure accommodation is not for a child under 12. Ask for accommodation that is not secure.',
    },
  ],
})
