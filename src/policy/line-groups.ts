import type { Split } from '../kernel/measure.ts'

/** Which way a drug line runs. */
export const lineKind: Split = {
  column: 'kind',
  title: 'Kind of line',
  groups: {
    county: 'From London to a county',
    inward: 'From elsewhere into London',
    london: 'Within London',
    blank: 'Not recorded',
  },
}
