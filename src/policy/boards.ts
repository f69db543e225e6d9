import type { Board } from '../kernel/pathway.ts'

/** What each board for the whole force is called. */
export const boardTitles: Readonly<Record<Board, string>> = {
  missing: 'Missing children',
  referrals: 'Referrals to and from partners',
  exploitation: 'Exploitation of children',
  decisions: 'Decisions about children',
  searches: 'Searches',
  victims: 'Child victims and witnesses',
  audits: 'Audits',
  offenders: 'Adults who harm children',
}
