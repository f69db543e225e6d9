import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain, owedAnswerGivesWay } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const movedToTheCouncil = measure({
  kind: 'share',
  id: 'moved-to-the-council',
  title: 'Children refused bail who were moved to council accommodation',
  asks: 'When a child is refused bail, does the child sleep elsewhere than in a police cell?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36'),
  owner: 'Custody lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'custody' and step = 'accommodationDecision' and question = 'arrangement' and newest = 'yes'`,
  outOf: where`answer <> 'ask the local authority'`,
  of: 'decisions on where a child refused bail is held',
  counts: where`answer in ('move to accommodation', 'move to secure accommodation')`,
  counted: 'were moved',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'It is what was decided. Read it beside the waits for accommodation.',
    'To ask the local authority decides nothing, and is not counted.',
    countedAgain,
    owedAnswerGivesWay,
  ],
})
