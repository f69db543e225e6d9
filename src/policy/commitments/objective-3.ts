import { objective } from '../../kernel/commitment.ts'
import { childrensStrategy } from '../sources.ts'

/** What works for children who offend. */
export const objective3 = objective({
  number: 3,
  pillar: 'Less Crime',
  title: 'Effective interventions for children who offend',
  source: childrensStrategy('Strategic Objective 3, from page 28'),
  actions: [
    {
      number: 22,
      title: 'Child Gravity Matrix',
      promise:
        "Factors for and against, and the victim's views where they can be had, are weighed each time.",
      pathways: ['outcome-decision', 'community-resolution', 'youth-caution', 'youth-conditional-caution'],
      decisions: ['outcome', 'outcome-eligibility', 'mode-of-trial', 'hard-stops'],
      measures: [
        'out-of-court-share',
        'children-suspected',
        'children-charged-with-knives',
        'decision-departures',
        'score-departures',
        'decided-together',
        'victims-views-heard',
      ],
    },
    {
      number: 23,
      title: 'Deferred prosecution for children',
      promise:
        'A scheme is introduced with youth justice partners: a prosecution is paused while a child keeps to an agreed contract.',
      pathways: ['deferred-prosecution'],
      measures: ['deferred-share', 'deferred-kept'],
    },
    {
      number: 24,
      title: 'Guidance for child integrated offender management',
      promise: 'Practice guidance is written and introduced for every team.',
      pathways: ['child-integrated-offender-management', 'knife-possession'],
      measures: ['managed-children'],
      registers: ['guidance'],
    },
    {
      number: 25,
      title: 'Imagery made by children',
      promise: 'Neighbourhood officers go on learning how to respond, with a toolkit.',
      pathways: ['youth-produced-imagery'],
      decisions: ['imagery-aggravation'],
      measures: ['imagery-not-charged'],
      registers: ['guidance', 'training'],
    },
    {
      number: 26,
      title: 'Fewer looked after children made criminals',
      promise:
        'The police do their part in the London protocol. Better recording that a child is looked after, and a template for whoever decides, are explored.',
      pathways: ['outcome-decision'],
      measures: ['looked-after-charged', 'ten-points-done'],
      parts: [
        {
          says: 'Whether a child is looked after is asked once and kept for every pathway',
          at: '/rules/data',
        },
      ],
    },
  ],
  success: [
    {
      says: 'Share of outcomes for children that are out of court resolutions or deferred prosecutions: up',
      measure: 'out-of-court-share',
      differs: 'Cases that end in no further action are not counted.',
    },
  ],
})
