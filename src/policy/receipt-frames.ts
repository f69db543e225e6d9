import type { ReceiptFrame } from '../kernel/receipt.ts'
import { arabic } from './receipts/arabic.ts'
import { bengali } from './receipts/bengali.ts'
import { english } from './receipts/english.ts'
import { polish } from './receipts/polish.ts'
import { somali } from './receipts/somali.ts'
import { turkish } from './receipts/turkish.ts'

/** The receipt in every language there is, English first. Every other one is shown as unreviewed until it is signed. */
export const receiptFrames: readonly ReceiptFrame[] = [english, polish, bengali, somali, arabic, turkish]

/** The receipt in a language; in English where it has not been translated. */
export const frameIn = (language: unknown): ReceiptFrame =>
  receiptFrames.find(frame => frame.language === language) ?? english
