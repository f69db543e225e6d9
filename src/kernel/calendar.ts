/**
 * Days and hours in London, worked out without a clock or a time-zone database.
 * British Summer Time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
 * (Summer Time Act 1972 as amended, from 1998 on).
 */

/** A calendar day in London, as `YYYY-MM-DD`. */
export type Day = string

/** A stretch of days, both ends included. */
export type Days = Readonly<{ from: Day; until: Day }>

/** Days that are not working days, and school terms, each with the years for which they are known. */
export type Calendar = Readonly<{
  bankHolidays: ReadonlySet<Day>
  bankHolidaysKnown: Days
  /** Terms less half-terms and training days: the days on which schools are open fall inside these, Monday to Friday. */
  schoolTerms: readonly Days[]
  schoolTermsKnown: Days
  /** When the school day starts, `HH:MM` in London. */
  schoolStarts: string
}>

/** A date for which the calendar holds no data. The calendar must be extended: the answer is never guessed. */
export class CalendarFault extends Error {
  override name = 'CalendarFault'
}

const minute = 60_000
const dayLength = 86_400_000

const hourLength = 3_600_000
const march = 2
const october = 9

/** When the clocks change in a month: 01:00 UTC on its last Sunday. Day 0 of the time of computers was a Thursday. */
function changeIn(year: number, month: number): number {
  const end = Date.UTC(year, month + 1, 0)
  const weekday = (((end / dayLength + 4) % 7) + 7) % 7
  return end - weekday * dayLength + hourLength
}

/** Minutes that London's clocks are ahead of UTC at an instant: 0 or 60. */
export function londonOffset(at: Date): 0 | 60 {
  const year = at.getUTCFullYear()
  const time = at.getTime()
  return time >= changeIn(year, march) && time < changeIn(year, october) ? 60 : 0
}

/** Which clock an instant is read on, where it must be said: London shows the time twice that night, before and after they go back. */
export function whichClock(at: Date): 'BST' | 'GMT' | undefined {
  const after = at.getTime() - changeIn(at.getUTCFullYear(), october)
  if (after < -hourLength || after >= hourLength) return undefined
  return after < 0 ? 'BST' : 'GMT'
}

/** The day in London at an instant. */
export const londonDay = (at: Date): Day =>
  new Date(at.getTime() + londonOffset(at) * minute).toISOString().slice(0, 10)

/** The time of day in London at an instant, as `HH:MM`. */
export const londonTime = (at: Date): string =>
  new Date(at.getTime() + londonOffset(at) * minute).toISOString().slice(11, 16)

/**
 * The instant at which London's clocks show a day and time (`HH:MM`); `undefined` for the hour that the spring change
 * leaves out. In the hour that the autumn change repeats, the first of the two unless `repeated` is true.
 */
export function londonInstant(day: Day, time: string, repeated = false): Date | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  const found = [60, 0]
    .map(offset => new Date(asUtc - offset * minute))
    .filter(at => londonDay(at) === day && londonTime(at) === time)
  return repeated ? found.at(-1) : found[0]
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A day in words: `2 March 2026`. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[(month ?? 1) - 1]} ${year}`
}

/** An instant in words, as London's clocks show it: `2 March 2026 at 10:05`. Says which, in the hour that is repeated. */
export function instantInWords(at: Date): string {
  const words = `${dayInWords(londonDay(at))} at ${londonTime(at)}`
  const clock = whichClock(at)
  return clock ? `${words} ${clock}` : words
}

/** The day that ends at an instant, if one does: a deadline at midnight belongs to the day before. */
export const dayEndingAt = (at: Date): Day | undefined =>
  londonTime(at) === '00:00' ? daysAfter(londonDay(at), -1) : undefined

/** A deadline in words: `2 March 2026 at 10:05`, or `the end of 2 March 2026`. */
export function deadlineInWords(due: Date): string {
  const day = dayEndingAt(due)
  return day ? `the end of ${dayInWords(day)}` : instantInWords(due)
}

/** The day `count` days later, or earlier if negative. */
export const daysAfter = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10)

/** The instant at which a day starts in London. Midnight is never in the repeated or the missing hour. */
export const startOf = (day: Day): Date => londonInstant(day, '00:00') as Date

/** The instant at which a day ends in London: the midnight that closes it. */
export const endOf = (day: Day): Date => startOf(daysAfter(day, 1))

/** The same day of the month `count` months later, or earlier if negative: the last of a month that has no such day. */
export function monthsAfter(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0))
  return daysAfter(last.toISOString().slice(0, 10), Math.min(date, last.getUTCDate()) - last.getUTCDate())
}

const isWithin = (days: Days, day: Day): boolean => day >= days.from && day <= days.until

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Whether a day is neither at a weekend nor a bank holiday in England. Throws `CalendarFault` beyond the known years. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  if (!isWithin(calendar.bankHolidaysKnown, day))
    throw new CalendarFault(
      `Bank holidays are known from ${calendar.bankHolidaysKnown.from} to ${calendar.bankHolidaysKnown.until}, not for ${day}. Add the newer years to policy/bank-holidays.ts.`,
    )
  return !isWeekend(day) && !calendar.bankHolidays.has(day)
}

/** The end of the `count`th working day after the day of an instant: the midnight that closes it. */
export function endOfWorkingDays(calendar: Calendar, from: Date, count: number): Date {
  let day = londonDay(from)
  for (let left = count; left > 0; ) {
    day = daysAfter(day, 1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return endOf(day)
}

/** Whether schools are open on a day. Throws `CalendarFault` beyond the known terms. */
export function isSchoolDay(calendar: Calendar, day: Day): boolean {
  if (!isWithin(calendar.schoolTermsKnown, day))
    throw new CalendarFault(
      `School terms are known from ${calendar.schoolTermsKnown.from} to ${calendar.schoolTermsKnown.until}, not for ${day}. Add the newer years to policy/school-terms.ts.`,
    )
  return isWorkingDay(calendar, day) && calendar.schoolTerms.some(term => isWithin(term, day))
}

/** The start of the first school day that begins after an instant. */
export function nextSchoolDay(calendar: Calendar, from: Date): Date {
  for (let day = londonDay(from); ; day = daysAfter(day, 1)) {
    const starts = londonInstant(day, calendar.schoolStarts) as Date
    if (starts > from && isSchoolDay(calendar, day)) return starts
  }
}

/** Whole years between a date of birth and a day. A child born on 29 February has a birthday on 1 March in other years. */
export function ageOn(bornOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) >= bornOn.slice(5) ? years : years - 1
}

/** The day on which somebody turns an age: 1 March for a birth on 29 February, in a year that has none. */
export function birthdayOn(bornOn: Day, age: number): Day {
  const year = Number(bornOn.slice(0, 4)) + age
  const day = `${year}${bornOn.slice(4)}`
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)
}
