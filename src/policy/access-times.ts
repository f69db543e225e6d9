import { proposal } from './sources.ts'

/**
 * How long a sign-in lasts. A proposal of this project: long enough to finish a record at a child's side, short enough
 * that a screen left alone in a custody suite does not stay open through a shift.
 */
export const accessTimes = {
  id: 'access-times',
  title: 'How long a sign-in lasts',
  source: proposal('Times of sessions and tokens', 'proposal'),
  inForceFrom: '2026-11-01',
  /** Without any request for this long, a person must sign in again. */
  idleMinutes: 30,
  /** However busy, a person must sign in again after this long: the longest shift. */
  longestHours: 12,
  /** How long somebody may take at the sign-in provider. */
  signInMinutes: 10,
  /** A token for the JSON door is issued for at most this long. */
  tokenDays: 90,
  /**
   * How many tokens that are not known to be good are looked at in a minute from one address: as many as the pages answer
   * requests of browsers there on which nobody has signed in, so that a new token is kept out no sooner than a new browser.
   */
  strangeTokensAMinute: 3000,
  /** A browser on which somebody signed in is known for this long, so that strangers at its address cannot keep it out. */
  knownBrowserDays: 90,
} as const
