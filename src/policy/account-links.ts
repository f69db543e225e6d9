import { proposal } from './sources.ts'

/**
 * How a child without any account adds their side. A proposal of this project: long enough to find somebody to talk to
 * first, short enough that a paper that was lost leads nowhere.
 */
export const accountLinks = {
  source: proposal('The one-time link on a receipt', 'proposal'),
  days: 28,
  mostCharacters: 20_000,
} as const
