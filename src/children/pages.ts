import type { Page } from '../web/page.ts'
import { addChildPage } from './add-child.page.ts'
import { detailsPage, familyPage } from './change-child.page.ts'
import { findChildPage } from './find-child.page.ts'

/** The pages of this room. */
export const childPages: readonly Page[] = [findChildPage, addChildPage, detailsPage, familyPage]
