import { hours } from '../src/kernel/clock.ts'
import { choice, words } from '../src/kernel/form.ts'
import { pathwayOf } from '../src/kernel/pathway.ts'
import { document } from '../src/kernel/source.ts'
import type { Role } from '../src/policy/roles.ts'

const libraryRules = document('House rules of the library')

/** A book lent to a child: nothing to do with police, to show that a pathway needs one file and nothing else. */
export const libraryLoan = pathwayOf<Role>()({
  id: 'library-loan',
  title: 'Library loan',
  about: 'A child has borrowed a book from the library at school.',
  source: libraryRules('Loans', 'proposal'),
  inForceFrom: '2025-01-01',
  forChild: {
    what: 'You have borrowed a book.',
    why: 'You asked for it.',
    rights: ['You can keep it for three weeks.'],
    next: 'We remind you when it is time to bring it back.',
  },
  begins: 'lent',
  steps: {
    lent: {
      title: 'Book lent',
      by: 'safeguarding-lead',
      also: ['constable'],
      source: libraryRules('Rule 1', 'proposal'),
      asks: {
        kind: choice('What kind of book?', { story: 'A story', facts: 'A book of facts' }),
        wish: words('Why this book, in the words of the child?'),
      },
    },
    reminded: {
      title: 'Child reminded',
      by: 'safeguarding-lead',
      also: ['constable'],
      source: libraryRules('Rule 2', 'proposal'),
      after: ['lent'],
      within: hours(336, 'lent', { source: libraryRules('Two weeks', 'proposal') }),
      unless: ['returned'],
    },
    returned: {
      title: 'Book returned',
      by: 'safeguarding-lead',
      also: ['constable'],
      source: libraryRules('Rule 3', 'proposal'),
      after: ['lent'],
      within: hours(504, 'lent', { source: libraryRules('Three weeks', 'proposal') }),
      ends: 'returned',
      asks: { state: choice('In what state?', { good: 'Good', worn: 'Worn', wet: 'Wet' }) },
    },
  },
})
