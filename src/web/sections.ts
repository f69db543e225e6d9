/** A place to go, and what it is called. */
export type Link = Readonly<{ href: string; text: string }>

/** The parts of the service, in the order of the navigation. */
export const sections = {
  owed: { href: '/', text: 'What is owed now' },
  board: { href: '/custody-board', text: 'Custody board' },
  boards: { href: '/boards', text: 'Boards' },
  children: { href: '/children', text: 'Children' },
  figures: { href: '/figures', text: 'Figures' },
  partners: { href: '/partners', text: 'Partners' },
  plan: { href: '/strategy', text: 'Strategy' },
  access: { href: '/access', text: 'Access' },
  rules: { href: '/rules', text: 'Rules' },
} as const satisfies Record<string, Link>

export type Section = keyof typeof sections
