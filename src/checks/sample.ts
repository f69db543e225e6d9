import { choice, date, number, type Questions, yesNo } from '../kernel/form.ts'
import { pathwaysAt } from '../policy/index.ts'

/** The pathways in force on a day on which people look at what was drawn, by id. */
export const reviewPathways = (day: string): Readonly<Record<string, string>> =>
  Object.fromEntries(pathwaysAt(day).flatMap(one => (one.looksAtSamples ? [[one.id, one.title]] : [])))

/** What is to be drawn, of which episodes, to be looked at how. `until` is not included. */
export type SamplePlan = Readonly<{
  pathway: string
  review: string
  from: string
  until: string
  size: number
  twice: number
  byUnit: boolean
}>

/** A sample as it stands: announced, or drawn. Nobody's episodes are in it. */
export type KeptSample = SamplePlan &
  Readonly<{
    id: string
    commitment: string
    announcedAt: Date
    drawnAt: Date | null
    frameSize: number | null
    frameHash: string | null
    /** Said only once the frame is closed. */
    seed: string | null
  }>

/** One that was drawn, and the review that was begun from it. */
export type DrawnEpisode = Readonly<{
  episodeId: string
  childId: string
  stratum: string
  place: number
  twice: boolean
  startedAt: Date
  reviewId: string | null
  reviewEndedAt: Date | null
  outcome: string | null
}>

/** Pathways about children that may be sampled, on a day: not those on which police check themselves. */
export const sampledPathways = (day: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pathwaysAt(day)
      .filter(one => !one.subject && one.board !== 'audits')
      .map(one => [one.id, one.title]),
  )

/** What is asked of somebody who announces a sample. */
export const announceQuestions = (day: string): Questions => ({
  pathway: choice('Which episodes?', sampledPathways(day)),
  review: choice('How are they looked at?', reviewPathways(day)),
  from: date('Begun on or after which day?'),
  last: date('Begun on or before which day?'),
  size: number('How many are drawn?', { from: 1, to: 200, unit: 'episodes' }),
  twice: number('How many of them are looked at by two people?', { from: 0, to: 50, unit: 'episodes' }),
  byUnit: yesNo('In proportion by basic command unit?'),
})
