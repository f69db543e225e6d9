import type { Html } from '../web/html.ts'
import { moj } from '../web/moj.ts'

const parts = {
  boards: { href: '/boards', text: 'Boards' },
  meetings: { href: '/meetings', text: 'Meetings' },
  led: { href: '/children-led', text: 'Children I lead for' },
} as const

/** What stands beside the boards, with the one that is open. Whoever may lead for nobody is not offered a list of it. */
export const boardNavigation = (open: keyof typeof parts, mayLead: boolean): Html =>
  moj.subNavigation({
    label: 'Boards and meetings',
    items: Object.entries(parts)
      .filter(([name]) => name !== 'led' || mayLead)
      .map(([name, part]) => ({ ...part, active: name === open })),
  })
