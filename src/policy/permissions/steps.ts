import type { Actor } from '../../kernel/context.ts'
import { permission } from '../../kernel/permission.ts'
import { type Role, roles } from '../roles.ts'

/** What is asked before somebody records a step: whose step it is, and which agencies the episode names. */
export type StepFacts = Readonly<{
  step: Readonly<{ by: string; also?: readonly string[] }>
  /** The agency that acts in this episode, by kind. Police are any unit of the force. */
  episodeAgencies: Readonly<Record<string, string>>
  unitId?: string
  restricted: boolean
  /** The actor leads for the child, or the episode is the actor's unit's. */
  mine?: boolean
}>

const isActingAgency = (actor: Actor, facts: StepFacts): boolean =>
  actor.agency === 'police' || facts.episodeAgencies[actor.agency] === actor.agencyId

/** Whether one of the actor's roles owes the step, in the agency the episode names. */
export function owesStep(actor: Actor, facts: StepFacts): boolean {
  const named = [facts.step.by, ...(facts.step.also ?? [])].filter(
    role => actor.roles.includes(role) && roles[role as Role]?.agency === actor.agency,
  )
  return named.length > 0 && isActingAgency(actor, facts) && (!facts.restricted || facts.mine === true)
}

const everyRole = Object.keys(roles)

/** Recording a step of an episode. */
export const mayRecordStep = permission<StepFacts>({
  action: 'record step',
  title: 'Record a step',
  allows: [
    {
      rule: 'owes-step',
      because: 'The rule names this role for the step, and the episode names this agency.',
      roles: everyRole,
      given: owesStep,
    },
  ],
})

/** Putting an entry right. The old entry stays. */
export const mayCorrectEntry = permission<StepFacts & Readonly<{ recordedBy: string }>>({
  action: 'correct entry',
  title: 'Correct an entry',
  allows: [
    {
      rule: 'own-entry',
      because: 'People correct what they recorded themselves.',
      roles: everyRole,
      given: (actor, facts) => actor.id === facts.recordedBy && owesStep(actor, facts),
    },
    {
      rule: 'owes-step',
      because: 'Whoever may record the step may put it right. The entry keeps both names.',
      roles: everyRole,
      given: owesStep,
    },
  ],
})

/** Deciding where a decision table suggests an answer. The table never decides. */
export const mayDecide = permission<StepFacts>({
  action: 'decide',
  title: 'Decide, with the suggestion of a table',
  allows: [
    {
      rule: 'owes-decision',
      because: 'The rule names this role for the decision, and the episode names this agency.',
      roles: everyRole,
      given: owesStep,
    },
  ],
})
