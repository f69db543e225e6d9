import type { Html } from '../web/html.ts'
import { moj } from '../web/moj.ts'

const parts = {
  agencies: { href: '/partners', text: 'Agencies' },
  referrals: { href: '/partners/referrals', text: 'What was asked for' },
  notices: { href: '/notices', text: 'Notices' },
  meetings: { href: '/meetings', text: 'Meetings' },
  waits: { href: '/partners/waits', text: 'Waits' },
} as const

/** The parts of what is kept on partners, with the one that is open. */
export const partnerNavigation = (open: keyof typeof parts): Html =>
  moj.subNavigation({
    label: 'Partners',
    items: Object.entries(parts).map(([name, part]) => ({ ...part, active: name === open })),
  })
