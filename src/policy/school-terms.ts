import type { Days } from '../kernel/calendar.ts'
import type { Source } from '../kernel/source.ts'
import { londonTermDates } from './sources.ts'

/** Each borough and academy sets its own terms. These are typical dates, to be replaced by the borough's own. */
export const schoolTermsSource: Source = londonTermDates('Typical terms, 2024 to 2028', 'proposal')

/** Days on which London schools are open fall inside these: terms less half-terms. Weekends and bank holidays come off as well. */
export const schoolTerms: readonly Days[] = [
  { from: '2024-01-08', until: '2024-02-09' },
  { from: '2024-02-19', until: '2024-03-28' },
  { from: '2024-04-15', until: '2024-05-24' },
  { from: '2024-06-03', until: '2024-07-23' },
  { from: '2024-09-02', until: '2024-10-25' },
  { from: '2024-11-04', until: '2024-12-20' },
  { from: '2025-01-06', until: '2025-02-14' },
  { from: '2025-02-24', until: '2025-04-04' },
  { from: '2025-04-22', until: '2025-05-23' },
  { from: '2025-06-02', until: '2025-07-22' },
  { from: '2025-09-01', until: '2025-10-24' },
  { from: '2025-11-03', until: '2025-12-19' },
  { from: '2026-01-05', until: '2026-02-13' },
  { from: '2026-02-23', until: '2026-03-27' },
  { from: '2026-04-13', until: '2026-05-22' },
  { from: '2026-06-01', until: '2026-07-21' },
  { from: '2026-09-01', until: '2026-10-23' },
  { from: '2026-11-02', until: '2026-12-18' },
  { from: '2027-01-04', until: '2027-02-12' },
  { from: '2027-02-22', until: '2027-03-25' },
  { from: '2027-04-12', until: '2027-05-28' },
  { from: '2027-06-07', until: '2027-07-22' },
  { from: '2027-09-01', until: '2027-10-22' },
  { from: '2027-11-01', until: '2027-12-17' },
  { from: '2028-01-04', until: '2028-02-11' },
  { from: '2028-02-21', until: '2028-03-31' },
  { from: '2028-04-18', until: '2028-05-26' },
  { from: '2028-06-05', until: '2028-07-21' },
  { from: '2028-09-01', until: '2028-10-20' },
  { from: '2028-10-30', until: '2028-12-20' },
]

/** The years for which terms are listed. A date outside them is a fault, not a guess. */
export const schoolTermsKnown: Days = { from: '2024-01-01', until: '2028-12-31' }

/** When the first lesson starts, on London's clocks. Some schools start earlier; the earliest common time is the safe one. */
export const schoolStarts = '08:30'
