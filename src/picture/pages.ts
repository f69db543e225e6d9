import type { Page } from '../web/page.ts'
import { endsPage } from './ends.page.ts'
import { partCsv, partOds, partPage, picturePage } from './part.page.ts'
import { tablePage, tablesPage } from './tables.page.ts'

/** The pages of this room. */
export const picturePages: readonly Page[] = [
  picturePage,
  tablesPage,
  tablePage,
  endsPage,
  partPage,
  partCsv,
  partOds,
]
