import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const detentionRooms = measure({
  kind: 'share',
  id: 'detention-rooms',
  title: 'Children held in a detention room and not a cell',
  asks: 'Is a child in custody kept out of a cell?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36'),
  owner: 'Custody lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'custody' and step = 'placed' and question = 'place' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'stays with a place',
  counts: where`answer = 'room'`,
  counted: 'were held in a detention room',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['The last place of each stay is counted: a child may have been in a cell before.', countedAgain],
})
