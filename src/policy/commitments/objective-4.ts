import { objective } from '../../kernel/commitment.ts'
import { childrensStrategy } from '../sources.ts'

const trainingRegister = 'A register of who has completed which training, and what it changed.'

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
      promise: 'What inspections and reviews found is carried out.',
      lacks: ['A register of recommendations: source, owner, evidence and whether closed.'],
    },
    {
      number: 28,
      title: 'Child First in every learning package',
      promise: 'New and revised learning takes a Child First approach, de-escalation included.',
      lacks: [trainingRegister],
    },
    {
      number: 29,
      title: 'Policies that tell children from adults',
      promise: 'Every policy is reviewed so that it says how a child is dealt with differently.',
      lacks: ['A register of policies: reviewed, approach stated, next review.'],
    },
    {
      number: 30,
      title: 'Training on trauma',
      promise: 'Officers understand trauma; the training is refreshed and evaluated all the time.',
      lacks: [trainingRegister],
    },
    {
      number: 31,
      title: "Victims' Code rights for children",
      promise: 'Every right of a victim under 18 is given, and data systems help.',
      pathways: ['victim-or-witness'],
      decisions: ['enhanced-rights', 'special-measures'],
      measures: ['child-victims', 'victims-rights-in-time'],
    },
    {
      number: 32,
      title: 'Engage youth workers in custody',
      promise: 'Every child in custody is met and screened for serious violence and exploitation.',
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
      lacks: ['A register of which custody suites Engage covers.'],
    },
    {
      number: 33,
      title: 'Training for solicitors who advise children',
      promise: 'Solicitors and advisers learn to advise children in custody; legal advice is presumed.',
      pathways: ['custody', 'voluntary-attendance'],
      measures: ['legal-advice-declined'],
      lacks: [trainingRegister],
    },
    {
      number: 34,
      title: 'Case audits that turn into learning',
      promise: 'Audits, peer learning, a scrutiny panel and complaints that mend what was broken.',
      pathways: ['case-audit', 'video-review', 'scrutiny-panel', 'restorative-complaint'],
      measures: ['audited-with-voice-and-needs'],
    },
  ],
  success: [
    'Inspection findings on safeguarding children: better',
    "Share of audited cases that use the child's voice and recognise the child's needs: up",
    'Time that children spend in custody: down',
  ],
})
