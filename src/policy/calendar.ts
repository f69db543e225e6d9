import type { Calendar } from '../kernel/calendar.ts'
import { bankHolidays, bankHolidaysKnown } from './bank-holidays.ts'
import { schoolStarts, schoolTerms, schoolTermsKnown } from './school-terms.ts'

/** The days London works and goes to school, each with the years for which they are known. */
export const calendar: Calendar = {
  bankHolidays,
  bankHolidaysKnown,
  schoolTerms,
  schoolTermsKnown,
  schoolStarts,
}
