import type { Actor } from '../kernel/context.ts'
import { kindOfRole } from './roles.ts'

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
    role => actor.roles.includes(role) && kindOfRole(role) === actor.agency,
  )
  return named.length > 0 && isActingAgency(actor, facts) && (!facts.restricted || facts.mine === true)
}

/** The same condition in words. Who reaches an agency that cannot be told is named with the step. */
export const owesStepInWords =
  'One of their roles is named for the step, or reaches an agency that cannot be told of it, and the episode names their own agency; where the child or the episode is restricted, they belong to its team.'
