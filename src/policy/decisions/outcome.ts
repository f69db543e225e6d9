import { decisionTable } from '../../kernel/decision.ts'
import { gravityMatrix } from '../sources.ts'

const five = { scale: '1 to 5' } as const
const four = { scale: '1 to 4' } as const
const police = ['police may charge', 'prosecutor charges'] as const

/**
 * The usual outcome for a final score. It is where thinking begins: police and the youth justice service decide together,
 * and may decide otherwise with a reason. The rows for the scale of 2013 are from memory: they serve the sample only.
 */
export const outcome = decisionTable({
  id: 'outcome',
  title: 'Usual outcome for a child',
  source: gravityMatrix(
    'Scores 1 to 5, 2023 and 2025; the scale of 2013 is unverified, as is who decides',
    'unverified',
  ),
  inForceFrom: '2023-10-01',
  given: {
    scale: ['1 to 5', '1 to 4'],
    finalScore: ['1', '2', '3', '4', '5'],
    decider: ['police may charge', 'prosecutor charges', 'prosecutor decides'],
  },
  gives: {
    outcome: [
      'no further action',
      'community resolution',
      'youth caution',
      'youth conditional caution',
      'charge',
      'refer to a prosecutor',
    ],
  },
  rules: [
    {
      when: { ...five, finalScore: '1' },
      gives: { outcome: 'no further action' },
      because:
        'A score of 1 usually means no further action: there is no case that the public needs brought.',
    },
    {
      when: { ...five, finalScore: '2', decider: police },
      gives: { outcome: 'community resolution' },
      because: 'A score of 2 usually means an informal resolution: a community resolution, or diversion.',
    },
    {
      when: { ...five, finalScore: '3', decider: police },
      gives: { outcome: 'youth caution' },
      because: 'A score of 3 usually means a youth caution, if the child admits the offence.',
    },
    {
      when: { ...five, finalScore: '4', decider: police },
      gives: { outcome: 'youth conditional caution' },
      because:
        'A score of 4 usually means a youth conditional caution, if the child admits the offence and agrees.',
    },
    {
      when: { ...five, finalScore: '5', decider: 'police may charge' },
      gives: { outcome: 'charge' },
      because: 'A score of 5 normally means a charge. Diversion is still considered first.',
    },
    {
      when: { ...five, finalScore: '5', decider: 'prosecutor charges' },
      gives: { outcome: 'refer to a prosecutor' },
      because: 'A score of 5 normally means a charge, and police may not charge this.',
    },
    {
      when: { ...five, finalScore: ['2', '3', '4', '5'], decider: 'prosecutor decides' },
      gives: { outcome: 'refer to a prosecutor' },
      because: 'Only a prosecutor decides about an indictable offence, a caution included.',
    },
    {
      when: { ...four, finalScore: '1', decider: police },
      gives: { outcome: 'community resolution' },
      because:
        'Scale of 2013: the least that serves this child, from no further action to a community resolution.',
    },
    {
      when: { ...four, finalScore: '2', decider: police },
      gives: { outcome: 'youth caution' },
      because: 'Scale of 2013: a score of 2 normally means a youth caution, or less if mitigated.',
    },
    {
      when: { ...four, finalScore: '3', decider: police },
      gives: { outcome: 'youth conditional caution' },
      because: 'Scale of 2013: a score of 3 normally means a youth conditional caution, less if mitigated.',
    },
    {
      when: { ...four, finalScore: ['4', '5'], decider: 'police may charge' },
      gives: { outcome: 'charge' },
      because: 'Scale of 2013: a score of 4 normally means a charge.',
    },
    {
      when: { ...four, finalScore: ['4', '5'], decider: 'prosecutor charges' },
      gives: { outcome: 'refer to a prosecutor' },
      because: 'Scale of 2013: a score of 4 normally means a charge, and police may not charge this.',
    },
    {
      when: { ...four, finalScore: ['1', '2', '3', '4', '5'], decider: 'prosecutor decides' },
      gives: { outcome: 'refer to a prosecutor' },
      because: 'Only a prosecutor decides about an indictable offence, a caution included.',
    },
  ],
})
