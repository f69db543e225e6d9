import { measure, where } from '../../kernel/measure.ts'
import { victimRight } from '../answer-groups.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const victimsRightsInTime = measure({
  kind: 'share',
  id: 'victims-rights-in-time',
  title: 'Rights of child victims given in time',
  asks: 'Does a child who was harmed get what the Victims’ Code promises, when it promises it?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36, action 31'),
  owner: 'Victims lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'victim-or-witness' and step in ('needsAssessed', 'supportOffered', 'updatesAgreed', 'decisionTold', 'caseDecisionTold', 'hearingTold', 'courtNewsTold', 'verdictTold', 'sentenceTold', 'appealTold')`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'rights owed to children',
  counts: where`state = 'met'`,
  counted: 'were given in time',
  by: [victimRight, ...byChild],
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Only rights with a time fixed by the Code are counted, and each as often as it was owed.',
    'A right whose time is still running is not counted yet. One that was never given is counted as not given in time.',
    'Some times are those of the enhanced rights, which every child has.',
  ],
})
