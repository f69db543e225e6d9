import type { TrailEntry } from './trail.ts'

/** The answer to a request that may be sent again, kept with what it answers for. */
export type KeptAnswer = Readonly<{ key: string; requestHash: string; status: number; body: unknown }>

/**
 * An operation worked out from what is remembered of its subject, before the database was asked anything. A guess: the
 * one statement that writes it also proves that all it was worked out from still holds, and otherwise does nothing.
 */
export type Ahead<Facts, Result> = Readonly<{
  facts: Facts
  result: Result
  /** Answers with the id of the entry that the database wrote with the work, or nothing when the guess was wrong. */
  write(entry: TrailEntry, answer?: KeptAnswer): Promise<string | undefined>
}>
