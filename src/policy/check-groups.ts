import type { Split } from '../kernel/measure.ts'

/** How an audited record was chosen. Only those chosen by chance speak for the rest. */
export const chosenBy: Split = {
  column: 'method',
  title: 'How the record was chosen',
  groups: {
    random: 'By chance',
    thematic: 'For a theme',
    critical: 'Because something went badly wrong',
    blank: 'Not recorded',
  },
}

/** What kind of record was audited. */
export const auditedKind: Split = {
  column: 'kind',
  title: 'Kind of record',
  groups: {
    safeguarding: 'Safeguarding, or a child who was harmed',
    missing: 'A child who was missing',
    exploitation: 'Exploitation',
    domestic: 'Domestic abuse at home',
    detained: 'Custody, or police protection',
    searched: 'A search',
    suspected: 'A child suspected of an offence',
    other: 'Something else',
    blank: 'Not recorded',
  },
}
