import type { Actor } from '../kernel/context.ts'
import type { Questions } from '../kernel/form.ts'
import type { Step } from '../kernel/pathway.ts'
import { remembered } from '../kernel/remembered.ts'
import { kindOfRole } from '../policy/roles.ts'
import { mayShare } from '../policy/sharing.ts'
import { onBehalfQuestions, reachersOf } from '../policy/standing-in.ts'
import { questionsOf } from './decision.ts'
import { namedFor, ownersOf, type Which } from './owners.ts'
import type { StandingEpisode } from './standing.ts'

/** An episode, and the time at which somebody acts. */
export type Acting = Pick<StandingEpisode, 'kept' | 'rule' | 'state'> & Readonly<{ now: Date }>

/** Whether the agency of a role can be told of a step at that time: the episode names it, and an agreement covers it. */
function canBeTold({ kept, now }: Acting, step: string, role: string): boolean {
  const kind = kindOfRole(role)
  const agencyId = kind && kept.agencies[kind]
  if (kind === 'police' || !kind) return true
  return (
    agencyId !== undefined && mayShare(kept.agreements, { agencyId, pathway: kept.pathway, step, at: now })
  )
}

/** Who may record a step besides those its rule names: whoever reaches an agency that cannot be told by this system. */
export const standInsOf = (acting: Acting, which: Which): readonly string[] =>
  ownersOf(acting, which)
    .filter(role => !canBeTold(acting, which.step, role))
    .flatMap(role => reachersOf({ rule: acting.rule, step: acting.rule.steps[which.step], role }))

/** Whether somebody who records a step does so for another agency: no role of theirs is named for it. */
const isOnBehalf = (acting: Acting, which: Which, { roles }: Actor): boolean =>
  !namedFor(acting, which).some(role => roles.includes(role)) &&
  standInsOf(acting, which).some(role => roles.includes(role))

/** What somebody is asked who records a step: for another agency, also how they know. */
export function questionsFor(acting: Acting, which: Which, actor: Actor): Questions {
  const step = acting.rule.steps[which.step]
  if (!step) return {}
  return isOnBehalf(acting, which, actor) ? onBehalf(step) : questionsOf(step)
}

const onBehalf = remembered((step: Step): Questions => ({ ...onBehalfQuestions, ...questionsOf(step) }))
