import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { proposal } from '../sources.ts'

export const missingDepartures = measure({
  kind: 'share',
  id: 'missing-departures',
  title: 'Grades of risk that depart from the table',
  asks: 'How often is a missing child graded otherwise than the table suggests?',
  source: proposal('Departures from the table', 'proposal'),
  owner: 'Missing children lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'missing-child' and step = 'graded' and question = 'grade' and newest = 'yes'`,
  outOf: where`departed in ('yes', 'no')`,
  of: 'grades with a suggestion',
  counts: where`departed = 'yes'`,
  counted: 'depart from what the table suggests',
  by: byChild,
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A person decides, and may be right to depart. A share near nought may mean that nobody thinks.',
    'Which way they depart is not said here.',
    countedAgain,
  ],
})
