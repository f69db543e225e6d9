import type { Day } from '../kernel/calendar.ts'
import type { Source } from '../kernel/source.ts'
import { proposal } from './sources.ts'

/** From which day a release keeps counts from view, and how. A change is a new line; lines that were in force stay. */
type DisclosureRule = Readonly<{
  inForceFrom: Day
  /** Counts above nought and below this are hidden. A measure may ask for more, never for less. */
  below: number
  /** The bases to which counts may be rounded instead of hiding them. */
  roundTo: readonly number[]
  source: Source
}>

/** How far the choice of what is hidden has been checked. */
export const disclosureSource = proposal('Counts that releases do not show', 'proposal')

const disclosureRules: readonly DisclosureRule[] = [
  {
    inForceFrom: '2026-11-01',
    below: 5,
    roundTo: [3, 5],
    source: disclosureSource,
  },
]

/** What a release on a day must keep to. */
export function disclosureRuleAt(day: Day): DisclosureRule {
  const found = disclosureRules.filter(({ inForceFrom }) => inForceFrom <= day).at(-1) ?? disclosureRules[0]
  if (!found) throw new Error('There is no rule for what a release may show.')
  return found
}

/** What must be vouched for before a release, by whom, and in which words. Two people, neither of whom proposed it. */
export const signatureParts = {
  checked: {
    title: 'Numbers checked',
    says: 'I have read every table with its definition and what misleads. The numbers answer the questions they stand under.',
    roles: ['quality-team'],
  },
  approved: {
    title: 'Release approved',
    says: 'The force answers for this release. Nobody in it can be told from anybody else.',
    roles: ['superintendent'],
  },
} as const

/** The licence under which anybody may use what is released. */
export const releaseLicence =
  'Open Government Licence v3.0 (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/)'
