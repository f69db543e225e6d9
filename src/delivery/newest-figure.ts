import type { Figure } from '../figures/figure.ts'
import { answerInWords } from '../figures/figure-answer.ts'
import { foundIn, isHigh, overTime } from '../figures/over-time.ts'
import type { Measure } from '../kernel/measure.ts'

/** Which way a measure moved by more than chance, as its control chart shows. */
export type Moved = 'better' | 'worse' | 'other'

/** How many of the newest periods a signal may lie back and still say something of now. */
const recent = 3

/** Whether a measure moved of late by more than chance; nothing where it did not, or where too little is known to tell. */
export function movedIn(measure: Measure, figure: Figure): Moved | undefined {
  const chart = overTime(figure)
  if (!chart) return undefined
  const newest = foundIn(chart).at(-1)
  if (!newest || newest.last < chart.values.length - recent) return undefined
  if (measure.better === 'neither') return 'other'
  return isHigh(newest.signal) === (measure.better === 'up') ? 'better' : 'worse'
}

/**
 * What a measure shows of late; `chance` where nothing but chance is seen, `short` where too little is known to tell, `groups`
 * where it says what a whole is made up of and so has no trend.
 */
export type Shows = Moved | 'chance' | 'short' | 'groups'

/** What a measure shows of late, or that it cannot be told. */
export function showsOf(measure: Measure, figure: Figure | undefined): Shows {
  if (measure.kind === 'makeUp') return 'groups'
  const chart = figure && overTime(figure)
  if (!figure || !chart?.judged.some(({ until }) => until > chart.values.length - recent)) return 'short'
  return movedIn(measure, figure) ?? 'chance'
}

const withoutData = ({ reach }: Measure): string =>
  reach ? 'No file of the published data that it counts has been taken in yet.' : 'Nothing to count yet.'

/** What a measure answers now, in one sentence: without a figure, whether it waits for records or for a file. */
export const newestInWords = (measure: Measure, figure: Figure | undefined): string =>
  figure ? answerInWords(figure) : withoutData(measure)
