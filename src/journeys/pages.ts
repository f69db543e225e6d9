import type { Page } from '../web/page.ts'
import { flowPage } from './flow.page.ts'
import { journeyPage } from './journey.page.ts'
import { linePage } from './line.page.ts'
import { linkRecordsPage } from './link-records.page.ts'
import { networkPage } from './network.page.ts'

/** The pages of this room. */
export const journeyPages: readonly Page[] = [journeyPage, flowPage, linePage, networkPage, linkRecordsPage]
