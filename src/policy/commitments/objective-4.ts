import { objective } from '../../kernel/commitment.ts'
import { childrensStrategy } from '../sources.ts'

/** Officers able to safeguard every child. */
export const objective4 = objective({
  number: 4,
  pillar: 'High Standards',
  title: 'Capable officers who safeguard all children',
  source: childrensStrategy('Strategic Objective 4, from page 32'),
  actions: [
    {
      number: 27,
      title: 'Learn from inspections and practice reviews',
      promise: 'The learning of the inspection on child exploitation, and of other reviews, is carried out.',
      measures: ['recommendations-closed'],
      registers: ['recommendations'],
    },
    {
      number: 28,
      title: 'Child First in every learning package',
      promise:
        'New and revised learning takes a Child First approach where it applies, de-escalation included.',
      measures: ['training-completed'],
      registers: ['courses', 'training'],
    },
    {
      number: 29,
      title: 'Policies that tell children from adults',
      promise: 'Every policy is reviewed and revised so that it says how a child is dealt with differently.',
      registers: ['policies'],
    },
    {
      number: 30,
      title: 'Training on trauma',
      promise: 'Officers understand trauma; the training is refreshed and evaluated all the time.',
      measures: ['training-completed', 'learned-more'],
      registers: ['courses', 'training'],
    },
    {
      number: 31,
      title: "Victims' Code rights for children",
      promise:
        "Officers give victims under 18 the rights of the Victims' Code, through training and with the help of data systems.",
      pathways: ['victim-or-witness'],
      decisions: ['enhanced-rights', 'special-measures'],
      measures: ['child-victims', 'victims-rights-in-time'],
      registers: ['training'],
    },
    {
      number: 32,
      title: 'Engage youth workers in custody',
      promise:
        'The Engage programme goes on until April 2025, and how to use it best across London is evaluated.',
      pathways: ['custody'],
      measures: [
        'details-shared-within-the-hour',
        'called-back-within-the-hour',
        'hours-in-custody',
        'stays-in-custody',
        'voluntary-share',
        'return-to-custody',
        'engage-coverage',
        'engage-met',
        'detention-rooms',
        'bail-refused',
        'moved-to-the-council',
        'detained-safeguarding-told',
      ],
      registers: ['engage-coverage', 'custody-suites'],
    },
    {
      number: 33,
      title: 'Training for solicitors who advise children',
      promise:
        'With partners, more training for solicitors and advisers; the text hoped for a pilot in the November of its year. Legal advice has been presumed since June 2022.',
      pathways: ['custody', 'voluntary-attendance'],
      measures: ['legal-advice-declined'],
      registers: ['courses', 'training'],
    },
    {
      number: 34,
      title: 'Case audits that turn into learning',
      promise:
        'A dedicated team audits cases and turns what it finds into learning. The text adds peer learning, a scrutiny panel, and a pilot of complaints that mend what was broken.',
      pathways: ['case-audit', 'video-review', 'scrutiny-panel', 'restorative-complaint'],
      measures: ['audited-with-voice-and-needs'],
      registers: ['restorative-meetings'],
    },
  ],
  success: [
    {
      says: 'Inspection findings on safeguarding children: better',
      measure: 'recommendations-closed',
      differs:
        'Whether findings are better is for the inspectorate to say. Counted is how much of what it asked for is closed.',
    },
    {
      says: "Share of audited cases that use the child's voice and recognise the child's needs (no direction is printed)",
      measure: 'audited-with-voice-and-needs',
    },
    { says: 'Time that children spend in custody: down', measure: 'hours-in-custody' },
  ],
})
