import { permission } from '../../kernel/permission.ts'
import { agencies, roles, rolesOf } from '../roles.ts'

const everyRole = Object.keys(roles)

/** What is asked before somebody sees who works where. */
export type PeopleAccess = Readonly<{
  /** Only people of the actor's own agency are asked for. */
  ownAgency: boolean
}>

/** Listing who has an account, with their agency, unit and roles. */
export const mayListPeople = permission<PeopleAccess>({
  action: 'list people',
  title: 'See who has an account',
  allows: [
    {
      rule: 'police-list',
      because: `${agencies.police} name the people they work with in every agency.`,
      roles: rolesOf('police'),
    },
    {
      rule: 'own-agency',
      because: 'Everybody may see their own colleagues.',
      roles: everyRole,
      given: (_actor, { ownAgency }) => ownAgency,
      provided: 'Only people of their own agency are asked for.',
    },
  ],
})

/** Seeing where one is signed in. Only one's own sessions can be asked for. */
export const mayListSessions = permission({
  action: 'list own sessions',
  title: 'See where you are signed in',
  allows: [
    { rule: 'own-sessions', because: 'Everybody may see where they are signed in.', roles: everyRole },
  ],
})

/** Ending a session of one's own: signing out, here or elsewhere. */
export const mayEndSession = permission({
  action: 'end own session',
  title: 'Sign out',
  allows: [
    { rule: 'own-sessions', because: 'Everybody may sign out, here and elsewhere.', roles: everyRole },
  ],
})

/** What is asked before a token is issued. */
export type TokenAccess = Readonly<{ holder: Readonly<{ id: string; agencyId: string }> }>

/** Issuing a token for the JSON door to a person or to an agency's system, and ending one. */
export const mayIssueToken = permission<TokenAccess>({
  action: 'issue token',
  title: 'Issue or end a token for the programming interface',
  allows: [
    {
      rule: 'account-lead-issues',
      because:
        'Whoever looks after accounts lets systems in. Never their own: somebody else must know of it.',
      roles: ['account-lead'],
      given: (actor, { holder }) => holder.id !== actor.id,
      provided: 'The token is for somebody else.',
    },
  ],
})
