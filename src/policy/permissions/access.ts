import { permission } from '../../kernel/permission.ts'
import { accessLeads } from '../access.ts'
import { roles } from '../roles.ts'

const everyRole = Object.keys(roles)
const { roles: leads } = accessLeads

/** What is asked before somebody sees or ends the access of a person of their own agency. Nobody else is found at all. */
export type AccessFacts = Readonly<{
  /** The access is the actor's own. */
  self: boolean
}>

const isColleagues = (_actor: unknown, { self }: AccessFacts): boolean => !self

/** Listing who has access, at one's own agency. */
export const mayListAccess = permission({
  action: 'list access',
  title: 'See who has access at your agency',
  allows: [
    {
      rule: 'access-lead-lists',
      because: 'Whoever looks after access checks that nobody keeps it who no longer needs it.',
      roles: leads,
    },
  ],
})

/** Seeing what somebody's roles allow, where they are signed in, and which tokens they have. */
export const mayViewAccess = permission<AccessFacts>({
  action: 'view access',
  title: 'See what somebody may do here, and where they are signed in',
  allows: [
    {
      rule: 'own-access',
      because: 'Everybody may see what is kept of their own access, and who looked at it.',
      roles: everyRole,
      given: (_actor, { self }) => self,
      provided: 'It is their own.',
    },
    {
      rule: 'access-lead-sees',
      because: 'Whoever looks after access sees what each of their colleagues may do, and why.',
      roles: leads,
      given: isColleagues,
      provided: 'The person is of their own agency.',
    },
  ],
})

/** Saying that a token is one's own. Whoever gave it out may know its secret, and must not become somebody else by it. */
export const mayAcceptToken = permission<AccessFacts>({
  action: 'accept token',
  title: 'Say that a token is yours, so that it works',
  allows: [
    {
      rule: 'own-token-accepted',
      because: 'A token acts in the name of its holder: nobody else can say that they will answer for it.',
      roles: everyRole,
      given: (_actor, { self }) => self,
      provided: 'It is their own.',
    },
  ],
})

/** Signing a colleague out, or ending a token: one, or all. */
export const mayEndSignIn = permission<AccessFacts>({
  action: 'end sign-in',
  title: 'Sign a colleague out, or end a token',
  allows: [
    {
      rule: 'own-token',
      because: 'Whoever loses a token ends it at once.',
      roles: everyRole,
      given: (_actor, { self }) => self,
      provided: 'It is their own.',
    },
    {
      rule: 'access-lead-ends',
      because: 'A telephone that was lost, or a screen left open, is shut by whoever hears of it.',
      roles: leads,
      given: isColleagues,
      provided: 'The person is of their own agency.',
    },
  ],
})

/** Stopping somebody's access for a time or for good, or ending such a stop. It never gives more than the lists do. */
export const mayStopAccess = permission<AccessFacts>({
  action: 'stop access',
  title: "Stop a colleague's access, or let it go on",
  allows: [
    {
      rule: 'access-lead-stops',
      because: 'Access outlives a job unless somebody ends it. Nobody decides about their own.',
      roles: leads,
      given: isColleagues,
      provided: 'The person is of their own agency, and is somebody else.',
    },
  ],
})
