import type { Given } from '../kernel/answers.ts'
import { londonDay, londonInstant, londonTime } from '../kernel/calendar.ts'

/** The boxes a day or an instant is typed into, and their labels. */
export const boxes = { day: 'Day', month: 'Month', year: 'Year', time: 'Time, 24-hour clock' } as const

export type Box = keyof typeof boxes

/** What was typed for a question that takes one text. */
export const textOf = (given: Given, name: string): string => {
  const value = given[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What was ticked for a question that takes several. */
export const listOf = (given: Given, name: string): readonly string[] =>
  [given[name] ?? []].flat().map(String)

/** A stored day or instant in separate boxes; the second 1:30 of an autumn night carries GMT. */
function inBoxes(stored: string): Readonly<Record<Box, string>> | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(stored)
  const at = isDay ? undefined : new Date(stored)
  if (at && Number.isNaN(at.getTime())) return undefined
  const [year = '', month, day] = (at ? londonDay(at) : stored).split('-')
  return { day: String(Number(day)), month: String(Number(month)), year, time: at ? timeOf(at) : '' }
}

/** Of an instant's time the minute is shown; a system may have written its seconds. */
function timeOf(at: Date): string {
  const [day, shown] = [londonDay(at), londonTime(at)]
  const [first, second] = [londonInstant(day, shown), londonInstant(day, shown, true)]
  return second && first && first < second && at >= second ? `${shown} GMT` : shown
}

/** What stands in one box: what was typed into it, or its part of the stored answer. */
export function boxTyped(given: Given, name: string, box: Box): string {
  const whole = textOf(given, name)
  return textOf(given, `${name}-${box}`) || (whole ? (inBoxes(whole)?.[box] ?? '') : '')
}

/** The instant that the boxes were filled from, where it says more than they show: what nobody changes stays as it was. */
export function exactOf(given: Given, name: string): string {
  const whole = textOf(given, name)
  const says = new Date(whole).getTime() % 60_000 > 0
  return textOf(given, `${name}-exact`) || (says ? whole : '')
}
