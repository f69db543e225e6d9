import type { Interval } from '../statistics/interval.ts'

/** One thing to be drawn: a bar or a dot with its range, or why there is none. */
export type Mark = Readonly<{
  label: string
  /** A shorter label, for an axis. */
  short: string
  /** What is written at it. */
  says: string
  value?: number
  interval?: Interval
  /** Too few to show, or no data: a sign stands in its place. */
  gap?: 'few' | 'missing'
}>

/** What every chart needs to know. Widths are in pixels on the page, so that 14 is never smaller than 14. */
export type Drawing = Readonly<{
  id: string
  title: string
  description: string
  marks: readonly Mark[]
  width: number
  /** The largest value there can be, such as 1 for a share; the largest there is, if left out. */
  most?: number
  tick(value: number): string
}>

/** The size of every text, in pixels. */
export const textSize = 14

/** How wide a text of this size is at most, in Arial: digits and lower case are narrower. */
export const widthOf = (text: string): number => Math.ceil(text.length * textSize * 0.6)

/** The highest value that a chart must reach. */
export const highest = ({ marks, most }: Drawing): number =>
  most ?? Math.max(1, ...marks.flatMap(({ value = 0, interval }) => [value, interval?.to ?? 0]))

/** Every so many marks can carry a label without one touching the next. */
export function labelEvery(marks: readonly Mark[], step: number): number {
  const widest = Math.max(0, ...marks.map(({ short }) => widthOf(short))) + textSize
  return Math.max(1, Math.ceil(widest / step))
}
