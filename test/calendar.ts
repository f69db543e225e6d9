import type { Calendar } from '../src/kernel/calendar.ts'

/** A small calendar for tests: the spring and summer of 2026, with two bank holidays and one half-term. */
export const calendar: Calendar = {
  bankHolidays: new Set(['2026-04-03', '2026-04-06', '2026-05-04']),
  bankHolidaysKnown: { from: '2026-01-01', until: '2026-12-31' },
  schoolTerms: [
    { from: '2026-02-23', until: '2026-03-27' },
    { from: '2026-04-13', until: '2026-05-22' },
  ],
  schoolTermsKnown: { from: '2026-01-01', until: '2026-08-31' },
  schoolStarts: '08:45',
}
