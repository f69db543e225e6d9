import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const withoutTheChildsEvidence = measure({
  kind: 'share',
  id: 'without-the-childs-evidence',
  title: 'Suspects decided on without asking anything of the child',
  asks: 'When somebody exploits a child, is the suspect dealt with on evidence that asks nothing of the child?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 13'),
  owner: 'Exploitation lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'child-exploitation' and step = 'suspectDecided' and question = 'asksOfChild' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'decisions about a suspect',
  counts: where`answer = 'nothing'`,
  counted: 'asked nothing of the child',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A child who chooses to give evidence is counted as asked: read it beside what children say they want.',
    'Decisions are counted, also those that are not yet the last.',
  ],
})
