import { createHash } from 'node:crypto'
import { type ReceiptFrame, wholeOf } from '../kernel/receipt.ts'
import { frameIn, receiptFrames } from '../policy/receipt-frames.ts'

/** Somebody's signature under the text of a receipt in one language. */
export type Signature = Readonly<{
  language: string
  textHash: string
  readBy: string
  signedAt: Date
  signedBy: string | null
}>

/** A receipt that was given to a child. */
export type GivenReceipt = Readonly<{
  language: string
  how: string
  signed: boolean
  givenAt: Date
  givenBy: string | null
}>

/** The ways a receipt reaches a child. */
export const waysToGive = {
  printed: 'Printed, and given to the child',
  read: 'Read out to the child, and explained',
  shown: 'Shown to the child on a screen',
} as const

const hashes = new Map(
  receiptFrames.map(frame => [frame, createHash('sha256').update(wholeOf(frame)).digest('hex')]),
)

/** What a text is known by: one character more, and it is another. */
export const hashOfFrame = (frame: ReceiptFrame): string =>
  hashes.get(frame) ?? createHash('sha256').update(wholeOf(frame)).digest('hex')

/** The signature that stands under a text as it is now. English is the text itself and is signed like the others. */
export const signatureUnder = (
  frame: ReceiptFrame,
  signatures: readonly Signature[],
): Signature | undefined =>
  signatures.find(one => one.language === frame.language && one.textHash === hashOfFrame(frame))

/** Whether a text must say that no person has checked it. English was written by people, and needs no translator. */
export const isUnreviewed = (frame: ReceiptFrame, signatures: readonly Signature[]): boolean =>
  frame !== frameIn('en') && signatureUnder(frame, signatures) === undefined

/** The English name of a language after its own, for staff who do not know it. */
export const inBrackets = ({ name, inEnglish }: ReceiptFrame): string =>
  name === inEnglish ? '' : ` (${inEnglish})`
