import type { Html } from '../web/html.ts'
import { moj } from '../web/moj.ts'

const pages = {
  home: { href: '/strategy', text: 'Actions' },
  timeline: { href: '/strategy/timeline', text: 'Timeline' },
  owed: { href: '/strategy/owed', text: 'What is owed' },
  voice: { href: '/strategy/voice', text: 'You said, we did' },
  packs: { href: '/strategy/packs', text: 'Packs for meetings' },
  registers: { href: '/registers', text: 'Registers' },
} as const

/** The pages about the plan. */
export const planNavigation = (here: keyof typeof pages): Html =>
  moj.subNavigation({
    label: 'The strategy',
    items: Object.entries(pages).map(([name, page]) => ({ ...page, active: name === here })),
  })
