import { decisionTable } from '../../kernel/decision.ts'
import { hubGrading } from '../sources.ts'

const open = ['yes', 'no', 'not known'] as const
const notSure = ['no', 'not known'] as const

/**
 * The grade of a concern about a child, from the most to the least urgent. London calls them red, amber, green and blue.
 * What is not known never lowers a grade: the child is asked about and the concern graded again.
 */
export const referralGrade = decisionTable({
  id: 'referral-grade',
  title: 'Grade of a concern about a child',
  source: hubGrading('Four grades; the facts that lead to each are proposed', 'unverified'),
  inForceFrom: '2025-01-01',
  given: { significantHarm: open, needsServices: open, needsHelp: open },
  gives: { grade: ['harm', 'need', 'help', 'information'] },
  rules: [
    {
      when: { significantHarm: 'yes' },
      gives: { grade: 'harm' },
      because: 'There is reason to suspect significant harm, or that it is likely.',
    },
    {
      when: { significantHarm: notSure, needsServices: 'yes' },
      gives: { grade: 'need' },
      because: 'The child is unlikely to be well or to do well without services.',
    },
    {
      when: { significantHarm: 'not known', needsServices: notSure },
      gives: { grade: 'need' },
      because: 'Not knowing whether a child is harmed is not a sign of safety. Ask, then grade again.',
    },
    {
      when: { significantHarm: 'no', needsServices: 'not known' },
      gives: { grade: 'help' },
      because: 'Nobody knows yet whether the child needs services, so somebody looks.',
    },
    {
      when: { significantHarm: 'no', needsServices: 'no', needsHelp: ['yes', 'not known'] },
      gives: { grade: 'help' },
      because: 'Early help could meet the need before it grows.',
    },
    {
      when: { significantHarm: 'no', needsServices: 'no', needsHelp: 'no' },
      gives: { grade: 'information' },
      because: 'No need was found beyond what every child has: it is kept as information.',
    },
  ],
})
