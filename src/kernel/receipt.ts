import type { Source } from './source.ts'

/** What stands on every receipt, whatever happened: headings, rights common to all, how to answer and how to complain. */
export type ReceiptTexts = Readonly<{
  title: string
  intro: string
  when: string
  where: string
  team: string
  reference: string
  what: string
  why: string
  rights: string
  next: string
  commonRights: readonly string[]
  yourSide: string
  yourSideHow: readonly string[]
  /** Above a link. `{day}` is the last day on which it works. */
  yourSideLink: string
  yourSideWithoutLink: string
  /** By whom and by when a child who asks for it hears from us: `{days}` working days. */
  yourSideAnswer: string
  complain: string
  complainHow: readonly string[]
  danger: string
  /** Beside what could not be translated. */
  inEnglish: string
  /** On top, until a person has signed the translation. */
  unreviewed: string
}>

/** What stands on the page where a child adds their side. */
export type LetterTexts = Readonly<{
  title: string
  intro: readonly string[]
  whoReads: string
  caution: string
  words: string
  wordsHint: string
  helped: string
  helpedBy: Readonly<Record<HelpedBy, string>>
  contact: string
  /** By whom, and `{day}` is the last day on which it is in time. */
  contactHow: string
  /** The same, once the child has said yes. */
  contactPromised: string
  yes: string
  no: string
  once: string
  send: string
  problem: string
  empty: string
  /** `{most}` is the number of characters. */
  tooLong: string
  thanks: string
  thanksMore: readonly string[]
  gone: string
  goneMore: readonly string[]
  notSent: string
  languages: string
}>

/** Who may have helped a child to write. */
export const helpers = ['nobody', 'family', 'worker', 'adviser', 'other'] as const
export type HelpedBy = (typeof helpers)[number]

/** The fixed part of a receipt in one language. */
export type ReceiptFrame = Readonly<{
  /** The language as browsers and `Intl` name it. */
  language: string
  /** Its name in itself, and in English. */
  name: string
  inEnglish: string
  direction: 'ltr' | 'rtl'
  source: Source
  receipt: ReceiptTexts
  letter: LetterTexts
}>

/** Every text of a frame in its own order: what a person reads and signs. Another text is another whole. */
export const wholeOf = ({ language, receipt, letter }: ReceiptFrame): string =>
  JSON.stringify([language, receipt, letter])

/** The texts of a frame one by one, with the name of each, for reading them beside the English. */
export function textsOf({
  receipt,
  letter,
}: ReceiptFrame): readonly Readonly<{ name: string; text: string }>[] {
  const inside = (part: string, texts: object): readonly Readonly<{ name: string; text: string }>[] =>
    Object.entries(texts).flatMap(([name, text]) =>
      typeof text === 'string' ? [{ name: `${part}.${name}`, text }] : inside(`${part}.${name}`, text),
    )
  return [...inside('receipt', receipt), ...inside('letter', letter)]
}
