import type { Actor } from '../kernel/context.ts'
import { rule } from '../kernel/permission.ts'
import { mayListMeetings } from '../policy/permissions/boards.ts'
import { mayListNotices, mayListReferrals, mayViewAgency } from '../policy/permissions/partners.ts'
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

/** What opens each part. Waits are figures, which everybody here may read. */
const asked: Readonly<Partial<Record<Part, (actor: Actor) => boolean>>> = {
  agencies: actor => rule(mayViewAgency, actor, { own: true }).allowed,
  referrals: actor => rule(mayListReferrals, actor, {}).allowed,
  notices: actor => rule(mayListNotices, actor, {}).allowed,
  meetings: actor => rule(mayListMeetings, actor, {}).allowed,
}

/** Every part, for whoever may list what agencies were asked for. */
export const everyPart = Object.keys(parts) as readonly Part[]

/** What a page that shows the navigation knows of its reader. */
export type Offered = Readonly<{ parts: readonly Part[] }>

/** The parts that somebody's role opens. The operations check again. */
export const partsFor = (actor: Actor): readonly Part[] =>
  (Object.keys(parts) as Part[]).filter(part => asked[part]?.(actor) ?? true)

/** The parts of what is kept on partners that are offered to the reader, with the one that is open. */
export const partnerNavigation = (open: Part, offered: readonly Part[]): Html =>
  moj.subNavigation({
    label: 'Partners',
    items: offered.map(name => ({ ...parts[name], active: name === open })),
  })
