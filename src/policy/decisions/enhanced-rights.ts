import { decisionTable } from '../../kernel/decision.ts'
import { victimsCode } from '../sources.ts'

const notSure = ['no', 'not known'] as const

/**
 * Whether a victim has enhanced rights. A child has them for being a child: no other reason is needed.
 * Its facts are answers of the step that decides, found by the same name.
 */
export const enhancedRights = decisionTable({
  id: 'enhanced-rights',
  title: "Enhanced rights under the Victims' Code",
  source: victimsCode('Right 4: who has enhanced rights; the full list was not read', 'unverified'),
  inForceFrom: '2021-04-01',
  given: {
    underAtOffence: ['yes', 'no', 'not known'],
    seriousCrime: ['yes', 'no'],
    targeted: ['yes', 'no', 'not known'],
    needs: ['yes', 'no', 'not known'],
  },
  gives: { rights: ['enhanced', 'standard'] },
  rules: [
    {
      when: { underAtOffence: 'yes' },
      gives: { rights: 'enhanced' },
      because: 'Whoever was under 18 when it happened has enhanced rights, for that reason alone.',
    },
    {
      when: { underAtOffence: 'not known' },
      gives: { rights: 'enhanced' },
      because: 'Somebody who may have been under 18 is treated as a child until the age is known.',
    },
    {
      when: { underAtOffence: 'no', seriousCrime: 'yes' },
      gives: { rights: 'enhanced' },
      because: 'It is one of the most serious crimes.',
    },
    {
      when: { underAtOffence: 'no', seriousCrime: 'no', targeted: 'yes' },
      gives: { rights: 'enhanced' },
      because: 'The same person was made a victim again and again.',
    },
    {
      when: { underAtOffence: 'no', seriousCrime: 'no', targeted: notSure, needs: 'yes' },
      gives: { rights: 'enhanced' },
      because: 'Illness, disability, fear or distress may stand in the way of giving evidence.',
    },
    {
      when: { underAtOffence: 'no', seriousCrime: 'no', targeted: notSure, needs: notSure },
      gives: { rights: 'standard' },
      because:
        'The person was an adult when it happened, and none of the other reasons is known. Ask again when that changes.',
    },
  ],
})
