import type { SamplePlan } from '../src/checks/sample.ts'

/** A sample of the week of the tests' day: searches exposing intimate parts, for a case audit. */
export const thisWeek: SamplePlan = {
  pathway: 'search-exposing-intimate-parts',
  review: 'case-audit',
  from: '2026-11-16',
  until: '2026-11-23',
  size: 3,
  twice: 1,
  byUnit: true,
}

/** The morning after that week. */
export const weekAfter = new Date('2026-11-23T09:00:00Z')
