import type { Split } from '../kernel/measure.ts'
import { boroughFacts } from './boroughs.ts'

/** Whether police wrote it or a partner. */
export const writtenBy: Split = {
  column: 'written_by',
  title: 'Written by',
  groups: { police: 'Police', partners: 'Partners' },
}

const units = [...new Set(Object.values(boroughFacts).map(({ bcu }) => bcu))].sort()

/** The basic command unit that has the episode: nothing smaller, because two people are a team. */
export const unitOfEpisode: Split = {
  column: 'bcu',
  title: 'Basic command unit',
  groups: { ...Object.fromEntries(units.map(unit => [unit, unit])), none: 'The whole force, or not known' },
  places: { except: ['none'] },
}
