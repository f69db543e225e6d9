import { asText, type Given } from '../kernel/reading-time.ts'
import type { Wanted } from './work-out-measure.ts'

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/

const monthIn = (query: Given, name: string): string | undefined => {
  const month = asText(query[name])
  return monthForm.test(month) ? `${month}-01` : undefined
}

/** What the address asks for. What it does not say, or says wrongly, is left to the figure. */
export const wantedOf = (id: string, query: Given): Wanted => ({
  id,
  source: asText(query.source) || undefined,
  from: monthIn(query, 'from'),
  last: monthIn(query, 'last'),
  split: asText(query.split) || undefined,
})
