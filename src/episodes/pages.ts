import type { Page } from '../web/page.ts'
import { detailsPage } from './change-child.page.ts'
import { correctEntryPage } from './correct-entry.page.ts'
import { decisionPage } from './decision.page.ts'
import { episodePage } from './episode.page.ts'
import { harmHistoryPage } from './harm-history.page.ts'
import { recordStepPage } from './record-step.page.ts'
import { setAsideLeadPage } from './set-aside-lead.page.ts'
import { shareUrgentlyPage } from './share-urgently.page.ts'
import { startEpisodePage } from './start-episode.page.ts'

/** The pages of this room. */
export const episodePages: readonly Page[] = [
  episodePage,
  recordStepPage,
  setAsideLeadPage,
  harmHistoryPage,
  correctEntryPage,
  startEpisodePage,
  detailsPage,
  decisionPage,
  shareUrgentlyPage,
]
