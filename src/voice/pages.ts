import type { Page } from '../web/page.ts'
import { accountPage } from './account.page.ts'
import { languagePage } from './language.page.ts'
import { myLetterPage } from './letter.page.ts'
import { receiptPage } from './receipt.page.ts'
import { translationsPage } from './translations.page.ts'

/** The pages of this room. A link on a receipt begins with this service's own origin, and leads to one force. */
export const voicePages = ({
  origin,
  forceId,
}: Readonly<{ origin: string; forceId: number }>): readonly Page[] => [
  receiptPage(origin),
  accountPage,
  translationsPage,
  languagePage,
  myLetterPage(forceId),
]
