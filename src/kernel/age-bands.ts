import { listed } from './in-words.ts'
import type { Ages } from './public-table.ts'

/** A band that somebody asks for: its ages, and what it is called. */
export type WantedBand = Readonly<{ title: string; ages: Ages }>

/** A band of a source. */
export type SourceBand = Readonly<{ key: string; title: string; ages: Ages }>

/** The bands of the source that make it up exactly; or why it cannot be had. */
export type MadeBand = Readonly<{ from: readonly string[] }> | Readonly<{ refused: string }>

const overlaps = ([from, to]: Ages, [low, high]: Ages): boolean => from <= high && low <= to
const isWithin = ([from, to]: Ages, [low, high]: Ages): boolean => low <= from && to <= high

/** Ages of a wanted band that no band of the source holds. */
function missingIn([low, high]: Ages, bands: readonly SourceBand[]): number | undefined {
  for (let age = low; age <= high; age += 1)
    if (!bands.some(({ ages: [from, to] }) => from <= age && age <= to)) return age
  return undefined
}

/**
 * Makes a band of ages out of the bands of a source. It is refused when a band of the source lies across one of its ends:
 * nobody can say how many in that band belong to it, and adding or leaving it out would both be wrong.
 */
export function makeBand({ title, ages }: WantedBand, bands: readonly SourceBand[]): MadeBand {
  const touched = bands.filter(band => overlaps(band.ages, ages))
  const across = touched.filter(band => !isWithin(band.ages, ages))
  if (across.length > 0)
    return {
      refused: `“${title}” cannot be had from this source: its ${across.length > 1 ? 'bands' : 'band'} ${listed(across.map(band => `“${band.title}”`))} ${across.length > 1 ? 'hold' : 'holds'} ages inside and outside it, and cannot be divided.`,
    }
  const missing = missingIn(ages, touched)
  if (missing !== undefined)
    return { refused: `“${title}” cannot be had from this source: it has no band for the age of ${missing}.` }
  return { from: touched.map(({ key }) => key) }
}
