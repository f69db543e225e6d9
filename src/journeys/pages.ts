import type { Page } from '../web/page.ts'
import { linePage } from './line.page.ts'

/** The pages of this room. */
export const journeyPages: readonly Page[] = [linePage]
