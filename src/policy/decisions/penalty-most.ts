import { decisionTable } from '../../kernel/decision.ts'
import { childFacts } from '../../kernel/pathway.ts'
import { cautionPenalties } from '../sources.ts'

const to13 = childFacts.age.slice(0, 14)
const from14 = [...childFacts.age.slice(14, 18)]

/** The most that a child may be asked to pay under a youth conditional caution. Where an age is not known, the less. */
export const penaltyMost = decisionTable({
  id: 'penalty-most',
  title: 'Most a child may pay under a youth conditional caution',
  source: cautionPenalties('Articles 2 and 3'),
  inForceFrom: '2013-04-08',
  given: { mode: ['summary', 'either', 'indictable'], age: childFacts.age },
  gives: { most: ['15', '25', '35', '30', '50', '75'] },
  rules: [
    {
      when: { mode: 'summary', age: [...to13, 'not known'] },
      gives: { most: '15' },
      because: 'A summary offence, aged 10 to 13: £15.',
    },
    {
      when: { mode: 'either', age: [...to13, 'not known'] },
      gives: { most: '25' },
      because: 'An offence that may be tried in either court, aged 10 to 13: £25.',
    },
    {
      when: { mode: 'indictable', age: [...to13, 'not known'] },
      gives: { most: '35' },
      because: 'An indictable offence, aged 10 to 13: £35.',
    },
    {
      when: { mode: 'summary', age: from14 },
      gives: { most: '30' },
      because: 'A summary offence, aged 14 to 17: £30.',
    },
    {
      when: { mode: 'either', age: from14 },
      gives: { most: '50' },
      because: 'An offence that may be tried in either court, aged 14 to 17: £50.',
    },
    {
      when: { mode: 'indictable', age: from14 },
      gives: { most: '75' },
      because: 'An indictable offence, aged 14 to 17: £75.',
    },
  ],
})
