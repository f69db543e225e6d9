import { measure, where } from '../../kernel/measure.ts'
import { seenWhere } from '../answer-groups.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const cuspWhereSeen = measure({
  kind: 'makeUp',
  id: 'cusp-where-seen',
  title: 'Where officers meet children on the cusp',
  asks: 'Where do officers see that a child needs help?',
  source: childrensStrategy('Strategic Objective 1, pages 14 to 18, action 5'),
  owner: 'Schools lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'child-referral' and step = 'seen' and question = 'where' and newest = 'yes'`,
  counts: where`answer <> ''`,
  counted: 'referrals of children on the cusp',
  by: [seenWhere, ...byChild],
  every: 'quarter',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['Where officers are posted decides where they see children: it does not say where the need is.'],
})
