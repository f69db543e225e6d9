import { proposal } from './sources.ts'

/**
 * How a child without any account adds their side. A proposal of this project: long enough to find somebody to talk to
 * first, short enough that a paper that was lost leads nowhere.
 */
export const accountLinks = {
  source: proposal('The one-time link on a receipt', 'proposal'),
  days: 28,
  mostCharacters: 20_000,
  /** By when a child who asks for it hears from us. The receipt and the page of the link tell the child so. */
  answer: {
    source: proposal('A child who asks to hear from us does so within five working days', 'proposal'),
    workingDays: 5,
    /** The pathway on which that is owed. */
    pathway: 'answer-to-child',
  },
} as const
