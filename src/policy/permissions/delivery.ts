import { permission } from '../../kernel/permission.ts'
import { rolesOf } from '../roles.ts'

const police = rolesOf('police')

/** Seeing how the strategy is delivered: promises, milestones, what people say of them, and what was issued. */
export const mayViewPlan = permission({
  action: 'view plan',
  title: 'See how the strategy is delivered',
  allows: [
    {
      rule: 'plan-is-open',
      because: 'A plan that few can read becomes another dusty tome. Nobody who could be named is in it.',
      roles: [...police, 'oversight-member'],
    },
  ],
})

/** Adding to the plan: what is to be done, that it moved and why, that it is met and what shows it. */
export const mayKeepPlan = permission({
  action: 'keep plan',
  title: 'Keep the plan',
  allows: [
    {
      rule: 'delivery-team-keeps',
      because:
        'The delivery team writes down what was promised and what came of it. It cannot take anything back.',
      roles: ['delivery-lead'],
    },
  ],
})

/** What is asked before somebody says how an action stands. */
export type SayingAccess = Readonly<{ side: 'answering' | 'independent' }>

/** Saying how an action stands, on the side of those who answer for it or of those who oversee them. */
export const maySayHowItStands = permission<SayingAccess>({
  action: 'say how it stands',
  title: 'Say how an action stands',
  allows: [
    {
      rule: 'who-answers-says',
      because: 'Those who answer for an action say how it stands, in their name.',
      roles: ['delivery-lead', 'superintendent'],
      given: (_actor, { side }) => side === 'answering',
      provided: 'They speak for those who answer for it.',
    },
    {
      rule: 'overseers-say',
      because: 'Whoever oversees the force says what they see, and nobody of the force says it for them.',
      roles: ['oversight-member'],
      given: (_actor, { side }) => side === 'independent',
      provided: 'They speak for those who oversee it.',
    },
  ],
})

/** Issuing a pack: freezing how the strategy stands for those who meet about it. */
export const mayIssuePack = permission({
  action: 'issue pack',
  title: 'Issue a pack for a meeting',
  allows: [
    {
      rule: 'delivery-team-issues',
      because: 'The delivery team prepares the meetings that hold the force to its promise.',
      roles: ['delivery-lead'],
    },
  ],
})
