import type { Page } from '../web/page.ts'
import { addChildPage } from './add-child.page.ts'
import { familyPage } from './change-family.page.ts'
import { leadPage } from './change-lead.page.ts'
import { findChildPage } from './find-child.page.ts'
import { ledPage } from './led.page.ts'

/** The pages of this room. */
export const childPages: readonly Page[] = [findChildPage, addChildPage, familyPage, leadPage, ledPage]
