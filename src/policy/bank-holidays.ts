import type { Day } from '../kernel/calendar.ts'
import type { Source } from '../kernel/source.ts'
import { bankHolidayList } from './sources.ts'

/**
 * Bank holidays in England and Wales, by year, as month and day.
 * gov.uk's list through ministryofjustice/govuk-bank-holidays 35fc755 (MIT; the data under the Open Government Licence).
 */
const byYear: Readonly<Record<string, string>> = {
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
}

/** Every bank holiday in England and Wales in the known years. */
export const bankHolidays: ReadonlySet<Day> = new Set(
  Object.entries(byYear).flatMap(([year, days]) => days.split(' ').map(day => `${year}-${day}`)),
)

/** Where the list comes from. */
export const bankHolidaysSource: Source = bankHolidayList('England and Wales, 2012 to 2028')

/** The years for which the list is complete. A date outside them is a fault, not a guess. */
export const bankHolidaysKnown = { from: '2012-01-01', until: '2028-12-31' }
