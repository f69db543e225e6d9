import type { Measure } from '../src/kernel/measure.ts'
import { queryOf } from '../src/kernel/measure-question.ts'

/** Where the queries of all measures are recorded, so that a change to what is counted shows in the difference. */
export const recordedQueries = 'src/policy/measure-queries.sql'

const textOf = (measure: Measure): string => {
  const source = measure.keepApart ? { source: 'one' } : {}
  return queryOf(measure, 1, { from: '2026-01-01', until: '2026-02-01', ...source }).text
}

/** The query of every measure, in the order of their ids. */
export const queriesOf = (measures: readonly Measure[]): string =>
  `-- What every measure asks. Written by: node scripts/run.mjs test/write-queries.ts\n${measures
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(measure => `\n-- ${measure.id}\n${textOf(measure)};\n`)
    .join('')}`
