import type { Html } from '../web/html.ts'
import { moj } from '../web/moj.ts'

const parts = {
  boards: { href: '/boards', text: 'Boards' },
  meetings: { href: '/meetings', text: 'Meetings' },
  led: { href: '/children-led', text: 'Children I lead for' },
} as const

/** What stands beside the boards, with the one that is open. */
export const boardNavigation = (open: keyof typeof parts): Html =>
  moj.subNavigation({
    label: 'Boards and meetings',
    items: Object.entries(parts).map(([name, part]) => ({ ...part, active: name === open })),
  })
