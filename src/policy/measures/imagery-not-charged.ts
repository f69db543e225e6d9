import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const imageryNotCharged = measure({
  kind: 'share',
  id: 'imagery-not-charged',
  title: 'Imagery made by children closed as outcome 21',
  asks: 'When children make or share images of themselves, are they kept out of court?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31, action 25'),
  owner: 'Safeguarding lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'youth-produced-imagery' and step = 'outcomeDecided' and question = 'outcome' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'reports of imagery with an outcome',
  counts: where`answer = 'outcome21'`,
  counted: 'were closed as outcome 21',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Where there is coercion or an adult, an investigation is right: it is not a failure.',
    countedAgain,
  ],
})
