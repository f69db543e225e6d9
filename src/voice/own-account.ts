import type { Mistake } from '../kernel/problem.ts'
import { type HelpedBy, helpers } from '../kernel/receipt.ts'
import { accountLinks } from '../policy/account-links.ts'
import { frameIn, receiptFrames } from '../policy/receipt-frames.ts'

/** What a child says of a contact, as it is kept and shown. */
export type OwnAccount = Readonly<{
  id: string
  episodeId: string
  words: string
  /** As somebody said it is: one of those of the receipts, another, or not said. Never taken from the page it was written on. */
  language: string
  /** In which language the page was given on which the child wrote it. */
  linkLanguage: string | null
  helpedBy: string
  wantsContact: boolean
  addedAt: Date
  /** The child added it through a link; otherwise somebody typed it in for the child. */
  throughLink: boolean
  typedBy: string | null
  agency: string | null
}>

/** A link by which a child may add their side, as a list shows it. Never the link itself. */
export type AccountLink = Readonly<{
  id: string
  language: string
  madeAt: Date
  madeBy: string | null
  expiresAt: Date
  usedAt: Date | null
  endedAt: Date | null
}>

/** What is to be kept of an account. */
export type AccountWords = Readonly<{
  words: string
  language: string
  helpedBy: HelpedBy | 'not said'
  wantsContact: boolean
}>

/** How a link stands at a time. */
export function stateOfLink(link: AccountLink, now: Date): 'used' | 'taken back' | 'expired' | 'open' {
  if (link.usedAt) return 'used'
  if (link.endedAt) return 'taken back'
  return now < link.expiresAt ? 'open' : 'expired'
}

/** Who helped, in English, for whoever reads the account. */
export const helpedInWords = (helpedBy: string): string | undefined =>
  helpedBy === 'not said' || helpedBy === 'nobody'
    ? undefined
    : frameIn('en').letter.helpedBy[helpedBy as HelpedBy]

/** What may be said of the language of an account, besides those that a receipt can be given in. */
export const languagesBesides = {
  another: 'Another language',
  'not said': 'The child did not say, or it is not known',
} as const

const languageIn = (said: unknown): string =>
  receiptFrames.find(one => one.language === said)?.language ?? (said === 'another' ? said : 'not said')

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Reads an account from a form. The words are kept exactly as they came, but for the null character, which cannot be kept:
 * nobody types it, and a child is not sent back for it. Only one mistake is possible at a time, and is said in the language given.
 */
export function accountIn(
  form: Readonly<Record<string, unknown>>,
  language: string,
): Readonly<{ account: AccountWords; mistakes: readonly Mistake[] }> {
  const { letter } = frameIn(language)
  const words = asText(form.words).replaceAll('\r\n', '\n').replaceAll('\0', '')
  const most = accountLinks.mostCharacters
  const helped = helpers.find(one => one === form.helpedBy)
  const says =
    words.trim() === ''
      ? letter.empty
      : words.length > most
        ? letter.tooLong.replace('{most}', new Intl.NumberFormat(language).format(most))
        : undefined
  return {
    account: {
      words,
      language: languageIn(form.writtenIn),
      helpedBy: helped ?? 'not said',
      wantsContact: form.contact === 'yes',
    },
    mistakes: says ? [{ question: 'words', says }] : [],
  }
}
