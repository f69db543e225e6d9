import type { Actor } from '../kernel/context.ts'
import { type Permission, rule } from '../kernel/permission.ts'
import { mayListMeetings } from '../policy/permissions/boards.ts'
import { mayListReferrals } from '../policy/permissions/partners.ts'
import type { Html } from '../web/html.ts'
import { moj } from '../web/moj.ts'

const parts = {
  agencies: { href: '/partners', text: 'Agencies' },
  referrals: { href: '/partners/referrals', text: 'What was asked for' },
  notices: { href: '/notices', text: 'Notices' },
  meetings: { href: '/meetings', text: 'Meetings' },
  waits: { href: '/partners/waits', text: 'Waits' },
} as const

type Part = keyof typeof parts

const asked: Readonly<Partial<Record<Part, Permission>>> = {
  referrals: mayListReferrals,
  meetings: mayListMeetings,
}

/** Every part, for whoever may list what agencies were asked for. */
export const everyPart = Object.keys(parts) as readonly Part[]

/** What a page that shows the navigation knows of its reader. */
export type Offered = Readonly<{ parts: readonly Part[] }>

/** The parts that somebody's role opens. The operations check again. */
export const partsFor = (actor: Actor): readonly Part[] =>
  (Object.keys(parts) as Part[]).filter(part => {
    const permission = asked[part]
    return permission === undefined || rule(permission, actor, {}).allowed
  })

/** The parts of what is kept on partners that are offered to the reader, with the one that is open. */
export const partnerNavigation = (open: Part, offered: readonly Part[]): Html =>
  moj.subNavigation({
    label: 'Partners',
    items: offered.map(name => ({ ...parts[name], active: name === open })),
  })
