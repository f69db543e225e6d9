import { decisionTable } from '../../kernel/decision.ts'
import { earlierGravityMatrix } from '../sources.ts'

const scores = ['1', '2', '3', '4', '5'] as const

/**
 * The final score: the score of the offence, moved by what makes it graver or lighter, by one at most. The adjustment is
 * a judgement and never a sum of ticks. On the scale of 2013 nothing is above 4.
 */
export const gravityScore = decisionTable({
  id: 'gravity-score',
  title: 'Final gravity score',
  source: earlierGravityMatrix(
    'Factors move a score by one level at most; assumed to be so still',
    'unverified',
  ),
  inForceFrom: '2023-10-01',
  given: { scale: ['1 to 5', '1 to 4'], base: scores, adjustment: ['lighter', 'same', 'graver'] },
  gives: { finalScore: scores },
  rules: [
    ...scores.map(
      base =>
        ({
          when: { base, adjustment: 'same' },
          gives: { finalScore: base },
          because: 'What makes it graver and what makes it lighter balance each other.',
        }) as const,
    ),
    {
      when: { base: '1', adjustment: 'lighter' },
      gives: { finalScore: '1' },
      because: 'It is lighter than usual, and there is no score below 1.',
    },
    ...(
      [
        ['2', '1'],
        ['3', '2'],
        ['4', '3'],
        ['5', '4'],
      ] as const
    ).map(
      ([base, finalScore]) =>
        ({
          when: { base, adjustment: 'lighter' },
          gives: { finalScore },
          because: 'It is lighter than usual, by one and never by more.',
        }) as const,
    ),
    ...(
      [
        ['1', '2'],
        ['2', '3'],
        ['3', '4'],
      ] as const
    ).map(
      ([base, finalScore]) =>
        ({
          when: { base, adjustment: 'graver' },
          gives: { finalScore },
          because: 'It is graver than usual, by one and never by more.',
        }) as const,
    ),
    {
      when: { scale: '1 to 5', base: ['4', '5'], adjustment: 'graver' },
      gives: { finalScore: '5' },
      because: 'It is graver than usual, and there is no score above 5.',
    },
    {
      when: { scale: '1 to 4', base: '4', adjustment: 'graver' },
      gives: { finalScore: '4' },
      because: 'It is graver than usual, and this edition has no score above 4.',
    },
    {
      when: { scale: '1 to 4', base: '5', adjustment: 'graver' },
      gives: { finalScore: '4' },
      because: 'This edition has no score above 4. Look the score up again.',
    },
  ],
})
