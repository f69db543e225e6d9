import { decisionTable } from '../../kernel/decision.ts'
import { londonResolutions } from '../sources.ts'

const some = ['enough to charge', 'case to answer'] as const
const silent = ['says nothing', 'denies'] as const

/**
 * Which outcomes the child's own position leaves open. A caution needs an admission and enough evidence to charge, a
 * community resolution needs the child to accept responsibility, and diversion needs neither: a child who does not
 * trust anybody enough to admit anything is not shut out of help.
 */
export const outcomeEligibility = decisionTable({
  id: 'outcome-eligibility',
  title: 'Outcomes open to the child',
  source: londonResolutions('Offence committed, child identified, responsibility accepted or guilt admitted'),
  inForceFrom: '2025-01-01',
  given: {
    evidence: ['enough to charge', 'case to answer', 'more inquiries', 'not enough'],
    position: ['says nothing', 'denies', 'accepts responsibility', 'admits'],
  },
  gives: { opens: ['diversion', 'resolution', 'cautions', 'nothing yet'] },
  rules: [
    {
      when: { evidence: ['more inquiries', 'not enough'] },
      gives: { opens: 'nothing yet' },
      because: 'Nothing is open to a child against whom there is no case, help apart.',
    },
    {
      when: { evidence: some, position: silent },
      gives: { opens: 'diversion' },
      because: 'Diversion and deferred prosecution ask for no admission. Every other resolution does.',
    },
    {
      when: { evidence: some, position: 'accepts responsibility' },
      gives: { opens: 'resolution' },
      because: 'A community resolution is open as well. A caution would need an admission of the offence.',
    },
    {
      when: { position: 'admits', evidence: 'case to answer' },
      gives: { opens: 'resolution' },
      because: 'The child admits it, but there is not enough evidence to charge, which a caution needs.',
    },
    {
      when: { position: 'admits', evidence: 'enough to charge' },
      gives: { opens: 'cautions' },
      because:
        'Every resolution is open, the cautions included. The least that serves the child comes first.',
    },
  ],
})
