import type { Page } from '../web/page.ts'
import { boardsPage } from './boards.page.ts'
import { forceBoardPage } from './force-board.page.ts'
import { meetingsPage } from './meetings.page.ts'
import { owedPage } from './owed.page.ts'
import { boardPage } from './unit-board.page.ts'

/** The pages of this room. */
export const boardPages: readonly Page[] = [owedPage, boardPage, boardsPage, forceBoardPage, meetingsPage]
