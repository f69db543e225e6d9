import { objective } from '../../kernel/commitment.ts'
import { childrensStrategy } from '../sources.ts'

/** Partnership that keeps children safe. */
export const objective5 = objective({
  number: 5,
  pillar: 'High Standards',
  title: 'Partnership, with the role of the police set out',
  source: childrensStrategy('Strategic Objective 5, from page 37'),
  actions: [
    {
      number: 35,
      title: 'Stronger local safeguarding children partnerships',
      promise: 'Funding is reviewed, and leaders are offered learning together with other agencies.',
      measures: ['leaders-trained-together', 'referral-quality', 'strategy-discussion-in-time'],
      parts: [
        {
          says: 'Each agency has its own side, its duties timed as those of the police are',
          at: '/rules/permissions',
        },
      ],
      registers: ['partnerships', 'training'],
    },
    {
      number: 36,
      title: "Map children's journeys from end to end",
      promise:
        "A research project is commissioned that maps children's journeys, to share with partners and to find gaps.",
      measures: ['hours-until-answered', 'hours-until-given', 'share-given'],
      parts: [
        {
          says: "A child's whole journey on one line, across pathways and agencies",
          at: '/rules/permissions',
        },
        {
          says: 'How children move from one contact to the next, by quarter, and where they wait',
          at: '/journeys/flow',
        },
      ],
      lacks: ['The flow of children as a figure that can be released to the public.'],
    },
  ],
  success: [
    {
      says: 'Share of superintendents and chief inspectors with multi-agency safeguarding training: up',
      measure: 'leaders-trained-together',
      differs: 'Counted are places on courses, not leaders: one who was never given a place is left out.',
    },
    { says: 'Quality of referrals to the multi-agency hub, by audit: up', measure: 'referral-quality' },
  ],
})
