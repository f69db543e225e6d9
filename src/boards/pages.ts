import type { Page } from '../web/page.ts'
import { boardsPage } from './boards.page.ts'
import { forceBoardPage } from './force-board.page.ts'
import { meetingsPage } from './meetings.page.ts'

/** The pages of this room. */
export const boardPages: readonly Page[] = [boardsPage, forceBoardPage, meetingsPage]
