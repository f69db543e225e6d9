import { actionPage, sayPage } from './action.page.ts'
import { addMilestonePage, milestonePage } from './milestone.page.ts'
import { owedPage } from './owed.page.ts'
import { packPage, packPdf, packsPage, packTables } from './packs.page.ts'
import { planPage } from './plan.page.ts'
import { timelinePage } from './timeline.page.ts'
import { voicePage } from './voice.page.ts'

/** The pages of this room. */
export const deliveryPages = [
  planPage,
  timelinePage,
  owedPage,
  voicePage,
  packsPage,
  packPage,
  packPdf,
  packTables,
  actionPage,
  addMilestonePage,
  sayPage,
  milestonePage,
]
