import { proposal } from './sources.ts'

/**
 * How old a kept figure may grow before the clock works it out again. A proposal of this project. Most measures count by month:
 * worked out more often than daily they say nothing new, and whoever reads the strategy reads the day beside them; left
 * longer, a meeting in the morning would read what was so before yesterday.
 */
export const figureTimes = {
  id: 'figure-times',
  title: 'How old a kept figure may grow',
  source: proposal('Freshness of kept figures', 'proposal'),
  inForceFrom: '2026-11-22',
  /** A figure that the overview of the strategy reads is worked out again once it is older than this. */
  keptHours: 24,
} as const
