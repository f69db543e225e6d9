import type { Context } from '../kernel/context.ts'
import type { Tx } from '../store/database.ts'
import type { Which } from './referral.store.ts'
import type { Referral } from './referral.ts'

/**
 * What was agreed, for those of some referrals that are owed for one of several agreed actions and whose words the reader may
 * read. The record that holds the words stands above this room, and is handed to it.
 */
export type AskedWords = (
  tx: Tx,
  asked: readonly Referral[],
  context: Context,
) => Promise<ReadonlyMap<string, string>>

/** By what the words of a referral are found. */
export const askedKey = ({ episodeId, step, occurrence }: Which): string =>
  `${episodeId} ${step} ${occurrence}`

/** What is asked for, by its step and in the words in which it was agreed. */
export const askedTitle = (title: string, what: string | undefined): string =>
  what === undefined ? title : `${title}: ${what}`
