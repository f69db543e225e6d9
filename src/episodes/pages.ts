import type { Page } from '../web/page.ts'
import { boardPage } from './board.page.ts'
import { detailsPage } from './change-child.page.ts'
import { correctEntryPage } from './correct-entry.page.ts'
import { decisionPage } from './decision.page.ts'
import { episodePage } from './episode.page.ts'
import { harmHistoryPage } from './harm-history.page.ts'
import { journeyPage } from './journey.page.ts'
import { matrixPage } from './matrix.page.ts'
import { owedPage } from './owed.page.ts'
import { recordStepPage } from './record-step.page.ts'
import { setAsideLeadPage } from './set-aside-lead.page.ts'
import { shareUrgentlyPage } from './share-urgently.page.ts'
import { startEpisodePage } from './start-episode.page.ts'

/** The pages of this room. */
export const episodePages: readonly Page[] = [
  owedPage,
  boardPage,
  episodePage,
  recordStepPage,
  setAsideLeadPage,
  harmHistoryPage,
  correctEntryPage,
  startEpisodePage,
  journeyPage,
  detailsPage,
  decisionPage,
  matrixPage,
  shareUrgentlyPage,
]
