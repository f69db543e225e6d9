import type { Page } from '../web/page.ts'
import { whoLookedPage } from './who-looked.page.ts'

/** The pages of this room. */
export const auditPages: readonly Page[] = [whoLookedPage]
