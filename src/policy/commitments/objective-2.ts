import { objective } from '../../kernel/commitment.ts'
import { childrensStrategy } from '../sources.ts'

/** Crime against children prevented, and those who exploit and abuse them pursued. */
export const objective2 = objective({
  number: 2,
  pillar: 'Less Crime',
  title: 'Prevent crime against children, and pursue those who exploit and abuse them',
  source: childrensStrategy('Strategic Objective 2, from page 19'),
  actions: [
    {
      number: 8,
      title: 'Find those at risk of serious violence, and refer them',
      promise:
        'With partners and data, find children at risk of serious violence and get them to the right agency.',
      pathways: ['violence-harm-review', 'child-referral'],
      measures: [
        'violence-reviews-by-group',
        'violence-reviews-to-help',
        'offences-against-children',
        'harm-by-kind',
        'knives-found',
      ],
      registers: ['knife-plans', 'hotspots', 'activity-weeks'],
    },
    {
      number: 9,
      title: '72 more officers in exploitation teams',
      promise:
        '72 of 565 more people go to exploitation teams; 64 more posts go to local safeguarding teams.',
      measures: ['posts-filled'],
      registers: ['posts'],
    },
    {
      number: 10,
      title: 'One joined-up operating model',
      promise:
        'A new operating model brings youth justice, harm inside and outside the family, missing and gangs closer together.',
      parts: [
        {
          says: 'One record for each child, with one lead, that every team works from',
          at: '/rules/permissions',
        },
      ],
    },
    {
      number: 11,
      title: 'London Child Exploitation Operating Protocol',
      promise: 'The protocol is revised with partners and carried out.',
      pathways: ['child-exploitation'],
      decisions: ['exploitation-level'],
      measures: [
        'exploitation-concerns',
        'exploitation-by-level',
        'exploitation-departures',
        'disruption-in-force',
      ],
    },
    {
      number: 12,
      title: 'Local missing hubs',
      promise:
        'A model of local hubs brings together those who know how to grade risk and look for missing children.',
      pathways: ['missing-child'],
      decisions: ['missing-risk'],
      measures: [
        'missing-episodes',
        'children-missing',
        'missing-by-grade',
        'missing-graded-high',
        'missing-departures',
        'prevention-interview-in-time',
        'return-interview-offered',
        'return-interview-held',
      ],
    },
    {
      number: 13,
      title: 'Prosecute exploiters on evidence',
      promise:
        'The method of Operation Orochi is used in all cases of criminal exploitation of children, to prosecute more on evidence that no child has to give.',
      pathways: ['child-exploitation', 'modern-slavery-referral', 'county-line'],
      decisions: ['section-45-considered'],
      measures: [
        'without-the-childs-evidence',
        'slavery-recognised',
        'lines-closed',
        'line-arrests',
        'line-charges',
        'line-slavery-charges',
        'children-safeguarded-on-lines',
      ],
    },
    {
      number: 14,
      title: 'Tackle offenders online, and find their victims',
      promise: 'With the National Crime Agency and others, at home and abroad.',
      pathways: ['online-harm'],
      decisions: ['online-grade'],
      measures: ['children-found-online'],
      registers: ['partnerships'],
    },
    {
      number: 15,
      title: 'Feed into the online safety codes',
      promise:
        'Ofcom is answered, and the National Crime Agency supported as the body for reports from industry.',
      pathways: ['online-harm'],
      registers: ['consultations', 'partnerships'],
    },
    {
      number: 16,
      title: 'Support for a child whose intimate image was shared',
      promise:
        'With the Marie Collins Foundation, a package of support for a child who finds that an intimate image was shared.',
      pathways: ['image-support'],
      measures: ['image-support-taken'],
    },
    {
      number: 17,
      title: 'Find the highest-harm online cases faster',
      promise: 'With technology firms, the cases with the most harm are found sooner.',
      decisions: ['online-grade'],
      lacks: ['Grading of large sets of messages for a person to read.'],
    },
    {
      number: 18,
      title: 'One structure for online abuse teams',
      promise: 'The structure is reviewed, to bring the expertise of the online abuse teams together.',
      pathways: ['online-harm'],
      measures: ['posts-filled'],
      registers: ['posts'],
    },
    {
      number: 19,
      title: 'Keep children from being radicalised',
      promise:
        'Swifter support for children, also for suspects, and interventions of Prevent beside an investigation.',
      pathways: ['prevent-referral'],
      measures: ['prevent-referrals', 'prevent-support'],
    },
    {
      number: 20,
      title: 'Review Operation Encompass',
      promise: 'How Operation Encompass is carried out is reviewed, so that more comes of it.',
      pathways: ['operation-encompass'],
      measures: ['school-told-before-school'],
    },
    {
      number: 21,
      title: 'Public protection referrals desk',
      promise:
        'A new desk looks for children who live with domestic abuse, and considers a multi-agency discussion.',
      pathways: ['domestic-abuse-desk', 'safeguarding-notification'],
      decisions: ['hub-threshold', 'referral-grade'],
      measures: [
        'abuse-at-home',
        'abuse-discussed',
        'referrals-accepted',
        'notification-departures',
        'officer-told-what-came',
      ],
    },
  ],
  success: [],
})
