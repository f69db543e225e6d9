import { decisionTable } from '../../kernel/decision.ts'
import { proposal } from '../sources.ts'

const yesOrNo = ['no', 'yes'] as const
const clear = { adult: 'no', coercion: 'no', gain: 'no', extreme: 'no' } as const
const alsoClear = { ...clear, gap: 'no', spread: 'no', altered: 'no', exploitation: 'no' } as const

/**
 * What kind of case imagery made by children is. “Yes” also stands for “not known yet”: an answer that nobody has
 * found must not clear a case. The three classes are those of the police chiefs' guidance as reported.
 */
export const imageryAggravation = decisionTable({
  id: 'imagery-aggravation',
  title: 'Imagery made by a child: aggravated or not',
  source: proposal('Checks built on published guidance; the guidance itself is not published', 'proposal'),
  inForceFrom: '2025-01-01',
  given: {
    adult: yesOrNo,
    coercion: yesOrNo,
    gain: yesOrNo,
    extreme: yesOrNo,
    gap: yesOrNo,
    spread: yesOrNo,
    altered: yesOrNo,
    exploitation: yesOrNo,
    repeated: yesOrNo,
    against: yesOrNo,
    history: yesOrNo,
  },
  gives: {
    category: ['aggravated', 'repeated', 'not aggravated'],
    outcome21: ['may be considered', 'not without a reason'],
  },
  rules: [
    {
      when: { adult: 'yes' },
      gives: { category: 'aggravated', outcome21: 'not without a reason' },
      because: 'An adult is involved, or nobody knows yet: look for who harms the child.',
    },
    {
      when: { adult: 'no', coercion: 'yes' },
      gives: { category: 'aggravated', outcome21: 'not without a reason' },
      because: 'A child was groomed, forced, tricked, threatened or blackmailed.',
    },
    {
      when: { adult: 'no', coercion: 'no', gain: 'yes' },
      gives: { category: 'aggravated', outcome21: 'not without a reason' },
      because: 'Somebody gained from it, or meant to hurt or shame the child.',
    },
    {
      when: { adult: 'no', coercion: 'no', gain: 'no', extreme: 'yes' },
      gives: { category: 'aggravated', outcome21: 'not without a reason' },
      because: 'What it is said to show is violent or extreme.',
    },
    {
      when: { ...clear, gap: 'yes' },
      gives: { category: 'aggravated', outcome21: 'not without a reason' },
      because: 'One child is under 13, or has more age or power than the other.',
    },
    {
      when: { ...clear, gap: 'no', spread: 'yes' },
      gives: { category: 'aggravated', outcome21: 'not without a reason' },
      because: 'It went further than the child meant it to.',
    },
    {
      when: { ...clear, gap: 'no', spread: 'no', altered: 'yes' },
      gives: { category: 'aggravated', outcome21: 'not without a reason' },
      because: 'It was made or changed by software to show another child, who agreed to nothing.',
    },
    {
      when: { ...clear, gap: 'no', spread: 'no', altered: 'no', exploitation: 'yes' },
      gives: { category: 'aggravated', outcome21: 'not without a reason' },
      because: 'There are signs that somebody exploits the child: rule that out first.',
    },
    {
      when: { ...alsoClear, repeated: 'yes' },
      gives: { category: 'repeated', outcome21: 'not without a reason' },
      because: 'The child has come to notice before: something has not been put right for the child.',
    },
    {
      when: { ...alsoClear, repeated: 'no', against: 'yes' },
      gives: { category: 'not aggravated', outcome21: 'not without a reason' },
      because: 'The child it shows does not want it dealt with in this way.',
    },
    {
      when: { ...alsoClear, repeated: 'no', against: 'no', history: 'yes' },
      gives: { category: 'not aggravated', outcome21: 'not without a reason' },
      because: 'Earlier harm of the same kind is known of the child who shared it.',
    },
    {
      when: { ...alsoClear, repeated: 'no', against: 'no', history: 'no' },
      gives: { category: 'not aggravated', outcome21: 'may be considered' },
      because: 'Children shared it willingly, with nothing held over either of them.',
    },
  ],
})
