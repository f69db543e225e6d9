import { choice, type Questions, text } from '../kernel/form.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { type AgencyKind, kindOfRole, type Role } from './roles.ts'
import { proposal } from './sources.ts'

/** Where it comes from that a duty of an agency outside the system has somebody who answers for it. */
export const reachingSource = proposal(
  'A duty to a child has an owner, also where the agency that owes it is not on the system',
  'proposal',
)

/**
 * Who reaches an agency of a kind that an episode does not name, and writes down what it says: the first whose own agency
 * the episode names owes it, and the others may do it. A pathway may name somebody else.
 */
export const reaching: Readonly<Record<Exclude<AgencyKind, 'police'>, readonly Role[]>> = {
  'childrens-services': ['hub-officer', 'referrals-desk', 'inspector'],
  'youth-justice-service': ['decision-lead', 'investigator', 'integrated-offender-team'],
  'appropriate-adult-scheme': ['custody-officer', 'investigator'],
  'liaison-and-diversion': ['custody-officer', 'investigator'],
  engage: ['custody-officer', 'inspector', 'social-worker'],
  school: ['referrals-desk', 'schools-officer', 'hub-officer'],
  health: ['hub-officer', 'custody-officer', 'investigator', 'social-worker'],
  'care-provider': ['missing-team', 'constable', 'sergeant'],
  'specialist-service': ['exploitation-team', 'hub-officer', 'investigator'],
  'guardianship-service': ['exploitation-team', 'investigator', 'social-worker'],
  'treatment-service': ['social-worker', 'youth-justice-worker', 'investigator'],
  'victim-service': ['investigator', 'witness-care', 'referrals-desk'],
  'national-crime-agency': ['online-team', 'exploitation-team'],
  'transport-police': ['lines-team', 'constable'],
  probation: ['offender-manager', 'investigator', 'social-worker'],
  'adult-services': ['social-worker', 'hub-officer'],
  oversight: ['delivery-lead'],
  'scrutiny-panel': ['quality-team'],
}

type Named = Readonly<Record<string, string>>
type Owed = Readonly<{ rule: Pathway; step: Step | undefined; role: string }>

const kindOf = (role: string): AgencyKind | undefined => {
  const kind = kindOfRole(role)
  return kind === 'any' ? undefined : kind
}

/**
 * The roles that answer for what a role owes whose agency an episode does not name; none where it does. What is kept from
 * the police is reached by somebody else.
 */
export function standInsFor({ rule, step, role }: Owed, agencies: Named): readonly string[] {
  const kind = kindOf(role)
  if (!kind || kind === 'police' || agencies[kind] !== undefined) return []
  return reachersOf({ rule, step, role }).filter(one => agencies[kindOf(one) ?? ''] !== undefined)
}

/** The same roles, whatever an episode names: also where an agency is known, but nothing may be sent to it. */
export function reachersOf({ rule, step, role }: Owed): readonly string[] {
  const kind = kindOf(role)
  if (!kind || kind === 'police') return []
  const own = rule.reachedBy?.[kind]
  return [...new Set([...(own ? [own] : []), ...reaching[kind]])].filter(
    one => !step?.withheldFrom?.includes(kindOf(one) ?? ''),
  )
}

/** Asked of whoever writes down what another agency did: from whom they know. */
export const onBehalfQuestions: Questions = {
  reachedHow: choice(
    'This is for another agency to record, which was not told by this system. How did you reach it?',
    {
      telephone: 'By telephone',
      person: 'In person',
      written: 'In writing: a letter or an e-mail of theirs',
      notReached: 'Not reached: what stands here is what we know ourselves',
    },
  ),
  reachedWhom: text('Whom did you reach, and in which post?', {
    hint: 'Without a name, the work this person does.',
    askedWhen: { reachedHow: ['telephone', 'person', 'written'] },
  }),
}
